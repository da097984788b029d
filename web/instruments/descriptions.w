% descriptions: how simple a sequence is, and how near a model is to counts.
@i types.w

@** Simple descriptions.
What is simple about a sequence? That it can be told in few words, some of which
repeat earlier ones; or that the next symbol depends on few of those before it.
For the first there is the complexity of Lempel and Ziv, for the second the
tables of $n$-grams. This instrument counts the words of a parse, compares a
model of language with the tables of orders one, two and three, and makes
sequences of which those tables are the whole truth.

@(descriptions.h@>=
#pragma once
#include "base.h"
#include "linalg.h"
#include "random.h"

@ @c
#include "descriptions.h"
#include "elementary.h"
#include "text.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

@* Words. \Citet{lempel1976} cut a string into words, each of which is the
shortest that does not occur before; an occurrence may overlap the word
itself, without its last letter. A last word that does occur counts as well.
So a word that begins at~|i| is by one letter longer than the longest
agreement of the string from~|i| on with the string from an earlier~|j| on.
|lempel_ziv_words| returns the number of words of |n| letters. It takes a time
of $n$ times the sum of the agreements, which for random strings of 128
letters is 10 microseconds.
@^Lempel--Ziv complexity@>

@(descriptions.h@>=
int lempel_ziv_words(int n, const char *s);

@ @c
int lempel_ziv_words(int n, const char *s)
{
  int words = 0, longest; /* agreement with any earlier place */
  for (int i = 0; i < n; i += longest + 1, words++) {
    longest = 0;
    for (int j = 0; j < i; j++) {
      int l = 0; /* letters that agree */
      while (i + l < n && s[j + l] == s[i + l]) l++;
      longest = l > longest ? l : longest;
    }
  }
  return words;
}

@* Chains of order two. A stand-in for a text has |v| symbols with
$q_1(i)\propto1/(i+1)$, $i=1,2,\dots$, pairs with $q_2(j\vert b)\propto
q_1(j)\,\Gamma$ and triples with $q_3(j\vert a,b)\propto q_2(j\vert b)\,\Gamma$.
The $\Gamma$ are independent Gamma variables of one |shape|, the smaller the
more different the contexts. |random_chain| draws them from~|r|, and then
|length| symbols, of which each depends on the two before it and on nothing
else.
@^Markov chain@>

@(descriptions.h@>=
double gamma_variable(rng *r, double shape); /* of a shape below one */
void random_chain(int v, double shape, rng *r, int length, int *symbol);

@ Rejection, as J.~Ahrens and U.~Dieter (1974) proposed: candidates follow
$x^{s-1}$ below one and $e^{-x}$ above.
@^Ahrens, Joachim@>@^Dieter, Ulrich@>

@c
double gamma_variable(rng *r, double shape)
{
  insist(0 < shape && shape < 1);
  for (;;) {
    double all = 1 + shape / M_E, p = all * rng_uniform(r); /* which part */
    double x = p < 1 ? pow(p, 1 / shape) : -log((all - p) / shape);
    if (rng_uniform(r) <= (p < 1 ? exp(-x) : pow(x, shape - 1))) return x;
  }
}

void random_chain(int v, double shape, rng *r, int length, int *symbol)
{
  arena *room = arena_new(); /* for the tables */
  const int first[] = { 0, 0 }; /* symbols before the first */
  double *q = arena_take(room, ngram_places(v, 3), sizeof *q);
  double *pairs = arena_take(room, ngram_places(v, 2), sizeof *pairs);
  for (int i = 0; i < v * v; i++)
    pairs[i] = gamma_variable(r, shape) / (i % v + 2);
  ngram_conditional(v, 2, 0, pairs);
  for (int i = 0; i < v * v * v; i++)
    q[i] = pairs[i % (v * v)] * gamma_variable(r, shape);
  ngram_conditional(v, 3, 0, q);
  markov_text(v, 3, q, first, r, length, symbol);
  arena_free(room);
}

@* The ladder of orders. Let $q_1$, $q_2$, $q_3$ be the frequencies of a
symbol given none, one and two predecessors, counted in the first |trained|
symbols of a sequence. A model that gives the next symbol the probabilities
$p$ has the distances
\[\begin{aligned}
D_k&=\Bigl\langle\sum_cq_k(c)\ln\frac{q_k(c)}{p(c)}\Bigr\rangle\\
&=\Bigl\langle\sum_cq_k\ln q_k\Bigr\rangle-\Bigl\langle\sum_cq_k\ln p\Bigr\rangle
\end{aligned}\]
from the three, averaged over places beyond the first |trained| symbols. The
cost of a description is $\mathrm{CE}_k=\langle-\ln q_k(\hbox{next})\rangle$
at the same places, where a $q_k$ below $10^{-6}$ counts as that.
@^n-grams@>@^Kullback--Leibler divergence@>

The places stand in |windows| windows of |width| symbols, equally spaced. The
first of a window is left out, as a model that sees the window only
has no pair there; and so are places whose pair never occurs in what is
counted.

@(descriptions.h@>=
typedef struct {
  int v, windows, width; /* symbols; how many windows, how long */
  int *start; /* of the windows */
  int n, *row, *next; /* places: row among all; what follows */
  mat q[3]; /* a distribution for each place */
  double own[3], cost[3]; /* mean of $\sum q\ln q$; $\mathrm{CE}_k$ */
} ngram_ladder;
ngram_ladder ngram_ladder_new(arena *a, int v, int length, const int *symbol,
  int trained, int windows, int width);

@ @c
ngram_ladder ngram_ladder_new(arena *a, int v, int length, const int *symbol,
  int trained, int windows, int width)
{
  ngram_ladder z = { 0 }; /* the result */
  double *seen = ngram_counts(a, v, 2, trained, symbol, false), *q[3];
  size_t most = (size_t) windows * (size_t) width; /* places */
  insist(trained + width + 1 < length && windows > 0);
  z.v = v, z.windows = windows, z.width = width;
  for (int k = 0; k < 3; k++) {
    q[k] = ngram_counts(a, v, k + 1, trained, symbol, false);
    ngram_conditional(v, k + 1, 0, q[k]);
    z.q[k] = mat_new(a, windows * width, v);
  }
  z.row = arena_take(a, 2 * most, sizeof *z.row), z.next = z.row + most;
  z.start = arena_take(a, (size_t) windows, sizeof *z.start);
  for (int i = 0; i < windows; i++) {
    z.start[i] = trained + (int) ((long) i * (length - trained - width - 2)
      / windows);
    for (int j = 1; j < width; j++) {
      const int *s = symbol + z.start[i] + j; /* the last symbol seen */
      if (seen[s[-1] * v + s[0]] == 0) continue;
      @<Append this place to the ladder@>@;
    }
  }
  for (int k = 0; k < 3; k++) z.own[k] /= z.n, z.cost[k] /= z.n;
  return z;
}

@ @<Append this place to the ladder@>=
const double *from[] = { q[0], q[1] + s[0] * v,
  q[2] + (size_t) (s[-1] * v + s[0]) * (size_t) v }; /* distributions */
z.row[z.n] = i * width + j;
z.next[z.n] = s[1];
for (int k = 0; k < 3; k++) {
  memcpy(&at(z.q[k], z.n, 0), from[k], (size_t) v * sizeof (double));
  z.cost[k] -= log(fmax(1e-6, from[k][s[1]]));
  for (int b = 0; b < v; b++)
    if (from[k][b] > 0) z.own[k] += from[k][b] * log(from[k][b]);
}
z.n++;

@ |ngram_distances| takes the scores of a model, a row for each symbol of each
window, which are logarithms of probabilities up to a constant in each row. It
makes them exact in place, leaves the three distances in~|d|, and returns the
mean of $-\ln p(\hbox{next})$.

@(descriptions.h@>=
double ngram_distances(const ngram_ladder *z, mat scores, double d[3]);

@ @c
double ngram_distances(const ngram_ladder *z, mat scores, double d[3])
{
  size_t v = (size_t) z->v; /* symbols */
  double *e = allocate(v, sizeof *e), loss = 0; /* exponentials */
  insist(scores.rows == z->windows * z->width && scores.cols == z->v);
  memcpy(d, z->own, 3 * sizeof *d);
  for (int i = 0; i < z->n; i++) {
    double *row = &at(scores, z->row[i], 0), top = row[0], sum = 0;
    for (size_t b = 1; b < v; b++) top = fmax(top, row[b]);
    for (size_t b = 0; b < v; b++) row[b] -= top;
    exp_all(v, row, e);
    for (size_t b = 0; b < v; b++) sum += e[b];
    for (size_t b = 0; b < v; b++) e[b] = row[b] -= log(sum);
    loss -= row[z->next[i]] / z->n;
    for (int k = 0; k < 3; k++)
      d[k] -= vec_dot(v, &at(z->q[k], i, 0), row) / z->n;
  }
  free(e);
  return loss;
}

@* Tests. Strings that can be parsed by eye, and a model that is one of the
tables.

@(test-descriptions.c@>=
#include "descriptions.h"
#include "test.h"
#include "text.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
@<Functions for the tests of descriptions@>@;
int main(void)
{
  arena *a = arena_new(); /* for tables */
  rng r = rng_stream(1, 0, "descriptions"); /* for strings and chains */
  test_begin("test-descriptions");
  @<Test the words of strings@>@;
  @<Test the Gamma variables@>@;
  @<Test a model that is a table@>@;
  arena_free(a);
  return test_end();
}

@ The example of the paper is $0\cdot001\cdot10\cdot100\cdot1000\cdot101$. A
string without change has two words, the second being the rest. Random strings
are parsed by the definition.

@<Functions for the tests of descriptions@>=
static bool occurs(const char *s, int from, int length)
{
  for (int j = 0; j < from; j++)
    if (memcmp(s + j, s + from, (size_t) length) == 0) return true;
  return false;
}
static int slow_words(int n, const char *s)
{
  int words = 0; /* so far */
  for (int i = 0, l; i < n; i += l, words++)
    for (l = 1; i + l < n && occurs(s, i, l); l++) { }
  return words;
}

@ @<Test the words of strings@>=
int wrong = 0; /* random strings with another number */
test_near(lempel_ziv_words(16, "0001101001000101"), 6, 0, "the example");
test_near(lempel_ziv_words(20, "11111111111111111111"), 2, 0,
  "a string of ones");
for (int k = 0; k < 200; k++) {
  char s[40]; /* one string */
  for (int i = 0; i < 40; i++) s[i] = rng_uniform(&r) < 0.3 ? 'b' : 'a';
  wrong += lempel_ziv_words(40, s) != slow_words(40, s);
}
test_near(wrong, 0, 0, "random strings by the definition");

@ A Gamma variable of shape $s$ has the mean and the variance~$s$.

@<Test the Gamma variables@>=
double mean = 0, square = 0; /* moments of a hundred thousand */
for (int i = 0; i < 100000; i++) {
  double x = gamma_variable(&r, 0.3); /* one of them */
  mean += x / 1e5, square += x * x / 1e5;
}
test_within(mean, 0.3, 0.01, "mean of Gamma variables");
test_within(square - mean * mean, 0.3, 0.03, "their variance");

@ If the scores are the logarithms of the table of triples, up to a constant,
then $D_3$ is zero and the loss is $\mathrm{CE}_3$; the distances from the
poorer tables are positive. The tables know the chain: the price falls with
the order.

@<Test a model that is a table@>=
enum { V = 5, LONG = 60000 };
int *chain = arena_take(a, LONG, sizeof *chain); /* of symbols */
random_chain(V, 0.5, &r, LONG, chain);
ngram_ladder z = ngram_ladder_new(a, V, LONG, chain, 50000, 30, 8);
mat f = mat_new(a, 240, V); /* scores */
double d[3]; /* distances */
for (int i = 0; i < z.n; i++)
  for (int b = 0; b < V; b++)
    at(f, z.row[i], b) = 3 + log(fmax(1e-30, at(z.q[2], i, b)));
test_near(z.n, 210, 0, "seven places in each window");
test_near(ngram_distances(&z, f, d), z.cost[2], 1e-9, "its loss is its price");
test_within(d[2], 0, 1e-9, "distance from itself");
test_true(d[0] > d[1] && d[1] > 0.01, "distances from poorer tables");
test_true(z.cost[0] > z.cost[1] && z.cost[1] > z.cost[2], "prices");

@* Index.
