Exercise 3 of the chapter on simplicity: a text in blocks of two.

The characters that are counted and trained on are cut into pairs, and the
pairs are shuffled. The held-out text stays as it is.

Run:  make change WEB=d3-simplicity CH=web/exercises/d3-2.ch
      build/changed/d3-2 --only=E6 --data6=text --out=blocks
      build/changed/d3-2 ask --out=blocks "select * from valleys"
      build/changed/d3-2 ask --out=blocks "select * from costs"

@x
  @<Make the chain, if it is wanted@>@;
@y
  @<Make the chain, if it is wanted@>@;
  int *symbol = arena_take(a, c.length, sizeof *symbol); /* shuffled */
  int *order = arena_take(a, TRAINED / 2, sizeof *order); /* of the pairs */
  rng pairs = rng_stream(0, 0, "d3 blocks"); /* the same for all seeds */
  rng_permutation(&pairs, TRAINED / 2, order);
  memcpy(symbol, c.symbol, c.length * sizeof *symbol);
  for (int i = 0; i < TRAINED; i++)
    symbol[i] = c.symbol[2 * order[i / 2] + i % 2];
  c.symbol = symbol;
@z
