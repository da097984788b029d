% random: independent reproducible streams of random numbers.
@i types.w

@** Random numbers.
Every experiment in this book is a list of jobs, each with its own randomness:
initial weights, the order of the data, label noise. Two demands follow.
The numbers of a job may depend only on the job's name, not on which processor
ran it or what ran before. And the streams of different jobs must be
independent, as must the streams for different purposes within one job, so
that drawing one more weight does not reshuffle the data.

A generator with an internal state that is advanced from number to number
meets these demands only with bookkeeping. A \emph{counter-based} generator
\citep{salmon2011} meets them by construction: it is a function
\[ (\text{key},\ \text{counter})\ \mapsto\
   \text{four random words of 64 bits}, \]
a block cipher made fast by leaving out what only cryptographers need. A
stream is a key, and its numbers are the images of the counters 0, 1, 2,
\dots\ We use Threefry with four words and twenty rounds, from the library
Random123. It passes all the tests of TestU01, and it consists of additions,
rotations and exclusive ors, so several counters can be treated in one vector.
@^Threefry@>
@^counter-based generators@>

The instrument is not meant for secrets. Nor does it offer other
distributions than the uniform and the normal: no chapter needs them.

@(random.h@>=
#pragma once
#include "base.h"
typedef struct {
  uint64_t key[3]; /* seed, job, purpose */
  uint64_t counter; /* of the next block */
  uint64_t spare[4]; /* the last block taken word by word */
  int left; /* how many of its words are unused */
} rng;

@ An |rng| may be copied; the copy continues with the same numbers. Its fields
are for this web only.

@c
#include "random.h"
#include "elementary.h"
#include <Random123/threefry.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

@<Produce blocks of random words@>@;
@<Turn words into doubles@>@;

@* Streams.
The stream of (|seed|, |number|, |purpose|) has these three as its key, where
|number| is that of the job. Seed and number enter as they are and the
purpose, a string like |"weights"|, by its hash. Two streams that differ in
seed or number certainly have different keys, and two that differ only in
purpose have different keys unless two strings have the same 64-bit hash,
which will not happen to the few words in use. Threefry's key has a fourth
word, which stays zero.

@c
rng rng_stream(uint64_t seed, uint64_t number, const char *purpose)
{
  rng r = {0}; /* at its beginning */
  r.key[0] = seed;
  r.key[1] = number;
  r.key[2] = hash_bytes(0, purpose, strlen(purpose));
  return r;
}

@ @(random.h@>=
rng rng_stream(uint64_t seed, uint64_t number, const char *purpose);

@ The next |n| blocks go to |out|, which has room for |4*n| words. Within the
loop each block depends on its own number only, so the compiler may work on
four at a time, which brings a word down to little more than a nanosecond.

@<Produce blocks of random words@>=
static void take_blocks(rng *r, size_t n, uint64_t *restrict out)
{
  threefry4x64_key_t key = {{r->key[0], r->key[1], r->key[2], 0}};
    /* of the stream */
  uint64_t first = r->counter; /* number of the first block */
  size_t i; /* block */
  for (i = 0; i < n; i++) {
    threefry4x64_ctr_t b = {{first+i, 0, 0, 0}}; /* counter, then words */
    b = threefry4x64_R(20, b, key);
    out[4*i] = b.v[0];
    out[4*i+1] = b.v[1];
    out[4*i+2] = b.v[2];
    out[4*i+3] = b.v[3];
  }
  r->counter += n;
}

@ Who wants a single word gets it from the |spare| block, so that of each
block that |rng_uniform| causes to be made all four words are used.

@<Produce blocks of random words@>=
static uint64_t take_word(rng *r)
{
  if (r->left == 0) {
    take_blocks(r, 1, r->spare);
    r->left = 4;
  }
  return r->spare[4-r->left--];
}

@* Uniform numbers.
The upper 52 bits of a word, put behind the exponent of the number~1, give a
double $1+m2^{-52}$ with $0\le m<2^{52}$. From this we subtract
$1-2^{-53}$, which leaves $(m+\frac12)2^{-52}$ without rounding: all values
are equally far apart, symmetric about $\frac12$, and neither 0 nor~1 occurs.

@<Turn words into doubles@>=
static inline double fraction(uint64_t word)
{
  uint64_t b = word>>12|UINT64_C(1023)<<52; /* of $1+m2^{-52}$ */
  double x; /* the same bits */
  memcpy(&x, &b, sizeof x);
  return x-(1-0x1p-53);
}

@ A uniform number costs four nanoseconds this way.

@c
double rng_uniform(rng *r)
{
  return fraction(take_word(r));
}

@ The remainder of a word modulo |bound| would favour the small numbers a
little, as $2^{64}$ is not a multiple of most bounds. Words from the largest
multiple of |bound| on are therefore rejected, at worst every second one.
@^rejection@>

@c
uint64_t rng_below(rng *r, uint64_t bound)
{
  uint64_t limit, word; /* a multiple of |bound|; the word drawn */
  insist(bound > 0);
  limit = UINT64_MAX-UINT64_MAX%bound;
  do word = take_word(r); while (word >= limit);
  return word%bound;
}

@ |rng_uniform| is uniform in $(0,1)$, |rng_below| in $0,\ldots,|bound|-1$.

@(random.h@>=
double rng_uniform(rng *r);
uint64_t rng_below(rng *r, uint64_t bound);

@* Normal numbers.
Weights by the million are wanted at once. The method of Box and Muller suits
vectors, since it has neither tables nor rejections: if $u$ and $v$ are
uniform in $(0,1)$, then
\[ \sqrt{-2\ln u}\,\cos 2\pi v \quad\text{and}\quad
   \sqrt{-2\ln u}\,\sin 2\pi v \]
are independent standard normal numbers, because the squared length of a
normal pair is exponentially distributed and its angle uniform. The least
$u$ is $2^{-53}$, so nothing beyond 8.57 standard deviations is ever drawn;
the probability that is lost there is $10^{-17}$.
@^Box--Muller method@>

|rng_normals| fills |x| with |n| independent numbers of mean 0 and standard
deviation |sd|. It begins with a fresh block, after any words that
|rng_uniform| may have left, and gives up what is left of its last block. The
first numbers do not depend on how many follow.

@c
enum { batch = 256 }; /* pairs treated at once */

void rng_normals(rng *r, size_t n, double sd, double *x)
{
  uint64_t word[2*batch]; /* alternately for $u$ and $v$ */
  double radius[batch], turn[batch], cosine[batch], sine[batch];
    /* of each pair */
  r->left = 0;
  while (n > 0) {
    size_t m = n < 2*batch ? n : 2*batch; /* numbers in this round */
    size_t pairs = (m+1)/2; /* pairs that they need */
    @<Compute the |radius|, |cosine| and |sine| of |pairs|@>@;
    @<Store |m| numbers at |x|@>@;
    x += m;
    n -= m;
  }
}

@ Words alternate between $u$ and $v$ so that a pair always comes from the
same two words, wherever the round ends. Each of the loops, and those inside
the logarithm and the sine, is vectorised; a normal number costs about four
nanoseconds, of which the random words are one.

@<Compute the |radius|, |cosine| and |sine| of |pairs|@>=
size_t j; /* pair */
take_blocks(r, (pairs+1)/2, word);
for (j = 0; j < pairs; j++) {
  radius[j] = fraction(word[2*j]);
  turn[j] = fraction(word[2*j+1]);
}
log_all(pairs, radius, radius);
sincos_turns(pairs, turn, sine, cosine);
for (j = 0; j < pairs; j++) radius[j] = sd*sqrt(-2*radius[j]);

@ An odd number leaves one half of the last pair unused.

@<Store |m| numbers at |x|@>=
for (j = 0; j < m/2; j++) {
  x[2*j] = radius[j]*cosine[j];
  x[2*j+1] = radius[j]*sine[j];
}
if (m%2 == 1) x[m-1] = radius[m/2]*cosine[m/2];

@ A single normal number costs as much as a pair. Loops should ask for many.

@c
double rng_normal(rng *r)
{
  double x; /* the number */
  rng_normals(r, 1, 1, &x);
  return x;
}

@ @(random.h@>=
void rng_normals(rng *r, size_t n, double sd, double *x);
double rng_normal(rng *r);

@ Heavy tails come from Student's distribution. With $\nu$ degrees of freedom,
which need not be an integer, it has moments below the order $\nu$ only, and the
variance $\nu/(\nu-2)$. Two uniform numbers $a$ and $b$ give one of its numbers
by a variant of Box and Muller's formula,
$\sqrt{\nu(a^{-2/\nu}-1)}\cos2\pi b$, due to R.~Bailey (1994). |rng_students|
divides them by |unit|, for instance to give them the variance one.
@^Student's distribution@>@^Bailey, Ralph@>

@c
void rng_students(rng *r, double nu, double unit, size_t n, double *x)
{
  double turn[2*batch], sine[2*batch], cosine[2*batch]; /* of $2\pi b$ */
  insist(nu > 0);
  for (size_t m; n > 0; n -= m, x += m) {
    m = n < 2*batch ? n : 2*batch; /* numbers in this round */
    for (size_t i = 0; i < m; i++) {
      x[i] = 1-rng_uniform(r);
      turn[i] = rng_uniform(r);
    }
    sincos_turns(m, turn, sine, cosine);
    log_all(m, x, x);
    for (size_t i = 0; i < m; i++) x[i] *= -2/nu;
    exp_all(m, x, x);
    for (size_t i = 0; i < m; i++)
      x[i] = sqrt(nu*(x[i]-1))*cosine[i]/unit;
  }
}

@ @(random.h@>=
void rng_students(rng *r, double nu, double unit, size_t n, double *x);

@* In bulk.
Some experiments draw thousands of millions of numbers, and some need floats
or the random words themselves. The functions below serve whole vectors. Each
begins with a fresh block and gives up what is left of its last, like
|rng_normals|, and the first numbers do not depend on how many follow. None
changes what the functions above return.

|rng_words| writes |n| random words, one after the other as the blocks have
them.

@(random.h@>=
void rng_words(rng *r, size_t n, uint64_t *word);
void rng_uniforms(rng *r, size_t n, double *x);
void rng_uniforms_single(rng *r, size_t n, float *x);
void rng_normals_single(rng *r, size_t n, float sd, float *x);

@ @c
void rng_words(rng *r, size_t n, uint64_t *word)
{
  uint64_t last[4]; /* block that is not used up */
  r->left = 0;
  take_blocks(r, n/4, word);
  if (n%4 == 0) return;
  take_blocks(r, 1, last);
  memcpy(word+n-n%4, last, n%4*sizeof *word);
}

@ |rng_uniforms| makes a double of each word, as |rng_uniform| does.
|rng_uniforms_single| makes two floats $(m+\frac12)2^{-23}$, with $0\le
m<2^{23}$, of the two halves of a word; again neither 0 nor~1 occurs. Nearly
all their time is that of the words, so a float costs half as much.

@c
void rng_uniforms(rng *r, size_t n, double *x)
{
  uint64_t word[2*batch]; /* one for each number */
  while (n > 0) {
    size_t m = n < 2*batch ? n : 2*batch; /* numbers in this round */
    rng_words(r, m, word);
    for (size_t j = 0; j < m; j++) x[j] = fraction(word[j]);
    x += m;
    n -= m;
  }
}
@#
void rng_uniforms_single(rng *r, size_t n, float *x)
{
  uint64_t word[2*batch]; /* one for two numbers */
  while (n > 0) {
    size_t m = n < 4*batch ? n : 4*batch; /* numbers in this round */
    rng_words(r, (m+1)/2, word);
    for (size_t j = 0; j < m/2; j++) {
      x[2*j] = half_fraction((uint32_t) word[j]);
      x[2*j+1] = half_fraction((uint32_t) (word[j]>>32));
    }
    if (m%2 == 1) x[m-1] = half_fraction((uint32_t) word[m/2]);
    x += m;
    n -= m;
  }
}

@ The integer is signed, because processors convert only such ones.

@<Turn words into doubles@>=
static inline float half_fraction(uint32_t half)
{
  return ((float) (int32_t) (half>>9)+.5f)*0x1p-23f;
}

@ Normal floats come from the same method as doubles, with one word for a pair:
31 bits for~$u=(m+\frac12)2^{-31}$ and 32 for the angle. The least~$u$,
$2^{-32}$, cuts the distribution at 6.66 standard deviations, beyond which are
$3\cdot10^{-11}$ of the numbers, and as $u$ approaches~1 in steps of $2^{-24}$
the least radii are 0, $3.5\cdot10^{-4}$, $4.9\cdot10^{-4}$ and so on. Neither
matters for weights and noise. Where it might, there is |rng_normals|.

@c
void rng_normals_single(rng *r, size_t n, float sd, float *x)
{
  uint64_t word[batch]; /* one for each pair */
  float radius[batch], turn[batch], cosine[batch], sine[batch];
    /* of each pair */
  while (n > 0) {
    size_t m = n < 2*batch ? n : 2*batch; /* numbers in this round */
    size_t j, pairs = (m+1)/2; /* pair; pairs that they need */
    rng_words(r, pairs, word);
    for (j = 0; j < pairs; j++) {
      radius[j] = ((float) (int32_t) (word[j]>>33)+.5f)*0x1p-31f;
      turn[j] = (float) (int32_t) (uint32_t) word[j]*0x1p-32f;
    }
    log_all_single(pairs, radius, radius);
    sincos_turns_single(pairs, turn, sine, cosine);
    for (j = 0; j < pairs; j++) radius[j] = sd*sqrtf(-2*radius[j]);
    @<Store |m| numbers at |x|@>@;
    x += m;
    n -= m;
  }
}

@* Orders and choices.
Knuth's Algorithm P, which goes back to Fisher and Yates, exchanges each
element with one drawn from those not yet fixed. Stopped after |k|
steps it has chosen |k| of |n| in random order. Every order has the same
probability.
@^Fisher--Yates shuffle@>

@<Fix the first |k| of the |n| elements of |p|@>=
for (i = 0; i < n; i++) p[i] = i;
for (i = 0; i < k; i++) {
  int j = i+(int) rng_below(r, (uint64_t) (n-i)); /* partner */
  int old = p[i]; /* goes there */
  p[i] = p[j];
  p[j] = old;
}

@ @c
static void shuffle(rng *r, int n, int k, int *p)
{
  int i; /* element */
  @<Fix the first |k| of the |n| elements of |p|@>@;
}

void rng_permutation(rng *r, int n, int *p)
{
  insist(n >= 0);
  shuffle(r, n, n-1, p);
}

@ A choice of |k| is the beginning of a permutation. It needs |n| places while
it works, whatever |k| is, since that is the simplest way not to draw a number
twice.

@c
void rng_choose(rng *r, int n, int k, int *p)
{
  int *all; /* the numbers below |n| */
  insist(0 <= k && k <= n);
  all = allocate((size_t) n, sizeof *all);
  shuffle(r, n, k, all);
  memcpy(p, all, (size_t) k*sizeof *p);
  free(all);
}

@ |rng_permutation| writes a random order of $0,\ldots,n-1$ into |p|, and
|rng_choose| writes |k| different numbers of these.

@(random.h@>=
void rng_permutation(rng *r, int n, int *p);
void rng_choose(rng *r, int n, int k, int *p);

@* Tests.
First comes the generator itself, against the vectors that its authors publish
with the library. Everything afterwards is statistics with fixed seeds, so
that the tests either always pass or always fail. The limits stand at about
five standard deviations: a correct program with another seed would pass them
too.

@(test-random.c@>=
#include "test.h"
#include "random.h"
#include <Random123/threefry.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

enum { many = 200000 };
static double x[many], y[many]; /* samples */
@<Statistics of samples@>@;
@<Functions that must fail@>@;

int main(void)
{
  test_begin("test-random");
  @<Test the generator on published vectors@>@;
  @<Test that streams repeat and differ@>@;
  @<Test that streams are uncorrelated@>@;
  @<Test the uniform numbers@>@;
  @<Test the normal numbers@>@;
  @<Test orders and choices@>@;
  @<Test that mistakes are refused@>@;
  return test_end();
}

@ The third vector uses the binary digits of $\pi$.

@<Test the generator on published vectors@>=
static const uint64_t published[3][12] = { /* counter, key, result */
  {0, 0, 0, 0, 0, 0, 0, 0,
   0x09218ebde6c85537, 0x55941f5266d86105,
   0x4bd25e16282434dc, 0xee29ec846bd2e40b},
  {~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul, ~0ul,
   0x29c24097942bba1b, 0x0371bbfb0f6f4e11,
   0x3c231ffa33f83a1c, 0xcd29113fde32d168},
  {0x243f6a8885a308d3, 0x13198a2e03707344,
   0xa4093822299f31d0, 0x082efa98ec4e6c89,
   0x452821e638d01377, 0xbe5466cf34e90c6c,
   0xbe5466cf34e90c6c, 0xc0ac29b7c97c50dd,
   0xa7e8fde591651bd9, 0xbaafd0c30138319b,
   0x84a5c1a729e685b9, 0x901d406ccebc1ba4} };
int i; /* vector, and later whatever is counted */
@<Compare Threefry with each of the |published| vectors@>@;

@ @<Compare Threefry with each of the |published| vectors@>=
for (i = 0; i < 3; i++) {
  threefry4x64_ctr_t c; /* counter, then result */
  threefry4x64_key_t k; /* key */
  memcpy(c.v, published[i], sizeof c.v);
  memcpy(k.v, published[i]+4, sizeof k.v);
  c = threefry4x64_R(20, c, k);
  test_true(memcmp(c.v, published[i]+8, sizeof c.v) == 0,
    "published vector %d of Threefry (else another generator is used)", i);
}

@ The zero stream begins with the first vector, and |rng_uniform| takes the
upper 52 bits of each word.

@<Test the generator on published vectors@>=
rng r = {0}; /* has the zero key */
for (i = 0; i < 4; i++)
  test_near(rng_uniform(&r), ldexp((double) published[0][8+i], -64), 1e-14,
    "word %d of the zero stream", i);

@ What makes a run repeatable: the same name gives the same stream, a copy
goes on like the original, and drawing more numbers does not change the first.

@<Test that streams repeat and differ@>=
rng copy; /* of |r| */
bool same; /* the verdict */
r = rng_stream(7, 3, "weights");
copy = r;
rng_normals(&r, 1001, 2, x);
rng_normals(&copy, 11, 2, y);
same = memcmp(x, y, 11*sizeof *x) == 0;
test_true(same, "the first normals do not depend on how many follow");
rng_normals(&r, 5, 1, y);
rng_normals(&copy, 5, 1, y+5);
test_true(memcmp(y, y+5, 5*sizeof *y) != 0, "a stream goes on");
copy = r = rng_stream(7, 3, "weights");
for (i = 0; i < 100; i++) {
  x[i] = rng_uniform(&r);
  y[i] = rng_uniform(&copy);
}
test_true(memcmp(x, y, 100*sizeof *x) == 0, "a copy gives the same numbers");
test_near(rng_normal(&r), rng_normal(&copy), 0, "and goes on doing so");

@ Streams that differ in one part of their name must have nothing in common.
Neighbouring seeds and jobs are the likely victims of a weak key, and
exchanged seed and job those of a sum.

@<Test that streams are uncorrelated@>=
static const struct {
  uint64_t seed, number; /* of the stream */
  const char *purpose; /* its purpose */
} other[] = {
  {2, 2, "data"}, {1, 3, "data"}, {1, 2, "date"}, {2, 1, "data"},
  {1, 2, ""}, {UINT64_C(1)<<32|1, 2, "data"} }; /* neighbours */
r = rng_stream(1, 2, "data");
rng_normals(&r, many, 1, x);
for (i = 0; i < 6; i++) {
  r = rng_stream(other[i].seed, other[i].number, other[i].purpose);
  rng_normals(&r, many, 1, y);
  test_within(correlation(x, y), 0, 5/sqrt(many),
    "stream %d is uncorrelated with its neighbour (else seeds share luck)",
    i);
}
for (i = 0; i+1 < many; i++) y[i] = x[i+1];
y[many-1] = x[0];
test_within(correlation(x, y), 0, 5/sqrt(many),
  "successive normals are uncorrelated");

@ Two independent samples of $n$ standard normal numbers have a correlation of
mean 0 and standard deviation $1/\sqrt n$.

@<Statistics of samples@>=
static double correlation(const double *u, const double *v)
{
  double uv = 0, uu = 0, vv = 0; /* sums of products */
  int i; /* sample */
  for (i = 0; i < many; i++) {
    uv += u[i]*v[i];
    uu += u[i]*u[i];
    vv += v[i]*v[i];
  }
  return uv/sqrt(uu*vv);
}

static double moment(const double *u, int power) /* mean of $u^p$ */
{
  double sum = 0; /* of the powers */
  int i; /* sample */
  for (i = 0; i < many; i++) sum += pow(u[i], power);
  return sum/many;
}

@ With $m$ classes of equal probability the statistic
$\chi^2=\sum(\text{count}-n/m)^2/(n/m)$ has mean $m-1$ and variance $2(m-1)$.
@^chi-squared test@>

@<Statistics of samples@>=
static double chi_squared(int m, const int *count, double n)
{
  double sum = 0; /* of squared deviations */
  int i; /* class */
  for (i = 0; i < m; i++) sum += (count[i]-n/m)*(count[i]-n/m)/(n/m);
  return (sum-(m-1))/sqrt(2.*(m-1)); /* in standard deviations */
}

@ The mean of $x$ is $\frac12$ and its variance $\frac1{12}$; the mean of
$x^2$ is $\frac13$ and its variance $\frac15-\frac19$. A thousand classes test
the upper ten bits.

@<Test the uniform numbers@>=
static int count[1000]; /* of each class */
double low = 1, high = 0; /* extremes */
r = rng_stream(1, 0, "uniform");
for (i = 0; i < many; i++) {
  x[i] = rng_uniform(&r);
  low = fmin(low, x[i]);
  high = fmax(high, x[i]);
  count[(int) (x[i]*1000)]++;
}
test_true(low > 0 && high < 1, "uniform numbers avoid 0 and 1");
test_within(moment(x, 1), .5, 5*sqrt(1/12./many), "mean of the uniform");
test_within(moment(x, 2), 1/3., 5*sqrt(4/45./many), "second moment");
test_within(chi_squared(1000, count, many), 0, 5, "1000 equal classes");

@ Seven does not divide $2^{64}$; the huge bound rejects nearly half of the
words, so that a missing rejection would double the lower half.

@<Test the uniform numbers@>=
memset(count, 0, sizeof count);
for (i = 0; i < many; i++) count[rng_below(&r, 7)]++;
test_within(chi_squared(7, count, many), 0, 5, "numbers below 7 are equal");
memset(count, 0, sizeof count);
for (i = 0; i < many; i++)
  count[rng_below(&r, UINT64_C(3)<<62) >= UINT64_C(3)<<61]++;
test_within(chi_squared(2, count, many), 0, 5,
  "a bound of 3/4 of the range has equal halves (else small are favoured)");

@ The moments of the normal distribution are 1, 3, 15, 105, 945, 10395 for the
even orders from the second; the variance of the $p$th sample moment is that
of $x^p$ over~$n$, that is $m_{2p}-m_p^2$, which for $p=1,\ldots,4$ and 6 is
1, 2, 15, 96 and 10170. A thousand classes of equal probability see the tails
and the centre.

@<Statistics of samples@>=
static void test_normals(const double *x, const char *what)
{
  static const double mean[] = {0, 0, 1, 0, 3, 0, 15}; /* of $x^p$ */
  static const double variance[] = {0, 1, 2, 15, 96, 0, 10170}; /* likewise */
  int count[1000] = {0}; /* of each class */
  for (int p = 1; p <= 6; p++)
    if (p != 5)
      test_within(moment(x, p), mean[p], 5*sqrt(variance[p]/many),
        "moment %d of %s", p, what);
  for (int i = 0; i < many; i++)
    count[(int) (500*(1+erf(x[i]/sqrt(2))))]++;
  test_within(chi_squared(1000, count, many), 0, 5,
    "1000 classes of %s (else tails or centre are off)", what);
}

@ @<Test the normal numbers@>=
r = rng_stream(1, 0, "normal");
rng_normals(&r, many, 1, x);
test_normals(x, "normal numbers");
rng_normals(&r, 3, 1e-3, x);
test_true(fabs(x[0])+fabs(x[1])+fabs(x[2]) < .02, "sd is a factor");

@ The distribution function of Student's numbers comes from GSL.

@<Test the normal numbers@>=
rng_students(&r, 2.5, 2, many, x);
memset(count, 0, sizeof count);
for (i = 0; i < many; i++)
  count[(int) (1000*gsl_cdf_tdist_P(2*x[i], 2.5))]++;
test_within(chi_squared(1000, count, many), 0, 5,
  "1000 classes of equal probability under Student's law");

@ The same statistics for the floats, whose neighbours in a pair must be as
independent as the pairs; and the bulk functions against single draws.

@<Test the normal numbers@>=
static float z[many]; /* single precision */
r = rng_stream(1, 0, "single");
rng_normals_single(&r, many, 1, z);
for (i = 0; i < many; i++) x[i] = z[i];
test_normals(x, "normal floats");
for (i = 0; i+1 < many; i++) y[i] = x[i+1];
y[many-1] = x[0];
test_within(correlation(x, y), 0, 5/sqrt(many), "neighbours are independent");
for (i = 0; i < many; i++) x[i] *= x[i], y[i] *= y[i];
for (i = 0; i < many; i++) x[i] -= 1, y[i] -= 1;
test_within(correlation(x, y), 0, 5/sqrt(many), "and so are their squares");

@ @<Test the normal numbers@>=
uint64_t word[7]; /* in bulk */
r = rng_stream(7, 3, "bulk");
copy = r;
rng_words(&r, 7, word);
rng_uniforms(&copy, 7, y);
for (i = 0, same = true; i < 7; i++)
  same = same && y[i] == ((double) (word[i]>>12)+.5)*0x1p-52;
test_true(same, "uniforms in bulk are the words");
copy = rng_stream(7, 3, "bulk");
for (i = 0; i < 7; i++) same = same && rng_uniform(&copy) == y[i];
test_true(same, "and the same as one by one");
copy = rng_stream(7, 3, "bulk");
rng_normals_single(&copy, 999, 2, z);
copy = rng_stream(7, 3, "bulk");
rng_normals_single(&copy, 11, 2, z+1000);
test_true(memcmp(z, z+1000, 11*sizeof *z) == 0,
  "the first floats do not depend on how many follow");
rng_uniforms_single(&copy, many-1, z);
float lowest = 1, highest = 0; /* extremes */
memset(count, 0, sizeof count);
for (i = 0; i < many-1; i++) {
  lowest = fminf(lowest, z[i]), highest = fmaxf(highest, z[i]);
  count[(int) (z[i]*1000)]++;
}
test_true(lowest > 0 && highest < 1, "uniform floats avoid 0 and 1");
test_within(chi_squared(1000, count, many-1), 0, 5, "1000 equal classes");

@ All 24 orders of four elements, numbered by the place of the first, the
place of the second among the others, and the order of the last two.

@<Test orders and choices@>=
int p[1000]; /* an order or a choice */
memset(count, 0, sizeof count);
for (i = 0; i < many; i++) {
  rng_permutation(&r, 4, p);
  count[6*p[0]+2*(p[1]-(p[1] > p[0]))+(p[2] > p[3])]++;
}
test_within(chi_squared(24, count, many), 0, 5,
  "all orders of four are equally frequent (else batches are biased)");
rng_permutation(&r, 1000, p);
memset(count, 0, sizeof count);
for (i = 0; i < 1000; i++) count[p[i]]++;
for (i = 0, same = true; i < 1000; i++) same = same && count[i] == 1;
test_true(same, "a permutation has every element once");
rng_permutation(&r, 1, p);
rng_permutation(&r, 0, NULL);
test_true(p[0] == 0, "orders of one and of no element");

@ Choices of 2 out of 5 in order: there are 20.

@<Test orders and choices@>=
memset(count, 0, sizeof count);
for (i = 0; i < many; i++) {
  rng_choose(&r, 5, 2, p);
  count[4*p[0]+p[1]-(p[1] > p[0])]++;
}
test_within(chi_squared(20, count, many), 0, 5,
  "all choices of 2 out of 5 are equally frequent");
rng_choose(&r, 1000, 1000, p);
memset(count, 0, sizeof count);
for (i = 0; i < 1000; i++) count[p[i]]++;
for (i = 0, same = true; i < 1000; i++) same = same && count[i] == 1;
test_true(same, "a choice of all is a permutation");

@ @<Test that mistakes are refused@>=
test_dies(below_nothing, &r, 1, "rng_below",
  "no number is below 0");
test_dies(choose_too_many, &r, 1, "rng_choose",
  "nobody chooses 6 of 5");

@ @<Functions that must fail@>=
static void below_nothing(void *r)
{
  rng_below(r, 0);
}

static void choose_too_many(void *r)
{
  int p[6]; /* never filled */
  rng_choose(r, 5, 6, p);
}

@* Index.
