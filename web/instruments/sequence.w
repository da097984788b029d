% Operations for networks on text and images: rows by index, norms, attention.
@i types.w
@s real int
@s typed sizeof
@s elementary sizeof
@s blas sizeof
@s kernel int
@s vertex int
@s operation int
@s part int
@s choice int
@s specimen int

@** Networks on sequences. A network that reads text begins with integers and
ends with integers: it looks up a vector for each character, lets the vectors
of a window speak to one another, and bets on the next character. This web
adds to the graph of Chapter~\webnumber{net} the operations for that: rows taken by
index, products with a transposed factor, normalization of rows, attention,
and the cross-entropy of a character. Images share the first of them, for a
convolution is a product after the pixels around each pixel have been gathered
into a row.

Each operation is a group of sections with its shape rule and its four
kernels, as before: forward, adjoint (\ref{eq:adjoint}), tangent
(\ref{eq:tangent}) and tangent of the adjoint (\ref{eq:second}). All exist in
both precisions, all have exact Hessian-vector products. At the end they are
put together to a decoder, a \emph{transformer}, whose layers are a table like
those of the perceptron.
@^transformer@>

Matrices have two indices and a batch of text has three: window, position in
the window, channel. Here the rows are positions, the windows stand one below
the other, and whoever needs to know how many rows make a window is told.

What is not here: dropout, because every experiment of this book is
deterministic given its seed; caches of keys for writing text, because we
train and measure; and attention that is cut into tiles for windows of
thousands, because our windows are short and all their probabilities fit into
the cache.

