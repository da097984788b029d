Exercise 1 of the chapter on representations: debiased CKA in E4.

Derivation: the noise of E2 is one of neurons. It is in all entries of the
kernels, and the debiased index leaves out only their diagonals, n of n^2
numbers. But the diagonal has the share r/n of the squared norm of a kernel
whose participation ratio is r, and V is divided by that norm: V should rise by
the factor 1/(1 - r/n), 9 per cent for an untrained second layer, and by less
where training has made the kernel steeper.

Run:  make change WEB=d10-representations CH=web/exercises/d10-1.ch
      build/changed/d10-1 measure --only=E4 --out=debiased
      build/changed/d10-1 ask "select gamma, width, v from same_width where
        layer = 2" --out=debiased

@x
      observe(r, "alike", "width pair layer cka knn", width, pair, l + 1,
        portrait_cka(&p[count][i][l], &p[count][j][l]),
        portrait_neighbours(&p[count][i][l], &p[count][j][l]));
@y
      observe(r, "alike", "width pair layer cka knn", width, pair, l + 1,
        debiased_cka(p[count][i][l].kernel, p[count][j][l].kernel),
        portrait_neighbours(&p[count][i][l], &p[count][j][l]));
@z
