Exercise 3 of the chapter on representations: halves of E6 that overlap.

Derivation: nothing of the theory knows where the halves come from. The shared
similarity is the cosine of the two centred kernels K2, which E2a computes from
the pixels of columns 0 to 8 and 5 to 13. Four of the nine columns are seen by
both, so it must be larger than for disjoint halves.

Run:  make change WEB=d10-representations CH=web/exercises/d10-3.ch
      build/changed/d10-3 measure --only=E2a,E6 --out=overlap
      build/changed/d10-3 ask "select shared from common" --out=overlap
      build/changed/d10-3 ask "select gamma, step, ratio, pure from denoised"
        --out=overlap

@x
      part == LEFT ? 0 : 7, 14, 7), s.label);
@y
      part == LEFT ? 0 : 5, 14, 9), s.label);
@z
