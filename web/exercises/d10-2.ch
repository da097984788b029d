Exercise 2 of the chapter on representations: the error function in E2.

Derivation: for Gaussian u and v of covariance K, E erf(u) erf(v) is
(2/pi) arcsin(2 K_uv/sqrt((1 + 2 K_uu)(1 + 2 K_vv))), which takes the place of
the recursion for the rectifier. The rest of V1 is a mean over single neurons, and
only their activation changes. The derivative that passes on the noise of the
first layer would be another too; it is not needed for V1, and NAN here.

Run:  make change WEB=d10-representations CH=web/exercises/d10-2.ch
      build/changed/d10-2 measure --only=E2,E2a --out=erf
      build/changed/d10-2 ask "select first from constants where side = 0"
        --out=erf
      build/changed/d10-2 ask "select width, mean(v) from sampled where layer = 1
        group by width" --out=erf

@x
static mat predict_noise(run *r, int set, int part)
@y
static void erf_response(size_t n, double *z)
{
  for (size_t i = 0; i < n; i++) z[i] = erf(z[i]);
}
static void arcsine_layer(mat k, mat below) /* from the kernel |below| */
{
  for (int i = 0; i < k.rows; i++)
    for (int j = 0; j < k.rows; j++)
      at(k, i, j) = 2 / M_PI * asin(2 * at(below, i, j) / sqrt((1
        + 2 * at(below, i, i)) * (1 + 2 * at(below, j, j))));
}
static mat predict_noise(run *r, int set, int part)
@z

@x
  mat x = seen[set][part].unseen, none = {0}; /* stimuli */
@y
  mat x = seen[set][part].unseen; /* stimuli */
@z

@x
    else mat_copy(k[l], k[l - 1]), kernel_relu_layer(k[l], none, 2, 0);
@y
    else arcsine_layer(k[l], k[l - 1]);
@z

@x
  first = sampling_noise(l0, centred[1], relu_response, draws, &s, &error[0]);
  own = sampling_noise(l1, centred[2], relu_response, draws, &s, &error[1]);
  inherited = inherited_noise(l0, k[1], centred[2], single, &s);
@y
  first = sampling_noise(l0, centred[1], erf_response, draws, &s, &error[0]);
  own = sampling_noise(l1, centred[2], erf_response, draws, &s, &error[1]);
  inherited = NAN;
@z

@x
typedef struct { int set, width, pair; } initial_setting;
@y
static mat erf_layer(arena *a, mat x, int width, rng *r)
{
  mat w = mat_new(a, x.cols, width), z = mat_new(a, x.rows, width);
  rng_normals(r, (size_t) x.cols * width, sqrt(1.0 / x.cols), w.data);
  mat_mul(z, x, w);
  erf_response((size_t) z.rows * width, z.data);
  return z;
}
typedef struct { int set, width, pair; } initial_setting;
@z

@x
      z = random_layer(a, z, k->width, &s);
@y
      z = erf_layer(a, z, k->width, &s);
@z
