% boolean: Fourier coefficients of the majority, and gradients of parities in bits.
@i types.w

@** Boolean functions.
A neuron whose weights are all 1 and whose inputs are signs takes a vote. What it
can learn about a \emph{parity}, a product of some of the inputs, depends on how the
vote and the product are correlated. This instrument knows that correlation, and
it measures gradients of parities a hundred times faster than floating-point
numbers could, because a sign is one bit.

@(boolean.h@>=
#pragma once
#include "linalg.h"
#include "random.h"

@ @c
#include "boolean.h"
#include <math.h>

@* Majority. A function of $n$ signs is a sum of products of subsets of them, and
the coefficient of a subset in the sum is the mean of the function times the
product. For the majority of an odd number $n$ of signs it depends only on the
number $s$ of elements. It is zero for even~$s$, and otherwise
\[(-1)^{(s-1)/2}\,2^{-(n-1)}{n-1\choose(n-1)/2}{(n-1)/2\choose(s-1)/2}
\bigg/{n-1\choose s-1},\]
which is derived in the chapter on units of learning. |majority_coefficient|
returns it, and 0 for $s>n$. |log_binomial| is the logarithm of $n\choose k$.
@^majority function@>@^Fourier coefficients of Boolean functions@>
@^O'Donnell, Ryan@>

@(boolean.h@>=
double log_binomial(int n, int k);
double majority_coefficient(int n, int s);

@ @c
double log_binomial(int n, int k)
{
  return lgamma(n + 1.0) - lgamma(k + 1.0) - lgamma(n - k + 1.0);
}
double majority_coefficient(int n, int s)
{
  int half = (n - 1) / 2, pairs = (s - 1) / 2; /* as in the formula */
  insist(n > 0 && n % 2 == 1 && s >= 0);
  if (s > n || s % 2 == 0) return 0;
  double size = exp(log_binomial(n - 1, half) - (n - 1) * M_LN2
    + log_binomial(half, pairs) - log_binomial(n - 1, s - 1));
  return pairs % 2 == 0 ? size : -size;
}

@* Gradients. Let $x$ be $n$ random signs, $n$ odd and at most 63, and $y$ the
product of the first $k$ of them, $k$ even. |parity_gradient| draws |samples| such
inputs and adds to |above[i]| the sum of $y\,x_i$ over those with a majority of
$+1$, and to |below[i]| that over the others, which is the gradient of a neuron
with all weights $-1$.

A sample costs about a nanosecond, because 256 are made at once. A machine word
holds the sign of one coordinate in 64 samples, a set bit standing for $+1$. The
number of set bits in each sample is counted in six \emph{planes}, of which plane
$p$ holds the digit $2^p$ of 64 counts: adding a coordinate is a chain of half
adders. There is a majority if the count is at least $(n+1)/2$, that is, if adding
$64-(n+1)/2$ to it gives a carry. Four words go through all of this side by side,
for the sake of vector instructions.
@^bit slicing@>@^half adder@>

@(boolean.h@>=
void parity_gradient(int n, int k, long samples, rng *r, long *above,
  long *below);

@ @c
enum { LANES = 4, PLANES = 6, BITS_MAX = 63 }; /* words; digits; inputs */
static void majority_gate(int n, const uint64_t *x, uint64_t *gate)
{
  uint64_t plane[PLANES][LANES] = {{0}}; /* digits of the counts */
  int added = 64 - (n + 1) / 2; /* for a carry at the majority */
  for (int i = 0; i < n; i++)
    for (int l = 0; l < LANES; l++) {
      uint64_t carry = x[i * LANES + l]; /* into the next plane */
      for (int p = 0; p < PLANES; p++) {
        uint64_t both = plane[p][l] & carry; /* of digit and carry */
        plane[p][l] ^= carry;
        carry = both;
      }
    }
  for (int l = 0; l < LANES; l++) gate[l] = 0;
  for (int p = 0; p < PLANES; p++)
    for (int l = 0; l < LANES; l++)
      gate[l] = added >> p & 1 ? gate[l] | plane[p][l] : gate[l] & plane[p][l];
}

@ The product $y$ is $+1$ where the exclusive or |odd| of the $k$ words is 0, and so
$yx_i$ is $+1$ where |odd ^ x| has a set bit. Of the last group only as many samples
count as are wanted.

@c
void parity_gradient(int n, int k, long samples, rng *r, long *above,
  long *below)
{
  uint64_t x[BITS_MAX * LANES], gate[LANES]; /* bits of a group */
  insist(n % 2 == 1 && n <= BITS_MAX && k % 2 == 0 && k < n);
  for (long done = 0; done < samples; done += 64 * LANES) {
    rng_words(r, (size_t) n * LANES, x);
    majority_gate(n, x, gate);
    for (int l = 0; l < LANES; l++) {
      long left = samples - done - 64 * l; /* wanted of this word */
      uint64_t wanted = left >= 64 ? ~UINT64_C(0) : left > 0
        ? (UINT64_C(1) << left) - 1 : 0, odd = 0; /* they; where $y=-1$ */
      for (int i = 0; i < k; i++) odd ^= x[i * LANES + l];
      @<Add the samples of word |l| on both sides of the gate@>@;
    }
  }
}

@ @<Add the samples of word |l| on both sides of the gate@>=
uint64_t yes = gate[l] & wanted, no = ~gate[l] & wanted; /* both sides */
int ayes = __builtin_popcountll(yes), noes = __builtin_popcountll(no);
for (int i = 0; i < n; i++) {
  uint64_t agree = odd ^ x[i * LANES + l]; /* where $yx_i=1$ */
  above[i] += 2 * __builtin_popcountll(yes & agree) - ayes;
  below[i] += 2 * __builtin_popcountll(no & agree) - noes;
}

@* All inputs. |all_binary| has a row for each of the $2^n$ inputs of |n| bits,
in the order of the numbers that they write, with the most significant bit
first. A bit that is set is~1 and one that is not is |zero|, which may be
$-1$.

@(boolean.h@>=
mat all_binary(arena *a, int n, double zero);

@ @c
mat all_binary(arena *a, int n, double zero)
{
  mat x = mat_new(a, 1 << n, n); /* the result */
  for (int i = 0; i < 1 << n; i++)
    for (int j = 0; j < n; j++) at(x, i, j) = i >> (n-1-j) & 1 ? 1 : zero;
  return x;
}

@* Tests. All coefficients of a majority of seven are found by going through its
128 inputs; and gradients are compared with a naive loop over the same bits, for a
number of samples that ends in the middle of a group.

@(test-boolean.c@>=
#include "boolean.h"
#include "test.h"
#include <math.h>
#include <string.h>
static double coefficient_by_count(int n, int s)
{
  double sum = 0; /* of the majority times the product */
  for (int x = 0; x < 1 << n; x++) {
    int votes = __builtin_popcount(x); /* for $+1$ */
    int minus = s - __builtin_popcount(x & ((1 << s) - 1)); /* in the set */
    sum += (2 * votes > n) == (minus % 2 == 0) ? 1 : -1;
  }
  return sum / (1 << n);
}
@<Find a gradient by a naive loop@>@;
int main(void)
{
  test_begin("test-boolean");
  test_near(exp(log_binomial(20, 10)), 184756, 1e-12, "a binomial coefficient");
  for (int s = 0; s <= 7; s++)
    test_within(majority_coefficient(7, s), coefficient_by_count(7, s), 1e-14,
      "coefficient of %d elements (else a signal has a wrong size)", s);
  test_true(majority_coefficient(7, 9) == 0, "no more elements than signs");
  long fast[2][BITS] = {{0}}, slow[2][BITS] = {{0}}; /* both sides */
  rng r = rng_stream(1, 2, "parity"), copy = r; /* the same bits */
  parity_gradient(BITS, 4, SAMPLES, &r, fast[0], fast[1]);
  naive_gradient(&copy, slow);
  test_true(memcmp(fast, slow, sizeof fast) == 0,
    "bit slices and a loop agree (else the onset is another)");
  arena *a = arena_new(); /* for eight inputs */
  mat x = all_binary(a, 3, -1); /* they */
  test_true(x.rows == 8 && at(x, 6, 0) == 1 && at(x, 6, 1) == 1
    && at(x, 6, 2) == -1, "six is written 110");
  arena_free(a);
  return test_end();
}

@ The words of a group of 256 samples come coordinate by coordinate.

@<Find a gradient by a naive loop@>=
enum { BITS = 11, SAMPLES = 1000, GROUP = 256 };
static void naive_gradient(rng *r, long sum[2][BITS])
{
  uint64_t word[BITS * 4]; /* of a group */
  for (int t = 0; t < SAMPLES; t++) {
    int x[BITS], votes = 0, j = t % GROUP; /* signs; their sum; place */
    if (j == 0) rng_words(r, BITS * 4, word);
    for (int i = 0; i < BITS; i++) {
      x[i] = word[4 * i + j / 64] >> j % 64 & 1 ? 1 : -1;
      votes += x[i];
    }
    for (int i = 0; i < BITS; i++)
      sum[votes < 0][i] += x[0] * x[1] * x[2] * x[3] * x[i];
  }
}

@* Index.
