Exercise 4 of the chapter on units: half the step, half the batch, twice the
time.

Run:  make change WEB=d11-units CH=web/exercises/d11-3.ch
      build/changed/d11-3 --only=E4 --out=halved
and read the rows D11.14a (now the progress at a step that is half as late in
units of eta t) and D11.16.

@x
{"B4", PARAM_INTEGER, &B4, "1024", 64, 8192, "samples", "E4: batch"},@/
{"eta4", PARAM_REAL, &eta4, "0.1", 1e-3, 1, "", "E4: step over neurons"},@/
@y
{"B4", PARAM_INTEGER, &B4, "512", 64, 8192, "samples", "E4: batch"},@/
{"eta4", PARAM_REAL, &eta4, "0.05", 1e-3, 1, "", "E4: step over neurons"},@/
@z

@x
{"T4", PARAM_INTEGER, &T4, "2000", 100, 20000, "steps", "E4: duration"},@/
@y
{"T4", PARAM_INTEGER, &T4, "4000", 100, 20000, "steps", "E4: duration"},@/
@z
