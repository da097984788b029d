% clones: what networks learn from data that have some of the statistics only.
@i types.w

@** Clones of data. To find out which statistics of data a network uses, one trains
it on a \emph{clone}: data that have some of them and nothing else. Clones of images
are the clouds of the instrument of samples. This instrument has those of texts,
chains that draw from a table of $n$-grams, and the steps and examinations that
networks on clones and on the original have in common.
@^clones of data@>

@(clones.h@>=
#pragma once
#include "base.h"
#include "linalg.h"
#include "random.h"
#include "samples.h"
#include "sequence.h"
#include "train.h"

@ @c
#include "clones.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "data.h"
#include "text.h"

@* Clones of a text. A \&{gram\_book} cuts |length| symbols below |v| into blocks of
a thousand, of which every tenth is for testing, and puts the two parts in
|symbol[0]| and |symbol[1]|. The chain of order $k$, which draws each symbol with
its share after the $k-1$ before it, has the $k$-grams of the first part and nothing
else; |q[k]| are its probabilities, for $k=1$, 2, 3. The cross-entropy of this table
on the second part, with 0.01 added to each count, is |H[k]|. |gram_clone| draws a
fresh text of order~|k|.
@^n-grams@>@^cross-entropy@>

@(clones.h@>=
typedef struct {
  int v, length[2], *symbol[2]; /* symbols; the two parts */
  double *q[4], H[4]; /* from 1 on */
} gram_book;
gram_book gram_book_new(arena *a, int v, int length, const int *symbol);
int *gram_clone(arena *a, const gram_book *b, int k, int length, rng *r);

@ @c
gram_book gram_book_new(arena *a, int v, int length, const int *symbol)
{
  gram_book b = {v, {0}, {NULL}, {NULL}, {0}}; /* the result */
  for (int part = 0; part < 2; part++)
    b.symbol[part] = arena_take(a, (size_t) length, sizeof *symbol);
  for (int i = 0; i < length; i++) {
    int part = i / 1000 % 10 == 9; /* for testing? */
    b.symbol[part][b.length[part]++] = symbol[i];
  }
  for (int k = 1; k <= 3; k++) {
    double *c = ngram_counts(a, v, k, b.length[0], b.symbol[0], true);
    size_t size = ngram_places(v, k); /* of the table */
    b.q[k] = arena_take(a, size, sizeof *c);
    memcpy(b.q[k], c, size * sizeof *c);
    ngram_conditional(v, k, 0, b.q[k]);
    ngram_conditional(v, k, 0.01, c);
    b.H[k] = ngram_cross_entropy(v, k, c, 0, b.length[1], b.symbol[1]);
  }
  return b;
}
int *gram_clone(arena *a, const gram_book *b, int k, int length, rng *r)
{
  int *s = arena_take(a, (size_t) length, sizeof *s); /* the chain */
  markov_text(b->v, k, b->q[k], b->symbol[0], r, length, s);
  return s;
}

@* Lessons. Losses are recorded at steps that grow in proportion, $10^{j/8}$
rounded, at zero and at the last; |growing_steps| says of each step up to |steps|
whether it is one of these. |centre_covariance| removes the mean row from |x|, leaves it
in |mean|, and has the covariance of the rows.

@(clones.h@>=
bool *growing_steps(arena *a, int steps);
void centre_covariance(mat x, double *mean, mat s);

@ @c
bool *growing_steps(arena *a, int steps)
{
  bool *look = arena_take(a, (size_t) steps + 1, sizeof *look); /* one? */
  long step[200]; /* their numbers */
  int n = geometric_steps(1, pow(10, 1 / 8.0), steps, 200, step);
  for (int j = 0; j < n; j++) look[step[j]] = true;
  look[0] = true;
  return look;
}
void centre_covariance(mat x, double *mean, mat s)
{
  mat_centre_columns(x, mean);
  mat_mul_tn(s, x, x);
  mat_scale(s, 1.0 / x.rows);
}

@ A classifier takes the next of its |batches| from |x| and |y|, and leaves the
gradient there; |classifier_lesson| returns the loss. A network on text takes as
many places of |text| as it has room for: at random in |text_lesson|, evenly spaced
in |text_examiner|, which feeds a network that only examines. |text_exam| is the
loss of such an examiner with the weights~|u|. |text_start| draws the first weights:
vectors of symbols normal with variance~1, the layers as those of a classifier,
uniform between $\pm1/\sqrt{\hbox{fan-in}}$.

@(clones.h@>=
double classifier_lesson(const classifier *m, mat x, mat y, batches *b);
void text_start(const text_mlp *m, rng *r);
double text_lesson(text_mlp *m, const int *text, int length, rng *r);
void text_examiner(text_mlp *m, const int *text, int length);
double text_exam(const text_mlp *exam, const float *u);

@ @c
double classifier_lesson(const classifier *m, mat x, mat y, batches *b)
{
  const int *which = batches_next(b); /* the examples */
  net_feed_rows(m->graph, m->x, x, which);
  net_feed_rows(m->graph, m->y, y, which);
  return net_gradient_single(m->graph);
}
double text_lesson(text_mlp *m, const int *text, int length, rng *r)
{
  int *place = allocate((size_t) m->examples, sizeof *place); /* targets */
  for (int i = 0; i < m->examples; i++)
    place[i] = m->context
      + (int) rng_below(r, (uint64_t) (length - m->context));
  text_mlp_feed(m, text, length, place);
  free(place);
  return net_gradient_single(m->graph);
}
void text_examiner(text_mlp *m, const int *text, int length)
{
  int *place = allocate((size_t) m->examples, sizeof *place); /* targets */
  for (int i = 0; i < m->examples; i++)
    place[i] = m->context
      + (int) ((double) i * (length - m->context) / m->examples);
  text_mlp_feed(m, text, length, place);
  free(place);
}

@ Weights are copied as double numbers, which is how |net_loss| wants them.

@c
double text_exam(const text_mlp *exam, const float *u)
{
  size_t n = net_weights(exam->graph); /* how many */
  double *w = allocate(n, sizeof *w), loss; /* the weights */
  for (size_t i = 0; i < n; i++) w[i] = u[i];
  loss = net_loss(exam->graph, w);
  free(w);
  return loss;
}
void text_start(const text_mlp *m, rng *r)
{
  size_t n = net_weights(m->graph); /* how many */
  double *w = allocate(n, sizeof *w); /* in double precision */
  float *u = net_single_weights(m->graph);
  mat e = net_tensor(m->graph, m->embedding, w); /* the table of vectors */
  rng_normals(r, (size_t) e.rows * (size_t) e.cols, 1, e.data);
  for (int l = 0; l < m->layers; l++)
    uniform_layer(m->graph, m->weight[l], m->bias[l], r, w);
  for (size_t i = 0; i < n; i++) u[i] = (float) w[i];
  free(w);
}

@* Tests. A text of which the tables are known, and networks that learn what is in it.

@(test-clones.c@>=
#include "clones.h"
#include "test.h"
#include <math.h>
#include <string.h>
const char measuring_digest[] = "of the tests"; /* the recipe makes it */
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for texts and networks */
  rng r = rng_stream(1, 0, "clones"); /* for both */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-clones");
  @<Test clones of a text@>@;
  @<Test steps and a covariance@>@;
  @<Test a network that reads@>@;
  @<Test a lesson of a classifier@>@;
  arena_free(a);
  return test_end();
}

@ Half of the symbols of this text are copies of the one before; the others are
random. Pairs know that and letters do not, and triples add nothing. So $H_1=\ln4$,
and $H_2$ is the entropy of $(\frac58,\frac18,\frac18,\frac18)$. A clone of pairs
has the same pairs, a clone of letters has none.

@<Test clones of a text@>=
enum { SYMBOLS = 4, TEXT = 200000 };
int *text = arena_take(a, TEXT, sizeof *text); /* the text */
double pairs = 0.625 * log(1.6) + 0.375 * log(8); /* $H_2$ */
for (int i = 1; i < TEXT; i++)
  text[i] = rng_uniform(&r) < 0.5 ? text[i - 1] : (int) rng_below(&r, SYMBOLS);
gram_book book = gram_book_new(a, SYMBOLS, TEXT, text);
test_true(book.length[0] == 180000 && book.length[1] == 20000
  && memcmp(book.symbol[1], text + 9000, 1000 * sizeof *text) == 0
  && memcmp(book.symbol[0] + 9000, text + 10000, 1000 * sizeof *text) == 0,
  "every tenth block is for testing");
test_within(book.H[1], log(4), 0.01, "cross-entropy of letters");
test_within(book.H[2], pairs, 0.03, "of pairs");
test_within(book.H[3], pairs, 0.03, "of triples");
for (int k = 1; k <= 2; k++) {
  int *clone = gram_clone(a, &book, k, TEXT, &r), same = 0; /* as before */
  for (int i = 1; i < TEXT; i++) same += clone[i] == clone[i - 1];
  test_within(same / (double) TEXT, k == 1 ? 0.25 : 0.625, 0.01,
    "repetitions in a clone of order %d", k);
}

@ @<Test steps and a covariance@>=
bool *look = growing_steps(a, 30);
int looks = 0; /* 0, 1, 2, 3, 4, 6, 7 (or 8), 10, 13, 18, 24 and 30 */
for (int t = 0; t <= 30; t++) looks += look[t];
test_true(look[0] && look[1] && look[10] && look[30] && !look[5] && looks == 12,
  "steps that grow, %d of them", looks);
double four[] = {1, 0, 3, 0, 1, 2, 3, 2}, mean[2]; /* four corners */
mat s = mat_new(a, 2, 2);
centre_covariance(mat_of(four, 4, 2), mean, s);
test_true(mean[0] == 2 && mean[1] == 1 && at(s, 0, 0) == 1 && at(s, 1, 1) == 1
  && at(s, 0, 1) == 0, "covariance of four corners");

@ A network of two characters reads the text for a while. It then has nearly $H_2$
on the second part, and more on a clone of letters. It starts with the sizes that
are promised.

@<Test a network that reads@>=
static const int hidden[] = {32};
text_mlp m = text_mlp_new(a, SINGLE_PRECISION, 64, SYMBOLS, 2, 4, 2, hidden, RELU,
  true), exam[2];
size_t n = net_weights(m.graph); /* how many */
double *w = arena_take(a, n, sizeof *w), spread = 0; /* largest of a layer */
const int *texts[] = {book.symbol[1], gram_clone(a, &book, 1, 20000, &r)};
single_adam o = single_adam_new(a, n, 3e-3);
for (int i = 0; i < 2; i++) {
  exam[i] = text_mlp_new(a, SINGLE_PRECISION, 5000, SYMBOLS, 2, 4, 2, hidden,
    RELU, true);
  text_examiner(&exam[i], texts[i], 20000);
}
text_start(&m, &r);
float *u = net_single_weights(m.graph);
for (size_t i = 0; i < n; i++) w[i] = u[i];
mat table = net_tensor(m.graph, m.embedding, w);
mat inner = net_tensor(m.graph, m.weight[0], w); /* 8 inputs */
test_within(mat_frobenius(table) / 4, 1, 0.6, "vectors of variance 1");
for (int i = 0; i < 8 * 32; i++)
  spread = fmax(spread, fabs(inner.data[i]));
test_true(spread < 1 / sqrt(8) && spread > 0.9 / sqrt(8), "a uniform layer");
for (int t = 0; t < 800; t++) {
  text_lesson(&m, book.symbol[0], book.length[0], &r);
  single_adam_step(&o, net_single_gradient(m.graph), u);
}
test_within(text_exam(&exam[0], u), book.H[2], 0.04, "a network that reads");
test_true(text_exam(&exam[1], u) > book.H[1] + 0.1, "it expects repetitions");

@ The loss of a lesson is that of its examples.

@<Test a lesson of a classifier@>=
static const int per[] = {1, 1};
mat x = mat_new(a, 20, 3), y = mat_new(a, 20, 2), few = mat_new(a, 5, 3);
mat goal = mat_new(a, 5, 2);
rng_normals(&r, 60, 1, x.data);
for (int i = 0; i < 20; i++) at(y, i, i % 2) = 1;
classifier c = classifier_new(a, 5, 3, 2, per, 4, 2);
classifier_init(&c, &r);
batches b = batches_new(a, 20, 5, false, r), same = batches_new(a, 20, 5, false, r);
double loss = classifier_lesson(&c, x, y, &b);
const int *which = batches_next(&same); /* the same examples */
mat_copy(few, rows_of(a, x, 5, which));
mat_copy(goal, rows_of(a, y, 5, which));
net_feed(c.graph, c.x, few);
net_feed(c.graph, c.y, goal);
test_near(loss, net_loss(c.graph, NULL), 1e-7, "loss of a lesson");

@* Index.
