The last exercise of the chapter on natural data: the learning curve of a
missing pixel.

Derivation: let the kernel be x.x' of the 255 other pixels of a 16 by 16
photograph, and the target the pixel in the middle. If S is the covariance of
the others and b theirs with the target, the eigenvalues of the kernel are
those of S, the squared coefficients of the target are (u_i.b)^2/lambda_i, and
what a linear function cannot know, the variance of the pixel less the sum of
these, is noise. S and b come from the first half of the photographs, once as they are
("sample") and once from their stationary average ("field"), whose negative
eigenvalues are set to zero; learning and testing is on the second half. The
mean pixel has variance 1, and the ridge is 1.

Run:  make change WEB=d2-natural-data CH=web/exercises/d2-4.ch
      build/changed/d2-4 measure --only=E1 --repeats=1 --out=pixel
      build/changed/d2-4 ask "select n, mean(error), sd(error), mean(sample),
        mean(field) from pixel group by n" --out=pixel
and the same with --row=2.

@x
static int n1; /* images of E1 */
@y
static int n1; /* images of E1 */
static int hole_row; /* of the missing pixel */
@z

@x
{"n1", PARAM_INTEGER, &n1, "10000", 1000, 10000, "images",
@y
{"row", PARAM_INTEGER, &hole_row, "8", 0, 15, "pixels",
  "E1: row of the missing pixel, counted from 0"},@/
{"n1", PARAM_INTEGER, &n1, "10000", 1000, 10000, "images",
@z

@x
typedef struct { int source, seed; bool classes; } spectrum_setting;
@y
enum { SIDE = 16, REST = SIDE * SIDE - 1 };
static int hole(void) { return hole_row * SIDE + SIDE / 2; }
typedef struct { double lambda[REST], v2[REST], noise; } pixel_modes;
static void swap_hole(mat m) /* the hole becomes the last column */
{
  for (int i = 0; i < m.rows; i++) {
    double target = at(m, i, hole());
    at(m, i, hole()) = at(m, i, REST), at(m, i, REST) = target;
  }
}
static void find_modes(arena *a, mat c, pixel_modes *p)
{
  mat s = mat_new(a, REST + 1, REST + 1), v = mat_new(a, REST, REST);
  sym_power(c, 1, 0); /* a covariance has no negative eigenvalue */
  swap_hole(c);
  mat_transpose(s, c);
  swap_hole(s);
  mat_copy(v, mat_block(s, 0, 0, REST, REST));
  sym_eigen(v, p->lambda);
  p->noise = at(s, REST, REST);
  for (int i = 0; i < REST; i++) {
    double b = vec_dot(REST, &at(v, i, 0), &at(s, REST, 0));
    p->lambda[i] = fmax(p->lambda[i], 1e-9);
    p->v2[i] = b * b / p->lambda[i], p->noise -= p->v2[i];
  }
}
static void pixel_run(run *r)
{
  arena *a = run_arena(r);
  int half = n1 / 2, *which = arena_take(a, n1, sizeof *which);
  double mean[REST + 1];
  pixel_modes sample, field; /* with $S$ as it is, and averaged */
  mat x[2], c = mat_new(a, REST + 1, REST + 1), f = mat_new(a, c.rows, c.cols);
  for (int i = 0; i < n1; i++) which[i] = i;
  for (int i = 0; i < 2; i++)
    x[i] = grey_images(a, &source[PHOTOS], half, which + i * half, 2);
  centre_covariance(x[0], mean, c);
  mat_copy(f, c);
  make_stationary(SIDE, f);
  double scale = 1 / at(f, 0, 0);
  mat_scale(c, scale), mat_scale(f, scale);
  find_modes(a, c, &sample), find_modes(a, f, &field);
  mat_centre_columns(x[1], mean);
  mat_scale(x[1], sqrt(scale));
  swap_hole(x[1]);
  for (int j = 0; j < 80; j++) { /* ten draws of each size */
    int n = 16 << j % 8, *order; /* images that train */
    if (n > half / 2) continue;
    arena *own = arena_new(); /* of this draw */
    double w[REST] = {0}, y[2048], error = 0;
    rng q = rng_stream(seed, j / 8, "d2 pixel");
    order = arena_take(own, half, sizeof *order);
    rng_permutation(&q, half, order);
    mat z = rows_of(own, x[1], half, order), k = mat_new(own, n, n);
    mat_gram(k, mat_block(z, 0, 0, n, REST));
    for (int i = 0; i < n; i++) at(k, i, i) += 1, y[i] = at(z, i, REST);
    spd_factor(k);
    spd_solve(k, mat_of(y, n, 1));
    for (int i = 0; i < n; i++) vec_add(REST, y[i], &at(z, i, 0), w);
    for (int i = n; i < half; i++)
      error += pow(at(z, i, REST) - vec_dot(REST, w, &at(z, i, 0)), 2)
        / (half - n);
    observe(r, "pixel", "n draw error sample field noise field_noise", n, j / 8,
      error,
      predict_kernel(REST, sample.lambda, sample.v2, n, 1, sample.noise, 0)
      .test, predict_kernel(REST, field.lambda, field.v2, n, 1, field.noise, 0)
      .test, sample.noise, field.noise);
    arena_free(own);
  }
}
typedef struct { int source, seed; bool classes; } spectrum_setting;
@z

@x
    make_stationary(side, c);
  }
@y
    make_stationary(side, c);
    if (k->source == PHOTOS && !k->classes) pixel_run(r);
  }
@z

@x
  sizeof (spectrum_setting), "n1 alpha"};
@y
  sizeof (spectrum_setting), "n1 alpha row"};
@z
