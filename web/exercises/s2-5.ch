Exercise 5: a lazy kernel without kinks.

The nets of E5 get the smooth rectifier ln(1 + e^h) (smooth = 1; smooth = 0 is
the chapter's max(h, 0)), at the lazy end.

Predicted: training moves every h by an amount of order gamma0, with a sign
that differs from neuron to neuron as that of a_i does. With kinks, n gamma0
neurons switch at an input, each changes the kernel by +-1/n, and the sum is
of order sqrt(gamma0/n). Without, all n neurons change it by +-gamma0/n: the
sum is gamma0/sqrt(n). The exponent of gamma0 is 1 in place of 1/2, that of n
is -1/2 for both, as long as gamma0 is well below n^-1/2.

Run:  make change WEB=s2-limits CH=web/exercises/s2-5.ch
      build/changed/s2-5 measure --only=E5 --gamma5=0.001,0.003
        --width5=128,512 --P5=60 --P=60 --stop-mse=0.2 --seeds=10 --out=soft
      build/changed/s2-5 ask "select data, width, gamma0, rms(change), count(*)
        from trained where data = 'sphere' or data in shown
        group by data, width, gamma0" --out=soft
and the same with --seeds=32 --smooth=0, where few neurons switch and nets
differ. The root mean square over nets is what the argument is about. (The lazy
predictions of E3, E5 and E6 are those of the rectifier with a kink, and do not
apply to the other.)

@x
static double shape(double h) { return h > 0 ? h : 0; }
static double shape_slope(double h) { return h > 0; }
@y
static double shape(double h)
{
  return (h > 0 ? h : 0) + (smooth ? log1p(exp(-fabs(h))) : 0);
}
static double shape_slope(double h)
{
  return smooth ? 1 / (1 + exp(-h)) : h > 0;
}
@z

@x
  m.f = net_scale(t, net_matmul(t, net_activate(t, m.h, RELU), m.a), c);
@y
  m.f = net_scale(t, net_matmul(t, net_activate(t, m.h, smooth ? SOFTPLUS
    : RELU), m.a), c);
@z

@x
{"gamma5", PARAM_REALS, &gamma5, "0.003,0.01,0.03,0.1,0.3,1,3", 1e-3, 100,
@y
{"smooth", PARAM_INTEGER, &smooth, "1", 0, 1, "1",
  "E5: 1 rectifier without a kink, 0 with"},@/
{"gamma5", PARAM_REALS, &gamma5, "0.003,0.01,0.03,0.1,0.3,1,3", 1e-3, 100,
@z

@x
static reals gamma5, width5; /* E5: richness; widths */
@y
static reals gamma5, width5; /* E5: richness; widths */
static int smooth; /* E5: has the rectifier no kink? */
@z

@x
  "seed P P5 stop-mse"};
@y
  "seed P P5 stop-mse smooth"};
@z
