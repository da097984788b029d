Exercise 4 of the chapter on saddles: a shuffled text in E6.

With shuffle=1 all characters of the text change places, with shuffle=2 only
those of each window.

Run:  make change WEB=d12-saddle-to-saddle CH=web/exercises/d12-3.ch
      for s in 1 2; do
        build/changed/d12-3 measure --only=E6 --data=text --shuffle=$s \
          --steps6=1500 --out=shuffle$s
        build/changed/d12-3 ask "select kind, mean(s1), mean(b_hour),
          mean(b_hour_law), mean(o_hour), mean(o_hour_law) from hours join counts
          using (data, kind, seed) group by kind" --out=shuffle$s
        build/changed/d12-3 ask "select kind, mean(b), mean(b_law), mean(o),
          mean(o_law), mean(loss), mean(loss_law) from block where step = 1500
          group by kind" --out=shuffle$s
      done

@x
static double sigma6, eta6; /* scale of the first weights; step */
@y
static double sigma6, eta6; /* scale of the first weights; step */
static int shuffle; /* 0: no; 1: the whole text; 2: each window */
@z

@x
{"eta6", PARAM_REAL, &eta6, "1", 0.1, 2, "", "E6: step"},@/
@y
{"eta6", PARAM_REAL, &eta6, "1", 0.1, 2, "", "E6: step"},@/
{"shuffle", PARAM_INTEGER, &shuffle, "1", 0, 2, "", "E6: shuffle the text"},@/
@z

@x
  tokens t = text_of(a, k->which, k->seed);
@y
  tokens t = text_of(a, k->which, k->seed);
  int *mixed = arena_take(a, t.n, sizeof *mixed), *order_of = arena_take(a, t.n,
    sizeof *order_of); /* the text in another order */
  rng mixer = rng_stream(k->seed, 0, "d12 shuffle");
  for (int i = 0, n; i < t.n; i += n) {
    n = shuffle == 1 || i + ctx > t.n ? t.n - i : ctx;
    rng_permutation(&mixer, n, order_of);
    for (int j = 0; j < n; j++) mixed[i + j] = t.s[i + order_of[j]];
  }
  if (shuffle) t.s = mixed;
@z

@x
  "ctx batch steps6 sigma6 eta6"};
@y
  "ctx batch steps6 sigma6 eta6 shuffle"};
@z
