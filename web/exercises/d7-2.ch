Exercise 2 of the chapter on scaling exponents: populations of another size, or
without a class.

A new parameter, --without, names a class that the population lacks; 10 stands
for none. The images in random order are gone through, and those of other
classes change places with the first until there are M of them. The others,
which follow, have all classes, this one a little more often.

Run:  make change WEB=d7-scaling-exponents CH=web/exercises/d7-2.ch
      build/changed/d7-2 measure --only=E0,E1 --data=cifar --M=1000
        --budget=60000 --out=half
      build/changed/d7-2 measure --only=E0,E1 --data=cifar --without=9
        --out=less
      build/changed/d7-2 ask "select kernel, split, mean(measured),
        mean(predicted), mean(whole) from exponents group by kernel, split"
        --out=less

@x
static int population, others; /* $M$; images for learning curves */
@y
static int population, others; /* $M$; images for learning curves */
static int without; /* the class that the population lacks */
@z

@x
{"others", PARAM_INTEGER, &others, "4000", 500, 6000, "images",
@y
{"without", PARAM_INTEGER, &without, "10", 0, 10, "1",
  "E0: class that the population lacks, or 10"},@/
{"others", PARAM_INTEGER, &others, "4000", 500, 6000, "images",
@z

@x
  rng_permutation(&r, source[s].set.n, order);
  data_sample t = take_images(a, &source[s], n, order, 2);
@y
  rng_permutation(&r, source[s].set.n, order);
  for (int i = 0, place = 0; place < population; i++)
    if (source[s].set.labels[order[i]] != without) {
      int moved = order[place]; /* to the end of those seen */
      order[place++] = order[i], order[i] = moved;
    }
  data_sample t = take_images(a, &source[s], n, order, 2);
@z

@x
  "M seed"};
@y
  "M seed without"};
@z

@x
  "M others seed n draws r"};
@y
  "M others seed n draws r without"};
@z
