Exercise 2: E2 with three classes and a span of one eigenvector.

Run:  make change WEB=s3-laws CH=web/exercises/s3-2.ch
      build/changed/s3-2 --eta2=0.05 --T2=800 --out=one          (k = 1)
      build/changed/s3-2 --eta2=0.05 --T2=800 --k=3 --out=three
and read what is said on the terminal, then the rows C5, C7 and C8. (With
eta2 = 0.1 this network starts above 2/eta, and is refused.)

@x
{"k", PARAM_INTEGER, &k2, "3", 1, 4, "", "E2: eigenvectors in the span"},@/
@y
{"k", PARAM_INTEGER, &k2, "1", 1, 4, "", "E2: eigenvectors in the span"},@/
@z

@x
    d.y = mat_new(a, n, 1);
    for (int i = 0; i < n; i++)
      at(d.y, i, 0) = label[i] < (source == GAUSS ? 5 : 1) ? 1 : -1;
@y
    if (source == GAUSS) /* ten classes in three groups */
      for (int i = 0; i < n; i++) label[i] = label[i] % 3;
    d.y = one_hot(a, n, label, 3);
@z

@x
  if (task != TWO_CLASSES || set->labels[i] < 2) eligible[m++] = i;
@y
  if (task != TWO_CLASSES || set->labels[i] < 3) eligible[m++] = i;
@z

@x
  if (which == FLOW) v = (net_shape) {4, {d, h2, h2, h2, 1}, TANH, s2};
@y
  if (which == FLOW) v = (net_shape) {4, {d, h2, h2, h2, 3}, TANH, s2};
@z

@x
    flow_summary s = summarize_flow(sweep_result(w, r->handle, NULL));
@y
    const double *row = sweep_result(w, r->handle, NULL);
    flow_summary s = summarize_flow(row);
    for (int t = 20; t < T2 - 20; t++) { /* the first bad step after the edge */
      double off = moving_average(row, t, GD_LOSS) /
        row[t * flow_columns + CF_LOSS];
      if (!(t > s.from) || fabs(off - 1) < 0.1) continue;
      note("%s, %d images, seed %d: edge at %g, the average loss leaves the"
        " prediction by 10%% at step %d", source_name[r->source], r->n,
        (int) r->seed, s.edge, t);
      break;
    }
@z