@(sequence.h@>=
#pragma once
#include "net.h"

@ The web stands on the interior of the graph, \.{net-internal.h}, and on the
helpers of the kernels, \.{net-vectors.h}.

@c
#include "sequence.h"
#include "net-internal.h"
#include "elementary.h"
#include <cblas.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
@h
@<Types of the operations@>@;

@* Sums along a row. A loop that adds the entries of a row waits, at every
addition, for the one before, and the compiler may not help itself: another
order of the additions gives another last digit. So we choose an order that
suits the machine, once and for all. Entry~$i$ is added to sum number $i\bmod
16$; the sixteen sums are independent and live in vector registers; at the end
they are added in pairs. The result depends on nothing but the row.
@^order of summation@>

@d LANES 16 /* sums that run side by side */

@(sequence-kernels.h@>=
static inline real typed(collect)(real *lane) /* destroys |lane| */
{
  for (int half = LANES / 2; half > 0; half /= 2)
    for (int j = 0; j < half; j++) lane[j] += lane[j + half];
  return lane[0];
}
static inline real typed(row_sum)(size_t n, const real *x)
{
  real lane[LANES] = { 0 }; /* the sums */
  size_t i = 0; /* entries added */
  for (; i + LANES <= n; i += LANES)
    for (int j = 0; j < LANES; j++) lane[j] += x[i + j];
  for (int j = 0; i < n; i++, j++) lane[j] += x[i];
  return typed(collect)(lane);
}

@ The scalar product of two rows, in the same order.

@(sequence-kernels.h@>=
static inline real typed(row_dot)(size_t n, const real *x, const real *y)
{
  real lane[LANES] = { 0 }; /* the sums */
  size_t i = 0; /* entries multiplied */
  for (; i + LANES <= n; i += LANES)
    for (int j = 0; j < LANES; j++) lane[j] += x[i + j] * y[i + j];
  for (int j = 0; i < n; i++, j++) lane[j] += x[i] * y[i];
  return typed(collect)(lane);
}

@ And the largest entry, for which any order would do; again it is the waiting
that the lanes avoid.

@(sequence-kernels.h@>=
static inline real typed(row_maximum)(size_t n, const real *x)
{
  real lane[LANES], top = x[0]; /* largest of each lane, of all */
  size_t i = 0; /* entries seen */
  for (int j = 0; j < LANES; j++) lane[j] = x[0];
  for (; i + LANES <= n; i += LANES)
    for (int j = 0; j < LANES; j++)
      lane[j] = x[i + j] > lane[j] ? x[i + j] : lane[j];
  for (; i < n; i++) top = x[i] > top ? x[i] : top;
  for (int j = 0; j < LANES; j++) top = lane[j] > top ? lane[j] : top;
  return top;
}

@* Rows by index. |net_gather| makes a matrix out of rows of~|x|, in an order
that integers prescribe: with a weight of one row per character it is an
embedding, with the numbers $0,1,\dots$ of the positions in a window it
repeats the rows of a table of positions in every window. |group| rows that
follow each other are written side by side into one row of the result, which
has |rows| rows and |group| times the columns of~|x|: so the embeddings of the
last eight characters become the input of a perceptron. The index $-1$ stands
for a row of zeros.
@^embedding@>

|net_feed_indices| says which rows, |rows| times |group| of them; the numbers
are copied. Until then all are~0. It may be called before the graph is
finished, and as often as the data change.

@(sequence.h@>=
node net_gather(net *t, node x, int rows, int group);
void net_feed_indices(net *t, node z, const int *which);

@ What a vertex knows about its integers; the cross-entropy of tokens, below,
has the same record.

@<Types of the operations@>=
typedef struct {
  int count, group; /* indices in all, in a row of the result */
  int least, bound; /* they obey |least <= index && index < bound| */
  int *index; /* the integers */
} choice;

@ The two tables of operations, one for each precision, stand at the end;
|enter| looks an operation up in the right one.

@c
static const operation *operations_of(precision p);
static node enter(net *t, const char *name, node x, node y, double c,
  const void *extra)
{
  return net_append(t, operations_of(t->digits), name, x, y, c, extra);
}

@ The bound of the index is the number of rows of the operand, so that a
character which is not in the alphabet is caught when it is fed.

@c
static choice *choice_new(net *t, int count, int group, int least, int bound)
{
  insist(count > 0 && group > 0);
  choice *s = arena_take(t->owner, 1, sizeof *s); /* the record */
  *s = (choice) { count, group, least, bound, NULL };
  s->index = arena_take(t->owner, count, sizeof *s->index);
  return s;
}
node net_gather(net *t, node x, int rows, int group)
{
  return enter(t, "gather", x, NONE, 1, choice_new(t, rows * group, group,
    -1, net_vertex(t, x)->rows));
}
static void gather_shape(vertex *v)
{
  const choice *s = v->extra; /* which rows */
  v->rows = s->count / s->group;
  v->cols = s->group * v->x->cols;
}

@ Like |net_feed|, feeding indices makes the stored values stale.

@c
static void token_cross_entropy_shape(vertex *v);
void net_feed_indices(net *t, node z, const int *which)
{
  const vertex *v = net_vertex(t, z); /* what is fed */
  insist(v->op->shape == gather_shape
    || v->op->shape == token_cross_entropy_shape);
  const choice *s = v->extra; /* its integers */
  for (int i = 0; i < s->count; i++) {
    insist(s->least <= which[i] && which[i] < s->bound);
    s->index[i] = which[i];
  }
  t->differentiated = false;
}

@ If row~$i$ of~$z$ is row~$\sigma(i)$ of~$x$, then $z=\Sigma x$ with a matrix
$\Sigma$ of zeros and ones. It is constant, so that tangents are gathered like
values, and adjoints are multiplied by~$\Sigma^\top$: row~$i$ of~$\bar z$ is
\emph{added} to row~$\sigma(i)$ of~$\bar x$. A character that occurs twice
collects two contributions, one that does not occur has gradient zero.
@^scatter@>

@(sequence-kernels.h@>=
static void typed(pick)(const vertex *v, const real *x, real *z)
{
  const choice *s = v->extra; /* which rows */
  size_t d = v->x->cols; /* length of a row */
  for (int i = 0; i < s->count; i++) {
    if (s->index[i] < 0) memset(z + i * d, 0, d * sizeof *z);
    else memcpy(z + i * d, x + s->index[i] * d, d * sizeof *z);
  }
}
static void typed(scatter)(const vertex *v, const real *z, real *x)
{
  const choice *s = v->extra; /* which rows */
  size_t d = v->x->cols; /* length of a row */
  if (!v->add_x) memset(x, 0, size_of(v->x) * sizeof *x);
  for (int i = 0; i < s->count; i++)
    if (s->index[i] >= 0)
      typed(put)(d, 1, z + i * d, true, x + s->index[i] * d);
}

@ @(sequence-kernels.h@>=
static void typed(gather_forward)(vertex *v)
{
  typed(pick)(v, v->x->value, v->value);
}
static void typed(gather_backward)(vertex *v)
{
  typed(scatter)(v, v->adjoint, v->x->adjoint);
}
static void typed(gather_tangent)(vertex *v)
{
  typed(pick)(v, v->x->tangent, v->tangent);
}
static void typed(gather_tangent_backward)(vertex *v)
{
  typed(scatter)(v, v->adjoint_tangent, v->x->adjoint_tangent);
}

@* Reshaping. |net_reshape| reads the entries of~|x|, row by row, as a matrix
with another number of rows. Two neighbouring rows become one when the number
is halved; what a network computes for each pair of neighbours is so handed to
a layer that works on pairs of pairs.

Values, adjoints and tangents are copied as they stand; the copy is the price
for a graph in which every vertex owns its memory.

@(sequence.h@>=
node net_reshape(net *t, node x, int rows);

@ @c
node net_reshape(net *t, node x, int rows)
{
  int *wanted = arena_take(t->owner, 1, sizeof *wanted); /* rows */
  *wanted = rows;
  return enter(t, "reshape", x, NONE, 1, wanted);
}
static void reshape_shape(vertex *v)
{
  v->rows = *(const int *) v->extra;
  insist(v->rows > 0 && size_of(v->x) % v->rows == 0);
  v->cols = (int) (size_of(v->x) / v->rows);
}

@ @(sequence-kernels.h@>=
static void typed(reshape_forward)(vertex *v)
{
  memcpy(v->value, v->x->value, size_of(v) * sizeof(real));
}
static void typed(reshape_backward)(vertex *v)
{
  typed(put)(size_of(v), 1, v->adjoint, v->add_x, v->x->adjoint);
}
static void typed(reshape_tangent)(vertex *v)
{
  memcpy(v->tangent, v->x->tangent, size_of(v) * sizeof(real));
}
static void typed(reshape_tangent_backward)(vertex *v)
{
  typed(put)(size_of(v), 1, v->adjoint_tangent, v->add_x,
    v->x->adjoint_tangent);
}

@* Patches. A convolution of images with |channels| numbers at each pixel
multiplies, at every place of the result, the |side| by |side| pixels around
it by the same matrix. If an image is stored as one row per pixel, a gather
with |group| equal to |side*side| writes each neighbourhood into one row, with
zeros for the pixels beyond the border; the convolution is then |net_matmul|
with a weight of |side*side*channels| by the number of new channels, and its
result again has one row per pixel. Nothing new needs to be differentiated.
@^convolution@>@^im2col@>

|net_patches| makes that gather for |n| square images of |size| by |size|
pixels. The windows are |stride| pixels apart, and |padding| rows of zeros
surround the image.

@(sequence.h@>=
node net_patches(net *t, node x, int n, int size, int side, int stride,
  int padding);

@ There are $\lfloor(\mathtt{size}+2\,\mathtt{padding}-\mathtt{side})/
\mathtt{stride}\rfloor+1$ places along each edge.

@c
node net_patches(net *t, node x, int n, int size, int side, int stride,
  int padding)
{
  int places = (size + 2 * padding - side) / stride + 1; /* along an edge */
  int group = side * side, rows = n * places * places; /* of the result */
  insist(net_vertex(t, x)->rows == n * size * size && places > 0);
  int *which = arena_take(t->owner, (size_t) rows * group, sizeof *which);
  int *next = which; /* where the next index goes */
  for (int r = 0; r < rows; r++) {
    int image = r / (places * places); /* where place |r| lies */
    int top = r / places % places * stride - padding; /* and its corner */
    int left = r % places * stride - padding;
    @<Write the pixels of the patch at |top|, |left| of |image|@>@;
  }
  node z = net_gather(t, x, rows, group); /* the answer */
  net_feed_indices(t, z, which);
  return z;
}

@ @<Write the pixels of the patch at |top|, |left| of |image|@>=
for (int i = top; i < top + side; i++)
  for (int j = left; j < left + side; j++) {
    bool inside = 0 <= i && i < size && 0 <= j && j < size; /* a pixel? */
    *next++ = inside ? (image * size + i) * size + j : -1;
  }

@* Product with a transposed factor. $z=x\,w^\top$ with $x$ of $n$ by~$a$ and
$w$ of $b$ by~$a$. One tensor can serve as an embedding at the entrance, where
its rows are gathered, and here at the exit, where the features are compared
with each of its rows: the weights are then \emph{tied}. An autoencoder
$x\,w^\top w$ is this product followed by |net_matmul| with the same weight.
@^tied weights@>

The equations are those of the product with $w$ and~$\bar w$ transposed:
\begin{align*}
\bar x&\mathrel{+}=\bar z w,&
\bar w&\mathrel{+}=\bar z^\top x,&
\dot z&=\dot xw^\top+x\dot w^\top,\\
\dot{\bar x}&\mathrel{+}=\dot{\bar z}w+\bar z\dot w,&
\dot{\bar w}&\mathrel{+}=\dot{\bar z}^\top x+\bar z^\top\dot x.
\end{align*}

@(sequence.h@>=
node net_matmul_turned(net *t, node x, node w); /* $x\,w^{\mathsf T}$ */

@ @c
node net_matmul_turned(net *t, node x, node w)
{
  return enter(t, "matmul_turned", x, w, 1, NULL);
}
static void matmul_turned_shape(vertex *v)
{
  insist(v->x->cols == v->y->cols);
  v->rows = v->x->rows;
  v->cols = v->y->rows;
}

@ As in the product, an operand that is not live takes no adjoint and has no
tangent.

@(sequence-kernels.h@>=
static void typed(matmul_turned_forward)(vertex *v)
{
  typed(multiply)(v->rows, v->cols, v->x->cols, 1, v->x->value, false,
    v->y->value, true, false, v->value);
}
static void typed(matmul_turned_backward)(vertex *v)
{
  vertex *x = v->x, *w = v->y; /* the factors */
  if (x->live)
    typed(multiply)(x->rows, x->cols, v->cols, 1, v->adjoint, false,
      w->value, false, v->add_x, x->adjoint);
  if (w->live)
    typed(multiply)(w->rows, w->cols, v->rows, 1, v->adjoint, true,
      x->value, false, v->add_y, w->adjoint);
}
static void typed(matmul_turned_tangent)(vertex *v)
{
  vertex *x = v->x, *w = v->y; /* the factors */
  if (x->live)
    typed(multiply)(v->rows, v->cols, x->cols, 1, x->tangent, false,
      w->value, true, false, v->tangent);
  if (w->live)
    typed(multiply)(v->rows, v->cols, x->cols, 1, x->value, false,
      w->tangent, true, x->live, v->tangent);
}

@ @(sequence-kernels.h@>=
static void typed(matmul_turned_tangent_backward)(vertex *v)
{
  vertex *x = v->x, *w = v->y; /* the factors */
  if (x->live)
    typed(multiply)(x->rows, x->cols, v->cols, 1, v->adjoint_tangent, false,
      w->value, false, v->add_x, x->adjoint_tangent);
  if (x->live && w->live)
    typed(multiply)(x->rows, x->cols, v->cols, 1, v->adjoint, false,
      w->tangent, false, true, x->adjoint_tangent);
  if (w->live)
    typed(multiply)(w->rows, w->cols, v->rows, 1, v->adjoint_tangent, true,
      x->value, false, v->add_y, w->adjoint_tangent);
  if (x->live && w->live)
    typed(multiply)(w->rows, w->cols, v->rows, 1, v->adjoint, true,
      x->tangent, false, true, w->adjoint_tangent);
}

@* Normalization of rows. Let $x$ be a row of $d$ numbers. |net_rms_norm|
divides it by its root mean square \citep{zhang2019}; |net_layer_norm|
subtracts its mean first \citep{ba2016}. With $y=x$ in the one case and
$y=x-\mathrm{mean}(x)$ in the other,
\begin{equation}\label{eq:norm}
z=\frac{y}{s},\qquad s=\sqrt{\tfrac1d\,y\cdot y+\epsilon}.
\end{equation}
The small number~$\epsilon$ stands inside the root, where it keeps a row of
zeros from being divided by zero. There are no gains and no shifts here; those
are |net_gain| and |net_add|.
@^root mean square@>@^layer normalization@>@^Ba, Jimmy@>@^Zhang, Biao@>

The derivation takes four lines. Write $P$ for the subtraction of the mean, or
for the identity; it is linear, symmetric and $PP=P$. From $s^2=y\cdot
y/d+\epsilon$ follows $2s\dot s=2\,y\cdot\dot y/d$, that is
$\dot s=z\cdot\dot y/d$, and so
$$\dot z=\frac{\dot y-z\dot s}{s},\qquad \dot y=P\dot x,\qquad
\dot s=\frac{z\cdot\dot x}{d},$$
the last because $z=Pz$. In words: the part of~$\dot x$ along $z$ is taken
away, for it only changes the length, and the rest is divided by~$s$. The
matrix of this map, $P(I-zz^\top/d)/s$, is symmetric, hence the adjoint is the
same formula,
$$\bar x\mathrel{+}=\frac{P\bar z-zq}{s},\qquad q=\frac{z\cdot\bar z}{d}.$$
Differentiate it once more, quotient and product rule:
$$\dot{\bar x}\mathrel{+}=\frac{P\dot{\bar z}-\dot zq-z\dot q}{s}
-\frac{\dot s}{s}\,\frac{P\bar z-zq}{s},\qquad
\dot q=\frac{\dot z\cdot\bar z+z\cdot\dot{\bar z}}{d}.$$
It is the formula of the unit columns of Chapter~\webnumber{net}, turned by a right
angle, with $s$ in place of the norm.

@(sequence.h@>=
node net_rms_norm(net *t, node x, double epsilon);
node net_layer_norm(net *t, node x, double epsilon);

@ The two share their kernels; |f| says whether the mean is subtracted. Three
numbers are kept for each row: $1/s$, $\dot s$ and~$q$.

@c
node net_rms_norm(net *t, node x, double epsilon)
{
  insist(epsilon >= 0);
  return enter(t, "rms_norm", x, NONE, epsilon, NULL);
}
node net_layer_norm(net *t, node x, double epsilon)
{
  insist(epsilon >= 0);
  return enter(t, "layer_norm", x, NONE, epsilon, NULL);
}
static void rms_norm_shape(vertex *v)
{
  v->rows = v->x->rows;
  v->cols = v->x->cols;
  v->keeps = 3 * (size_t) v->rows; /* $1/s$, $\dot s$, $q$ */
}
static void layer_norm_shape(vertex *v)
{
  rms_norm_shape(v);
  v->f = true; /* centred */
}

@ Forward and backward, row by row. |typed(centre)| is the mean that $P$
subtracts, or zero.

@(sequence-kernels.h@>=
static inline real typed(centre)(const vertex *v, const real *x)
{
  return v->f ? typed(row_sum)(v->cols, x) / (real) v->cols : 0;
}
static void typed(norm_forward)(vertex *v)
{
  size_t d = v->cols; /* length of a row */
  const real *x = v->x->value; /* a row */
  real *z = v->value, *inverse = v->kept; /* its image, $1/s$ */
  for (int i = 0; i < v->rows; i++, x += d, z += d) {
    real mean = typed(centre)(v, x); /* to be subtracted */
    for (size_t j = 0; j < d; j++) z[j] = x[j] - mean;
    real square = typed(row_dot)(d, z, z) / (real) d; /* mean square */
    inverse[i] = 1 / (real) sqrt(square + (real) v->c);
    for (size_t j = 0; j < d; j++) z[j] *= inverse[i];
  }
}
static void typed(norm_backward)(vertex *v)
{
  size_t d = v->cols; /* length of a row */
  const real *z = v->value, *a = v->adjoint; /* $z$ and $\bar z$ */
  const real *inverse = v->kept; /* $1/s$ */
  real *q = (real *) v->kept + 2 * v->rows, *g = v->x->adjoint;
  for (int i = 0; i < v->rows; i++, z += d, a += d, g += d) {
    real mean = typed(centre)(v, a); /* of the adjoint */
    q[i] = typed(row_dot)(d, z, a) / (real) d;
    for (size_t j = 0; j < d; j++)
      g[j] = (v->add_x ? g[j] : 0) + (a[j] - mean - z[j] * q[i]) * inverse[i];
  }
}

@ The tangent, and its adjoint.

@(sequence-kernels.h@>=
static void typed(norm_tangent)(vertex *v)
{
  size_t d = v->cols; /* length of a row */
  const real *z = v->value, *u = v->x->tangent; /* $z$ and $\dot x$ */
  real *inverse = v->kept, *ds = inverse + v->rows; /* $1/s$, $\dot s$ */
  real *dz = v->tangent; /* $\dot z$ */
  for (int i = 0; i < v->rows; i++, z += d, u += d, dz += d) {
    real mean = typed(centre)(v, u); /* of the tangent */
    ds[i] = typed(row_dot)(d, z, u) / (real) d;
    for (size_t j = 0; j < d; j++)
      dz[j] = (u[j] - mean - z[j] * ds[i]) * inverse[i];
  }
}
static void typed(norm_tangent_backward)(vertex *v)
{
  size_t d = v->cols; /* length of a row */
  const real *z = v->value, *dz = v->tangent; /* $z$ and $\dot z$ */
  const real *a = v->adjoint, *da = v->adjoint_tangent; /* $\bar z$s */
  const real *inverse = v->kept, *ds = inverse + v->rows; /* as above */
  const real *q = ds + v->rows; /* as above */
  real *g = v->x->adjoint_tangent; /* $\dot{\bar x}$ */
  for (int i = 0; i < v->rows; i++) {
    @<Add the terms of row |i| to |g|@>@;
    z += d, dz += d, a += d, da += d, g += d;
  }
}

@ @<Add the terms of row |i| to |g|@>=
real mean = typed(centre)(v, a), dmean = typed(centre)(v, da);
real dq = (typed(row_dot)(d, dz, a) + typed(row_dot)(d, z, da)) / (real) d;
real turn = ds[i] * inverse[i]; /* $\dot s/s$ */
for (size_t j = 0; j < d; j++)
  g[j] = (v->add_x ? g[j] : 0) + (da[j] - dmean - dz[j] * q[i] - z[j] * dq
    - turn * (a[j] - mean - z[j] * q[i])) * inverse[i];

@* Gains. |net_gain| multiplies every row of~|x| by one row~|g|, entry by
entry: $z_{ij}=x_{ij}g_j$. It is the entrywise product of that chapter with
its second factor repeated, and where that factor appears its adjoint is a sum
over the rows.

@(sequence.h@>=
node net_gain(net *t, node x, node g);

@ @c
node net_gain(net *t, node x, node g)
{
  return enter(t, "gain", x, g, 1, NULL);
}
static void gain_shape(vertex *v)
{
  insist(v->y->rows == 1 && v->y->cols == v->x->cols);
  v->rows = v->x->rows;
  v->cols = v->x->cols;
}

@ Two helpers: rows times a row, and the sum over the rows of a product.

@(sequence-kernels.h@>=
static void typed(stretch)(const vertex *v, const real *x, const real *g,
  bool add, real *z)
{
  size_t d = v->cols; /* length of a row */
  for (int i = 0; i < v->rows; i++)
    typed(put_product)(d, x + i * d, g, add, z + i * d);
}
static void typed(contract)(const vertex *v, const real *a, const real *x,
  bool add, real *g)
{
  size_t d = v->cols; /* length of a row */
  for (int i = 0; i < v->rows; i++)
    typed(put_product)(d, a + i * d, x + i * d, add || i > 0, g);
}

@ With them the kernels are those of the product.

@(sequence-kernels.h@>=
static void typed(gain_forward)(vertex *v)
{
  typed(stretch)(v, v->x->value, v->y->value, false, v->value);
}
static void typed(gain_backward)(vertex *v)
{
  vertex *x = v->x, *g = v->y; /* rows and gains */
  if (x->live)
    typed(stretch)(v, v->adjoint, g->value, v->add_x, x->adjoint);
  if (g->live)
    typed(contract)(v, v->adjoint, x->value, v->add_y, g->adjoint);
}
static void typed(gain_tangent)(vertex *v)
{
  vertex *x = v->x, *g = v->y; /* rows and gains */
  if (x->live) typed(stretch)(v, x->tangent, g->value, false, v->tangent);
  if (g->live) typed(stretch)(v, x->value, g->tangent, x->live, v->tangent);
}
static void typed(gain_tangent_backward)(vertex *v)
{
  vertex *x = v->x, *g = v->y; /* rows and gains */
  const real *a = v->adjoint, *da = v->adjoint_tangent; /* $\bar z$s */
  bool both = x->live && g->live; /* do the second terms exist? */
  if (x->live)
    typed(stretch)(v, da, g->value, v->add_x, x->adjoint_tangent);
  if (both) typed(stretch)(v, a, g->tangent, true, x->adjoint_tangent);
  if (g->live)
    typed(contract)(v, da, x->value, v->add_y, g->adjoint_tangent);
  if (both) typed(contract)(v, a, x->tangent, true, g->adjoint_tangent);
}

@* Attention. In a window of text every position asks a question, and the
answer is an average of what the positions say, weighted by how well their
keys fit the question \citep{vaswani2017}. For one window and one head let $Q$
be the matrix of the queries, $T$ by~$e$, $K$ and $V$ those of the keys and
the values, $N$ by~$e$, and $c$ a constant, usually $1/\sqrt e$. Then
\begin{equation}\label{eq:attention}
S=c\,QK^\top,\quad P=\mathrm{softmax}(S)\hbox{ row by row},\quad O=PV .
\end{equation}
\emph{Causal} attention, where nobody may look ahead, takes the softmax of
row~$i$ over the columns $j\le i$ only, and $P_{ij}=0$ for $j>i$.
\emph{Linear} attention has no softmax: $P=S$. Several \emph{heads} do this
side by side, each on its own $e$ columns of a wider matrix.
@^attention@>@^Vaswani, Ashish@>@^causal mask@>@^linear attention@>

@(sequence.h@>=
typedef struct {
  int heads;
  int queries, keys; /* rows of a window */
  double scale; /* $c$ */
  bool causal, softmax;
} attention;
enum { PACKED = -1 };
node net_attention(net *t, node q, node kv, attention how);

@ The queries are the rows of~|q|. The columns of |kv| are the keys of all
heads and then the values of all heads. If |kv| is |PACKED| there is one
operand that holds queries, keys and values in its three thirds: the product
of the features with one weight of three blocks, and one call of the BLAS
where there might be three. The result has the rows of~|q| and the columns of
one block, and head~|h| fills columns $he$ to $he+e-1$. With two operands
the windows may have more keys than queries, one query for example.

@c
static const attention *way_of(const vertex *v) { return v->extra; }
node net_attention(net *t, node q, node kv, attention how)
{
  attention *way = arena_take(t->owner, 1, sizeof *way); /* a copy */
  *way = how;
  return enter(t, "attention", q, kv, 1, way);
}
static void attention_shape(vertex *v)
{
  const attention *how = way_of(v); /* windows and heads */
  insist(how->heads > 0 && how->queries > 0 && how->keys > 0);
  insist(v->y || (v->x->cols % 3 == 0 && how->queries == how->keys));
  insist(!how->causal || how->queries == how->keys);
  v->rows = v->x->rows;
  v->cols = v->y ? v->x->cols : v->x->cols / 3;
  int windows = v->rows / how->queries; /* in the batch */
  insist(v->cols % how->heads == 0 && v->rows == windows * how->queries);
  if (v->y) insist(v->y->cols == 2 * v->cols
    && v->y->rows == windows * how->keys);
  @<Reserve what attention keeps@>@;
}

@ Work and memory go by \emph{blocks}, one for each window and head. The
probabilities and their tangents are kept, and there is room for two more
blocks of every head and for a row of numbers, one for each query and head.
For windows of 32 in single precision such a block takes 4 kilobytes, and
everything that happens to it happens in the nearest cache. That is why the
batch is not one masked product: for 64 windows that matrix would be 64 times
as large in each direction, and all but a 64th of it masked.

@<Reserve what attention keeps@>=
size_t block = (size_t) how->queries * how->keys; /* of probabilities */
v->keeps = (2 * (size_t) windows + 2) * how->heads * block
  + (size_t) how->queries * how->heads;

@ The derivatives of equation (\ref{eq:attention}), from the end to the
beginning. $O=PV$ is a matrix product, so
$$\bar V\mathrel{+}=P^\top\bar O,\qquad \bar P=\bar O V^\top .$$
For the softmax take one row $p$ of~$P$, $p_j=e^{s_j}/\sum_ke^{s_k}$. From
$\ln p_j=s_j-\ln\sum_ke^{s_k}$ follows $\dot p_j/p_j=\dot s_j-p\cdot\dot s$,
that is $\dot p=(\mathrm{diag}(p)-pp^\top)\,\dot s$, with a symmetric matrix,
and therefore $\bar s=p\circ(\bar p-p\cdot\bar p)$. Masked entries have
$p_j=0$ and $\bar s_j=0$ without further ado. Finally $S=cQK^\top$ gives
$$\bar Q\mathrel{+}=c\,\bar SK,\qquad \bar K\mathrel{+}=c\,\bar S^\top Q .$$
The tangents in the other direction are
$$\dot S=c(\dot QK^\top+Q\dot K^\top),\quad
\dot P=P\circ(\dot S-\rho),\quad \dot O=\dot PV+P\dot V,$$
where $\rho$ is the column of the numbers $p\cdot\dot s$. Differentiating the
way down, with $r$ the column of the $p\cdot\bar p$,
\begin{align*}
\dot{\bar V}&\mathrel{+}=\dot P^\top\bar O+P^\top\dot{\bar O},\\
\dot{\bar P}&=\dot{\bar O}V^\top+\bar O\dot V^\top,\\
\dot{\bar S}&=\dot P\circ(\bar P-r)+P\circ(\dot{\bar P}-\dot r),\\
\dot r_i&=\sum_j(\dot P_{ij}\bar P_{ij}+P_{ij}\dot{\bar P}_{ij}),\\
\dot{\bar Q}&\mathrel{+}=c(\dot{\bar S}K+\bar S\dot K),\\
\dot{\bar K}&\mathrel{+}=c(\dot{\bar S}^\top Q+\bar S^\top\dot Q).
\end{align*}
In linear attention $\bar S=\bar P$, $\dot P=\dot S$ and $\dot{\bar
S}=\dot{\bar P}$, masked if causal. A gradient takes six products of blocks,
a Hessian-vector product thirteen.

@ We store the transposed matrices $S^\top$, $P^\top$ and so on, with one
column for each query. Then the sums and the maximum over the keys that a
softmax needs run down the columns, for all queries at once, and are vector
operations without any trick.

A |part| is where the queries, keys and values of one block begin, in the
values of the operands or in their adjoints or tangents, with the distances
between rows. A pointer is |NULL| where an operand is not live.

@(sequence-kernels.h@>=
typedef struct {
  real *q, *k, *v; /* queries by $e$, keys by $e$, the same */
  int qs, ks; /* from row to row: of |q|, of |k| and |v| */
} typed(part);
static typed(part) typed(part_of)(const vertex *v, void *x, void *y, int b)
{
  const attention *how = way_of(v); /* windows and heads */
  size_t window = b / how->heads, head = b % how->heads; /* of block |b| */
  size_t column = head * (v->cols / how->heads); /* where it begins */
  typed(part) s = { NULL, NULL, NULL, v->x->cols, v->x->cols };
  if (x) s.q = (real *) x + window * how->queries * s.qs + column;
  if (v->y) s.ks = v->y->cols;
  else y = x, column += v->cols;
  if (y) s.k = (real *) y + window * how->keys * s.ks + column;
  if (y) s.v = s.k + v->cols;
  return s;
}

@ The products of blocks go to the BLAS, except the smallest. One query and
heads of one column make products of thirty numbers, for which the routine
takes longer to find out what it is asked than to do it. Such heads stand
side by side: their queries, keys, values and outputs are neighbours in a row.
So they become the \emph{lanes} of one block, with an entry for row~$j$ and
lane~$h$ where there was a column for the only query of head~$h$, and three
loops do the products of all heads together. Other products below |TINY|
multiplications go the same way with a single lane. A block has |w|
columns, its queries times its lanes.

@d TINY 256 /* multiplications that three loops do faster */

@(sequence-kernels.h@>=
static int typed(lanes_of)(const vertex *v)
{
  const attention *how = way_of(v); /* windows and heads */
  return v->y && how->queries == 1 && v->cols == how->heads ? v->cols : 1;
}
static void typed(tiny_times)(int lanes, int m, int n, int k, real c,
  const real *restrict a, int ai, int al, const real *restrict b, int bl,
  int bj, bool add, real *restrict to, int stride) /* steps along indices */
{
  for (int i = 0; i < m; i++)
    for (int j = 0; j < n; j++) {
      real *sum = to + i * stride + j; /* $\sum_l a_{il}b_{lj}$, by lane */
      for (int l = 0; l < k; l++) {
        const real *x = a + i * ai + l * al, *y = b + l * bl + j * bj;
        if (l == 0 && !add) for (int h = 0; h < lanes; h++)
          sum[h] = c * x[h] * y[h];
        else for (int h = 0; h < lanes; h++) sum[h] += c * x[h] * y[h];
      }
    }
}

@ The four numbers of an operand are fields of its vertex, hence a macro.

@d PART(v, field, b) typed(part_of)(v, (v)->x->field,
  (v)->y ? (v)->y->field : NULL, b)

@(sequence-kernels.h@>=
static void typed(times)(int lanes, int m, int n, int k, double c,
  const real *a, bool ta, int as, const real *b, bool tb, int bs,
  bool add, real *to, int stride) /* |to| is |m| by |n| */
{
  if (lanes > 1 || (double) m * n * k <= TINY)
    typed(tiny_times)(lanes, m, n, k, (real) c, a, ta ? 1 : as, ta ? as : 1,
      b, tb ? 1 : bs, tb ? bs : 1, add, to, stride);
  else
    blas(gemm)(CblasRowMajor, ta ? CblasTrans : CblasNoTrans,
      tb ? CblasTrans : CblasNoTrans, m, n, k, (real) c, a, as, b, bs,
      add ? 1 : 0, to, stride);
}

@ Where the rows of the result and of its relatives begin, and the kept
blocks.

@(sequence-kernels.h@>=
static real *typed(rows_of)(const vertex *v, void *z, int b)
{
  const attention *how = way_of(v); /* windows and heads */
  size_t window = b / how->heads, head = b % how->heads; /* of block |b| */
  return (real *) z + window * how->queries * v->cols
    + head * (v->cols / how->heads);
}
static real *typed(kept_block)(const vertex *v, int b)
{
  const attention *how = way_of(v); /* windows and heads */
  return (real *) v->kept + (size_t) b * how->queries * how->keys;
}
static int typed(blocks)(const vertex *v)
{
  return v->rows / way_of(v)->queries * way_of(v)->heads;
}

@ The mask sets to zero what a query may not see: in row~|j| of the transposed
matrix, the queries before~|j|. Whole rows are written, with a choice and not
a branch, for rows are short and a vector operation is shorter.

@(sequence-kernels.h@>=
static void typed(mask)(const attention *how, real *s)
{
  int t = how->queries, n = how->causal ? how->keys : 0; /* columns, rows */
  for (int j = 0; j < n; j++, s += t)
    for (int i = 0; i < t; i++) s[i] = i < j ? 0 : s[i];
}

@ The softmax of every column. The maximum |top| is taken over what is seen;
all exponentials are found in one call, also those that the mask then
clears, which may have overflowed.

@(sequence-kernels.h@>=
static void typed(softmax_columns)(const attention *how, size_t t,
  real *restrict p, real *restrict top)
{
  size_t n = how->keys; /* rows; |t| columns */
  memcpy(top, p, t * sizeof *p);
  for (size_t j = 1; j < n; j++)
    for (size_t i = how->causal ? j : 0; i < t; i++)
      top[i] = p[j * t + i] > top[i] ? p[j * t + i] : top[i];
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < t; i++) p[j * t + i] -= top[i];
  elementary(exp_all)(t * n, p, p);
  typed(mask)(how, p);
  real *sum = top; /* of the exponentials, then its inverse */
  memset(sum, 0, t * sizeof *sum);
  for (size_t j = 0; j < n; j++) typed(put)(t, 1, p + j * t, true, sum);
  for (size_t i = 0; i < t; i++) sum[i] = 1 / sum[i];
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < t; i++) p[j * t + i] *= sum[i];
}

@ |typed(pull)| applies the matrix $\mathrm{diag}(p)-pp^\top$ of each query,
$s\gets p\circ(s-r)$; without softmax it only masks.

@(sequence-kernels.h@>=
static void typed(pull)(const attention *how, size_t t,
  const real *restrict p, real *restrict s, real *restrict r)
{
  size_t n = how->keys; /* rows; |t| columns */
  if (!how->softmax) {
    typed(mask)(how, s);
    return;
  }
  memset(r, 0, t * sizeof *r);
  for (size_t j = 0; j < n; j++)
    typed(put_product)(t, p + j * t, s + j * t, true, r);
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < t; i++)
      s[j * t + i] = p[j * t + i] * (s[j * t + i] - r[i]);
}

@ Forward: $S^\top=cKQ^\top$, the softmax, $O=PV$.

@(sequence-kernels.h@>=
static void typed(attention_forward)(vertex *v)
{
  const attention *how = way_of(v); /* windows and heads */
  int t = how->queries, n = how->keys, lanes = typed(lanes_of)(v);
  int e = v->cols / how->heads, w = t * lanes; /* columns */
  int blocks = typed(blocks)(v); /* windows times heads */
  real *top = typed(kept_block)(v, 2 * (blocks + lanes)); /* scratch */
  for (int b = 0; b < blocks; b += lanes) {
    typed(part) x = PART(v, value, b); /* of the operands */
    real *p = typed(kept_block)(v, b); /* $P^\top$ */
    typed(times)(lanes, n, t, e, how->scale, x.k, false, x.ks, x.q, true,
      x.qs, false, p, w);
    if (how->softmax) typed(softmax_columns)(how, w, p, top);
    else typed(mask)(how, p);
    typed(times)(lanes, t, e, n, 1, p, true, w, x.v, false, x.ks, false,
      typed(rows_of)(v, v->value, b), v->cols);
  }
}

@ Backward: $\bar P^\top=V\bar O^\top$ becomes $\bar S^\top$, and three
products carry the adjoints to the operands. When they are two, each has its
own flag that says whether to add.

@(sequence-kernels.h@>=
static void typed(attention_backward)(vertex *v)
{
  const attention *how = way_of(v); /* windows and heads */
  int t = how->queries, n = how->keys, lanes = typed(lanes_of)(v);
  int e = v->cols / how->heads, w = t * lanes; /* columns */
  int blocks = typed(blocks)(v), d = v->cols; /* blocks, columns */
  bool add_k = v->y ? v->add_y : v->add_x; /* to the keys' adjoints? */
  real *s = typed(kept_block)(v, 2 * blocks); /* $\bar P^\top$ */
  real *r = typed(kept_block)(v, 2 * (blocks + lanes)); /* $p\cdot\bar p$ */
  for (int b = 0; b < blocks; b += lanes) {
    typed(part) x = PART(v, value, b), g = PART(v, adjoint, b);
    const real *p = typed(kept_block)(v, b); /* $P^\top$ */
    const real *a = typed(rows_of)(v, v->adjoint, b); /* $\bar O$ */
    typed(times)(lanes, n, t, e, 1, x.v, false, x.ks, a, true, d, false,
      s, w);
    typed(pull)(how, w, p, s, r);
    if (g.v) typed(times)(lanes, n, e, t, 1, p, false, w, a, false, d,
      add_k, g.v, x.ks);
    if (g.k) typed(times)(lanes, n, e, t, how->scale, s, false, w, x.q, false,
      x.qs, add_k, g.k, x.ks);
    if (g.q) typed(times)(lanes, t, e, n, how->scale, s, true, w, x.k, false,
      x.ks, v->add_x, g.q, x.qs);
  }
}

@ Tangents: $\dot S^\top$ is written where $\dot P^\top$ is kept.

@(sequence-kernels.h@>=
static void typed(attention_tangent)(vertex *v)
{
  const attention *how = way_of(v); /* windows and heads */
  int t = how->queries, n = how->keys, lanes = typed(lanes_of)(v);
  int e = v->cols / how->heads, w = t * lanes; /* columns */
  int blocks = typed(blocks)(v); /* windows times heads */
  real *rho = typed(kept_block)(v, 2 * (blocks + lanes)); /* $p\cdot\dot s$ */
  for (int b = 0; b < blocks; b += lanes) {
    typed(part) x = PART(v, value, b), u = PART(v, tangent, b);
    const real *p = typed(kept_block)(v, b); /* $P^\top$ */
    real *dp = typed(kept_block)(v, blocks + b); /* $\dot P^\top$ */
    real *dz = typed(rows_of)(v, v->tangent, b); /* $\dot O$ */
    if (u.q) typed(times)(lanes, n, t, e, how->scale, x.k, false, x.ks, u.q,
      true, x.qs, false, dp, w);
    if (u.k) typed(times)(lanes, n, t, e, how->scale, u.k, false, x.ks, x.q,
      true, x.qs, u.q != NULL, dp, w);
    typed(pull)(how, w, p, dp, rho);
    typed(times)(lanes, t, e, n, 1, dp, true, w, x.v, false, x.ks, false, dz,
      v->cols);
    if (u.v) typed(times)(lanes, t, e, n, 1, p, true, w, u.v, false, x.ks,
      true, dz, v->cols);
  }
}

@ The second way down needs the adjoint of the scores and its tangent. In the
next function |s| enters as $\bar P^\top$ and leaves as $\bar S^\top$, and
|ds| enters as $\dot{\bar P}{}^\top$ and leaves as $\dot{\bar S}{}^\top$.

@(sequence-kernels.h@>=
static void typed(pull_twice)(const attention *how, size_t t,
  const real *restrict p, const real *restrict dp, real *restrict s,
  real *restrict ds, real *restrict r)
{
  size_t m = t * how->keys; /* entries in |t| columns */
  if (!how->softmax) {
    typed(mask)(how, s);
    typed(mask)(how, ds);
    return;
  }
  memset(r, 0, t * sizeof *r);
  for (size_t j = 0; j < m; j += t)
    typed(put_product)(t, p + j, s + j, true, r);
  for (size_t j = 0; j < m; j += t)
    for (size_t i = 0; i < t; i++) s[j + i] -= r[i];
  @<Turn |ds| into the tangent of the adjoint of the scores@>@;
  for (size_t j = 0; j < m; j++) s[j] *= p[j];
}

@ Now |s| is $\bar P^\top-r$. The columns of $\dot P^\top$ sum to zero, so
that $\dot r$ may be found with $\bar P-r$ in place of~$\bar P$.

@<Turn |ds| into the tangent of the adjoint of the scores@>=
memset(r, 0, t * sizeof *r);
for (size_t j = 0; j < m; j += t) {
  typed(put_product)(t, dp + j, s + j, true, r);
  typed(put_product)(t, p + j, ds + j, true, r);
}
for (size_t j = 0; j < m; j += t)
  for (size_t i = 0; i < t; i++)
    ds[j + i] = dp[j + i] * s[j + i] + p[j + i] * (ds[j + i] - r[i]);

@ The second way down finds $\bar P$ again, because keeping it would cost
every gradient a store for the sake of the few that are followed by a
Hessian-vector product.

@(sequence-kernels.h@>=
static void typed(attention_tangent_backward)(vertex *v)
{
  const attention *how = way_of(v); /* windows and heads */
  int t = how->queries, n = how->keys, lanes = typed(lanes_of)(v);
  int e = v->cols / how->heads, w = t * lanes; /* columns */
  int blocks = typed(blocks)(v), d = v->cols; /* blocks, columns */
  bool add_k = v->y ? v->add_y : v->add_x; /* to the keys' adjoints? */
  real *s = typed(kept_block)(v, 2 * blocks); /* $\bar P$, then $\bar S$ */
  real *ds = typed(kept_block)(v, 2 * blocks + lanes); /* their tangents */
  real *r = typed(kept_block)(v, 2 * (blocks + lanes)); /* $r$, $\dot r$ */
  for (int b = 0; b < blocks; b += lanes) {
    typed(part) x = PART(v, value, b), u = PART(v, tangent, b);
    typed(part) g = PART(v, adjoint_tangent, b); /* the results */
    const real *p = typed(kept_block)(v, b); /* $P^\top$ */
    const real *dp = typed(kept_block)(v, blocks + b); /* $\dot P^\top$ */
    const real *a = typed(rows_of)(v, v->adjoint, b); /* $\bar O$ */
    const real *da = typed(rows_of)(v, v->adjoint_tangent, b);
    @<Find |s| and |ds|, the adjoint of the scores and its tangent@>@;
    @<Carry |s| and |ds| to the queries, keys and values@>@;
  }
}

@ @<Find |s| and |ds|, the adjoint of the scores and its tangent@>=
typed(times)(lanes, n, t, e, 1, x.v, false, x.ks, a, true, d, false, s, w);
typed(times)(lanes, n, t, e, 1, x.v, false, x.ks, da, true, d, false, ds, w);
if (u.v) typed(times)(lanes, n, t, e, 1, u.v, false, x.ks, a, true, d, true,
  ds, w);
typed(pull_twice)(how, w, p, dp, s, ds, r);

@ Each operand receives two terms, if both of their factors exist.

@<Carry |s| and |ds| to the queries, keys and values@>=
if (g.v) {
  typed(times)(lanes, n, e, t, 1, dp, false, w, a, false, d, add_k, g.v,
    x.ks);
  typed(times)(lanes, n, e, t, 1, p, false, w, da, false, d, true, g.v, x.ks);
  typed(times)(lanes, n, e, t, how->scale, ds, false, w, x.q, false, x.qs,
    add_k, g.k, x.ks);
}
if (g.k && u.q) typed(times)(lanes, n, e, t, how->scale, s, false, w, u.q,
  false, x.qs, true, g.k, x.ks);
if (g.q) typed(times)(lanes, t, e, n, how->scale, ds, true, w, x.k, false,
  x.ks, v->add_x, g.q, x.qs);
if (g.q && u.k) typed(times)(lanes, t, e, n, how->scale, s, true, w, u.k,
  false, x.ks, true, g.q, x.qs);

@* Cross-entropy of tokens. The scores |f| have one row for each position and
one column for each character of the alphabet; the targets are the characters
that really follow, fed by |net_feed_indices|, one for each row. The loss is
the mean over the rows of $-\ln p_y$ with $p=\mathrm{softmax}(f)$ and $y$ the
target. It is the cross-entropy of Chapter~\webnumber{net} for one-hot targets, without
their matrix of zeros. |net_token_losses| copies the losses of the rows at the
last evaluation.
@^cross-entropy@>

@(sequence.h@>=
node net_token_cross_entropy(net *t, node f);
void net_token_losses(const net *t, node z, double *losses);

@ The probabilities are kept, and behind them the losses of the rows.

@c
node net_token_cross_entropy(net *t, node f)
{
  const vertex *x = net_vertex(t, f); /* the scores */
  return enter(t, "token_cross_entropy", f, NONE, 1,
    choice_new(t, x->rows, 1, 0, x->cols));
}
static void token_cross_entropy_shape(vertex *v)
{
  v->rows = v->cols = 1;
  v->keeps = size_of(v->x) + v->x->rows; /* $p$ and the losses */
}
void net_token_losses(const net *t, node z, double *losses)
{
  const vertex *v = net_vertex(t, z); /* the mean of the losses */
  insist(t->loss && v->op->shape == token_cross_entropy_shape);
  size_t n = v->x->rows, first = size_of(v->x); /* where they are */
  for (size_t i = 0; i < n; i++)
    losses[i] = t->digits == DOUBLE_PRECISION
      ? ((const double *) v->kept)[first + i]
      : ((const float *) v->kept)[first + i];
}

@ With $m=\max f$, one row costs $\ln\sum_je^{f_j-m}-(f_y-m)$. The sums are
made in the precision of the graph; their logarithms, and the sum over the
rows, in double precision, |STRIP| rows at a time. On entry |p| holds the
exponentials and |cost| the second part; on exit they are probabilities and
losses.

@d STRIP 64 /* rows whose logarithms are taken together */

@(sequence-kernels.h@>=
static double typed(strip_of_tokens)(size_t rows, size_t k, real *p,
  real *cost)
{
  double sum[STRIP] = { 0 }, total = 0; /* of a row, of the losses */
  for (size_t i = 0; i < rows; i++, p += k) {
    real s = typed(row_sum)(k, p), inverse = 1 / s; /* of the row */
    for (size_t j = 0; j < k; j++) p[j] *= inverse;
    sum[i] = s;
  }
  log_all(rows, sum, sum);
  for (size_t i = 0; i < rows; i++) {
    sum[i] += cost[i];
    cost[i] = (real) sum[i];
    total += sum[i];
  }
  return total;
}

@ The second part is noted before the exponentials overwrite $f-m$.

@(sequence-kernels.h@>=
static void typed(token_cross_entropy_forward)(vertex *v)
{
  const choice *target = v->extra; /* the characters that follow */
  size_t n = v->x->rows, k = v->x->cols; /* positions, alphabet */
  const real *f = v->x->value; /* scores */
  real *p = v->kept, *cost = p + n * k; /* probabilities, losses */
  double total = 0; /* of the losses */
  for (size_t i = 0; i < n; i++) {
    real m = typed(row_maximum)(k, f + i * k); /* of the row */
    for (size_t j = 0; j < k; j++) p[i * k + j] = f[i * k + j] - m;
    cost[i] = -p[i * k + target->index[i]];
  }
  elementary(exp_all)(n * k, p, p);
  for (size_t first = 0; first < n; first += STRIP) {
    size_t rows = n - first < STRIP ? n - first : STRIP; /* in this strip */
    total += typed(strip_of_tokens)(rows, k, p + first * k, cost + first);
  }
  *(real *) v->value = (real) (total / (double) n);
}

@ Let $u_y$ be the unit row of the target. The formulas of that chapter, for
$n$ rows, are $\bar f\mathrel{+}=(\bar z/n)(p-u_y)$,
$\dot z=\sum(p\cdot\dot f-\dot f_y)/n$, and
$$\dot{\bar f}\mathrel{+}=\frac{\dot{\bar z}}n\,(p-u_y)+\frac{\bar z}n\,
p\circ(\dot f-p\cdot\dot f).$$

@(sequence-kernels.h@>=
static void typed(add_errors)(const vertex *v, real c, real *g)
{
  const choice *target = v->extra; /* the characters that follow */
  size_t n = v->x->rows, k = v->x->cols; /* positions, alphabet */
  typed(put)(n * k, c, v->kept, v->add_x, g);
  for (size_t i = 0; i < n; i++) g[i * k + target->index[i]] -= c;
}
static void typed(token_cross_entropy_backward)(vertex *v)
{
  real c = *(real *) v->adjoint / (real) v->x->rows; /* $\bar z/n$ */
  typed(add_errors)(v, c, v->x->adjoint);
}
static void typed(token_cross_entropy_tangent)(vertex *v)
{
  const choice *target = v->extra; /* the characters that follow */
  size_t n = v->x->rows, k = v->x->cols; /* positions, alphabet */
  const real *p = v->kept, *df = v->x->tangent; /* $p$ and $\dot f$ */
  double total = 0; /* $n\dot z$ */
  for (size_t i = 0; i < n; i++, p += k, df += k)
    total += typed(row_dot)(k, p, df) - df[target->index[i]];
  *(real *) v->tangent = (real) (total / (double) n);
}

@ @(sequence-kernels.h@>=
static void @|
typed(token_cross_entropy_tangent_backward)@|(vertex *v)
{
  size_t n = v->x->rows, k = v->x->cols; /* positions, alphabet */
  const real *p = v->kept, *df = v->x->tangent; /* $p$ and $\dot f$ */
  real *g = v->x->adjoint_tangent; /* $\dot{\bar f}$ */
  real c = *(real *) v->adjoint / (real) n; /* $\bar z/n$ */
  typed(add_errors)(v, *(real *) v->adjoint_tangent / (real) n, g);
  for (size_t i = 0; i < n; i++, p += k, df += k, g += k) {
    real mean = typed(row_dot)(k, p, df); /* $p\cdot\dot f$ */
    for (size_t j = 0; j < k; j++) g[j] += c * p[j] * (df[j] - mean);
  }
}

@* The table of operations. As in Chapter~\webnumber{net} the file of kernels ends with
its table, and is included once for each precision.

@d RECORD(f) { #f, f##_shape, typed(f##_forward), typed(f##_backward),
  typed(f##_tangent), typed(f##_tangent_backward) }
@d NORM(f) { #f, f##_shape, typed(norm_forward), typed(norm_backward),
  typed(norm_tangent), typed(norm_tangent_backward) }

@(sequence-kernels.h@>=
static const operation typed(sequence)[] = {
  RECORD(gather), RECORD(reshape), RECORD(matmul_turned),
  NORM(rms_norm), NORM(layer_norm), RECORD(gain), RECORD(attention),
  RECORD(token_cross_entropy),
  { NULL, NULL, NULL, NULL, NULL, NULL }
};

@ @c
#define KERNELS "sequence-kernels.h"
#include "net-precisions.h"
static const operation *operations_of(precision p)
{
  return p == DOUBLE_PRECISION ? sequence_double : sequence_single;
}

@* A perceptron on text. Before attention there was a perceptron that reads a
fixed number of characters: the embeddings of the |context| characters before
the target are written side by side into one row, and one matrix after the
other leads to the scores. Several chapters train it on text, because its
steps are a tenth as dear as those of a decoder. Each example is one target.
@^Bengio, Yoshua@>

|text_mlp_new| builds it for |n| examples. There are |layers| matrices, the
first of |context| times |columns| inputs and the last of |vocabulary|
outputs, with |hidden[0]|, |hidden[1]|, \dots\ units between them and the
activation~|f| after each but the last; with or without |biases|.

@(sequence.h@>=
typedef struct {
  net *graph;
  int examples, context, layers;
  node embedding; /* vocabulary by columns */
  node weight[8], bias[8]; /* |bias| is $-1$ if there is none */
  node symbols, f, loss; /* characters gathered; scores; 1 by 1 */
  int *window; /* room for one batch of characters */
} text_mlp;
text_mlp text_mlp_new(arena *a, precision p, int n, int vocabulary,
  int context, int columns, int layers, const int *hidden, activation f,
  bool biases);

@ @c
text_mlp text_mlp_new(arena *a, precision p, int n, int vocabulary,
  int context, int columns, int layers, const int *hidden, activation f,
  bool biases)
{
  insist(1 <= layers && layers <= 8);
  net *t = net_new(a, p); /* its graph */
  text_mlp m = { 0 }; /* the result */
  m.graph = t, m.examples = n, m.context = context, m.layers = layers;
  m.window = arena_take(a, (size_t) n * context, sizeof *m.window);
  m.embedding = net_weight(t, "embedding", vocabulary, columns);
  node h = m.symbols = net_gather(t, m.embedding, n, context); /* features */
  int in = context * columns; /* of the next layer */
  for (int l = 0; l < layers; l++) {
    @<Append layer |l| of the perceptron, of |in| inputs, to |h|@>@;
  }
  m.f = h;
  m.loss = net_token_cross_entropy(t, h);
  net_finish(t, m.loss);
  return m;
}

@ @<Append layer |l| of the perceptron, of |in| inputs, to |h|@>=
int out = l < layers - 1 ? hidden[l] : vocabulary; /* of this layer */
m.weight[l] = net_weight(t, arena_text(a, "W%d", l + 1), in, out);
m.bias[l] = biases ? net_weight(t, "bias", 1, out) : NONE;
h = net_matmul(t, h, m.weight[l]);
if (biases) h = net_add(t, h, m.bias[l]);
if (l < layers - 1) h = net_activate(t, h, f);
in = out;

@ |text_mlp_init| draws the embedding with the deviation |gain[0]| and the
matrix of layer~|l|, from~0, with |gain[l+1]| over the root of its fan-in; the
biases are zero.

@(sequence.h@>=
void text_mlp_init(const text_mlp *m, const double *gain, rng *r, double *w);
void text_mlp_feed(const text_mlp *m, const int *text, size_t length,
  const int *targets);

@ |text_mlp_feed| takes the positions of the targets in a text; before each
there must be |context| characters.

@c
void text_mlp_init(const text_mlp *m, const double *gain, rng *r, double *w)
{
  memset(w, 0, net_weights(m->graph) * sizeof *w);
  mat e = net_tensor(m->graph, m->embedding, w); /* the table */
  rng_normals(r, (size_t) e.rows * e.cols, gain[0], e.data);
  for (int l = 0; l < m->layers; l++) {
    mat k = net_tensor(m->graph, m->weight[l], w); /* of layer |l| */
    rng_normals(r, (size_t) k.rows * k.cols, gain[l + 1] / sqrt(k.rows),
      k.data);
  }
}
void text_mlp_feed(const text_mlp *m, const int *text, size_t length,
  const int *targets)
{
  size_t c = m->context; /* characters of an example */
  for (int i = 0; i < m->examples; i++) {
    insist(targets[i] >= m->context && (size_t) targets[i] < length);
    memcpy(m->window + i * c, text + targets[i] - c, c * sizeof *text);
  }
  net_feed_indices(m->graph, m->symbols, m->window);
  for (int i = 0; i < m->examples; i++) m->window[i] = text[targets[i]];
  net_feed_indices(m->graph, m->loss, m->window);
}

@* A decoder. The \emph{transformer} of this book reads windows of |context|
characters and predicts each next character from those before it. Its features
are the rows of one matrix~$h$, of |width| columns, to which every layer adds:
\begin{align*}
h&=E_{\mathrm{tokens}}+P_{\mathrm{positions}},\\
h&\mathrel{+}=\mathrm{attention}(\nu(h)\,W_{\mathrm{qkv}})\,W_{\mathrm{mix}},
&&\hbox{in every block,}\\
h&\mathrel{+}=\phi(\nu(h)\,W_{\mathrm{expand}})\,W_{\mathrm{contract}},
&&\hbox{in every block,}\\
f&=\nu(h)\,U.
\end{align*}
Here $\nu$ is a normalization, $\phi$ an activation, and attention is causal
with the factor $1/\sqrt e$ for heads of $e$ columns. The loss is the mean
cross-entropy over all positions of all windows.
@^transformer@>@^residual stream@>

The shape is data. There are |blocks| blocks; |hidden| is the width between
$W_{\mathrm{expand}}$ and $W_{\mathrm{contract}}$, and if it is zero those two
are left out; without |positions| there is no~$P$. |NO_NORM| makes $\nu$ the
identity. With |READOUT_BIAS| the scores have a bias; with |ALL_BIASES| every
product has one, and every normalization a gain and a shift. The
parameterization and its reference width are those of |transfer_of|; a
reference of~0 stands for the width itself.

@(sequence.h@>=
typedef enum { NO_NORM, RMS_NORM, LAYER_NORM } normalization;
typedef enum { NO_BIASES, READOUT_BIAS, ALL_BIASES } bias_rule;
typedef struct {
  int vocabulary, context, width, heads, hidden, blocks;
  bool positions;
  normalization norm;
  double epsilon; /* of the normalization */
  bias_rule biases;
  activation f;
  parameterization scheme;
  int reference; /* width at which all parameterizations agree */
} transformer_shape;

@ The layers are a table, in which the name of a line is a number: the three
that exist once, then four for each block, so that $W_{\mathrm{mix}}$ of the
second block is line |MIX + BLOCK|. A line that the shape leaves out has no
rows. |scale| says how the tensor starts, |scale.init|, and how fast it
learns, |scale.descent| or |scale.adam|, relative to the reference width.

@d BLOCKS_MAX 4

@(sequence.h@>=
enum { EMBEDDING, POSITIONS, READOUT, QKV, MIX, EXPAND, CONTRACT, BLOCK = 4 };
typedef struct {
  node weight, bias; /* |bias| is $-1$ if there is none */
  int rows, cols;
  transfer scale;
} dense_layer;
typedef struct {
  net *graph;
  transformer_shape shape;
  int windows; /* of |context| characters */
  dense_layer layer[3 + 4 * 4];
  int layers; /* lines in use */
  node gain[1 + 2 * 4]; /* of the normalizations */
  int gains;
  node tokens, h, f, loss; /* embedded; features; scores; 1 by 1 */
  int *symbols; /* room for one batch of characters */
} transformer;
transformer transformer_new(arena *a, precision p, int windows,
  const transformer_shape *shape);

@ The builder follows the four equations.

@c
@<Helpers of the decoder@>@;
transformer transformer_new(arena *a, precision p, int windows,
  const transformer_shape *shape)
{
  transformer m = { 0 }; /* the result */
  net *t = m.graph = net_new(a, p); /* its graph */
  int n = windows * shape->context; /* rows of all matrices */
  m.shape = *shape, m.windows = windows;
  insist(0 <= shape->blocks && shape->blocks <= BLOCKS_MAX);
  m.symbols = arena_take(a, n, sizeof *m.symbols);
  m.layers = 3 + BLOCK * shape->blocks;
  for (int l = 0; l < m.layers; l++) m.layer[l].bias = NONE;
  @<Embed the characters in |m.h|@>@;
  for (int b = 0; b < shape->blocks; b++) {
    @<Let attention of block |b| add to |m.h|@>@;
    if (shape->hidden > 0) {
      @<Let the perceptron of block |b| add to |m.h|@>@;
    }
  }
  m.f = dense(&m, READOUT, normalized(&m, m.h), LAST_LAYER, shape->width,
    shape->vocabulary);
  m.loss = net_token_cross_entropy(t, m.f);
  net_finish(t, m.loss);
  return m;
}

@ The roles of the layers in the parameterization are decided by which of
their two dimensions grows with the width. Embeddings have one input that
counts, the character, and their outputs grow: they are first layers with a
fan-in of~1. Between $W_{\mathrm{qkv}}$ and $W_{\mathrm{contract}}$ both
dimensions grow, and the readout is the last layer. The fan-in of
$W_{\mathrm{contract}}$ is |hidden|, which keeps its proportion to the width.

@<Helpers of the decoder@>=
static node tensor(transformer *m, int l, layer_role role, int rows, int cols)
{
  const transformer_shape *s = &m->shape; /* widths, parameterization */
  static const char *names[] = { "embedding", "positions", "readout", "qkv",
    "mix", "expand", "contract" }; /* in the order of the lines */
  int reference = s->reference ? s->reference : s->width; /* $n_0$ */
  int fan_in = role == FIRST_LAYER ? s->width : rows; /* grows */
  dense_layer *here = &m->layer[l]; /* to be filled */
  here->rows = rows, here->cols = cols;
  here->scale = transfer_of(s->scheme, role, 1, fan_in,
    reference * fan_in / s->width);
  here->weight = net_weight(m->graph, names[l < 3 ? l : 3 + (l - 3) % 4],
    rows, cols);
  return here->weight;
}

@ A product with line |l| of the table, and its bias if the shape asks for it.

@<Helpers of the decoder@>=
static node dense(transformer *m, int l, node x, layer_role role, int rows,
  int cols)
{
  net *t = m->graph; /* its graph */
  node z = net_matmul(t, x, tensor(m, l, role, rows, cols)); /* product */
  bias_rule rule = m->shape.biases; /* which products have one */
  if (rule == NO_BIASES || (rule == READOUT_BIAS && l != READOUT)) return z;
  m->layer[l].bias = net_weight(t, "bias", 1, cols);
  return net_add(t, z, m->layer[l].bias);
}

@ And $\nu(h)$, with gain and shift or without.

@<Helpers of the decoder@>=
static node normalized(transformer *m, node h)
{
  net *t = m->graph; /* its graph */
  const transformer_shape *s = &m->shape; /* says which $\nu$ */
  if (s->norm == NO_NORM) return h;
  node z = s->norm == RMS_NORM ? net_rms_norm(t, h, s->epsilon)
    : net_layer_norm(t, h, s->epsilon); /* $\nu(h)$ */
  if (s->biases != ALL_BIASES) return z;
  node gain = net_weight(t, "gain", 1, s->width); /* starts as ones */
  m->gain[m->gains++] = gain;
  z = net_gain(t, z, gain);
  return net_add(t, z, net_weight(t, "shift", 1, s->width));
}

@ Positions are gathered like characters, with indices that never change.

@<Embed the characters in |m.h|@>=
m.tokens = net_gather(t, tensor(&m, EMBEDDING, FIRST_LAYER,
  shape->vocabulary, shape->width), n, 1);
m.h = m.tokens;
if (shape->positions) {
  node place = net_gather(t, tensor(&m, POSITIONS, FIRST_LAYER,
    shape->context, shape->width), n, 1); /* of each row */
  for (int i = 0; i < n; i++) m.symbols[i] = i % shape->context;
  net_feed_indices(t, place, m.symbols);
  m.h = net_add(t, m.h, place);
}

@ @<Let attention of block |b| add to |m.h|@>=
int d = shape->width, l = BLOCK * b; /* columns, line of the block */
attention how = { shape->heads, shape->context, shape->context,
  sqrt((double) shape->heads / d), true, true }; /* causal softmax */
node z = dense(&m, QKV + l, normalized(&m, m.h), HIDDEN_LAYER, d, 3 * d);
z = net_attention(t, z, PACKED, how);
m.h = net_add(t, m.h, dense(&m, MIX + l, z, HIDDEN_LAYER, d, d));

@ @<Let the perceptron of block |b| add to |m.h|@>=
node u = dense(&m, EXPAND + l, normalized(&m, m.h), HIDDEN_LAYER, d,
  shape->hidden); /* the sums, then the features */
u = net_activate(t, u, shape->f);
m.h = net_add(t, m.h, dense(&m, CONTRACT + l, u, HIDDEN_LAYER,
  shape->hidden, d));

@ |transformer_init| draws the weights: tensor~|l| has the standard deviation
|gain[l]| times |scale.init|, biases and shifts are zero and gains one. The
factors are the caller's, one for each line of the table, because every paper
has its own; a caller who wants the same deviation everywhere divides it by
|scale.init|.

@(sequence.h@>=
void transformer_init(const transformer *m, const double *gain, rng *r,
  double *w);

@ @c
void transformer_init(const transformer *m, const double *gain, rng *r,
  double *w)
{
  memset(w, 0, net_weights(m->graph) * sizeof *w);
  for (int l = 0; l < m->layers; l++) {
    const dense_layer *k = &m->layer[l]; /* a line of the table */
    if (k->rows == 0) continue;
    mat to = net_tensor(m->graph, k->weight, w); /* the tensor */
    rng_normals(r, (size_t) k->rows * k->cols, gain[l] * k->scale.init,
      to.data);
  }
  for (int g = 0; g < m->gains; g++) {
    mat ones = net_tensor(m->graph, m->gain[g], w); /* one row */
    for (int j = 0; j < ones.cols; j++) at(ones, 0, j) = 1;
  }
}

@ |transformer_init_alike| is such a caller: all tensors have the deviation
|sd|, whatever the parameterization, and the weights are in single precision.

@(sequence.h@>=
void transformer_init_alike(const transformer *m, double sd, rng *r, float *w);

@ @c
void transformer_init_alike(const transformer *m, double sd, rng *r, float *w)
{
  size_t n = net_weights(m->graph); /* how many */
  double gain[3 + BLOCK * BLOCKS_MAX]; /* of each line */
  double *first = allocate(n, sizeof *first); /* in double precision */
  for (int l = 0; l < m->layers; l++)
    gain[l] = m->layer[l].rows > 0 ? sd / m->layer[l].scale.init : 0;
  transformer_init(m, gain, r, first);
  for (size_t i = 0; i < n; i++) w[i] = (float) first[i];
  free(first);
}

@ |transformer_feed| cuts one window of |context| characters out of a text at
each of |starts|; the targets are the characters that follow those. The text
is given as numbers below |vocabulary|, |length| of them.

@(sequence.h@>=
void transformer_feed(const transformer *m, const int *text, size_t length,
  const int *starts);

@ @c
void transformer_feed(const transformer *m, const int *text, size_t length,
  const int *starts)
{
  size_t c = m->shape.context; /* length of a window */
  for (int ahead = 0; ahead < 2; ahead++) {
    for (int i = 0; i < m->windows; i++) {
      insist(starts[i] >= 0 && starts[i] + c < length);
      memcpy(m->symbols + i * c, text + starts[i] + ahead, c * sizeof *text);
    }
    net_feed_indices(m->graph, ahead ? m->loss : m->tokens, m->symbols);
  }
}

@* What a step costs. For $n$ positions and windows of $T$, a block of width
$d$ with |hidden| equal to $4d$ has $12d^2$ weights, and a gradient takes
$72nd^2$ operations for their products and $12nTd$ for those of attention,
whose ratio is $6d/T$: with windows of 32 and a width of 64 attention takes a
thirteenth of the operations. The norms, activations, exponentials and sums
are passes over $n$ by $d$ numbers which stay in the caches of a core; the
program of Chapter~\webnumber{bench} measures what they add.

@* Tests. First numbers that can be found with a pencil.

@(test-sequence.c@>=
#include "sequence.h"
#include "net-check.h"
@<Helpers of the tests@>@;
@<Tests of the operations@>@;
int main(void)
{
  test_begin("test-sequence");
  test_norms_by_hand();
  test_average();
  test_attention();
  test_patches();
  test_tokens();
  test_derivatives();
  test_shapes();
  test_block();
  test_text_mlp();
  test_transfer_of_rates();
  test_same_bytes();
  test_refusals();
  return test_end();
}

@ The row $(1,7)$ has root mean square~5 and mean~4; less its mean it is
$(-3,3)$, with root mean square~3. A row of zeros stays a row of zeros.

@<Tests of the operations@>=
static void test_norms_by_hand(void)
{
  arena *a = arena_new(); /* for the graph */
  net *t = net_new(a, DOUBLE_PRECISION); /* both norms of two rows */
  node x = net_weight(t, "x", 2, 2); /* the rows */
  node z = net_rms_norm(t, x, 0), y = net_layer_norm(t, x, 1e-300);
  double w[] = { 1, 7, 0, 0 }; /* the second row is empty */
  node first = net_gather(t, z, 1, 1); /* |z| of the first row only */
  net_finish(t, net_sum(t, net_add(t, y, first)));
  net_loss(t, w);
  test_near(at(net_value(t, z), 0, 0), 0.2, 1e-15, "root mean square");
  test_near(at(net_value(t, z), 0, 1), 1.4, 1e-15, "the other entry");
  test_near(at(net_value(t, y), 0, 0), -1, 1e-15, "centred row");
  test_near(at(net_value(t, y), 1, 1), 0, 0, "a row of zeros (epsilon)");
  arena_free(a);
}

@ When all scores are equal, causal attention is the average of the values so
far. Keys of zero make it so.

@<Tests of the operations@>=
static void test_average(void)
{
  arena *a = arena_new(); /* for the graph */
  net *t = net_new(a, DOUBLE_PRECISION); /* one window, one head */
  node x = net_weight(t, "x", 3, 3); /* query, key, value: columns */
  attention how = { 1, 3, 3, 1, true, true }; /* causal */
  node z = net_attention(t, x, PACKED, how); /* 3 by 1 */
  net_finish(t, net_sum(t, z));
  double w[] = { 5, 0, 6, -2, 0, 12, 1, 0, 3 }; /* values 6, 12, 3 */
  double known[] = { 6, 9, 7 }, g[9]; /* averages; gradient */
  net_gradient(t, w, g);
  for (int i = 0; i < 3; i++)
    test_near(at(net_value(t, z), i, 0), known[i], 1e-15,
      "average of %d values (mask or softmax)", i + 1);
  test_near(g[2], 1 + 1 / 2.0 + 1 / 3.0, 1e-15, "everybody hears the first");
  test_near(g[8], 1 / 3.0, 1e-15, "only the last hears the last");
  @<Let each position hear itself alone, in |w|@>@;
  arena_free(a);
}

@ With queries of~1 and keys 0, 1000, 2000 everybody hears the last key that
it may see, which is its own; a maximum over all keys, also those of the
future, would leave the first position without any weight.

@<Let each position hear itself alone, in |w|@>=
for (int i = 0; i < 3; i++) w[3 * i] = 1, w[3 * i + 1] = 1000 * i;
net_loss(t, w);
for (int i = 0; i < 3; i++)
  test_near(at(net_value(t, z), i, 0), w[3 * i + 2], 0,
    "scores of thousands, position %d (maximum over the future)", i);

@* Fast against naive. The four kinds of attention are compared with three
nested loops over queries, keys and columns.

@<Helpers of the tests@>=
static double slow_score(const attention *how, mat q, mat kv, int i, int j,
  int head) /* of query |i| and key |j|, rows of the batch */
{
  int e = q.cols / how->heads; /* columns of a head */
  double s = 0; /* the product */
  for (int c = head * e; c < (head + 1) * e; c++)
    s += at(q, i, c) * at(kv, j, c);
  return how->scale * s;
}
static double slow_attention(const attention *how, mat q, mat kv, int i,
  int c) /* entry |i|, |c| of the result */
{
  int head = c / (q.cols / how->heads), row = i % how->queries; /* where */
  int first = i / how->queries * how->keys; /* key of the window */
  int seen = how->causal ? row + 1 : how->keys; /* keys that count */
  double sum = 0, weights = 0; /* of the values, of the exponentials */
  for (int j = first; j < first + seen; j++) {
    double p = slow_score(how, q, kv, i, j, head); /* weight */
    if (how->softmax) p = exp(p);
    sum += p * at(kv, j, q.cols + c);
    weights += p;
  }
  return how->softmax ? sum / weights : sum;
}

@ Two windows; heads of three columns for all kinds but the last, which has
one query and heads of one column, and so meets the products that are too
small for the BLAS.

@<Helpers of the tests@>=
static const attention kinds[] = {
  { 2, 7, 7, 0.6, true, true }, { 2, 7, 7, 0.3, true, false },
  { 2, 4, 7, 0.8, false, true }, { 2, 4, 7, 0.2, false, false },
  { 6, 1, 7, 0.5, false, true }, { 6, 1, 7, 0.5, false, false } };
static const char *kind_names[] = { "causal attention",
  "causal linear attention", "attention without mask", "linear attention",
  "one query", "one query, linear" };
enum { KINDS = sizeof kinds / sizeof *kinds };

@ @<Tests of the operations@>=
static void test_attention(void)
{
  for (int k = 0; k < KINDS; k++) {
    arena *a = arena_new(); /* for the graph */
    attention how = kinds[k]; /* on trial */
    net *t = net_new(a, DOUBLE_PRECISION); /* attention alone */
    node q = net_weight(t, "q", 2 * how.queries, 6); /* two windows */
    node kv = net_weight(t, "kv", 2 * how.keys, 12); /* keys, values */
    node z = net_attention(t, q, kv, how); /* on trial */
    net_finish(t, net_sum(t, z));
    rng r = rng_stream(k, 0, "attention"); /* numbers */
    double w[WEIGHTS_MAX], worst = 0; /* numbers, largest error */
    rng_normals(&r, net_weights(t), 1, w);
    net_loss(t, w);
    mat fast = net_value(t, z); /* to be compared */
    for (int i = 0; i < fast.rows; i++)
      for (int c = 0; c < 6; c++)
        worst = fmax(worst, fabs(at(fast, i, c) - slow_attention(&how,
          net_tensor(t, q, w), net_tensor(t, kv, w), i, c)));
    test_within(worst, 0, 1e-14, "%s against loops", kind_names[k]);
    arena_free(a);
  }
}

@ A convolution of two images of 4 by 4 pixels with 3 channels, windows of 3
by 3, two pixels apart, with a border of one, against loops.

@<Tests of the operations@>=
static void test_patches(void)
{
  arena *a = arena_new(); /* for the graph */
  net *t = net_new(a, DOUBLE_PRECISION); /* one convolution */
  node x = net_input(t, 2 * 16, 3), w = net_weight(t, "w", 27, 1);
  node z = net_matmul(t, net_patches(t, x, 2, 4, 3, 2, 1), w); /* 8 by 1 */
  net_finish(t, net_sum(t, z));
  mat pixels = mat_new(a, 32, 3); /* both images */
  double kernel_of[27], worst = 0; /* the weight, largest error */
  for (int i = 0; i < 96; i++) pixels.data[i] = sin(i);
  for (int i = 0; i < 27; i++) kernel_of[i] = cos(i);
  net_feed(t, x, pixels);
  net_loss(t, kernel_of);
  for (int r = 0; r < 8; r++) {
    double sum = 0; /* the convolution at place |r| */
    @<Add up the pixels around place |r|, by loops@>@;
    worst = fmax(worst, fabs(sum - at(net_value(t, z), r, 0)));
  }
  test_within(worst, 0, 1e-14, "convolution against loops (patches)");
  arena_free(a);
}

@ @<Add up the pixels around place |r|, by loops@>=
for (int k = 0; k < 27; k++) {
  int i = r % 4 / 2 * 2 - 1 + k / 9, j = r % 2 * 2 - 1 + k / 3 % 3;
  if (i < 0 || i > 3 || j < 0 || j > 3) continue;
  sum += kernel_of[k] * at(pixels, r / 4 * 16 + 4 * i + j, k % 3);
}

@ The cross-entropy of tokens must be that of one-hot targets, also when the
scores are so large that their exponentials overflow; equal scores cost the
logarithm of the size of the alphabet.

@<Tests of the operations@>=
static void test_tokens(void)
{
  enum { N = 70, K = 5 }; /* rows, more than a strip; alphabet */
  arena *a = arena_new(); /* for the graph */
  net *t = net_new(a, DOUBLE_PRECISION); /* the difference of two losses */
  node f = net_weight(t, "f", N, K), y = net_input(t, N, K); /* scores */
  node tokens = net_token_cross_entropy(t, f); /* on trial */
  node dense_loss = net_cross_entropy(t, f, y); /* known to be right */
  net_finish(t, net_add(t, tokens, net_scale(t, dense_loss, -1)));
  double w[N * K], g[N * K], cost[N], mean = 0; /* all about them */
  mat hot = mat_new(a, N, K); /* the same targets */
  int target[N]; /* characters */
  for (int i = 0; i < N * K; i++) w[i] = i < K ? 3 : 900 * sin(i * i);
  for (int i = 0; i < N; i++) at(hot, i, target[i] = i * 3 % K) = 1;
  net_feed(t, y, hot);
  net_feed_indices(t, tokens, target);
  test_within(net_gradient(t, w, g), 0, 1e-12, "tokens cost like one-hot");
  test_within(vec_norm(N * K, g), 0, 1e-16, "and have their gradient");
  net_token_losses(t, tokens, cost);
  for (int i = 0; i < N; i++) mean += cost[i] / N;
  test_near(cost[0], log(5), 1e-15, "equal scores cost ln 5");
  test_near(mean, at(net_value(t, tokens), 0, 0), 1e-14, "their mean");
  arena_free(a);
}

@* Derivatives. Every operation is put into a small graph and goes through the
judge of Chapter~\webnumber{net}. Between the weights and the operation, and between it
and the loss, stand curved functions, so that the second derivatives have
something to carry.

@<Helpers of the tests@>=
typedef struct {
  net *t;
  node known; /* an input, or |PACKED| */
} specimen;
static node bent(net *t, int rows, int cols) /* weights, bent */
{
  return net_activate(t, net_weight(t, "x", rows, cols), ERF);
}
static node loss_of(net *t, node z, int cols) /* of |z| with |cols| columns */
{
  node v = net_weight(t, "v", cols, 2); /* the last layer */
  return net_sum(t, net_activate(t, net_matmul(t, z, v), SOFTPLUS));
}
static node with_symbols(net *t, node z, int n) /* |n| characters of five */
{
  int which[64]; /* in no order */
  for (int i = 0; i < n; i++) which[i] = (7 * i * i + 3 * i + 1) % 5;
  net_feed_indices(t, z, which);
  return z;
}

@ The tied specimen looks characters up in a table, mixes the columns, adds
what it looked up, and compares the result with every row of the same table.

@<Helpers of the tests@>=
static node tied_loss(net *t)
{
  node table_of = bent(t, 5, 3); /* of five characters */
  node h = with_symbols(t, net_gather(t, table_of, 6, 1), 6); /* rows */
  node u = net_matmul(t, h, net_weight(t, "u", 3, 3)); /* mixed */
  h = net_add(t, h, net_activate(t, u, TANH));
  node f = net_matmul_turned(t, h, table_of); /* scores */
  return with_symbols(t, net_token_cross_entropy(t, f), 6);
}

@ Specimens 0 to 8 are the operations other than attention.

@<Helpers of the tests@>=
static const char *specimen_names[] = { "gather", "patches", "reshape",
  "turned product", "tied weights", "root-mean-square norm", "layer norm",
  "gain", "cross-entropy of tokens", "packed attention", "known queries",
  "known keys" };
enum { SPECIMENS = sizeof specimen_names / sizeof *specimen_names };
static node simple_loss(net *t, int number)
{
  node x = bent(t, 4, 3); /* the operand of many */
  switch (number) {
  case 0: return loss_of(t, with_symbols(t, net_gather(t, bent(t, 5, 3), 4,
    2), 8), 6);
  case 1: return loss_of(t, net_patches(t, bent(t, 9, 2), 1, 3, 2, 1, 1), 8);
  case 2: return loss_of(t, net_reshape(t, x, 2), 6);
  case 3: return loss_of(t, net_matmul_turned(t, x, bent(t, 5, 3)), 5);
  case 4: return tied_loss(t);
  case 5: return loss_of(t, net_rms_norm(t, x, 0.1), 3);
  case 6: return loss_of(t, net_layer_norm(t, x, 0.1), 3);
  case 7: return loss_of(t, net_gain(t, x, bent(t, 1, 3)), 3);
  default: return with_symbols(t, net_token_cross_entropy(t,
    net_matmul(t, x, net_weight(t, "u", 3, 5))), 4);
  }
}

@ Specimens 9 to 11 are attention with one operand, and with one that does not
vary, whose adjoint must not be asked for.

@<Helpers of the tests@>=
static specimen specimen_new(arena *a, precision p, int number)
{
  specimen s = { net_new(a, p), PACKED }; /* an open graph */
  net *t = s.t; /* the same */
  attention how = { 2, 4, 4, 0.8, true, true }; /* two windows */
  if (number < 9) {
    net_finish(t, simple_loss(t, number));
    return s;
  }
  if (number > 9) s.known = net_input(t, 8, number == 10 ? 4 : 8);
  node q = number == 10 ? s.known : bent(t, 8, number == 9 ? 12 : 4);
  node kv = number == 10 ? bent(t, 8, 8) : s.known; /* or |PACKED| */
  net_finish(t, loss_of(t, net_attention(t, q, kv, how), 4));
  mat x = mat_new(a, 8, number == 10 ? 4 : 8); /* the known numbers */
  for (int i = 0; i < x.rows * x.cols; i++) x.data[i] = sin(i);
  if (number > 9) net_feed(t, s.known, x);
  return s;
}

@ Weights and directions come from one stream.

@<Helpers of the tests@>=
static void check_pair(const char *name, net *t, net *f)
{
  rng r = rng_stream(3, 0, "sequence"); /* weights, a direction */
  double w[WEIGHTS_MAX], v[WEIGHTS_MAX]; /* these */
  insist(net_weights(t) <= WEIGHTS_MAX);
  rng_normals(&r, net_weights(t), 0.5, w);
  rng_normals(&r, net_weights(t), 1, v);
  check_derivatives(name, t, f, w, v);
}
static net *attention_graph(arena *a, precision p, int k)
{
  net *t = net_new(a, p); /* attention of kind |k| on two windows */
  node q = bent(t, 2 * kinds[k].queries, 6); /* both vary */
  node kv = bent(t, 2 * kinds[k].keys, 12); /* keys and values */
  net_finish(t, loss_of(t, net_attention(t, q, kv, kinds[k]), 6));
  return t;
}

@ Two decoders, one with everything and one with two blocks and nothing else.

@<Helpers of the tests@>=
static const transformer_shape decoders[] = {
  { 5, 3, 4, 2, 6, 1, true, LAYER_NORM, 1e-2, ALL_BIASES, GELU, STANDARD, 0 },
  { 5, 3, 4, 1, 6, 2, false, RMS_NORM, 0.1, READOUT_BIAS, TANH, STANDARD,
    0 } };
static transformer decoder(arena *a, precision p, int number)
{
  transformer m = transformer_new(a, p, 2, &decoders[number]); /* open */
  int text[] = { 0, 3, 1, 4, 2, 2, 0 }, starts[] = { 0, 3 }; /* windows */
  transformer_feed(&m, text, 7, starts);
  return m;
}

@ @<Tests of the operations@>=
static void test_derivatives(void)
{
  arena *a = arena_new(); /* for all graphs */
  for (int n = 0; n < SPECIMENS; n++)
    check_pair(specimen_names[n], specimen_new(a, DOUBLE_PRECISION, n).t,
      specimen_new(a, SINGLE_PRECISION, n).t);
  for (int k = 0; k < KINDS; k++)
    check_pair(kind_names[k], attention_graph(a, DOUBLE_PRECISION, k),
      attention_graph(a, SINGLE_PRECISION, k));
  for (int d = 0; d < 2; d++)
    check_pair(d ? "decoder of two blocks" : "decoder with biases",
      decoder(a, DOUBLE_PRECISION, d).graph,
      decoder(a, SINGLE_PRECISION, d).graph);
  arena_free(a);
}

@* Tests of the decoder. The numbers of weights are those of the experiments:
$8n^2+162n$ for width~$n$ and twice as many hidden units, without biases; with
biases, gains and shifts and four times as many the sum has eleven terms and
is 59,521 at width~64.

@<Tests of the operations@>=
static void test_shapes(void)
{
  arena *a = arena_new(); /* for the graphs */
  transformer_shape s = { 65, 32, 32, 2, 64, 1, true, RMS_NORM, 1e-6,
    NO_BIASES, RELU, MEAN_FIELD, 16 }; /* twice the reference */
  transformer m = transformer_new(a, SINGLE_PRECISION, 1, &s); /* built */
  size_t count = net_weights(m.graph); /* of weights */
  test_true(count == 8 * 32 * 32 + 162 * 32, "weights without biases");
  double gain[] = { 1, 1, 1, 1, sqrt(2), 1, 1 }; /* of the lines */
  double sd[] = { 1, 1, 0.125, 0.17678, 0.25, 0.17678, 0.125 }; /* known */
  double *w = arena_take(a, count, sizeof *w); /* the weights */
  rng r = rng_stream(1, 0, "shapes"); /* draws them */
  transformer_init(&m, gain, &r, w);
  for (int l = 0; l < m.layers; l++) {
    mat k = net_tensor(m.graph, m.layer[l].weight, w); /* a tensor */
    test_within(mat_frobenius(k) / sqrt((double) k.rows * k.cols) / sd[l], 1,
      0.1, "deviation of line %d at twice the reference width", l);
    test_near(m.layer[l].scale.adam, l < 2 ? 1 : 0.5, 0, "Adam's rate");
  }
  @<Count the weights of a decoder with biases@>@;
  @<Give all lines of it the same deviation@>@;
  arena_free(a);
}

@ @<Count the weights of a decoder with biases@>=
transformer_shape all = { 65, 16, 64, 4, 256, 1, true, LAYER_NORM, 1e-5,
  ALL_BIASES, RELU, STANDARD, 0 }; /* everything */
m = transformer_new(a, SINGLE_PRECISION, 1, &all);
test_true(net_weights(m.graph) == 59521, "weights with biases");
w = arena_take(a, 59521, sizeof *w);
transformer_init(&m, gain, &r, w);
test_true(at(net_tensor(m.graph, m.gain[2], w), 0, 63) == 1
  && at(net_tensor(m.graph, m.layer[QKV].bias, w), 0, 0) == 0,
  "gains start at one and biases at zero");

@ In this parameterization the lines differ, unless they are told not to.

@<Give all lines of it the same deviation@>=
float *alike = net_single_weights(m.graph); /* the weights */
transformer_init_alike(&m, 0.02, &r, alike);
for (size_t i = 0; i < 59521; i++) w[i] = alike[i];
for (int l = 0; l < m.layers; l++) {
  mat k = net_tensor(m.graph, m.layer[l].weight, w); /* a tensor */
  test_within(mat_frobenius(k) / sqrt((double) k.rows * k.cols), 0.02, 0.002,
    "deviation of line %d, as of all", l);
}

@ A block of the same kind, written with matrices and loops, must have the
same loss.

@<Helpers of the tests@>=
static mat slow_norm(arena *a, mat h) /* by the root mean square */
{
  mat z = mat_new(a, h.rows, h.cols); /* the result */
  for (int i = 0; i < h.rows; i++) {
    double square = 0; /* mean over the row */
    for (int j = 0; j < h.cols; j++)
      square += at(h, i, j) * at(h, i, j) / h.cols;
    for (int j = 0; j < h.cols; j++)
      at(z, i, j) = at(h, i, j) / sqrt(square + 1e-5);
  }
  return z;
}
static mat slow_dense(arena *a, const transformer *m, int l, mat x, double *w)
{
  mat weight = net_tensor(m->graph, m->layer[l].weight, w); /* a line */
  mat z = mat_new(a, x.rows, weight.cols); /* the product */
  mat_mul(z, x, weight);
  return z;
}

@ @<Tests of the operations@>=
static void test_block(void)
{
  arena *a = arena_new(); /* for everything */
  transformer_shape s = { 9, 6, 8, 2, 16, 1, true, RMS_NORM, 1e-5, NO_BIASES,
    RELU, STANDARD, 0 }; /* a small one */
  transformer m = transformer_new(a, DOUBLE_PRECISION, 2, &s); /* fast */
  int text[20], starts[] = { 3, 11 }; /* two windows */
  double gain[] = { 1, 1, 1, 1, 1, 1, 1 }, loss = 0; /* slow loss */
  double *w = arena_take(a, net_weights(m.graph), sizeof *w); /* weights */
  rng r = rng_stream(2, 0, "block"); /* draws them */
  for (int i = 0; i < 20; i++) text[i] = i * i % 9;
  transformer_init(&m, gain, &r, w);
  transformer_feed(&m, text, 20, starts);
  @<Compute |loss| with loops@>@;
  test_near(net_loss(m.graph, w), loss, 1e-13, "a decoder against loops");
  arena_free(a);
}

@ @<Compute |loss| with loops@>=
mat h = mat_new(a, 12, 8), o = mat_new(a, 12, 8); /* features; mixed */
mat e = net_tensor(m.graph, m.layer[EMBEDDING].weight, w); /* a table */
mat place = net_tensor(m.graph, m.layer[POSITIONS].weight, w); /* a table */
for (int i = 0; i < 12; i++)
  for (int j = 0; j < 8; j++)
    at(h, i, j) = at(e, text[starts[i / 6] + i % 6], j) + at(place, i % 6, j);
mat qkv = slow_dense(a, &m, QKV, slow_norm(a, h), w); /* three blocks */
attention how = { 2, 6, 6, 0.5, true, true }; /* heads of four */
for (int i = 0; i < 12; i++)
  for (int j = 0; j < 8; j++)
    at(o, i, j) = slow_attention(&how, mat_block(qkv, 0, 0, 12, 8),
      mat_block(qkv, 0, 8, 12, 16), i, j);
mat_add(h, 1, slow_dense(a, &m, MIX, o, w));
mat u = slow_dense(a, &m, EXPAND, slow_norm(a, h), w); /* hidden units */
for (int i = 0; i < 12 * 16; i++) u.data[i] = fmax(u.data[i], 0);
mat_add(h, 1, slow_dense(a, &m, CONTRACT, u, w));
mat f = slow_dense(a, &m, READOUT, slow_norm(a, h), w); /* scores */
for (int i = 0; i < 12; i++) {
  double sum = 0; /* of the exponentials */
  for (int j = 0; j < 9; j++) sum += exp(at(f, i, j));
  loss += (log(sum) - at(f, i, text[starts[i / 6] + i % 6 + 1])) / 12;
}

@ The perceptron on text, with two characters before the target, against
another graph that is fed one-hot rows: looking a character up is multiplying
its one-hot row by the table.

@<Tests of the operations@>=
static void test_text_mlp(void)
{
  arena *a = arena_new(); /* for everything */
  int hidden[] = { 4 }, targets[] = { 2, 5, 3 }; /* units; examples */
  int text[] = { 0, 3, 1, 2, 2, 0 }; /* of four characters */
  text_mlp m = text_mlp_new(a, DOUBLE_PRECISION, 3, 4, 2, 3, 2, hidden, TANH,
    false); /* on trial */
  double gain[] = { 1, 1, 1 }, *w; /* of table and layers; weights */
  rng r = rng_stream(8, 0, "text mlp"); /* draws them */
  w = arena_take(a, net_weights(m.graph), sizeof *w);
  text_mlp_init(&m, gain, &r, w);
  text_mlp_feed(&m, text, 6, targets);
  @<Build |t|, the graph on one-hot rows, and feed it@>@;
  test_near(net_loss(m.graph, w), net_loss(t, w), 1e-14,
    "a perceptron on text against one-hot rows");
  mat layer = net_tensor(m.graph, m.weight[0], w); /* 6 by 4 */
  test_within(mat_frobenius(layer) * sqrt(6) / sqrt(24), 1, 0.3,
    "deviation of the first layer");
  arena_free(a);
}

@ @<Build |t|, the graph on one-hot rows, and feed it@>=
net *t = net_new(a, DOUBLE_PRECISION); /* the other graph */
node hot = net_input(t, 6, 4), y = net_input(t, 3, 4); /* rows, targets */
node e = net_matmul(t, hot, net_weight(t, "embedding", 4, 3)); /* looked up */
node h = net_matmul(t, net_reshape(t, e, 3), net_weight(t, "W1", 6, 4));
node f = net_matmul(t, net_activate(t, h, TANH), net_weight(t, "W2", 4, 4));
net_finish(t, net_cross_entropy(t, f, y));
mat rows = mat_new(a, 6, 4), right = mat_new(a, 3, 4); /* their numbers */
for (int i = 0; i < 3; i++) {
  at(rows, 2 * i, text[targets[i] - 2]) = 1;
  at(rows, 2 * i + 1, text[targets[i] - 1]) = 1;
  at(right, i, text[targets[i]]) = 1;
}
net_feed(t, hot, rows);
net_feed(t, y, right);

@ What the parameterizations are for: a step of size $\eta$ in the direction
of the sign, Adam's first, moves the features of a network that is four times
as wide equally far under maximal update, and under the standard
parameterization, with one rate for all, four times as far, save that at these
widths the embeddings, which move equally in both, still count.

@<Helpers of the tests@>=
static double moved(parameterization p, int width) /* in root mean square */
{
  arena *a = arena_new(); /* for everything */
  transformer_shape s = { 12, 8, width, width / 16, 2 * width, 1, true,
    RMS_NORM, 1e-6, NO_BIASES, RELU, p, 16 }; /* heads of 16 */
  transformer m = transformer_new(a, DOUBLE_PRECISION, 4, &s); /* built */
  double gain[] = { 1, 1, 1, 1, sqrt(2), 1, 1 }; /* of the lines */
  int text[40], starts[] = { 0, 8, 16, 24 }; /* four windows */
  size_t n = net_weights(m.graph); /* how many */
  double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
  rng r = rng_stream(4, 0, "moved"); /* draws the weights */
  for (int i = 0; i < 40; i++) text[i] = (i * i + i / 3) % 12;
  transformer_init(&m, gain, &r, w);
  transformer_feed(&m, text, 40, starts);
  net_gradient(m.graph, w, g);
  mat before = mat_new(a, 32, width); /* features */
  mat_copy(before, net_value(m.graph, m.h));
  @<Step along the signs, at the rate of each tensor@>@;
  net_loss(m.graph, w);
  mat_add(before, -1, net_value(m.graph, m.h));
  double size = mat_frobenius(before) / sqrt(32.0 * width); /* the answer */
  arena_free(a);
  return size;
}

@ @<Step along the signs, at the rate of each tensor@>=
for (int l = 0; l < m.layers; l++) {
  mat to = net_tensor(m.graph, m.layer[l].weight, w); /* a tensor */
  mat from = net_tensor(m.graph, m.layer[l].weight, g); /* its gradient */
  for (int i = 0; i < to.rows * to.cols; i++)
    to.data[i] -= 0.0078125 * m.layer[l].scale.adam
      * (from.data[i] > 0 ? 1 : from.data[i] < 0 ? -1 : 0);
}

@ @<Tests of the operations@>=
static void test_transfer_of_rates(void)
{
  double standard = moved(STANDARD, 128) / moved(STANDARD, 32);
  double maximal = moved(MEAN_FIELD, 128) / moved(MEAN_FIELD, 32);
  test_within(log(standard / 4), 0, 0.4,
    "standard features move with the width at one rate");
  test_within(log(maximal), 0, 0.4,
    "features move by O(1) under maximal update (rates of the layers)");
}

@ Two graphs with the same weights, and one graph asked twice, must give the
same bytes.

@<Tests of the operations@>=
static void test_same_bytes(void)
{
  arena *a = arena_new(); /* for the graphs */
  for (int p = DOUBLE_PRECISION; p <= SINGLE_PRECISION; p++) {
    double w[WEIGHTS_MAX], first[WEIGHTS_MAX], again[WEIGHTS_MAX]; /* all */
    transformer m = decoder(a, p, 0), twin = decoder(a, p, 0); /* equal */
    size_t n = net_weights(m.graph), size = n * sizeof *w; /* of vectors */
    rng r = rng_stream(6, 0, "bytes"); /* draws the weights */
    rng_normals(&r, n, 1, w);
    net_gradient(m.graph, w, first);
    net_gradient(m.graph, w, again);
    test_true(memcmp(first, again, size) == 0, "a gradient repeated");
    net_gradient(twin.graph, w, again);
    test_true(memcmp(first, again, size) == 0, "a gradient of a twin");
  }
  arena_free(a);
}

@* Tests that must fail.

@<Tests of the operations@>=
static void misuse(void *context)
{
  int mistake = *(int *) context; /* which */
  arena *a = arena_new(); /* never freed: the process ends */
  net *t = net_new(a, DOUBLE_PRECISION); /* an open graph */
  node x = net_weight(t, "x", 6, 4), w = net_weight(t, "w", 6, 8);
  attention how = { 2, 3, 3, 1, true, true }; /* two windows of three */
  int six[] = { 6 }, minus[] = { -2 }, text[] = { 0, 1, 2, 3, 4, 0 };
  if (mistake == 0) net_feed_indices(t, net_gather(t, x, 1, 1), six);
  if (mistake == 1) net_feed_indices(t, net_gather(t, x, 1, 1), minus);
  if (mistake == 2) net_feed_indices(t, x, text);
  if (mistake == 3) net_reshape(t, x, 5);
  if (mistake == 4) net_matmul_turned(t, x, w);
  if (mistake == 5) net_gain(t, x, w);
  if (mistake == 6) net_attention(t, x, PACKED, how);
  if (mistake == 7) net_attention(t, w, x, how);
  how.queries = 2;
  if (mistake == 8) net_attention(t, x, w, how);
  if (mistake == 9) net_rms_norm(t, x, -1);
  transformer m = decoder(a, DOUBLE_PRECISION, 0); /* two windows of 3 */
  int starts[] = { 0, 3 }; /* the second needs one more character */
  if (mistake == 10) transformer_feed(&m, text, 6, starts);
  text[1] = 5;
  starts[1] = 0;
  if (mistake == 11) transformer_feed(&m, text, 6, starts);
}
static void test_refusals(void)
{
  const char *mistakes[] = { "a row beyond the last", "a row before none",
    "indices for a weight", "a number of rows that does not divide",
    "turned factors that do not fit", "a gain that is a matrix",
    "three blocks in four columns", "keys that do not fit the queries",
    "a causal mask that is not square", "a negative epsilon",
    "a window beyond the text", "a character not in the alphabet" };
  for (int mistake = 0; mistake < 12; mistake++)
    test_dies(misuse, &mistake, 1, "does not hold", mistakes[mistake]);
}

@* Index.
