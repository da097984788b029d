Exercise 2: E2 with three classes and a span of one eigenvector.

Run:  make change WEB=s3-laws CH=web/exercises/s3-2.ch
      build/changed/s3-2 --only=E2 --eta2=0.05 --T2=800 --out=one        (k = 1)
      build/changed/s3-2 --only=E2 --eta2=0.05 --T2=800 --k=3 --out=three
and ask, with --out=one and --out=three, when the flow reached the edge and
when the average loss first left the prediction by more than 10% after it:
      build/changed/s3-2 ask "select data, seed, edge, min(step) from smooth
        join comparison using (experiment, data, images, seed) where step >
        start and abs(loss_average/loss_central - 1) >= 0.1
        group by data, seed" --out=one
(With eta2 = 0.1 this network starts above 2/eta; E0 would refuse it.)

@x
      task == TWO_CLASSES ? 2 : 0, &r),
@y
      task == TWO_CLASSES ? 3 : 0, &r),
@z

@x
  if (task == TWO_CLASSES)
    d.y = plus_minus(a, n, d.label, s == GAUSS ? BELOW_FIVE : 1);
  else d.y = one_hot(a, n, d.label, 10);
@y
  for (int i = 0; i < n && s == GAUSS && task == TWO_CLASSES; i++)
    d.label[i] %= 3; /* ten classes in three groups */
  d.y = one_hot(a, n, d.label, task == TWO_CLASSES ? 3 : 10);
@z

@x
    v = (network_shape) {4, {d, h2, h2, h2, 1}, TANH, s2};
@y
    v = (network_shape) {4, {d, h2, h2, h2, 3}, TANH, s2};
@z

@x
{"k", PARAM_INTEGER, &k2, "3", 1, 4, "vectors",
@y
{"k", PARAM_INTEGER, &k2, "1", 1, 4, "vectors",
@z
