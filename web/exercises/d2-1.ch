Exercise 1 of the chapter on natural data: shuffle the words of the corpus.

Derivation: in a shuffled corpus P_ij differs from p_i p_j by counting noise only.
With N pairs a cell has N p_i p_j counts, give or take their root, so that M_ij is
a random number of size 1/sqrt(N p_i p_j), larger for rare words, and M a random
matrix, whose eigenvalues have an edge and no steps.

Run:  make change WEB=d2-natural-data CH=web/exercises/d2-1.ch
      build/changed/d2-1 measure --only=E2 --repeats=1 --out=shuffled
      build/changed/d2-1 ask "select k, value from eigenvalues where data = 'text'
        and k < 20" --out=shuffled

@x
  prepare_book();
@y
  rng q = rng_stream(seed, 0, "d2 shuffle");
  for (int i = words.tokens - 1; i > 0; i--) {
    int j = (int) rng_below(&q, i + 1), other = words.token[i];
    words.token[i] = words.token[j], words.token[j] = other;
  }
  prepare_book();
@z
