Exercise 2 of the chapter on infinite limits: label noise in random features.

Derivation: noise of variance 1/4 adds 1/4 to the numerator of the prediction,
whose denominator magnifies it, most where k is near n. The prediction contains
the noise of the test labels, which have none here: it is taken off again.

Run:  make change WEB=d5-infinite-limits CH=web/exercises/d5-2.ch
      build/changed/d5-2 measure --only=E2,E2b --out=noise
      build/changed/d5-2 ask "select k, error from law where n = 250 and not
        tuned order by error desc limit 1" --out=noise

@x
    double error = predict_features((int) m, lambda, v2, n, k, ridge, 0, 0).test;
@y
    double error = predict_features((int) m, lambda, v2, n, k, ridge, 0.25, 0).test - 0.25;
@z

@x
    mat_gram(gram, train);
@y
    for (int i = 0; i < n; i++) y.data[i] += 0.5 * rng_normal(&q);
    mat_gram(gram, train);
@z
