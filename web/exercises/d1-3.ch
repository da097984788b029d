Exercise 3 of the chapter on solvable nonlinear models: two amplitudes that
are nearly equal, and the size of the first weights.

The amplitudes are 10, 9.5 and 4.5. A row of the table is replaced by one that
says how long after the half time of the first frequency the second wakes.
The neurons blow up at a time in proportion to 1/al; so must the steps be.

Run:  make change WEB=d1-nonlinear-solvable CH=web/exercises/d1-3.ch
      build/changed/d1-3 --only=E3 --seeds3=4 --al=0.01 --steps3=20000 \
        --out=nearly-equal
and the same with --al=0.001 --steps3=60000 and --al=0.0001 --steps3=500000,
and read the rows D1.13, which is missing if there is no plateau, and X1.

@x
{"amps", PARAM_REALS, &amps, "10,7,4.5", 0.1, 100, "",
@y
{"amps", PARAM_REALS, &amps, "10,9.5,4.5", 0.1, 100, "",
@z

@x
{"E3", "X1", "loss when the energies of two frequencies are below 5 per cent;"
  " the level is predicted as {second}", WITHIN, 0, 0, "", "select seed, second,"
  " 'X1' as id, both as measured, 'not two frequencies in these steps' as why from"
  " additions"},@/
@y
{"E3", "X1", "activation of the second frequency over the half time of the"
  " first, start {start}", WITHIN, 1, 0, "", "select b.seed as start,"
  " b.activation/a.half as measured, 'not woken in these steps' as why from"
  " acquired a join acquired b using (seed) where a.frequency = 1 and"
  " b.frequency = 2"},@/
@z
