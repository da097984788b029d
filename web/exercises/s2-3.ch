Exercise 3: a linear target for task A.

Predicted: one direction out of twenty matters, and it is the first harmonic of
the sphere, on which the lazy kernel already has its largest eigenvalues. The
lazy error is much smaller than for x_1 x_2, and there is less to win.

Run:  make change WEB=s2-limits CH=web/exercises/s2-3.ch
      build/changed/s2-3 --out=linear
and read rich.csv, problem "sphere", or panel (c) of figure 4.

@x
  "E5: training inputs of task A"},@/
@y
  "E5: training inputs of task A, y = x_1"},@/
@z

@x
    for (int i = 0; i < x.rows; i++) y.data[i] = at(x, i, 0) * at(x, i, 1);
@y
    for (int i = 0; i < x.rows; i++) y.data[i] = at(x, i, 0);
@z
