Exercise 4 of the chapter on curvature: rescaled before training.

A network d-24-1 of rectifiers, whose two layers are multiplied by c and 1/c
at the start. The function at the start does not depend on c.

Run:  make change WEB=d8-curvature CH=web/exercises/d8-3.ch
      for c in 1 2 4; do
        build/changed/d8-3 --only=E1 --depth=1 --seeds1=3 --c=$c --out=c$c
        build/changed/d8-3 ask "select data, mean(ratio), min(ratio),
          max(ratio), mean(flow) from finals where eta between 0.02 and 0.13
          group by data" --out=c$c
      done

@x
static reals eta1; /* steps of gradient descent */
@y
static reals eta1; /* steps of gradient descent */
static double c1; /* rescaling before training */
@z

@x
{"T1", PARAM_REAL, &T1, "400", 1, 400, "", "E1: longest time, eta t"},@/
@y
{"T1", PARAM_REAL, &T1, "400", 1, 400, "", "E1: longest time, eta t"},@/
{"c", PARAM_REAL, &c1, "1", 0.1, 10, "", "E1: rescaling of two layers"},@/
@z

@x
if (l < v->layers - 1) z->out = net_activate(t, z->out, TANH);
@y
if (l < v->layers - 1) z->out = net_activate(t, z->out, RELU);
@z

@x
      / sqrt(layer.rows), layer.data);
@y
      / sqrt(layer.rows), layer.data);
    mat_scale(layer, l == 0 ? c1 : 1 / c1);
@z

@x
static const experiment final_sharpness = {"E1", train_run,
  sizeof (training), "n h depth s"};
@y
static const experiment final_sharpness = {"E1", train_run,
  sizeof (training), "n h depth s c"};
@z
