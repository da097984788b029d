Exercise 3 of the chapter on natural data: odd and even digits.

Derivation: moments are now those of two classes, each a mixture of five digits.
The distance of two such digits is not in the mean any more, and only in part in
the covariance; so every clone knows less than with ten classes, and leaves earlier.

Run:  make change WEB=d2-natural-data CH=web/exercises/d2-3.ch
      build/changed/d2-3 measure --only=E3 --repeats=1 --out=parity
      build/changed/d2-3 ask "select clone, accuracy from moments where step =
        param('steps')" --out=parity

@x
for (int i = 0; i < n3; i++) label[i] = d.label[order[i]];
@y
for (int i = 0; i < n3; i++) label[i] = d.label[order[i]] % 2;
@z
