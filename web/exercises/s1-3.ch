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
      build/changed/s1-3 --out=ridges
and read ridges.csv and the rows X3.

@x
static double ridge_distance, ridge_angle; /* by kind of kernel */
@y
static double ridge_distance, ridge_angle; /* by kind of kernel */
static reals grid; /* the ridges */
@z

@x
@[{"delta", PARAM_REAL, &ridge_distance, "0.1", 1e-10, 1e6, "",
@y
@[{"grid", PARAM_REALS, &grid, "1e-3,3e-3,0.01,0.03,0.1,0.3,1,3,10,30,100",
   1e-10, 1e6, "", "ridges to be compared"}@],@/
@[{"delta", PARAM_REAL, &ridge_distance, "0.1", 1e-10, 1e6, "",
@z

@x
static kernel_prediction predicted_kernels[4][REALS_MAX];
@y
static kernel_prediction predicted_kernels[4][REALS_MAX];
static int ridge_handles[4]; /* jobs of the ridges, by task */
@z

@x
@ Predictions come from the spectrum alone, at the listed sizes and at sixty
@y
@ A job regresses at every ridge of the grid.

@c
static void job_ridges(job *j, const void *context, int task)
{
  (void) context;
  arena *a = job_arena(j);
  const kernel_task *t = &tasks[task];
  mat k = kernel_matrix(a, &sets[t->set], population, t->kernel);
  double *y = target_values(a, &sets[t->set], population, t->positive);
  size_t length = (size_t) (n_sizes * draws * kernel_numbers); /* a ridge */
  double *out = job_result(j, (size_t) grid.n * length);
  for (int i = 0; i < grid.n; i++)
    regress_draws(a, k, y, grid.v[i], out + (size_t) i * length);
}

@ The row of the record has both errors; of the two best ridges, the claim
counts how many grid points lie between them.

@c
static void record_ridges(void)
{
  csv *c = csv_open("ridges.csv", "task,n,ridge,held,se,held_theory");
  for (int i = 0; i < 4; i++) {
    const kernel_task *t = &tasks[i];
    if (!sets[t->set].present) continue;
    const double *x = sweep_result(jobs, ridge_handles[i], NULL);
    for (int q = 0; q < n_sizes; q++) {
      double best[2] = {INFINITY, INFINITY}; /* measured, predicted */
      int where[2] = {0, 0}; /* on the grid */
      for (int g = 0; g < grid.n; g++) {
        mean_sd s = mean_sd_of(draws, x + ((g * n_sizes + q) * draws)
          * kernel_numbers, kernel_numbers);
        double e[2] = {s.mean, predict_task(t, n_list.v[q], grid.v[g]).held};
        csv_row(c, "sggggg", t->label, n_list.v[q], grid.v[g], e[0],
          s.sd / sqrt(draws), e[1]);
        for (int b = 0; b < 2; b++)
          if (e[b] < best[b]) best[b] = e[b], where[b] = g;
      }
      if (q == n_sizes - 1)
        judge(arena_text(world, "X3%c", 'a' + i), arena_text(world,
          "place of the best ridge on the grid: %s, n = %g (ridge %g)",
          t->label, n_list.v[q], grid.v[where[1]]), CLAIM_ABSOLUTE, where[1],
          0, where[0], NAN, t->where, draws);
    }
  }
  csv_close(c);
}

@ Predictions come from the spectrum alone, at the listed sizes and at sixty
@z

@x
  judge_depth(); judge_synthetic(); judge_kernels();
@y
  judge_depth(); judge_synthetic(); judge_kernels(); record_ridges();
@z

@x
for (int i = 0; net_task() && i < net_draws; i++)
@y
for (int i = 0; i < 4; i++)
  if (sets[tasks[i].set].present)
    ridge_handles[i] = sweep_add(jobs, "ridges", 50, job_ridges, NULL, i);
for (int i = 0; net_task() && i < net_draws; i++)
@z
