Exercise 2 of the chapter on optimizers: an epsilon that counts.

Derivation: P contains epsilon, so the threshold of the preconditioned
eigenvalue is what it was, and training should still end at it. If epsilon were
much larger than the root of the second moment, P would be epsilon times the
identity (after the correction of the first steps), Adam momentum with the rate
eta/epsilon, and the threshold one of the plain Hessian,
epsilon (2 + 2 beta1)/((1 - beta1) eta).

Run:  make change WEB=d9-optimizers CH=web/exercises/d9-2.ch
      build/changed/d9-2 measure --only=E4 --seeds=1 --out=epsilon
      build/changed/d9-2 ask "select beta1, eta, ratio from settled" --out=epsilon
and the same with --epsilon=0.01.

@x
static double beta4, eta4, T4; /* of one more run; length of all runs */
@y
static double beta4, eta4, T4; /* of one more run; length of all runs */
static double epsilon4; /* of all runs */
@z

@x
{"eta", PARAM_REAL, &eta4, "0.002", 1e-4, 0.1, "1", "E4: of one more run"},@/
@y
{"eta", PARAM_REAL, &eta4, "0.002", 1e-4, 0.1, "1", "E4: of one more run"},@/
{"epsilon", PARAM_REAL, &epsilon4, "0.001", 1e-8, 1, "1", "E4: of Adam"},@/
@z

@x
  o.beta1 = k->beta1;
@y
  o.beta1 = k->beta1;
  o.epsilon = epsilon4;
@z

@x
static const experiment edge = {"E4", edge_run, sizeof (edge_setting), "n"};
@y
static const experiment edge = {"E4", edge_run, sizeof (edge_setting),
  "n epsilon"};
@z
