Exercise 1 of the chapter on features: importances 0.9^i in E1.

Derivation: in the sparse limit a pair costs p^2/6 times the sum of its two
importances, so that it does not matter who is paired with whom. Giving the
most important feature an axis to itself gains I_max p^2/6; then the least
important one must go, which costs I_min (p/3 - p^2/4 - p^2/6). It pays if
I_min/I_max < p/(2 - 2.5 p), 0.057 at p = 0.1. The j-th exchange has the ratio
0.9^(39 - 2(j - 1)): less for j up to 6. So 6 alone, 6 dropped, 28 in pairs.

Run:  make change WEB=d4-features CH=web/exercises/d4-1.ch
      build/changed/d4-1 measure --only=E1 --plist=0.1 --out=weights
      build/changed/d4-1 ask "select i, mean(share) from features where part = 1
        group by i" --out=weights

@x
  net_finish(t, net_scale(t, net_squared_error(t, f, x), 2));
@y
  node root = net_input(t, BATCH1, n), y = net_input(t, BATCH1, n);
  net_finish(t, net_scale(t, net_squared_error(t, net_product(t, f, root), y),
    2));
  mat roots = mat_new(a, BATCH1, n), goal = mat_new(a, BATCH1, n);
  for (int i = 0; i < BATCH1 * n; i++)
    roots.data[i] = sqrt(pow(0.9, i % n));
  net_feed(t, root, roots);
@z

@x
  draw_sparse(batch, k->p, &draws);
  net_feed(t, x, batch);
@y
  draw_sparse(batch, k->p, &draws);
  for (int i = 0; i < BATCH1 * n; i++)
    goal.data[i] = roots.data[i] * batch.data[i];
  net_feed(t, y, goal);
  net_feed(t, x, batch);
@z

@x
  draw_sparse(batch, k->p, &fresh);
  net_feed(t, x, batch);
@y
  draw_sparse(batch, k->p, &fresh);
  for (int j = 0; j < BATCH1 * n; j++)
    goal.data[j] = roots.data[j] * batch.data[j];
  net_feed(t, y, goal);
  net_feed(t, x, batch);
@z
