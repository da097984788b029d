Exercise 2 of the chapter on units: two tasks share a bit.

The rarest task takes the first bit of the most frequent one in place of its
own second bit. Everything else, the random numbers included, is as before.

Run:  make change WEB=d11-units CH=web/exercises/d11-1.ch
      build/changed/d11-1 measure --only=E2 --out=shared
      build/changed/d11-1 ask "select task, mean(own) from learned group by
        task" --out=shared
and compare with the same question asked of the chapter's records.

@x
  at(minus, row, 0) = -bit[place[2 * task]] * bit[place[2 * task + 1]];
@y
  int second = task == tasks2 - 1 ? place[0] : place[2 * task + 1];
  at(minus, row, 0) = -bit[place[2 * task]] * bit[second];
@z
