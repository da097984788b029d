Exercise 2: E1 on a single class of digits, the threes.

Predicted: the similarity follows from the spectrum of the threes alone, in
their own pixel mean and scale: C(64) = 0.835 and C(256) = 0.962.

Run:  make change WEB=s5-universality CH=web/exercises/s5-2.ch
      build/changed/s5-2 --data=mnist10 --nlist=64,256 --steps=100 --wide=0 \
        --strip_steps=500 --strip_width=12 --out=threes
and read S5.1 and S5.2.

@x
    {"images", "300"}, {"repeats", "2"}, {"nlist", "4,16,64"},@/
@y
    {"images", "300"}, {"repeats", "2"}, {"nlist", "4,8"},@/
@z

@x
  mat middle = mat_new(store, image_count, 100); /* the window */
  for (int i = 0; i < image_count; i++)
    for (int row = 0; row < 10; row++)
      memcpy(&at(middle, i, 10 * row), &at(whole, i, 14 * (row + 2) + 2),
        10 * sizeof(double));
@y
  mat middle = mat_new(store, image_count, 100); /* the window */
  int threes = 0; /* of that class */
  for (int i = 0; i < image_count; i++) {
    if (set_of[DIGITS].labels[i] != 3) continue;
    for (int row = 0; row < 10; row++)
      memcpy(&at(middle, threes, 10 * row),
        &at(whole, i, 14 * (row + 2) + 2), 10 * sizeof(double));
    threes++;
  }
  middle = mat_block(middle, 0, 0, threes, 100);
@z
