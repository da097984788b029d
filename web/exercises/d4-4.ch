The last exercise of the chapter on features: thirty items on a ring.

Derivation: the target M_ij = C(i - j) depends on the distance on the ring only,
so its singular vectors are waves, two to each frequency, and for C(x) = rho^|x|,
summed over all turns of the ring, its singular values are
s_k = (1 - rho^2)/(1 - 2 rho cos(2 pi k/30) + rho^2). Hence W1^T W1, the inner
products of what the first layer makes of the items, is stationary as well, and
has the wave k with the amplitude s_k^(2/L). Frequency 1 is a circle, and the
share that it has of all but the mean is 2 s_1^(2/L) over the sum of
s_k^(2/L), k from 1 to 29.

Run:  make change WEB=d4-features CH=web/exercises/d4-4.ch
      build/changed/d4-4 measure --only=E3 --sc=0.03 --out=ring
      build/changed/d4-4 ask --out=ring "select L, k, mean(amplitude), mean(law)
        from ring where k < 6 group by L, k"

@x
enum { IN3 = 30, OUT3 = 10, WIDE3 = 60 };
@y
enum { IN3 = 30, OUT3 = 30, WIDE3 = 60 };
@z

@x
static const double singular[OUT3] = {5, 4, 3, 2, 1.5, 1}; /* then zeros */
@y
@z

@x
  mat_random_modes(goal, OUT3, singular, &draws);
@y
  double rho = 0.7; /* of neighbours */
  for (int i = 0; i < OUT3; i++)
    for (int j = 0; j < IN3; j++)
      at(goal, i, j) = (pow(rho, abs(i - j)) + pow(rho, IN3 - abs(i - j)))
        / (1 - pow(rho, IN3));
@z

@x
mat_mul_tn(gram, first, first);
net_loss(m.graph, w);
@y
mat_mul_tn(gram, first, first);
double whole = pow(mat_frobenius(gram), 2), waves = 0; /* squares */
for (int q = 0; q < IN3; q++) {
  double sum = 0, s; /* of the wave |q|, over the square of its length */
  for (int i = 0; i < IN3; i++)
    for (int j = 0; j < IN3; j++)
      sum += at(gram, i, j) * cos(2 * M_PI * q * (i - j) / IN3) / IN3;
  s = (1 - rho * rho) / (1 - 2 * rho * cos(2 * M_PI * q / IN3) + rho * rho);
  waves += sum * sum;
  observe(r, "ring", "k amplitude law rest", q, sum, pow(s, 2.0 / L),
    sqrt(fmax(0, 1 - waves / whole)));
}
net_loss(m.graph, w);
@z
