Exercise 1 of the chapter on saddles: three layers in E1.

Each layer is d by d with the same scale alpha. Near zero every layer is driven
by the product of the two others, so that the waiting time goes as 1/alpha. The
numbers that theory gives for two layers are recorded as before and mean
nothing here.

Run:  make change WEB=d12-saddle-to-saddle CH=web/exercises/d12-1.ch
      build/changed/d12-1 measure --only=E1 --d=20 --out=three \
        --alphas=0.1,0.05,0.025,0.0125
      build/changed/d12-1 ask "select mode, mean(e) as power, sd(e) from (select
        mode, seed, exponent(sigma, half) as e from half_times where sigma <
        0.03 group by mode, seed) group by mode" --out=three
      build/changed/d12-1 ask "select sigma, mode, mean(half*sigma*strength)
        from half_times group by sigma, mode" --out=three

@x
  int widths[] = {t->x.cols, exact ? d1 : 100, t->y.cols};
  learner z = learner_on(a, exact ? DOUBLE_PRECISION : SINGLE_PRECISION, t->x,
    t->y, 2, widths, k->f, k->sigma, k->seed);
@y
  int widths[] = {t->x.cols, exact ? d1 : 100, exact ? d1 : t->y.cols, d1};
  learner z = learner_on(a, exact ? DOUBLE_PRECISION : SINGLE_PRECISION, t->x,
    t->y, exact ? 3 : 2, widths, k->f, k->sigma, k->seed);
@z

@x
  steps = whole(fmax(fmax(0, log(t.s[q - 1] / start[q - 1])) / 2 / t.s[q - 1]
    + 1, mode_half_time(t.s[q - 1], start[q - 1], rate[q - 1]) + 1 / t.s[q - 1])
    / k->eta, "steps of E1");
@y
  steps = whole(fmin(100, 3 / k->sigma / t.s[q - 1] + 1) / k->eta,
    "steps of E1");
@z
