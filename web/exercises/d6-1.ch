Exercise 1 of the chapter on hyperparameters: one epsilon for all gauges.

Derivation: in the gauge c the gradient of a matrix is G/c and its step
eta c m/(sqrt(nu) + epsilon), where m and nu are those of G/c. Multiply by c:
the step is that of the gauge 1 with c epsilon in place of epsilon. It is felt
when c epsilon is as large as the gradients.

Run:  make change WEB=d6-zero-hyperparameters CH=web/exercises/d6-1.ch
      build/changed/d6-1 measure --only=E0 --c=1000 --out=common
      build/changed/d6-1 ask "select most(abs(other/loss - 1)) from gauge
        where rule = 'Adam'" --out=common

@x
static int seed, seeds, inputs; /* first seed; repetitions; inputs of E3 */
@y
static int seed, seeds, inputs; /* first seed; repetitions; inputs of E3 */
static double common; /* the number of all matrices */
@z

@x
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "", "first seed"},@/
@y
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "", "first seed"},@/
{"c", PARAM_REAL, &common, "10", 1e-6, 1e6, "1", "E0: of all matrices"},@/
@z

@x
  static const double c[2][3] = {{1, 1, 1}, {3, 0.01, 20}};
@y
  const double c[2][3] = {{1, 1, 1}, {common, common, common}};
@z

@x
static const experiment gauge = {"E0", gauge_run, sizeof (gauge_setting), "images"};
@y
static const experiment gauge = {"E0", gauge_run, sizeof (gauge_setting),
  "images c"};
@z

@x
  part->epsilon = 1e-8 / c[j][l];
@y
  part->epsilon = 1e-8;
@z
