Exercise 4 of the chapter on saddles: a shuffled text in E6.

With shuffle=1 all characters of the text change places, with shuffle=2 only
those of each window.

Run:  make change WEB=d12-saddle-to-saddle CH=web/exercises/d12-3.ch
      for s in 1 2; do
        build/changed/d12-3 measure --only=E6 --data=text --shuffle=$s \
          --steps6=640 --out=shuffle$s
        build/changed/d12-3 ask "select seed, s1, b_hour, b_hour_law, o_hour,
          o_hour_law from hours join counts using (data, kind, seed)" \
          --out=shuffle$s
        build/changed/d12-3 ask "select seed, b, b_law, o, o_law, loss, loss_law
          from block where step = 640" --out=shuffle$s
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
  tokens t = readings[k->which]; /* the text */
@y
  tokens t = readings[k->which]; /* the text */
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

@x
    for (int j = 0; j < 2; j++) {
      block_setting k = {s, i, j == 1}; /* one run */
@y
    for (int j = 0; j < 1; j++) {
      block_setting k = {s, i, false}; /* one run, without a perceptron */
@z
