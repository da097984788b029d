Exercise 1: heavy-ball momentum in place of gradient descent.

Predicted: with momentum beta and the step (1 - beta) eta the iterates
theta_{k+1} - theta_k - beta (theta_k - theta_{k-1}) = -(1 - beta) eta g follow
the same flow in the time k eta. Taylor's series now gives
theta' + (eta/2) (1 + beta)/(1 - beta) theta'' = -g, so that H g in the
equation of delta has the factor (1 + beta)/(2 (1 - beta)) in place of 1/2;
and because the velocity starts at zero, the first steps lag behind by
eta beta/(1 - beta) g in all, which is delta(0).

Run:  make change WEB=s2-limits CH=web/exercises/s2-1.ch
      build/changed/s2-1 measure verify --only=E1
and read the rows S2.1 to S2.3; single seeds and the other steps by
      build/changed/s2-1 ask "select data, seed, eta, distance/eta/delta
        from horizon"

@x
    f->v[i] = -(delta[i] + 0.5 * f->g[i]);
@y
    f->v[i] = -(delta[i] + 0.5 * (1 + 0.9) / (1 - 0.9) * f->g[i]);
@z

@x
  memcpy(state, w, n * sizeof *w);
@y
  memcpy(state, w, n * sizeof *w);
  net_gradient(f.graph, w, f.g);
  vec_add(n, 0.9 / (1 - 0.9), f.g, state + n); /* $\delta(0)$ */
@z

@x
  double *gap = w + n; /* $\theta_{\rm GD}-\theta_{\rm GF}$ */
@y
  double *gap = w + n; /* $\theta_{\rm GD}-\theta_{\rm GF}$ */
  double *velocity = w + 2 * n; /* sum of past gradients */
@z

@x
  memcpy(w, start, n * sizeof *w);
@y
  memcpy(w, start, n * sizeof *w);
  memset(velocity, 0, n * sizeof *w);
@z

@x
    vec_add(n, -eta, f->g, w);
@y
    vec_scale(n, 0.9, velocity);
    vec_add(n, 1, f->g, velocity);
    vec_add(n, -(1 - 0.9) * eta, velocity, w);
@z
