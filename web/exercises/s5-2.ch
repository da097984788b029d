Exercise 2: E1 on a single class of digits, the threes.

Predicted: the similarity follows from the spectrum of the threes alone, in
their own pixel mean and scale: C(64) = 0.834 and C(256) = 0.962.

Run:  make change WEB=s5-universality CH=web/exercises/s5-2.ch
      build/changed/s5-2 --only=E1 --data=mnist --nlist=64,256 --out=threes
and read S5.1 and S5.2.

@x
    mat middle = windows_of(store, x, 14, 2, 2, 10, 10);
@y
    int *which = arena_take(store, (size_t) image_count, sizeof *which);
    int threes = 0; /* of that class */
    for (int i = 0; i < image_count; i++)
      if (source[DIGITS].set.labels[i] == 3) which[threes++] = i;
    mat middle = rows_of(store, windows_of(store, x, 14, 2, 2, 10, 10),
      threes, which);
@z

@x
  parameters, "images=300 seeds=2 nlist=4,16,64 hidden=16 steps=100 wide=24"
@y
  parameters, "images=300 seeds=2 nlist=4,8 hidden=16 steps=100 wide=0"
@z
