Exercise 2 of the chapter on solvable nonlinear models: a student with one
neuron more than its teacher.

The overlaps of the third neuron begin at zero, its squared norm at 0.2 like
that of the second. Columns r31, r32 and q33 join the record.

Run:  make change WEB=d1-nonlinear-solvable CH=web/exercises/d1-2.ch
      build/changed/d1-2 --only=E1 --amax=1000 --seeds=4 --out=surplus
      build/changed/d1-2 ask "select N, mean(r11), mean(r22), mean(r31),
        mean(r32), mean(q33), mean(error) from overlaps where record = 100
        group by N" --out=surplus

@x
enum { STUDENTS = 2, TEACHERS = 2, OVERLAPS = STUDENTS * (TEACHERS + STUDENTS),
@y
enum { STUDENTS = 3, TEACHERS = 2, OVERLAPS = STUDENTS * (TEACHERS + STUDENTS),
@z

@x
    observe(r, "overlaps", "record alpha error r11 r12 r21 r22 q11 q12 q22",
      i, time[i], exp(depth[i]), y[0], y[1], y[2], y[3], y[4], y[5], y[7]);
@y
    observe(r, "overlaps", "record alpha error r11 r12 r21 r22 q11 q12 q22 "
      "r31 r32 q33", i, time[i], exp(depth[i]), y[0], y[1], y[2], y[3], y[6],
      y[7], y[10], y[4], y[5], y[14]);
@z
