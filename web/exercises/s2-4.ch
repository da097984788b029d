Exercise 4: between lazy and rich.

The linear model of E4 gets the output n^-c sum a_i w_i.x at widths n = 256 to
16384, for c = 1/2 (lazy), 3/4, 1 (mean field) and 5/4.

Predicted: gamma0 = n^(c-1). With sinh 2 theta = gamma0 the weights move by
sqrt((2 (cosh theta - 1)^2 + 2 sinh^2 theta)/11) of their length, as n^(c-1)
when c < 1, and the kernel along the target changes by sqrt(1 + gamma0^2) - 1,
as n^(2c-2). The start has <aw> = N(0, 1/n) in place of zero, which adds
gamma0 <aw> to the change: its scatter is gamma0/sqrt(n), as n^(c-3/2), for
c = 1/2 twice the change itself at every width.

Run:  make change WEB=s2-limits CH=web/exercises/s2-4.ch
      build/changed/s2-4 measure --only=E4 --out=between
      build/changed/s2-4 ask "select c, width, mean(motion), mean(ratio) - 1,
        sd(ratio), gamma0/sqrt(width), sqrt(1 + gamma0*gamma0) - 1 from linear
        group by c, width" --out=between

@x
  double gamma; /* $\gamma_0$ */
} linear_net;
@y
  double gamma, c; /* $\gamma_0=n^{c-1}$ */
} linear_net;
@z

@x
  double *a = arena_take(home, 2 * n, sizeof *a), *we = a + n;
  mat w = mat_new(home, n, linear_d);
@y
  double *a = arena_take(home, 3 * n, sizeof *a), *we = a + n;
  mat w = mat_new(home, n, linear_d), w0 = mat_new(home, n, linear_d);
@z

@x
  double start = kernel_along(n, a, w);
@y
  double start = kernel_along(n, a, w), *a0 = a + 2 * n; /* first weights */
  double size0 = hypot(vec_norm(n, a), mat_frobenius(w));
  memcpy(a0, a, n * sizeof *a); mat_copy(w0, w);
@z

@x
  observe(r, "linear", "growth ratio gap gap_of_step", vec_dot(n, a, a) / n,
    kernel_along(n, a, w) / start, gap, gap_of_step);
@y
  double growth = vec_dot(n, a, a) / n, ratio = kernel_along(n, a, w) / start;
  vec_add(n, -1, a, a0); mat_add(w0, -1, w);
  observe(r, "linear", "growth ratio gap gap_of_step motion", growth, ratio,
    gap, gap_of_step, hypot(vec_norm(n, a0), mat_frobenius(w0)) / size0);
@z

@x
for (int i = 0; i < 2 * gamma4.n; i++)
  for (int k = 0; k < (5 * seeds + 2) / 3; k++) {
    linear_net s = {i % 2 ? n4_small : n4, seed + k, gamma4.v[i / 2]};
    plan(&E4, &s, 1e-5 * s.n, "width=%d, gamma0=%.10g, seed=%d", s.n, s.gamma,
      s.seed);
  }
@y
for (int i = 0; i < 16; i++)
  for (int k = 0; k < 10 * seeds; k++) {
    linear_net s = {n4_small << 2 * (i % 4), seed + k, 0, 0.5 + i / 4 * 0.25};
    s.gamma = pow(s.n, s.c - 1);
    plan(&E4, &s, 1e-5 * s.n, "width=%d, c=%.15g, gamma0=%.10g, seed=%d", s.n,
      s.c, s.gamma, s.seed);
  }
@z
