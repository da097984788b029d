Exercise 1 of the chapter on representations: debiased CKA in E4.

Derivation: the noise of E2 is one of neurons. It is in all entries of the
kernels, and the debiased index leaves out only their diagonals, n of n^2
numbers, so that it has the same noise, and V should change by no more than the
share of the diagonal in the norm of the kernel, about r/n for a participation
ratio of r, a few per cent here.

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
