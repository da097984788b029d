Exercise 3: the best ridge.

For every kernel task and every size of the training set, the ridge is varied
over a grid, a factor of about three apart.

Predicted: the grid point with the least E_held of the chapter's formulas.
Measured: the grid point with the least mean held-out error over the same draws.
The claims X3 compare the two places on the grid, at the largest size.

Found: with the Laplace kernel both are the smallest ridge; with the tangent
kernel at n = 1000 the prediction has its minimum at .3, the measurement at 1,
where the two measured errors are equal within their noise: X3d fails. With
--M=6000 both are .3.

Run:  make change WEB=s1-solvable CH=web/exercises/s1-3.ch
      build/changed/s1-3 --only=E3 --out=ridges
and read ridge_means.csv and the rows X3.

@x
static double ridge_distance, ridge_angle; /* by kind of kernel */
@y
static double ridge_distance, ridge_angle; /* by kind of kernel */
static reals grid; /* the ridges */
@z

@x
{"delta", PARAM_REAL, &ridge_distance, "0.1", 1e-10, 1e6, "1",
@y
{"grid", PARAM_REALS, &grid, "1e-3,3e-3,0.01,0.03,0.1,0.3,1,3,10,30,100",
  1e-10, 1e6, "1", "E3: ridges to be compared", ASCENDING},@/
{"delta", PARAM_REAL, &ridge_distance, "0.1", 1e-10, 1e6, "1",
@z

@x
static void regress_draws(run *r, mat k, const double *y,
  const char *kernel, int task)
@y
static void regress_draws(run *r, mat k, const double *y,
  const char *kernel, double ridge, bool on_grid, int task)
@z

@x
      observe(r, "kernel_draw", "task n seed held trained aligned", task, n,
        d + 1, e.held, e.trained, e.aligned);
@y
      if (on_grid) observe(r, "ridge_draw", "task ridge n seed held", task,
        ridge, n, d + 1, e.held);
      else observe(r, "kernel_draw", "task n seed held trained aligned", task,
        n, d + 1, e.held, e.trained, e.aligned);
@z

@x
  at(gram, q, q) += ridge_of(kernel);
@y
  at(gram, q, q) += ridge;
@z

@x
      regress_draws(r, gram, y[i], k->kernel, i + 1);
@y
      regress_draws(r, gram, y[i], k->kernel, ridge_of(k->kernel), false,
        i + 1);
      for (int g = 0; g < grid.n; g++)
        regress_draws(r, gram, y[i], k->kernel, grid.v[g], true, i + 1);
@z

@x
    predict_sizes(r, &s, ridge_of(k->kernel), i + 1);
@y
    predict_sizes(r, &s, ridge_of(k->kernel), i + 1);
    for (int g = 0; g < grid.n; g++)
      for (int q = 0; q < n_list.n && n_list.v[q] <= n_max; q++)
        observe(r, "ridge_theory", "task ridge n theory", i + 1, grid.v[g],
          n_list.v[q], predict_task(&s, n_list.v[q], grid.v[g]).held);
@z

@x
  "mnist-b cifar delta delta-ntk n-net stop-net"};
@y
  "mnist-b cifar delta delta-ntk n-net stop-net grid"};
@z

Of the two best ridges, the claim compares the places on the grid.

@x
{"E3", "spoken_of",
@y
{"E3", "ridge_means",
  "select d.data, task, n, ridge, mean(held) as held, sd(held)/sqrt(count(*))"
  "  as doubt, theory, dense_rank() over (order by ridge) - 1 as place"
  " from ridge_draw d join ridge_theory using (task, ridge, n)"
  " group by task, n, ridge"},@/
{"E3", "spoken_of",
@z

@x
{"E3", "S1.11", "held-out error, {label}, n = {n}", RELATIVE, NAN, 0.04,
@y
{"E3", "X3", "place of the best ridge on the grid: {label}, n = {n}", WITHIN,
  NAN, 0, "", "select 'X3' || substr('abcd', cast(task as integer), 1) as id,"
  "  data, label, n, (select place from ridge_means m where m.task = t.task"
  "   and m.n = t.n order by held limit 1) as measured, (select place from"
  "   ridge_means m where m.task = t.task and m.n = t.n order by theory"
  "   limit 1) as predicted, 1 as judged"
  " from (select distinct data, task, n from ridge_means"
  "  where n = (select max(n) from ridge_means)) t"
  " join task_name using (task)"},@/
{"E3", "S1.11", "held-out error, {label}, n = {n}", RELATIVE, NAN, 0.04,
@z
