Exercise 3 of the chapter on curvature: heavy ball in E1.

The edge of heavy ball is (2 + 2 beta)/eta = 3.8/eta, and a step of it does
what ten steps of gradient descent do. The smallest step stands for the flow
as long as its own edge is far above.

Run:  make change WEB=d8-curvature CH=web/exercises/d8-2.ch
      build/changed/d8-2 --only=E1 --seeds1=3 --out=heavy-ball \
        --eta=0.005,0.02,0.03,0.045,0.06,0.08,0.1,0.13
      build/changed/d8-2 ask "select data, eta, mean(ratio), min(ratio),
        max(ratio) from finals group by data, eta" --out=heavy-ball

@x
  int t = 0; /* step */
@y
  double *velocity = arena_take(a, p, sizeof *velocity); /* $v$ */
  int t = 0; /* step */
@z

@x
    vec_add(p, -k->eta, z.g, z.w);
@y
    vec_scale(p, 0.9, velocity);
    vec_add(p, 1, z.g, velocity);
    vec_add(p, -k->eta, velocity, z.w);
@z

@x
  "select *, 2/eta as threshold, min(flow, 2/eta) as predicted,"
  "  sharpness/min(flow, 2/eta) as ratio,"
@y
  "select *, 3.8/eta as threshold, min(flow, 3.8/eta) as predicted,"
  "  sharpness/min(flow, 3.8/eta) as ratio,"
@z
