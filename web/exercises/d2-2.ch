Exercise 2 of the chapter on natural data: trees with permuted leaves.

Derivation: the tree network can represent the grammar only if each of its pairs
is a tuple of the grammar. Of the 24 permutations of four leaves 8 keep the pairs
together. With the others layer 1 sees two leaves of different tuples, whose
synonyms it cannot find, and what is left is to learn inputs by heart.

Run:  make change WEB=d2-natural-data CH=web/exercises/d2-2.ch
      build/changed/d2-2 measure --only=E4 --m2=5,8 --m3=2 --out=permuted
      build/changed/d2-2 ask "select m, multiple, error from learned where L = 2"
        --out=permuted

@x
if (k->learner == SCRAMBLED) rng_permutation(&rules, h.leaves, place);
@y
if (k->learner == SCRAMBLED || k->learner == TREE)
  rng_permutation(&rules, h.leaves, place);
@z
