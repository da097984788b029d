% Differentiable programs: a graph of matrix operations and its derivatives.
@i types.w
@s real int
@s typed sizeof
@s elementary sizeof
@s blas sizeof
@s kernel int
@s vertex int
@s operation int
@s curve int
@s specimen int
@s change int

@** Differentiable programs. A neural network, whatever its architecture, is
a composition of a few matrix operations. This web builds such a composition
as a graph, once; lays out all the memory that the graph will ever need; and
then evaluates, as often as a training loop asks, the loss~$L(w)$, its
gradient~$\nabla L(w)$, and the product $H(w)\,v$ of its Hessian with a
vector. All three are exact up to rounding.

The weights stay outside. A program owns one flat vector of doubles, and the
optimizer, the eigenvalue solver and the file of records all see that vector;
the graph only knows where in it each of its matrices begins. A graph in
double precision reads the weights and writes the gradient in place. A graph
in single precision converts them at entry and at exit.

A typical user writes
$$\vbox{\halign{#\hfil\cr
|x = net_input(t, n, d);|\cr
|h = net_activate(t, net_matmul(t, x, net_weight(t, "W", d, k)), TANH);|\cr
|net_finish(t, net_squared_error(t, h, net_input(t, n, k)));|\cr}}$$
and calls |net_gradient| ten thousand times.

It is not a general system of automatic differentiation. The values are
matrices, the graph does not change from step to step, there are no loops and
no conditions in it, and an operation that is not in the table does not exist.
In return a step of a network with sixteen hidden units takes a few
microseconds, and every derivative can be read and tested in its own section.

@(net.h@>=
#pragma once
#include "base.h"
#include "linalg.h"
typedef enum { DOUBLE_PRECISION, SINGLE_PRECISION } precision;
typedef struct net net;
typedef int node; /* handle of a matrix-valued node */

@ The program has the shape of the theory: the graph, then one group of
sections for each operation, then the three sweeps over the graph, then the
networks that the chapters use most.

@c
#include "net-internal.h"
#include "elementary.h"
#include <cblas.h>
#include <math.h>
#include <string.h>
@h

@ The operations do not all fit into one chapter. Those that only networks on
text and images need, attention among them, are in Chapter~\webnumber{sequence}, on the
types and the few functions of this one that a file of its own declares to it.
No other program includes that file.

@(net-internal.h@>=
#pragma once
#include "net.h"
@<Types of the graph@>@;

@* Derivatives on a graph. Number the nodes so that every node comes after its
operands, and let $z=\varphi(x,y)$ be the matrix computed at one of them. The
\emph{adjoint} $\bar z=\partial L/\partial z$ has the shape of~$z$. The chain
rule says that a node contributes to the adjoints of its operands,
\begin{equation}\label{eq:adjoint}
\bar x \mathrel{+}= \Bigl(\frac{\partial\varphi}{\partial
x}\Bigr)^{\!\top}\bar z, \qquad
\bar y \mathrel{+}= \Bigl(\frac{\partial\varphi}{\partial
y}\Bigr)^{\!\top}\bar z, \end{equation}
and since all the consumers of a node come after it, one sweep from the loss
(whose adjoint is~1) down to the first node completes every adjoint. The
adjoints of the weights are the gradient. This is reverse accumulation, alias
backpropagation; \citet{griewank2008} give its history and the bound on its
cost, a small multiple of one evaluation of~$L$.
@^backpropagation@>@^Griewank, Andreas@>@^reverse accumulation@>

For the Hessian, move the weights along a line, $w+\varepsilon v$, and write
$\dot z$ for $dz/d\varepsilon$ at $\varepsilon=0$. The tangents~$\dot z$
follow the graph upward,
\begin{equation}\label{eq:tangent}
\dot z=\frac{\partial\varphi}{\partial x}\,\dot x
      +\frac{\partial\varphi}{\partial y}\,\dot y ,
\end{equation}
starting from $\dot w=v$ at the weights and from zero at the inputs. Now
differentiate the downward sweep (\ref{eq:adjoint}) itself:
\begin{equation}\label{eq:second}
\dot{\bar x}\mathrel{+}=
\Bigl(\frac{\partial\varphi}{\partial x}\Bigr)^{\!\top}\dot{\bar z}
+\Bigl(\frac{d}{d\varepsilon}\frac{\partial\varphi}{\partial x}\Bigr)^{\!\top}
\bar z .
\end{equation}
Because $\bar w=\nabla L$, what arrives at the weights is
$\dot{\bar w}=d\nabla L(w+\varepsilon v)/d\varepsilon=Hv$.
\Citet{pearlmutter1994} called $\varepsilon$-differentiation the
$\mathcal R$-operator. No difference quotient is taken, no step size is
chosen, and the values and adjoints of the last gradient are used again: one
product costs a little less than two gradients.
@^Pearlmutter, Barak@>@^R-operator@>@^Hessian-vector product@>

@ So an operation consists of one rule for the shape of its result and four
kernels, one for each of the equations: forward, (\ref{eq:adjoint}),
(\ref{eq:tangent}), (\ref{eq:second}). To add an operation to the library one
adds a group of sections that defines these five functions and a builder, and
one line to the table of operations. Nothing else in this web knows how many
operations there are.

For example, a normalization of rows keeps the inverse deviations that
its forward kernel finds; an embedding gathers rows of a weight forward
and scatters them backward, and its tangent kernels are the same two; and
attention keeps its matrix of probabilities. All of them fit the record below:
at most two operands, one constant, a pointer to whatever else the operation
must know, and as many kept numbers as the shape rule asks for.

@<Types of the graph@>=
typedef struct vertex vertex;
typedef void kernel(vertex *v);
typedef struct {
  const char *name; /* by which the builder finds it */
  void (*shape)(vertex *v); /* checks operands, sets sizes */
  kernel *forward, *backward; /* $z$; $\bar x$ and $\bar y$ */
  kernel *tangent; /* $\dot z$ */
  kernel *tangent_backward; /* $\dot{\bar x}$ and $\dot{\bar y}$ */
} operation;

@ A node inside this web is a |vertex|. It is \emph{live} when it depends on a
weight and the loss depends on it: only live vertices have adjoints and
tangents. The images at the entrance of a network are not live, and skipping
their adjoint saves a third of the work when they have many more pixels than
the network has hidden units.

The first consumer that contributes to an adjoint, in the order of the
downward sweep, overwrites it, and the others add to it. So no adjoint need be
cleared, and the gradient accumulates in the caller's vector itself. The flags
|add_x| and |add_y| say which of the two the vertex must do.

@<Types of the graph@>=
struct vertex {
  const operation *op; /* what it computes */
  vertex *x, *y; /* operands, or |NULL| */
  int rows, cols; /* shape of the value */
  double c; /* constant factor of the operation */
  int f; /* which activation */
  const void *extra; /* what else the operation must know */
  bool varies, live; /* depends on weights; and the loss on it */
  bool add_x, add_y; /* does an adjoint already hold something? */
  bool bent; /* are the kept derivatives up to date? */
  size_t offset; /* of a weight in the flat vector */
  size_t keeps; /* numbers that the kernels store */
  void *value, *adjoint; /* $z$ and $\bar z$ */
  void *tangent, *adjoint_tangent; /* $\dot z$ and $\dot{\bar z}$ */
  void *kept; /* |keeps| numbers, private to the operation */
  vertex *next_weight; /* list of the weight tensors */
};

@ The graph itself. In single precision |flat| holds four vectors of floats:
the weights, the gradient, the direction~$v$ and the product~$Hv$.

@<Types of the graph@>=
struct net {
  arena *owner; /* of all memory */
  precision digits; /* single or double */
  const operation *operations; /* table for this precision */
  vertex **vertices; /* in the order of creation */
  int count, room; /* vertices, space for vertices */
  vertex *first_weight, *last_weight; /* list of weights */
  vertex *loss; /* set by |net_finish| */
  size_t weights; /* length of the weight vector */
  float *flat[4]; /* copies, single precision only */
  bool differentiated; /* do values and adjoints belong together? */
};
enum { NONE = -1 }; /* an absent operand */
static inline size_t size_of(const vertex *v)
{
  return (size_t) v->rows * v->cols;
}

@ |push| enters a vertex into the graph and returns its handle. A handle is
the number of the vertex in the order of creation, which is also an order in
which operands precede their consumers.

@c
static node push(net *t, vertex *v)
{
  insist(t->loss == NULL); /* the graph is not finished */
  if (t->count == t->room) {
    vertex **old = t->vertices; /* the table that is full */
    t->room = t->room ? 2 * t->room : 32;
    t->vertices = arena_take(t->owner, t->room, sizeof *old);
    if (old) memcpy(t->vertices, old, t->count * sizeof *old);
  }
  t->vertices[t->count] = v;
  return t->count++;
}
vertex *net_vertex(const net *t, node x)
{
  insist(0 <= x && x < t->count);
  return t->vertices[x];
}

@ All builders of operations end here. The shape rule of the operation refuses
operands that do not fit. The table is that of this web or of another one, in
the precision of the graph; |extra| must live as long as the graph.

@(net-internal.h@>=
vertex *net_vertex(const net *t, node x);
node net_append(net *t, const operation *from, const char *name, node x,
  node y, double c, const void *extra);

@ @c
node net_append(net *t, const operation *from, const char *name, node x,
  node y, double c, const void *extra)
{
  const operation *op = from; /* runs through the table */
  while (op->name && strcmp(op->name, name) != 0) op++;
  insist(op->name != NULL);
  vertex *v = arena_take(t->owner, 1, sizeof *v); /* the new one */
  v->op = op;
  v->x = net_vertex(t, x);
  v->y = y == NONE ? NULL : net_vertex(t, y);
  v->c = c, v->extra = extra;
  v->varies = v->x->varies || (v->y && v->y->varies);
  op->shape(v);
  return push(t, v);
}
static node append(net *t, const char *name, node x, node y, double c)
{
  return net_append(t, t->operations, name, x, y, c, NULL);
}

@ The leaves of the graph are inputs and weights. They compute nothing.

@c
static const operation leaf = { "leaf", NULL, NULL, NULL, NULL, NULL };
static vertex *leaf_new(net *t, int rows, int cols)
{
  insist(rows > 0 && cols > 0);
  vertex *v = arena_take(t->owner, 1, sizeof *v); /* the new one */
  v->op = &leaf;
  v->rows = rows, v->cols = cols;
  return v;
}

@ |net_input| makes a node whose value is put there by |net_feed|; data,
targets, and anything else that training does not change.

@(net.h@>=
node net_input(net *t, int rows, int cols);

@ The same builder serves data and targets; what distinguishes them
from weights is only that nothing here varies, so that no adjoint is ever laid
out for them.

@c
node net_input(net *t, int rows, int cols)
{
  return push(t, leaf_new(t, rows, cols));
}

@ |net_weight| makes a tensor out of the next |rows*cols| entries of the flat
vector, stored row by row. One tensor may be the operand of several nodes; its
gradient is then the sum over its uses. The |name| is for people; the graph
makes no use of it.

@(net.h@>=
node net_weight(net *t, const char *name, int rows, int cols);

@ The offset in the flat vector is the number of weights made
before. So the order of the builder's calls is the order of the tensors in
every vector of weights, in every gradient and in every file that keeps one,
and a program that wants to address a single tensor asks for it by its handle.

@c
node net_weight(net *t, const char *name, int rows, int cols)
{
  insist(name != NULL);
  vertex *v = leaf_new(t, rows, cols); /* the tensor */
  v->varies = true;
  v->offset = t->weights;
  t->weights += size_of(v);
  if (t->last_weight) t->last_weight->next_weight = v;
  else t->first_weight = v;
  t->last_weight = v;
  return push(t, v);
}

@* One text for two precisions. The kernels are written once, in a file of
their own, and compiled twice. Four macros stand for what differs: |real| is
the type of a number; |typed(name)| is the name of a function of this
precision; |elementary(name)| is a function of the web on elementary
functions; |blas(name)| is a routine of the BLAS.

Four helpers serve several operations, and that chapter too, so that they have
a file of their own. The first scales a vector into another one, or onto it.
@^BLAS@>

@(net-vectors.h@>=
static inline void typed(put)(size_t n, real c, const real *restrict x,
  bool add, real *restrict y) /* $y=cx$, or $y\mathrel{+}=cx$ */
{
  if (add)
    for (size_t i = 0; i < n; i++) y[i] += c * x[i];
  else
    for (size_t i = 0; i < n; i++) y[i] = c * x[i];
}

@ The second computes $y=a\circ x$ or $y\mathrel{+}=a\circ x$, entry by entry.

@(net-vectors.h@>=
static inline void typed(put_product)(size_t n, const real *restrict a,
  const real *restrict x, bool add, real *restrict y)
{
  if (add)
    for (size_t i = 0; i < n; i++) y[i] += a[i] * x[i];
  else
    for (size_t i = 0; i < n; i++) y[i] = a[i] * x[i];
}

@ Then $z=x+y$, in one pass.

@(net-vectors.h@>=
static inline void typed(put_sum)(size_t n, const real *restrict x,
  const real *restrict y, real *restrict z)
{
  for (size_t i = 0; i < n; i++) z[i] = x[i] + y[i];
}

@ The fourth is the matrix product $c=\alpha\,\mathrm{op}(a)\,\mathrm{op}(b)$,
or the same added to~$c$, where $c$ is $m$ by~$n$, the inner dimension is~$k$,
and |ta| and |tb| ask for the transpose. All operands are contiguous and
stored by rows.

@(net-vectors.h@>=
static inline void typed(multiply)(int m, int n, int k, real alpha,
  const real *a, bool ta, const real *b, bool tb, bool add, real *c)
{
  blas(gemm)(CblasRowMajor, ta ? CblasTrans : CblasNoTrans,
    tb ? CblasTrans : CblasNoTrans, m, n, k, alpha,
    a, ta ? m : k, b, tb ? k : n, add ? 1 : 0, c, n);
}

@* Matrix product. For $z=c\,xw$, with $x$ of $n$ by~$a$, $w$ of $a$ by~$b$
and a constant~$c$ (which is 1 unless a parameterization asks for something
else), the four equations are
\begin{align*}
\bar x&\mathrel{+}=c\,\bar z w^\top,&
\bar w&\mathrel{+}=c\,x^\top\bar z,&
\dot z&=c(\dot xw+x\dot w),\\
\dot{\bar x}&\mathrel{+}=c(\dot{\bar z}w^\top+\bar z\dot w^\top),&
\dot{\bar w}&\mathrel{+}=c(x^\top\dot{\bar z}+\dot x^\top\bar z).
\end{align*}
Counted in products of matrices, a gradient costs three in each layer and a
Hessian-vector product six; in the first layer, where $x$ is not live, both
cost two.

@(net.h@>=
node net_matmul(net *t, node x, node w);

@ The builder leaves the constant at~1. The multilayer perceptron
below passes its multiplier instead, which is why the constant belongs to the
product at all: a separate node for it would cost one more pass over the data.

@c
node net_matmul(net *t, node x, node w)
{
  return append(t, "matmul", x, w, 1);
}
static void matmul_shape(vertex *v)
{
  insist(v->x->cols == v->y->rows);
  v->rows = v->x->rows;
  v->cols = v->y->cols;
}

@ Forward and backward. In the backward kernel the two products read
the same adjoint; either is left out when its operand is not live.

@(net-kernels.h@>=
static void typed(matmul_forward)(vertex *v)
{
  typed(multiply)(v->rows, v->cols, v->x->cols, v->c, v->x->value, false,
    v->y->value, false, false, v->value);
}
static void typed(matmul_backward)(vertex *v)
{
  vertex *x = v->x, *w = v->y; /* the factors */
  if (x->live)
    typed(multiply)(x->rows, x->cols, v->cols, v->c, v->adjoint, false,
      w->value, true, v->add_x, x->adjoint);
  if (w->live)
    typed(multiply)(w->rows, w->cols, v->rows, v->c, x->value, true,
      v->adjoint, false, v->add_y, w->adjoint);
}

@ The tangent needs only the term of the factor that varies.

@(net-kernels.h@>=
static void typed(matmul_tangent)(vertex *v)
{
  vertex *x = v->x, *w = v->y; /* the factors */
  if (x->live)
    typed(multiply)(v->rows, v->cols, x->cols, v->c, x->tangent, false,
      w->value, false, false, v->tangent);
  if (w->live)
    typed(multiply)(v->rows, v->cols, x->cols, v->c, x->value, false,
      w->tangent, false, x->live, v->tangent);
}

@ Four products, or two in the first layer. The first product into
each operand overwrites or adds as the vertex says, the second always adds.
Note that a constant factor, such as a fixed kernel matrix or a frozen layer,
leaves only the products that it takes part in as a known matrix.

@(net-kernels.h@>=
static void typed(matmul_tangent_backward)(vertex *v)
{
  vertex *x = v->x, *w = v->y; /* the factors */
  if (x->live)
    typed(multiply)(x->rows, x->cols, v->cols, v->c, v->adjoint_tangent,
      false, w->value, true, v->add_x, x->adjoint_tangent);
  if (x->live && w->live)
    typed(multiply)(x->rows, x->cols, v->cols, v->c, v->adjoint,
      false, w->tangent, true, true, x->adjoint_tangent);
  if (w->live)
    typed(multiply)(w->rows, w->cols, v->rows, v->c, x->value, true,
      v->adjoint_tangent, false, v->add_y, w->adjoint_tangent);
  if (x->live && w->live)
    typed(multiply)(w->rows, w->cols, v->rows, v->c, x->tangent, true,
      v->adjoint, false, true, w->adjoint_tangent);
}

@* Sum and scale. |net_add| returns $x+y$. The second operand has the shape of
the first, or is a single row that is added to every row: a bias. The adjoint
of a bias is the sum of the rows of~$\bar z$.

@(net.h@>=
node net_add(net *t, node x, node y);
node net_scale(net *t, node x, double c); /* $c\,x$ */

@ The shape rule accepts two matrices of equal shape, or a row. There
is no other broadcasting: a rule that silently stretches a column along a
matrix also accepts the transposed mistake.

@c
node net_add(net *t, node x, node y) { return append(t, "add", x, y, 1); }
static void add_shape(vertex *v)
{
  insist(v->x->cols == v->y->cols);
  insist(v->x->rows == v->y->rows || v->y->rows == 1);
  v->rows = v->x->rows;
  v->cols = v->x->cols;
}
node net_scale(net *t, node x, double c)
{
  return append(t, "scale", x, NONE, c);
}
static void scale_shape(vertex *v)
{
  v->rows = v->x->rows;
  v->cols = v->x->cols;
}

@ A sum is linear, so that tangents follow the rule for values, and adjoint
tangents the rule for adjoints. Either operand may lack a tangent; then its
pointer is |NULL|.

@(net-kernels.h@>=
static void typed(add_rows)(const vertex *v, const real *x, const real *y,
  real *z)
{
  size_t d = v->cols; /* length of a row */
  size_t step = v->y->rows == 1 ? 0 : d; /* a bias stays where it is */
  for (int i = 0; i < v->rows; i++) {
    if (x && y) typed(put_sum)(d, x + i * d, y + i * step, z + i * d);
    else if (x) typed(put)(d, 1, x + i * d, false, z + i * d);
    else if (y) typed(put)(d, 1, y + i * step, false, z + i * d);
  }
}
static void typed(collect_rows)(const vertex *v, const real *z,
  real *x, real *y)
{
  size_t d = v->cols; /* length of a row */
  if (x) typed(put)(v->rows * d, 1, z, v->add_x, x);
  if (y && v->y->rows != 1) typed(put)(v->rows * d, 1, z, v->add_y, y);
  else if (y)
    for (int i = 0; i < v->rows; i++)
      typed(put)(d, 1, z + i * d, v->add_y || i > 0, y);
}

@ With these two helpers each kernel is a single line.

@(net-kernels.h@>=
static void typed(add_forward)(vertex *v)
{
  typed(add_rows)(v, v->x->value, v->y->value, v->value);
}
static void typed(add_backward)(vertex *v)
{
  typed(collect_rows)(v, v->adjoint, v->x->adjoint, v->y->adjoint);
}
static void typed(add_tangent)(vertex *v)
{
  typed(add_rows)(v, v->x->tangent, v->y->tangent, v->tangent);
}
static void typed(add_tangent_backward)(vertex *v)
{
  typed(collect_rows)(v, v->adjoint_tangent, v->x->adjoint_tangent,
    v->y->adjoint_tangent);
}

@ Scaling is its own tangent and its own adjoint, hence four times
the same helper.

@(net-kernels.h@>=
static void typed(scale_forward)(vertex *v)
{
  typed(put)(size_of(v), v->c, v->x->value, false, v->value);
}
static void typed(scale_backward)(vertex *v)
{
  typed(put)(size_of(v), v->c, v->adjoint, v->add_x, v->x->adjoint);
}
static void typed(scale_tangent)(vertex *v)
{
  typed(put)(size_of(v), v->c, v->x->tangent, false, v->tangent);
}
static void typed(scale_tangent_backward)(vertex *v)
{
  typed(put)(size_of(v), v->c, v->adjoint_tangent, v->add_x,
    v->x->adjoint_tangent);
}

@* Entrywise product. |net_product| returns $x\circ y$ for two matrices of one
shape. With it a layer can be gated by another, or the entries of an error
weighted by numbers that are fed. Both operands play the same part:
\begin{align*}
\bar x&\mathrel{+}=\bar z\circ y,&
\dot z&=\dot x\circ y+x\circ\dot y,&
\dot{\bar x}&\mathrel{+}=\dot{\bar z}\circ y+\bar z\circ\dot y,
\end{align*}
and the same with $x$ and~$y$ exchanged.
@^gated layers@>

@(net.h@>=
node net_product(net *t, node x, node y);

@ There is no broadcasting here; whoever wants to multiply every row by one
row feeds a matrix of equal rows, and sees what it costs.

@c
node net_product(net *t, node x, node y)
{
  return append(t, "product", x, y, 1);
}
static void product_shape(vertex *v)
{
  insist(v->x->rows == v->y->rows && v->x->cols == v->y->cols);
  v->rows = v->x->rows;
  v->cols = v->x->cols;
}

@ An operand that is not live takes no adjoint and has no tangent.

@(net-kernels.h@>=
static void typed(product_forward)(vertex *v)
{
  typed(put_product)(size_of(v), v->x->value, v->y->value, false, v->value);
}
static void typed(product_backward)(vertex *v)
{
  vertex *x = v->x, *y = v->y; /* the factors */
  size_t n = size_of(v); /* entries */
  if (x->live)
    typed(put_product)(n, v->adjoint, y->value, v->add_x, x->adjoint);
  if (y->live)
    typed(put_product)(n, v->adjoint, x->value, v->add_y, y->adjoint);
}
static void typed(product_tangent)(vertex *v)
{
  vertex *x = v->x, *y = v->y; /* the factors */
  size_t n = size_of(v); /* entries */
  if (x->live)
    typed(put_product)(n, x->tangent, y->value, false, v->tangent);
  if (y->live)
    typed(put_product)(n, x->value, y->tangent, x->live, v->tangent);
}

@ The second derivative couples the two factors, but only if both vary.

@(net-kernels.h@>=
static void typed(product_tangent_backward)(vertex *v)
{
  vertex *x = v->x, *y = v->y; /* the factors */
  size_t n = size_of(v); /* entries */
  if (x->live)
    typed(put_product)(n, v->adjoint_tangent, y->value, v->add_x,
      x->adjoint_tangent);
  if (x->live && y->live)
    typed(put_product)(n, v->adjoint, y->tangent, true, x->adjoint_tangent);
  if (y->live)
    typed(put_product)(n, v->adjoint_tangent, x->value, v->add_y,
      y->adjoint_tangent);
  if (x->live && y->live)
    typed(put_product)(n, v->adjoint, x->tangent, true, y->adjoint_tangent);
}

@* Activations. An activation applies a function $\phi$ to every entry. Its
kernels need $\phi$, the slope $\phi'$ and the bend $\phi''$:
$$z=\phi(x),\qquad \bar x\mathrel{+}=\phi'\bar z,\qquad
\dot z=\phi'\dot x,\qquad
\dot{\bar x}\mathrel{+}=\phi'\dot{\bar z}+\phi''\bar z\,\dot x .$$
|GELU| is the exact $x\,\Phi(x)$ with the normal distribution
function~$\Phi$, not its approximation by a hyperbolic tangent. |ERF| is
$\mathrm{erf}(x)$; the soft committee machines of the physics literature use
$\mathrm{erf}(x/\sqrt2)$, which is |net_scale| followed by |ERF|. The bend of
|RELU| is zero: the Hessian is that of the linear piece on which the weights
lie.

@(net.h@>=
typedef enum {
  IDENTITY, RELU, TANH, ERF, GELU, SOFTPLUS, SQUARE
} activation;
node net_activate(net *t, node x, activation f);

@ The slopes and the bends are kept for Hessian-vector products, and computed
by the first of them after a gradient; then they serve for as many products as
Lanczos's method asks for. A gradient alone leaves no trace of its slopes.

@c
node net_activate(net *t, node x, activation f)
{
  node z = append(t, "activate", x, NONE, 1); /* the new node */
  insist(f <= SQUARE);
  net_vertex(t, z)->f = f;
  return z;
}
static void activate_shape(vertex *v)
{
  v->rows = v->x->rows;
  v->cols = v->x->cols;
  v->keeps = 2 * size_of(v); /* slopes and bends */
}

@ A |curve| is one function with its derivatives. Each derivative may use what
was found before it: the slope of the hyperbolic tangent is $1-z^2$.

@(net-kernels.h@>=
typedef struct {
  void (*value)(size_t n, const real *x, real *restrict z);
  void (*slope)(size_t n, const real *x, const real *z, real *restrict s);
  void (*bend)(size_t n, const real *x, const real *z, const real *s,
    real *restrict b);
} typed(curve);

@ The identity lets a program that is written for any activation also
run the linear network, in which theory is most complete. Its slope is one and
its bend zero.

@(net-kernels.h@>=
static void typed(identity)(size_t n, const real *x, real *restrict z)
{
  memcpy(z, x, n * sizeof *z);
}
static void typed(identity_slope)(size_t n, const real *x, const real *z,
  real *restrict s)
{
  (void) x, (void) z;
  for (size_t i = 0; i < n; i++) s[i] = 1;
}
static void typed(no_bend)(size_t n, const real *x, const real *z,
  const real *s, real *restrict b)
{
  (void) x, (void) z, (void) s;
  memset(b, 0, n * sizeof *b);
}

@ The slope of the rectifier at zero is taken to be zero, so that a
neuron whose input is exactly zero is dead for that example. The slopes are
the mask of the example, and a Hessian-vector product holds them fixed.

@(net-kernels.h@>=
static void typed(relu)(size_t n, const real *x, real *restrict z)
{
  for (size_t i = 0; i < n; i++) z[i] = x[i] > 0 ? x[i] : 0;
}
static void typed(relu_slope)(size_t n, const real *x, const real *z,
  real *restrict s)
{
  (void) z;
  for (size_t i = 0; i < n; i++) s[i] = x[i] > 0 ? 1 : 0;
}

@ The hyperbolic tangent needs no exponential beyond that of its
value: $\phi'=1-z^2$ and $\phi''=-2z\phi'$. For $\vert x\vert$ beyond 19 the
value rounds to $\pm1$ and both vanish.

@(net-kernels.h@>=
static void typed(tanh_slope)(size_t n, const real *x, const real *z,
  real *restrict s)
{
  (void) x;
  for (size_t i = 0; i < n; i++) s[i] = 1 - z[i] * z[i];
}
static void typed(tanh_bend)(size_t n, const real *x, const real *z,
  const real *s, real *restrict b)
{
  (void) x;
  for (size_t i = 0; i < n; i++) b[i] = -2 * z[i] * s[i];
}

@ The derivatives of $\mathrm{erf}$ are $\phi'=(2/\sqrt\pi)e^{-x^2}$ and
$\phi''=-2x\phi'$.

@d TWO_OVER_ROOT_PI 1.12837916709551257390 /* $2/\sqrt\pi$ */

@(net-kernels.h@>=
static void typed(erf_slope)(size_t n, const real *x, const real *z,
  real *restrict s)
{
  (void) z;
  for (size_t i = 0; i < n; i++) s[i] = -x[i] * x[i];
  elementary(exp_all)(n, s, s);
  for (size_t i = 0; i < n; i++) s[i] *= (real) TWO_OVER_ROOT_PI;
}
static void typed(erf_bend)(size_t n, const real *x, const real *z,
  const real *s, real *restrict b)
{
  (void) z;
  for (size_t i = 0; i < n; i++) b[i] = -2 * x[i] * s[i];
}

@ For $z=x\,\Phi(x)$ with $\Phi(x)=\frac12(1+\mathrm{erf}(x/\sqrt2))$ and the
density $\Phi'(x)=e^{-x^2/2}/\sqrt{2\pi}$, the derivatives are
$\phi'=\Phi+x\Phi'$ and $\phi''=(2-x^2)\Phi'$. The slope finds $\Phi$ again as
$z/x$, which loses nothing, save at zero.

@d ROOT_HALF 0.70710678118654752440 /* $1/\sqrt2$ */
@d NORMAL_DENSITY 0.39894228040143267794 /* $1/\sqrt{2\pi}$ */
@d NEARLY_ZERO 1e-30 /* below it, $\Phi$ is $1/2$ */

@(net-kernels.h@>=
static void typed(gelu)(size_t n, const real *x, real *restrict z)
{
  for (size_t i = 0; i < n; i++) z[i] = (real) ROOT_HALF * x[i];
  elementary(erf_all)(n, z, z);
  for (size_t i = 0; i < n; i++) z[i] = x[i] * ((1 + z[i]) / 2);
}
static void typed(normal_density)(size_t n, const real *x, real *restrict s)
{
  for (size_t i = 0; i < n; i++) s[i] = -x[i] * x[i] / 2;
  elementary(exp_all)(n, s, s);
  for (size_t i = 0; i < n; i++) s[i] *= (real) NORMAL_DENSITY;
}

@ @(net-kernels.h@>=
static void typed(gelu_slope)(size_t n, const real *x, const real *z,
  real *restrict s)
{
  typed(normal_density)(n, x, s);
  for (size_t i = 0; i < n; i++) {
    bool near = x[i] < (real) NEARLY_ZERO && x[i] > (real) -NEARLY_ZERO;
      /* is $z/x$ meaningless? */
    s[i] = x[i] * s[i] + (near ? (real) 0.5 : z[i] / (near ? 1 : x[i]));
  }
}
static void typed(gelu_bend)(size_t n, const real *x, const real *z,
  const real *s, real *restrict b)
{
  (void) z, (void) s;
  typed(normal_density)(n, x, b);
  for (size_t i = 0; i < n; i++) b[i] *= 2 - x[i] * x[i];
}

@ The softplus is $z=\ln(1+e^x)$. Its slope is the logistic function, which is
$e^{x-z}$; in this form it keeps its relative accuracy at both ends.

@(net-kernels.h@>=
static void typed(softplus_slope)(size_t n, const real *x, const real *z,
  real *restrict s)
{
  for (size_t i = 0; i < n; i++) s[i] = x[i] - z[i];
  elementary(exp_all)(n, s, s);
}
static void typed(softplus_bend)(size_t n, const real *x, const real *z,
  const real *s, real *restrict b)
{
  (void) x, (void) z;
  for (size_t i = 0; i < n; i++) b[i] = s[i] * (1 - s[i]);
}

@ A quadratic activation makes the network a polynomial in its weights
and inputs, which some of the solvable models of the literature are.

@(net-kernels.h@>=
static void typed(square)(size_t n, const real *x, real *restrict z)
{
  for (size_t i = 0; i < n; i++) z[i] = x[i] * x[i];
}
static void typed(square_slope)(size_t n, const real *x, const real *z,
  real *restrict s)
{
  (void) z;
  for (size_t i = 0; i < n; i++) s[i] = 2 * x[i];
}
static void typed(square_bend)(size_t n, const real *x, const real *z,
  const real *s, real *restrict b)
{
  (void) x, (void) z, (void) s;
  for (size_t i = 0; i < n; i++) b[i] = 2;
}

@ The table, in the order of |activation|.

@(net-kernels.h@>=
static const typed(curve) typed(curves)[] = {
  { typed(identity), typed(identity_slope), typed(no_bend) },
  { typed(relu), typed(relu_slope), typed(no_bend) },
  { elementary(tanh_all), typed(tanh_slope), typed(tanh_bend) },
  { elementary(erf_all), typed(erf_slope), typed(erf_bend) },
  { typed(gelu), typed(gelu_slope), typed(gelu_bend) },
  { elementary(softplus_all), typed(softplus_slope), typed(softplus_bend) },
  { typed(square), typed(square_slope), typed(square_bend) } };

@ The slopes and their product with the adjoint are computed |CACHED| entries
at a time, so that the slopes never leave the nearest cache. In a network of
width 64 the activations take a quarter of the time, and this makes a
difference.

@d CACHED 1024 /* entries per strip */

@(net-kernels.h@>=
static void typed(activate_forward)(vertex *v)
{
  typed(curves)[v->f].value(size_of(v), v->x->value, v->value);
}
static void typed(activate_backward)(vertex *v)
{
  const real *x = v->x->value, *z = v->value; /* argument, value */
  const real *adjoint = v->adjoint; /* $\bar z$ */
  real s[CACHED], *g = v->x->adjoint; /* slopes, $\bar x$ */
  size_t n = size_of(v); /* entries */
  for (size_t i = 0; i < n; i += CACHED) {
    size_t m = n - i < CACHED ? n - i : CACHED; /* in this strip */
    typed(curves)[v->f].slope(m, x + i, z + i, s);
    typed(put_product)(m, s, adjoint + i, v->add_x, g + i);
  }
  v->bent = false;
}

@ The first Hessian-vector product after a gradient finds the slopes and the
bends, the latter already multiplied by the adjoints, which stay what they are
until the next gradient. Every further product finds $\phi'$ and
$\phi''\bar z$ ready.

@(net-kernels.h@>=
static void typed(activate_tangent)(vertex *v)
{
  size_t n = size_of(v); /* number of entries */
  real *s = v->kept, *b = s + n; /* slopes; bends, times adjoints */
  const real *x = v->x->value, *z = v->value; /* argument, value */
  const real *adjoint = v->adjoint; /* $\bar z$ */
  if (!v->bent) {
    typed(curves)[v->f].slope(n, x, z, s);
    typed(curves)[v->f].bend(n, x, z, s, b);
    for (size_t i = 0; i < n; i++) b[i] *= adjoint[i];
    v->bent = true;
  }
  typed(put_product)(n, s, v->x->tangent, false, v->tangent);
}
static void typed(activate_tangent_backward)(vertex *v)
{
  const real *s = v->kept, *b = s + size_of(v); /* as above */
  real *g = v->x->adjoint_tangent; /* $\dot{\bar x}$ */
  typed(put_product)(size_of(v), s, v->adjoint_tangent, v->add_x, g);
  typed(put_product)(size_of(v), b, v->x->tangent, true, g);
}

@* Unit columns. |net_unit_columns| divides each column of its operand by its
Euclidean norm, $z=w/r$ with $r=\lVert w\rVert$, column by column. What the
network computes then depends on the directions of its neurons alone, and the
gradient is orthogonal to each of them. Since $\dot r=z\cdot\dot w$,
$$\dot z=\frac{\dot w-z\,\dot r}{r},\qquad
\bar w\mathrel{+}=\frac{\bar z-z\,q}{r},\qquad q=z\cdot\bar z,$$
and a second differentiation gives, with $p=\dot q=\dot z\cdot\bar
z+z\cdot\dot{\bar z}$, $$\dot{\bar w}\mathrel{+}=\frac{\dot{\bar z}-\dot
z\,q-z\,p}{r}  -\frac{\dot r}{r}\,\frac{\bar z-z\,q}{r}.$$
A column of zeros has no direction; its gradient is not a number.

That the gradient is orthogonal to each column, $w\cdot\bar w=0$, is visible
in the formula: $w\cdot(\bar z-zq)=r(q-q)$. It is the infinitesimal form of a
symmetry, that the loss does not change when a column is multiplied by a
number, and the balance between this symmetry and weight decay is the subject
of a law in a later chapter.
@^weight normalization@>

@(net.h@>=
node net_unit_columns(net *t, node w);

@ The four rows that are kept hold the norms and three rows of scalar
products, one number for each column.

@c
node net_unit_columns(net *t, node w)
{
  return append(t, "unit_columns", w, NONE, 1);
}
static void unit_columns_shape(vertex *v)
{
  v->rows = v->x->rows;
  v->cols = v->x->cols;
  v->keeps = 4 * (size_t) v->cols; /* the rows $r$, $\dot r$, $q$, $p$ */
}

@ A scalar product of two columns runs down a row-major matrix. It is
made row by row for all columns together, so that memory is read in order and
the inner loop is a vector operation.

@(net-kernels.h@>=
static void typed(column_dots)(const vertex *v, const real *a,
  const real *b, bool add, real *restrict dots)
{
  size_t d = v->cols; /* number of columns */
  for (int i = 0; i < v->rows; i++)
    typed(put_product)(d, a + i * d, b + i * d, add || i > 0, dots);
}

@ The products $q=z\cdot\bar z$ found on the way down are kept,
because a Hessian-vector product needs them again.

@(net-kernels.h@>=
static void typed(unit_columns_forward)(vertex *v)
{
  const real *w = v->x->value; /* any columns */
  real *z = v->value, *r = v->kept; /* unit columns, norms */
  size_t d = v->cols; /* number of columns */
  typed(column_dots)(v, w, w, false, r);
  for (size_t j = 0; j < d; j++) r[j] = (real) sqrt(r[j]);
  for (int i = 0; i < v->rows; i++)
    for (size_t j = 0; j < d; j++) z[i * d + j] = w[i * d + j] / r[j];
}
static void typed(unit_columns_backward)(vertex *v)
{
  const real *z = v->value, *a = v->adjoint; /* $z$ and $\bar z$ */
  size_t d = v->cols; /* number of columns */
  const real *r = v->kept; /* norms */
  real *q = (real *) v->kept + 2 * d; /* $z\cdot\bar z$ */
  real *g = v->x->adjoint; /* $\bar w$ */
  typed(column_dots)(v, z, a, false, q);
  for (int i = 0; i < v->rows; i++, z += d, a += d, g += d)
    for (size_t j = 0; j < d; j++)
      g[j] = (v->add_x ? g[j] : 0) + (a[j] - z[j] * q[j]) / r[j];
}

@ The tangent of the norm, $\dot r=z\cdot\dot w$, is kept for the way
down.

@(net-kernels.h@>=
static void typed(unit_columns_tangent)(vertex *v)
{
  const real *z = v->value, *u = v->x->tangent; /* $z$ and $\dot w$ */
  size_t d = v->cols; /* number of columns */
  real *r = v->kept, *dr = r + d; /* $r$ and $\dot r$ */
  real *dz = v->tangent; /* $\dot z$ */
  typed(column_dots)(v, z, u, false, dr);
  for (int i = 0; i < v->rows; i++, z += d, u += d, dz += d)
    for (size_t j = 0; j < d; j++) dz[j] = (u[j] - z[j] * dr[j]) / r[j];
}

@ And the way down, by the formula at the head of this group. The
first two lines make $p=\dot z\cdot\bar z+z\cdot\dot{\bar z}$.

@(net-kernels.h@>=
static void typed(unit_columns_tangent_backward)(vertex *v)
{
  size_t d = v->cols; /* number of columns */
  const real *z = v->value, *dz = v->tangent; /* $z$ and $\dot z$ */
  const real *a = v->adjoint; /* $\bar z$ */
  const real *da = v->adjoint_tangent; /* $\dot{\bar z}$ */
  real *r = v->kept, *dr = r + d, *q = dr + d, *p = q + d; /* rows */
  real *g = v->x->adjoint_tangent; /* $\dot{\bar w}$ */
  typed(column_dots)(v, dz, a, false, p);
  typed(column_dots)(v, z, da, true, p);
  for (int i = 0; i < v->rows; i++) {
    for (size_t j = 0; j < d; j++)
      g[j] = (v->add_x ? g[j] : 0) + (da[j] - dz[j] * q[j] - z[j] * p[j]
        - dr[j] / r[j] * (a[j] - z[j] * q[j])) / r[j];
    z += d, dz += d, a += d, da += d, g += d;
  }
}

@* Unit matrices. |net_unit| divides a whole matrix by its Frobenius norm,
$z=w/r$ with $r=\lVert w\rVert$, as if all its entries were one column. It is
what a normalization layer makes of the tensor before it, in the barest form:
the function does not depend on the length of the tensor, and the gradient is
orthogonal to it. The formulas are those of the previous group.

@(net.h@>=
node net_unit(net *t, node w);

@ Three numbers are kept. A matrix of zeros has no direction either.

@c
node net_unit(net *t, node w)
{
  return append(t, "unit", w, NONE, 1);
}
static void unit_shape(vertex *v)
{
  v->rows = v->x->rows;
  v->cols = v->x->cols;
  v->keeps = 3; /* $r$, $\dot r$, $q$ */
}

@ @(net-kernels.h@>=
static void typed(unit_forward)(vertex *v)
{
  size_t n = size_of(v); /* entries */
  real *r = v->kept; /* the norm */
  *r = (real) sqrt(blas(dot)(n, v->x->value, 1, v->x->value, 1));
  typed(put)(n, 1 / *r, v->x->value, false, v->value);
}
static void typed(unit_backward)(vertex *v)
{
  size_t n = size_of(v); /* entries */
  real r = *(real *) v->kept, *q = (real *) v->kept + 2; /* $r$, $q$ */
  *q = blas(dot)(n, v->value, 1, v->adjoint, 1);
  typed(put)(n, 1 / r, v->adjoint, v->add_x, v->x->adjoint);
  typed(put)(n, -*q / r, v->value, true, v->x->adjoint);
}
static void typed(unit_tangent)(vertex *v)
{
  size_t n = size_of(v); /* entries */
  real *r = v->kept; /* followed by $\dot r$ */
  r[1] = blas(dot)(n, v->value, 1, v->x->tangent, 1);
  typed(put)(n, 1 / r[0], v->x->tangent, false, v->tangent);
  typed(put)(n, -r[1] / r[0], v->value, true, v->tangent);
}

@ On the second way down the terms are those of the columns, sorted by the
vector that they multiply: $\dot{\bar z}$, $\dot z$, $z$ and $\bar z$.

@(net-kernels.h@>=
static void typed(unit_tangent_backward)(vertex *v)
{
  size_t n = size_of(v); /* entries */
  real *kept = v->kept, r = kept[0], dr = kept[1], q = kept[2]; /* known */
  real p = blas(dot)(n, v->tangent, 1, v->adjoint, 1)
    + blas(dot)(n, v->value, 1, v->adjoint_tangent, 1); /* $\dot q$ */
  real *g = v->x->adjoint_tangent; /* $\dot{\bar w}$ */
  typed(put)(n, 1 / r, v->adjoint_tangent, v->add_x, g);
  typed(put)(n, -q / r, v->tangent, true, g);
  typed(put)(n, (dr * q / r - p) / r, v->value, true, g);
  typed(put)(n, -dr / (r * r), v->adjoint, true, g);
}

@* Softmax. A mixture of experts multiplies the output of each expert by a
number that another part of the network computes, and lets the numbers compete:
|net_softmax| turns every row into positive numbers that sum to~1.
@^mixture of experts@>

@(net.h@>=
node net_softmax(net *t, node x); /* row by row */

@ @c
node net_softmax(net *t, node x) { return append(t, "softmax", x, NONE, 1); }
static void softmax_shape(vertex *v)
{
  v->rows = v->x->rows;
  v->cols = v->x->cols;
}

@ For a row $p$ of the softmax $\bar x\mathrel{+}=p\circ(\bar z-p\cdot\bar z)$ and
$\dot z=p\circ(\dot x-p\cdot\dot x)$: the same symmetric matrix
$\mathrm{diag}(p)-pp^\top$ both ways. Differentiated once more,
$$\dot{\bar x}\mathrel{+}=\dot p\circ(\bar z-p\cdot\bar z)
+p\circ(\dot{\bar z}-p\cdot\dot{\bar z}-\dot p\cdot\bar z),\qquad \dot p=\dot z.$$
The rows are short, a few experts or classes.

@(net-kernels.h@>=
static void typed(below_maximum)(size_t k, const real *f, real *u);
static void typed(softmax_forward)(vertex *v)
{
  size_t k = v->cols; /* length of a row */
  real *p = v->value; /* probabilities */
  const real *x = v->x->value; /* scores */
  for (int i = 0; i < v->rows; i++)
    typed(below_maximum)(k, x + i * k, p + i * k);
  elementary(exp_all)(size_of(v), p, p);
  for (int i = 0; i < v->rows; i++, p += k) {
    real sum = 0; /* of the row */
    for (size_t j = 0; j < k; j++) sum += p[j];
    for (size_t j = 0; j < k; j++) p[j] /= sum;
  }
}
static void typed(softmax_matrix)(const vertex *v, const real *u, bool add,
  real *z) /* applies $\mathrm{diag}(p)-pp^\top$ */
{
  size_t k = v->cols; /* length of a row */
  const real *p = v->value; /* probabilities */
  for (int i = 0; i < v->rows; i++, p += k, u += k, z += k) {
    real mean = 0; /* $p\cdot u$ */
    for (size_t j = 0; j < k; j++) mean += p[j] * u[j];
    for (size_t j = 0; j < k; j++)
      z[j] = (add ? z[j] : 0) + p[j] * (u[j] - mean);
  }
}

@ @(net-kernels.h@>=
static void typed(softmax_backward)(vertex *v)
{
  typed(softmax_matrix)(v, v->adjoint, v->add_x, v->x->adjoint);
}
static void typed(softmax_tangent)(vertex *v)
{
  typed(softmax_matrix)(v, v->x->tangent, false, v->tangent);
}
static void typed(softmax_tangent_backward)(vertex *v)
{
  size_t k = v->cols; /* length of a row */
  const real *p = v->value, *dp = v->tangent; /* $p$, $\dot p$ */
  const real *a = v->adjoint; /* $\bar z$ */
  real *g = v->x->adjoint_tangent; /* $\dot{\bar x}$ */
  typed(softmax_matrix)(v, v->adjoint_tangent, v->add_x, g);
  for (int i = 0; i < v->rows; i++, p += k, dp += k, a += k, g += k) {
    real mean = 0, slope = 0; /* $p\cdot\bar z$, $\dot p\cdot\bar z$ */
    for (size_t j = 0; j < k; j++) mean += p[j] * a[j], slope += dp[j] * a[j];
    for (size_t j = 0; j < k; j++)
      g[j] += dp[j] * (a[j] - mean) - p[j] * slope;
  }
}

@* Sums and losses. |net_sum| adds all entries. |net_squared_error| is
$\frac1{2n}\sum(f-y)^2$ over an $n$ by~$k$ matrix: summed over the outputs,
averaged over the examples. |net_cross_entropy| is the mean over the rows of
$-\sum_j y_j\ln p_j$ with $p=\mathrm{softmax}(f)$; its targets are usually
one-hot but may be any numbers. Targets must not depend on weights.

The factors are conventions, but they enter every number that has to do with
step sizes. With the half, the second derivative of the squared error by an
output is one (divided by~$n$), and the curvature of a linear model is the
second moment of its data; with the mean over examples, the loss and its
curvature do not grow with the size of the data set. The mean is over examples
only: a network with ten outputs has the sum of ten squared errors as its
loss.

@(net.h@>=
node net_sum(net *t, node x);
node net_squared_error(net *t, node f, node y);
node net_cross_entropy(net *t, node f, node y);

@ The residuals $f-y$ are kept, for the gradient of the squared error
is proportional to them.

@c
node net_sum(net *t, node x) { return append(t, "sum", x, NONE, 1); }
static void sum_shape(vertex *v) { v->rows = v->cols = 1; }
node net_squared_error(net *t, node f, node y)
{
  return append(t, "squared_error", f, y, 1);
}
static void squared_error_shape(vertex *v)
{
  insist(v->x->rows == v->y->rows && v->x->cols == v->y->cols);
  insist(!v->y->varies); /* targets are data */
  v->rows = v->cols = 1;
  v->keeps = size_of(v->x); /* the residuals $f-y$ */
}

@ A sum of floats is accumulated in a double; a plain loop over a few
thousand floats may lose two of seven digits.

@(net-kernels.h@>=
static void typed(sum_forward)(vertex *v)
{
  const real *x = v->x->value; /* the terms */
  double s = 0; /* their sum */
  for (size_t i = 0; i < size_of(v->x); i++) s += x[i];
  *(real *) v->value = (real) s;
}
static void typed(spread)(const vertex *v, real s, real *restrict x)
{
  for (size_t i = 0; i < size_of(v->x); i++)
    x[i] = (v->add_x ? x[i] : 0) + s;
}
static void typed(sum_backward)(vertex *v)
{
  typed(spread)(v, *(real *) v->adjoint, v->x->adjoint);
}

@ The tangent is the sum of the tangents, and its adjoint is spread in
the same way.

@(net-kernels.h@>=
static void typed(sum_tangent)(vertex *v)
{
  const real *x = v->x->tangent; /* the terms */
  double s = 0; /* their sum */
  for (size_t i = 0; i < size_of(v->x); i++) s += x[i];
  *(real *) v->tangent = (real) s;
}
static void typed(sum_tangent_backward)(vertex *v)
{
  typed(spread)(v, *(real *) v->adjoint_tangent, v->x->adjoint_tangent);
}

@ With the residual $e=f-y$ the squared error has
$\bar f\mathrel{+}=\bar z\,e/n$, $\dot z=e\cdot\dot f/n$, and
$\dot{\bar f}\mathrel{+}=(\dot{\bar z}\,e+\bar z\,\dot f)/n$.

@(net-kernels.h@>=
static void typed(squared_error_forward)(vertex *v)
{
  const real *f = v->x->value, *y = v->y->value; /* outputs, targets */
  real *e = v->kept; /* residuals */
  size_t m = size_of(v->x); /* entries */
  for (size_t i = 0; i < m; i++) e[i] = f[i] - y[i];
  *(real *) v->value = blas(dot)(m, e, 1, e, 1) / (2 * (real) v->x->rows);
}
static void typed(squared_error_backward)(vertex *v)
{
  typed(put)(size_of(v->x), *(real *) v->adjoint / (real) v->x->rows,
    v->kept, v->add_x, v->x->adjoint);
}

@ Here the residuals meet the tangents of the outputs. In the loss of
a network $\dot{\bar z}$ is zero and the first of the two terms below
vanishes; it is computed all the same, because the squared error may be part
of a longer expression.

@(net-kernels.h@>=
static void typed(squared_error_tangent)(vertex *v)
{
  *(real *) v->tangent = blas(dot)(size_of(v->x), v->kept, 1,
    v->x->tangent, 1) / (real) v->x->rows;
}
static void typed(squared_error_tangent_backward)(vertex *v)
{
  size_t m = size_of(v->x); /* entries */
  real n = (real) v->x->rows; /* examples */
  typed(put)(m, *(real *) v->adjoint_tangent / n, v->kept, v->add_x,
    v->x->adjoint_tangent);
  typed(put)(m, *(real *) v->adjoint / n, v->x->tangent, true,
    v->x->adjoint_tangent);
}

@ For one row of the cross-entropy let $m=\max f$, $e=\sum_j e^{f_j-m}$ and
$s=\sum_j y_j$. The loss of the row is $s\ln e-\sum_j y_j(f_j-m)$, which
neither overflows nor takes the logarithm of a small probability, and its
gradient is $u=sp-y$. Since $\dot p=p\circ(\dot f-p\cdot\dot f)$,
$$\bar f\mathrel{+}=\frac{\bar z}{n}\,u,\qquad
\dot z=\frac1n\,u\cdot\dot f,\qquad
\dot{\bar f}\mathrel{+}=\frac{\dot{\bar z}}{n}\,u+\frac{\bar z\,s}{n}\,
p\circ(\dot f-p\cdot\dot f).$$
@^softmax@>

@c
node net_cross_entropy(net *t, node f, node y)
{
  return append(t, "cross_entropy", f, y, 1);
}
static void cross_entropy_shape(vertex *v)
{
  squared_error_shape(v);
  v->keeps = 2 * size_of(v->x) + v->x->rows; /* $p$, $u/n$, $s/n$ */
}

@ Subtracting the maximum keeps the exponentials at or below one.

@(net-kernels.h@>=
static void typed(below_maximum)(size_t k, const real *f, real *u)
{
  real m = f[0]; /* the maximum */
  for (size_t j = 1; j < k; j++) m = f[j] > m ? f[j] : m;
  for (size_t j = 0; j < k; j++) u[j] = f[j] - m;
}

@ On entry |p| holds $e^{f-m}$ and |u| holds $f-m$; on exit |p| holds the
probabilities, |u| the gradient of the loss and |s| the sums of the targets,
the last two divided by the number~$n$ of examples. The logarithms of the sums
are taken |STRIP| rows at a time.

@d STRIP 64 /* rows whose logarithms are taken together */

@(net-kernels.h@>=
static double typed(strip_loss)(int rows, int k, real n, const real *y,
  real *p, real *u, real *s)
{
  double sum[STRIP] = { 0 }, target[STRIP] = { 0 }; /* $e$, $s$ */
  double loss = 0; /* total */
  for (int i = 0; i < rows; i++, y += k, p += k, u += k) {
    for (int j = 0; j < k; j++) {
      sum[i] += p[j];
      target[i] += y[j];
      loss -= (double) y[j] * u[j];
    }
    s[i] = (real) target[i] / n;
    for (int j = 0; j < k; j++) {
      p[j] /= (real) sum[i];
      u[j] = s[i] * p[j] - y[j] / n;
    }
  }
  log_all(rows, sum, sum);
  for (int i = 0; i < rows; i++) loss += target[i] * sum[i];
  return loss;
}

@ First the exponentials of all rows at once, then one pass over the rows.

@(net-kernels.h@>=
static void typed(cross_entropy_forward)(vertex *v)
{
  size_t n = v->x->rows, k = v->x->cols; /* examples, classes */
  real *p = v->kept, *u = p + n * k, *s = u + n * k; /* kept rows */
  const real *f = v->x->value, *y = v->y->value; /* outputs, targets */
  double loss = 0; /* sum over the rows */
  for (size_t i = 0; i < n; i++)
    typed(below_maximum)(k, f + i * k, u + i * k);
  elementary(exp_all)(n * k, u, p);
  for (size_t first = 0; first < n; first += STRIP) {
    int rows = n - first < STRIP ? (int) (n - first) : STRIP; /* here */
    size_t at = first * k; /* where they begin */
    loss += typed(strip_loss)(rows, (int) k, (real) n, y + at, p + at, u + at,
      s + first);
  }
  *(real *) v->value = (real) (loss / (double) n);
}

@ With $u/n$ at hand, the gradient is a multiple of it and the
tangent a scalar product.

@(net-kernels.h@>=
static void typed(cross_entropy_backward)(vertex *v)
{
  const real *p = v->kept; /* followed by $u/n$ */
  typed(put)(size_of(v->x), *(real *) v->adjoint, p + size_of(v->x),
    v->add_x, v->x->adjoint);
}
static void typed(cross_entropy_tangent)(vertex *v)
{
  const real *p = v->kept; /* followed by $u/n$ */
  *(real *) v->tangent = blas(dot)(size_of(v->x), p + size_of(v->x), 1,
    v->x->tangent, 1);
}

@ The second derivative of the cross-entropy with respect to the
outputs of one example is $s(\mathrm{diag}(p)-pp^\top)$; the loop applies it
to the row $\dot f$ without forming it.

@(net-kernels.h@>=
static void typed(cross_entropy_tangent_backward)(vertex *v)
{
  size_t n = v->x->rows, k = v->x->cols; /* examples, classes */
  const real *p = v->kept, *u = p + n * k, *s = u + n * k; /* kept */
  const real *df = v->x->tangent; /* $\dot f$ */
  real *g = v->x->adjoint_tangent; /* $\dot{\bar f}$ */
  typed(put)(n * k, *(real *) v->adjoint_tangent, u, v->add_x, g);
  for (size_t i = 0; i < n; i++, p += k, df += k, g += k) {
    real c = *(real *) v->adjoint * s[i]; /* $\bar z\,s/n$ */
    real mean = 0; /* $p\cdot\dot f$ */
    for (size_t j = 0; j < k; j++) mean += p[j] * df[j];
    for (size_t j = 0; j < k; j++) g[j] += c * p[j] * (df[j] - mean);
  }
}

@* The table of operations. Here the file of kernels ends with its table, and
here it is included, once for each precision.

@d RECORD(f) { #f, f##_shape, typed(f##_forward), typed(f##_backward),
  typed(f##_tangent), typed(f##_tangent_backward) }

@(net-kernels.h@>=
static const operation typed(operations)[] = {
  RECORD(matmul), RECORD(add), RECORD(scale), RECORD(product),
  RECORD(activate), RECORD(unit_columns), RECORD(unit),
  RECORD(softmax), RECORD(sum), RECORD(squared_error),
  RECORD(cross_entropy),
  { NULL, NULL, NULL, NULL, NULL, NULL }
};

@ A file of kernels is included by a small file that gives the four macros
their meaning, twice, and takes it away again. It serves every web that has
kernels of its own, under the name |KERNELS|. A third precision would be nine
more lines.

@(net-precisions.h@>=
#define @[real double@]
#define typed(name) name##_double
#define elementary(name) name
#define blas(name) cblas_d##name
#include "net-vectors.h"
#include @[KERNELS@]
#undef @[real@]
#undef @[typed@]
#undef @[elementary@]
#undef @[blas@]
#define @[real float@]
#define typed(name) name##_single
#define elementary(name) name##_single
#define blas(name) cblas_s##name
#include "net-vectors.h"
#include @[KERNELS@]

@ @c
#define KERNELS "net-kernels.h"
#include "net-precisions.h"

@* What a step costs. Let a perceptron have $P$ weights, $P_1$ of them in its
first layer, and let $n$ examples be fed. A product with a layer of $p$
weights takes $2np$ operations, one multiplication and one addition for each
weight and example, so that
\begin{align*}
\text{loss:}\quad &2nP,\\
\text{gradient:}\quad &n(6P-2P_1),\\
\text{Hessian-vector product:}\quad &n(12P-8P_1).
\end{align*}
For images of 3072 pixels and 200 hidden units $P_1$ is nine tenths of~$P$,
and a Hessian-vector product costs hardly more than a gradient; for a network
whose layers are all of one size it costs twice as much. The activations come
on top with one elementary function per unit and example. In a network of
width 64 they take about a quarter of the time, and in one of width 1000
nobody notices them. The program of Chapter~\webnumber{bench} measures all this.

The memory is four matrices for each live vertex: value, adjoint and the two
tangents. The tangents are not touched before the first Hessian-vector
product.

A graph evaluates with one thread. The experiments of this book are many and
small, so they run side by side, each with its own graph, and no two threads
ever share one.

@* Building and finishing. |net_new| starts an empty graph, whose memory
belongs to the arena.

@(net.h@>=
net *net_new(arena *a, precision p);

@ The table of operations is chosen here, once, and with it the
precision of everything that follows.

@c
net *net_new(arena *a, precision p)
{
  net *t = arena_take(a, 1, sizeof *t); /* the new graph */
  t->owner = a;
  t->digits = p;
  t->operations = p == DOUBLE_PRECISION ? operations_double
    : operations_single;
  return t;
}

@ |net_finish| closes the graph. The loss is any 1~by~1 node that depends on a
weight; other nodes may exist beside it, and are evaluated but not
differentiated.

@(net.h@>=
void net_finish(net *t, node loss);

@ A loss that no weight enters has no gradient, and a graph without a
loss no meaning; both are errors of the programmer.

@c
void net_finish(net *t, node loss)
{
  insist(t->loss == NULL);
  vertex *top = net_vertex(t, loss); /* of the graph */
  insist(top->rows == 1 && top->cols == 1);
  insist(top->varies && top->op != &leaf);
  @<Mark the vertices that the loss depends on, from |top| downward@>;
  @<Lay out the memory of every vertex@>;
  t->loss = top;
  if (t->digits == DOUBLE_PRECISION) *(double *) top->adjoint = 1;
  else *(float *) top->adjoint = 1;
}

@ The marking sweep visits the vertices in the order of the downward sweep. It
uses |live| of an operand, and that the first mark is the first contribution,
to decide who overwrites. When an operation takes the same vertex twice, its
kernels serve |x| before~|y|.

@<Mark the vertices that the loss depends on, from |top| downward@>=
top->live = true;
for (int i = t->count - 1; i >= 0; i--) {
  vertex *v = t->vertices[i]; /* all its consumers are done */
  if (!v->live) continue;
  if (v->x && v->x->varies) v->add_x = v->x->live, v->x->live = true;
  if (v->y && v->y->varies) v->add_y = v->y->live, v->y->live = true;
}

@ In double precision the weights bring their own memory.

@<Lay out the memory of every vertex@>=
size_t size = t->digits == DOUBLE_PRECISION ? sizeof(double) : sizeof(float);
  /* bytes of a number */
if (t->digits == SINGLE_PRECISION)
  for (int i = 0; i < 4; i++)
    t->flat[i] = arena_take(t->owner, t->weights, size);
for (int i = 0; i < t->count; i++) {
  vertex *v = t->vertices[i]; /* runs through the graph */
  if (v->op == &leaf && v->varies) continue;
  v->value = arena_take(t->owner, size_of(v), size);
  if (v->keeps) v->kept = arena_take(t->owner, v->keeps, size);
  if (!v->live) continue;
  v->adjoint = arena_take(t->owner, size_of(v), size);
  v->tangent = arena_take(t->owner, size_of(v), size);
  v->adjoint_tangent = arena_take(t->owner, size_of(v), size);
}

@ |net_weights| is the length of the weight vector. |net_tensor| is a view of
one tensor inside any vector of that length: weights, gradient, eigenvector.

@(net.h@>=
size_t net_weights(const net *t);
mat net_tensor(const net *t, node weight, double *w);

@ A view is contiguous and shares the caller's memory. Through it a
program initializes one layer, or looks at one layer of a gradient.

@c
size_t net_weights(const net *t) { return t->weights; }
mat net_tensor(const net *t, node weight, double *w)
{
  const vertex *v = net_vertex(t, weight); /* the tensor */
  insist(v->op == &leaf && v->varies);
  return mat_of(w + v->offset, v->rows, v->cols);
}

@* Feeding. |net_feed| copies a matrix into an input, converting it if the
graph is in single precision. |net_feed_rows| gathers the rows
|which[0]|, |which[1]|, \dots\ of~|x|, as a minibatch does; |which| may be
|NULL|, for the first rows.

@(net.h@>=
void net_feed(net *t, node input, mat x);
void net_feed_rows(net *t, node input, mat x, const int *which);

@ Feeding invalidates the stored activations, hence the last line: no
Hessian-vector product may follow without a new gradient. The rows of |x| may
be part of a wider matrix.

A graph has a fixed number of rows. A program that trains on minibatches and
tests on the whole set builds two graphs with the same weights in the same
order, which is a call of the same function with two values of~|n|.

@c
void net_feed(net *t, node input, mat x)
{
  insist(x.rows == net_vertex(t, input)->rows);
  net_feed_rows(t, input, x, NULL);
}
void net_feed_rows(net *t, node input, mat x, const int *which)
{
  vertex *v = net_vertex(t, input); /* destination */
  insist(t->loss && v->op == &leaf && !v->varies && x.cols == v->cols);
  for (int i = 0; i < v->rows; i++) {
    int row = which ? which[i] : i; /* of |x| */
    insist(0 <= row && row < x.rows);
    @<Copy row |row| of |x| into row |i| of |v|@>;
  }
  t->differentiated = false;
}

@ In double precision a row is copied as it stands; in single
precision it is rounded to nearest, number by number.

@<Copy row |row| of |x| into row |i| of |v|@>=
const double *from = x.data + (size_t) row * x.stride; /* the row */
size_t at = (size_t) i * v->cols; /* where it goes */
if (t->digits == DOUBLE_PRECISION)
  memcpy((double *) v->value + at, from, v->cols * sizeof *from);
else {
  float *to = (float *) v->value + at; /* its copy */
  for (int j = 0; j < v->cols; j++) to[j] = (float) from[j];
}

@* The sweeps. Each of the four public evaluations consists of sweeps over the
vertices between an entrance and an exit for the flat vectors. The two
functions at the gates know the difference between the precisions. |enter|
returns the address at which the tensor at a given |offset| will be found.

@c
enum { WEIGHTS, GRADIENT, DIRECTION, PRODUCT }; /* the flat vectors */
static void enter(net *t, int which, const double *from)
{
  float *to = t->flat[which]; /* the copy, single precision only */
  if (to)
    for (size_t i = 0; i < t->weights; i++) to[i] = (float) from[i];
}
static void leave(net *t, int which, double *to)
{
  const float *from = t->flat[which]; /* single precision only */
  if (from)
    for (size_t i = 0; i < t->weights; i++) to[i] = from[i];
}
static void *tensor_at(net *t, int which, const double *flat, size_t offset)
{
  if (t->flat[which]) return t->flat[which] + offset;
  return (double *) flat + offset;
}

@ |net_loss| evaluates the graph at the weights~|w|; a graph in single
precision may be given |NULL|, and then uses the weights that it holds.

@(net.h@>=
double net_loss(net *t, const double *w);

@ Every vertex with a forward kernel is evaluated, in the order of
creation; leaves have none. The address of each tensor is found anew in every
call, because the caller may keep several weight vectors and pass now one, now
another.

@c
static double loss_of(const net *t)
{
  return t->digits == DOUBLE_PRECISION ? *(double *) t->loss->value
    : *(float *) t->loss->value;
}
double net_loss(net *t, const double *w)
{
  insist(t->loss != NULL); /* finished */
  if (w) enter(t, WEIGHTS, w);
  else insist(t->digits == SINGLE_PRECISION);
  for (vertex *v = t->first_weight; v; v = v->next_weight)
    v->value = tensor_at(t, WEIGHTS, w, v->offset);
  for (int i = 0; i < t->count; i++)
    if (t->vertices[i]->op->forward)
      t->vertices[i]->op->forward(t->vertices[i]);
  t->differentiated = false;
  return loss_of(t);
}

@ |net_gradient| also writes the gradient to~|g| and returns the loss. The
gradient of a tensor that the loss does not depend on is zero.

@(net.h@>=
double net_gradient(net *t, const double *w, double *g);

@ The downward sweep visits the same vertices in the opposite order.
When it comes to a vertex all its consumers have been there, and its adjoint
is complete. Weights have no backward kernel, so what has arrived at them
stays.

@c
static void clear_idle(net *t, double *flat)
{
  for (vertex *v = t->first_weight; v; v = v->next_weight)
    if (!v->live) memset(flat + v->offset, 0, size_of(v) * sizeof *flat);
}
static double descend(net *t, const double *w, double *g)
{
  double loss = net_loss(t, w); /* fills in the values */
  for (vertex *v = t->first_weight; v; v = v->next_weight)
    if (v->live) v->adjoint = tensor_at(t, GRADIENT, g, v->offset);
  for (int i = t->count - 1; i >= 0; i--) {
    vertex *v = t->vertices[i]; /* its adjoint is complete */
    if (v->live && v->op->backward) v->op->backward(v);
  }
  t->differentiated = true;
  return loss;
}
double net_gradient(net *t, const double *w, double *g)
{
  insist(w != g);
  double loss = descend(t, w, g); /* adjoints of the weights in place */
  leave(t, GRADIENT, g);
  clear_idle(t, g);
  return loss;
}

@ For a large network in single precision the gates are a toll: converting a
million weights and as many entries of the gradient at every step, and
updating doubles, takes as long as the products of matrices. Where single
precision is good enough for the weights themselves, a program therefore lets
the graph keep them. |net_single_weights| and |net_single_gradient| are the
graph's own vectors, of length |net_weights|; |net_gradient_single| evaluates
loss and gradient there. The weights begin as zeros.
@^single precision@>

@(net.h@>=
float *net_single_weights(net *t);
float *net_single_gradient(net *t);
double net_gradient_single(net *t);

@ A tensor beside the path to the loss is never written to, and its gradient
stays zero.

@c
float *net_single_weights(net *t)
{
  insist(t->loss && t->digits == SINGLE_PRECISION);
  return t->flat[WEIGHTS];
}
float *net_single_gradient(net *t)
{
  insist(t->loss && t->digits == SINGLE_PRECISION);
  return t->flat[GRADIENT];
}
double net_gradient_single(net *t)
{
  insist(t->loss && t->digits == SINGLE_PRECISION);
  return descend(t, NULL, NULL);
}

@ |net_hessian_vector| writes $H(w)\,v$ to~|hv|, exactly, at the weights~$w$
of the last |net_gradient|; for ReLU the masks are those of~$w$. A graph in
double precision did not copy these weights, so they must still be where they
were, unchanged. No evaluation of the loss and no feeding may come between;
that is checked. The two vectors must not overlap, for |v| is read to the end.

@(net.h@>=
void net_hessian_vector(net *t, const double *v, double *hv);

@ First the tangents upward by (\ref{eq:tangent}), then the tangents
of the adjoints downward by (\ref{eq:second}). The adjoint of the loss is the
constant~1 and the tangent of that is zero: the two numbers that |net_finish|
put there.

@c
void net_hessian_vector(net *t, const double *v, double *hv)
{
  insist(t->differentiated && v != hv);
  enter(t, DIRECTION, v);
  for (vertex *w = t->first_weight; w; w = w->next_weight)
    if (w->live) {
      w->tangent = tensor_at(t, DIRECTION, v, w->offset);
      w->adjoint_tangent = tensor_at(t, PRODUCT, hv, w->offset);
    }
  for (int i = 0; i < t->count; i++) {
    vertex *z = t->vertices[i]; /* its operands have tangents */
    if (z->live && z->op->tangent) z->op->tangent(z);
  }
  for (int i = t->count - 1; i >= 0; i--) {
    vertex *z = t->vertices[i]; /* its adjoint's tangent is complete */
    if (z->live && z->op->backward) z->op->tangent_backward(z);
  }
  leave(t, PRODUCT, hv);
  clear_idle(t, hv);
}

@ |net_read| copies the value of a node at the last evaluation, in either
precision. |net_value| is a view of it, in double precision only.

@(net.h@>=
void net_read(net *t, node x, mat to);
mat net_value(net *t, node x);

@ The value of a weight is known after the first evaluation only, for
until then the graph has not seen any.

@c
mat net_value(net *t, node x)
{
  vertex *v = net_vertex(t, x); /* the node */
  insist(t->digits == DOUBLE_PRECISION && v->value != NULL);
  return mat_of(v->value, v->rows, v->cols);
}
void net_read(net *t, node x, mat to)
{
  vertex *v = net_vertex(t, x); /* the node */
  insist(to.rows == v->rows && to.cols == v->cols);
  if (t->digits == DOUBLE_PRECISION) {
    mat_copy(to, net_value(t, x));
    return;
  }
  insist(v->value != NULL);
  for (int i = 0; i < v->rows; i++)
    for (int j = 0; j < v->cols; j++)
      at(to, i, j) = ((float *) v->value)[(size_t) i * v->cols + j];
}

@* Parameterizations. Which function a wide network learns depends on how its
weights, their initial sizes and their steps scale with the width. In the
notation of \citet{yang2021} a layer is $f=n^{-a}\,xW$ with
$W_{ij}\sim N(0,n^{-2b})$ and step $\eta\,n^{-c}$, where $n$ is the width. We
keep the three numbers of each layer as data: |multiplier| for $n^{-a}$,
|init| for $n^{-b}$, |rate| for $n^{-c}$. No code depends on the
parameterization.
@^Yang, Greg@>@^Hu, Edward@>@^parameterization@>@^maximal update@>

\emph{Standard}: $a=0$, $b=\frac12$, and the step is left to the user; at a
fixed step the output of a wide network explodes. \emph{NTK}
\citep{jacot2018}: $a=\frac12$, $b=0$; the output moves by $O(1)$ but each
hidden feature only by $O(n^{-1/2})$, so that an infinitely wide network is a
kernel method. \emph{Mean field}, or maximal update: $b=\frac12$ everywhere,
$c=0$ everywhere, $a=-\frac12$ in the first layer, $0$ in the hidden layers,
$\frac12$ in the last one \citep[table~1, for stochastic gradient
descent]{yang2021}. Features and output then move by $O(1)$ at every width,
with one~$\eta$.

@(net.h@>=
typedef enum { STANDARD, NTK, MEAN_FIELD } parameterization;
typedef enum { FIRST_LAYER, HIDDEN_LAYER, LAST_LAYER } layer_role;
typedef struct { double init, multiplier, rate; } scaling;
scaling scaling_of(parameterization p, layer_role role, int fan_in,
  int fan_out);

@ In the first layer the width is |fan_out| and the number of inputs is a
constant, for which the table makes no provision; we divide the multiplier by
its square root, so that every parameterization starts from the same
first-layer features.

@c
scaling scaling_of(parameterization p, layer_role role, int fan_in,
  int fan_out)
{
  double in = 1 / sqrt(fan_in), out = 1 / sqrt(fan_out); /* powers */
  if (p == STANDARD) return (scaling) { in, 1, 1 };
  if (p == NTK) return (scaling) { 1, in, 1 };
  if (role == FIRST_LAYER) return (scaling) { out, in / out, 1 };
  if (role == HIDDEN_LAYER) return (scaling) { in, 1, 1 };
  return (scaling) { in, in, 1 };
}

@ The table above says how a width enters, not how two widths compare. An
experiment that carries one learning rate from width to width wants another
form of the same data: no multipliers, a \emph{reference width}~$n_0$ at which
all parameterizations coincide, and the step of each layer relative to the base
rate~$\eta$. A multiplier is not needed because a layer
$f=\mu\,xW$ can be written with $W'=\mu W$: then $W'$ starts $\mu$ times as
large as~$W$, and a gradient step moves it $\mu^2$ times as far, one factor
from the gradient and one from the change of variable. With $m=n/n_0$ the
hidden layer of the NTK, where $\mu=n^{-1/2}$, moves with the rate $\eta/m$;
and so on for the others, by the table that we have.

For Adam the argument gives one factor~$\mu$ only, because its step
does not know the size of the gradient. The maximal update then needs the rates
$\eta,\ \eta/m,\ \eta/m$ \citep{yang2022}. For the NTK there is no such custom;
the rates here, $\eta m^{-1/2},\ \eta m^{-3/2},\ \eta/m$, are those under which
every layer moves with the same power of the width as under gradient descent.
@^reference width@>@^Adam@>

The field |init| is relative to nothing: it is the standard deviation for a
layer that hands on a linear output, and a caller whose layer feeds a ReLU
multiplies it by~$\sqrt2$. Only in the last layer of the maximal update does it
depend on~$n_0$.

@(net.h@>=
typedef struct { double init, descent, adam; } transfer;
transfer transfer_of(parameterization p, layer_role role, int inputs,
  int width, int reference);

@ Here |inputs| is the number of inputs of the network, which the first layer
alone uses.

@c
transfer transfer_of(parameterization p, layer_role role, int inputs,
  int width, int reference)
{
  bool first = role == FIRST_LAYER; /* is its fan-in fixed? */
  double m = (double) width / reference; /* relative width */
  scaling now = scaling_of(p, role, first ? inputs : width, width);
  scaling then = scaling_of(p, role, first ? inputs : reference, reference);
  double grown = now.multiplier / then.multiplier; /* of $\mu$ */
  transfer t = { 1 / sqrt(first ? inputs : reference)
    * grown * now.init / then.init, grown * grown, 1 }; /* the answer */
  if (p == MEAN_FIELD && !first) t.adam = 1 / m;
  if (p == NTK)
    t.adam = first ? 1 / sqrt(m) : role == LAST_LAYER ? 1 / m : pow(m, -1.5);
  return t;
}

@* The multilayer perceptron. The most frequent graph has |layers| matrices of
weights, no biases, the activation~$\phi$ after every layer but the last, and
the squared error: $f=\phi(\cdots\phi(xW_1)\cdots)W_L$. Tensor~|l| is
|widths[l]| by |widths[l+1]|. A network of a single layer has the scaling of
its output.

|mlp_classifier| is the same with the cross-entropy in place of the squared error,
and without multipliers.

There are no biases because the theories with which these networks are
compared have none. A program that wants them, or skip connections, or a
second output, builds its graph from the operations directly, in about as many
lines as below.

@d LAYERS_MAX 16

@(net.h@>=
typedef struct {
  net *graph;
  node x, y, f, loss; /* inputs, targets, outputs; |loss| is 1 by 1 */
  int layers;
  node weight[16]; /* |weight[l]| is fan-in by fan-out */
  scaling scale[16];
  node hidden[16]; /* pre-activations of all layers but the last */
} mlp;
mlp mlp_new(arena *a, precision p, int n, int layers, const int *widths,
  activation f, parameterization s);
mlp mlp_classifier(arena *a, precision p, int n, int layers,
  const int *widths, activation f);

@ All layers are written in one loop, in which |h| is the node of the
latest features.

@c
static mlp build_mlp(arena *a, precision p, int n, int layers,
  const int *widths, activation f, parameterization s, bool entropy)
{
  insist(1 <= layers && layers <= LAYERS_MAX);
  net *t = net_new(a, p); /* its graph */
  mlp m = { 0 }; /* the result */
  m.graph = t, m.layers = layers;
  m.x = net_input(t, n, widths[0]);
  m.y = net_input(t, n, widths[layers]);
  node h = m.x; /* the features so far */
  for (int l = 0; l < layers; l++) {
    @<Append layer |l| of the perceptron to |h|@>;
  }
  m.f = h;
  m.loss = entropy ? net_cross_entropy(t, m.f, m.y)
    : net_squared_error(t, m.f, m.y);
  net_finish(t, m.loss);
  return m;
}
mlp mlp_new(arena *a, precision p, int n, int layers, const int *widths,
  activation f, parameterization s)
{
  return build_mlp(a, p, n, layers, widths, f, s, false);
}
mlp mlp_classifier(arena *a, precision p, int n, int layers,
  const int *widths, activation f)
{
  return build_mlp(a, p, n, layers, widths, f, STANDARD, true);
}

@ The multiplier of the layer is the constant of its matrix product, which
costs nothing.

@<Append layer |l| of the perceptron to |h|@>=
bool last = l == layers - 1; /* the linear output? */
layer_role role = last ? LAST_LAYER : l == 0 ? FIRST_LAYER : HIDDEN_LAYER;
  /* its line in the table */
m.scale[l] = scaling_of(s, role, widths[l], widths[l + 1]);
m.weight[l] = net_weight(t, arena_text(a, "W%d", l + 1), widths[l],
  widths[l + 1]);
h = append(t, "matmul", h, m.weight[l], m.scale[l].multiplier);
if (!last) m.hidden[l] = h, h = net_activate(t, h, f);

@ |mlp_init| draws the weights, $W_l\sim
N(0,(\mathtt{gain}\cdot\mathtt{init}_l)^2)$.

@(net.h@>=
void mlp_init(const mlp *m, double gain, rng *r, double *w);

@ The common factor |gain| is one of the parameters that the theory of
rich and lazy learning turns; the rest comes from the table.

@c
void mlp_init(const mlp *m, double gain, rng *r, double *w)
{
  for (int l = 0; l < m->layers; l++) {
    mat tensor = net_tensor(m->graph, m->weight[l], w); /* layer |l| */
    rng_normals(r, (size_t) tensor.rows * tensor.cols,
      gain * m->scale[l].init, tensor.data);
  }
}

@ For experiments that carry a learning rate from width to width, the other form of
the table is asked layer by layer: |mlp_transfer| is the line of layer~|l| of a
network with rectified units and without multipliers (one of |mlp_classifier|, or
of |mlp_new| with |STANDARD|), and |mlp_transfer_init| draws its weights. The
inputs have the mean square norm |square|; it takes the place of their number in the
first layer, so that the first features have the same size for any inputs. The
weights of different parameterizations are then the same numbers, up to a factor in
the last layer.

@(net.h@>=
transfer mlp_transfer(const mlp *m, int l, parameterization p, int square,
  int reference);
void mlp_transfer_init(const mlp *m, parameterization p, int square,
  int reference, rng *r, double *w);

@ The width is that of the first hidden layer. A layer that feeds rectified units,
which lose half of the square of what they get, starts $\sqrt2$ times larger.

@c
transfer mlp_transfer(const mlp *m, int l, parameterization p, int square,
  int reference)
{
  layer_role role = l == m->layers - 1 ? LAST_LAYER : l == 0 ? FIRST_LAYER
    : HIDDEN_LAYER;
  int width = net_vertex(m->graph, m->weight[0])->cols; /* $n$ */
  return transfer_of(p, role, square, width, reference);
}
void mlp_transfer_init(const mlp *m, parameterization p, int square,
  int reference, rng *r, double *w)
{
  for (int l = 0; l < m->layers; l++) {
    mat t = net_tensor(m->graph, m->weight[l], w); /* layer |l| */
    double gain = l == m->layers - 1 ? 1 : sqrt(2); /* feeds a ReLU? */
    rng_normals(r, (size_t) t.rows * t.cols,
      gain * mlp_transfer(m, l, p, square, reference).init, t.data);
  }
}

@* Tests. First a network small enough for pencil and paper. With $x=(1,2)$,
$W_1=\left(\begin{smallmatrix}1&-1\\1/2&1\end{smallmatrix}\right)$,
$\phi(h)=h^2$ and $W_2=(1,-2)^\top$ we get $h=(2,1)$, $\phi=(4,1)$, $f=2$;
with the target~1 the loss is $\frac12$ and $\bar f=1$. Hence $\bar
W_2=(4,1)^\top$, $\bar h=2h\circ(1,-2)=(4,-4)$ and
$\bar W_1=\left(\begin{smallmatrix}4&-4\\8&-8\end{smallmatrix}\right)$.

@(test-net.c@>=
#include "net-check.h"
@<Helpers of the tests@>@;
@<Tests of the graph@>@;
int main(void)
{
  test_begin("test-net");
  test_by_hand();
  test_operations();
  test_idle_weight();
  test_rows();
  test_kept_weights();
  test_scalings();
  test_transfer();
  test_transfer_init();
  test_feature_learning();
  test_refusals();
  return test_end();
}

@ All numbers of this example are exact in binary, so the test asks
for equality.

@<Tests of the graph@>=
static void test_by_hand(void)
{
  arena *a = arena_new(); /* for the network */
  int widths[] = { 2, 2, 1 }; /* inputs, hidden, output */
  mlp m = mlp_new(a, DOUBLE_PRECISION, 1, 2, widths, SQUARE, STANDARD);
  double x[] = { 1, 2 }, y[] = { 1 }; /* the example */
  double w[] = { 1, -1, 0.5, 1, 1, -2 }; /* $W_1$, $W_2$ */
  double known[] = { 4, -4, 8, -8, 4, 1 }, g[6]; /* gradients */
  net_feed(m.graph, m.x, mat_of(x, 1, 2));
  net_feed(m.graph, m.y, mat_of(y, 1, 1));
  test_near(net_gradient(m.graph, w, g), 0.5, 0,
    "loss by hand (the forward sweep is wrong)");
  for (int i = 0; i < 6; i++)
    test_near(g[i], known[i], 0, "gradient %d by hand (adjoints wrong)", i);
  test_near(at(net_value(m.graph, m.f), 0, 0), 2, 0, "output by hand");
  arena_free(a);
}

@ Every operation is then put into a small graph of its own. A |specimen| has
an input, up to three weights of fixed shapes, and a target; the builder of
each specimen, by number, shows how operations are combined.

@<Helpers of the tests@>=
enum { ROWS = 3, INPUTS = 4, HIDDEN = 3, CLASSES = 2 };
typedef struct {
  net *t;
  node x, y, w, b, v; /* input, target, three weights */
} specimen;
static specimen specimen_new(arena *a, precision p)
{
  specimen s = { 0 }; /* an open graph */
  s.t = net_new(a, p);
  s.x = net_input(s.t, ROWS, INPUTS);
  s.y = net_input(s.t, ROWS, CLASSES);
  s.w = net_weight(s.t, "w", INPUTS, HIDDEN);
  s.b = net_weight(s.t, "b", 1, HIDDEN);
  s.v = net_weight(s.t, "v", HIDDEN, CLASSES);
  return s;
}

@ Specimens 0 to 6 are one-hidden-layer networks with a bias, one for each
activation.

@<Helpers of the tests@>=
static const char *specimen_names[] = { "identity", "relu", "tanh", "erf",
  "gelu", "softplus", "square", "unit columns", "cross-entropy", "tied",
  "residual", "square of the loss", "product", "unit matrix",
  "gates" };
enum { SPECIMENS = sizeof specimen_names / sizeof *specimen_names };
static specimen specimen_finish(arena *a, precision p, int number)
{
  specimen s = specimen_new(a, p); /* to be returned */
  net *t = s.t; /* its graph */
  node w = number == 7 ? net_unit_columns(t, s.w) : number == 13
    ? net_unit(t, s.w) : s.w; /* first layer */
  node h = net_add(t, net_matmul(t, s.x, w), s.b); /* the sums */
  h = net_activate(t, h, number <= SQUARE ? number : TANH);
  @<Vary the hidden layer |h| of specimens 9, 10, 12, 14@>;
  node f = net_matmul(t, h, s.v); /* outputs */
  if (number == 12) f = net_product(t, f, s.y);
  node loss = number == 8 ? net_cross_entropy(t, f, s.y)
    : net_squared_error(t, f, s.y); /* 1 by 1 */
  if (number == 11) loss = net_sum(t, net_activate(t, net_matmul(t,
    net_scale(t, loss, 0.7), loss), SOFTPLUS));
  net_finish(t, loss);
  return s;
}

@ The tied specimen uses one weight in three layers, twice as both operands of
an operation; the residual one adds matrices of the same shape, some of them
shared, and its bias a second time. In the last one a layer is multiplied by
a gate and by itself, and the outputs by fed numbers.

@<Vary the hidden layer |h| of specimens 9, 10, 12, 14@>=
if (number == 9) {
  node u = net_weight(t, "u", HIDDEN, HIDDEN); /* for three layers */
  h = net_activate(t, net_matmul(t, h, u), TANH);
  h = net_activate(t, net_matmul(t, h, net_add(t, u, u)), ERF);
  h = net_matmul(t, h, net_matmul(t, u, u));
}
if (number == 10) {
  node u = net_scale(t, net_activate(t, h, GELU), -0.3); /* a branch */
  h = net_add(t, net_add(t, net_add(t, u, h), u), s.b);
}
if (number == 12) {
  node gate = net_weight(t, "u", INPUTS, HIDDEN); /* of the gate */
  gate = net_matmul(t, s.x, gate);
  h = net_product(t, net_product(t, gate, h), net_product(t, h, h));
}
if (number == 14) {
  node gate = net_softmax(t, net_scale(t, h, 2)); /* by the layer itself */
  h = net_add(t, net_product(t, gate, h), net_product(t, h, h));
}

@ The weights and the data of a specimen come from one stream. The seed is
such that no ReLU sits within a step of its kink.

@<Helpers of the tests@>=
static size_t specimen_fill(specimen *s, double *w, double *v)
{
  rng r = rng_stream(5, 0, "specimen"); /* data and weights */
  double x[ROWS * INPUTS], y[ROWS * CLASSES]; /* the data */
  rng_normals(&r, ROWS * INPUTS, 1, x);
  rng_normals(&r, ROWS * CLASSES, 1, y);
  net_feed(s->t, s->x, mat_of(x, ROWS, INPUTS));
  net_feed(s->t, s->y, mat_of(y, ROWS, CLASSES));
  size_t n = net_weights(s->t); /* how many */
  insist(n <= WEIGHTS_MAX);
  rng_normals(&r, n, 0.5, w);
  rng_normals(&r, n, 1, v);
  return n;
}

@ The judge of all derivatives, here and in Chapter~\webnumber{sequence}, is in a file of
its own. It asks the difference quotient of fourth order,
$$f'(0)\approx\frac{8\,[f(h)-f(-h)]-[f(2h)-f(-2h)]}{12h},$$
whose error is $O(h^4)$; at $h=3\cdot10^{-4}$ truncation and rounding both
stay below $10^{-10}$ here.

@(net-check.h@>=
#pragma once
#include "net.h"
#include "test.h"
#include <math.h>
#include <string.h>
enum { WEIGHTS_MAX = 512 }; /* of a graph on trial */
static void line_of_losses(net *t, size_t n, const double *w,
  const double *v, double *derivative)
{
  double h = 3e-4, moved[WEIGHTS_MAX]; /* step, point on the line */
  double weight[] = { 1, -8, 8, -1 }, sum = 0; /* of the quotient */
  for (int k = 0; k < 4; k++) {
    double step = h * (k < 2 ? k - 2 : k - 1); /* $-2h,-h,h,2h$ */
    for (size_t i = 0; i < n; i++) moved[i] = w[i] + step * v[i];
    sum += weight[k] * net_loss(t, moved);
  }
  *derivative = sum / (12 * h);
}

@ The same quotient of gradients gives a whole row of the Hessian at once.

@(net-check.h@>=
static void line_of_gradients(net *t, size_t n, const double *w,
  const double *v, double *derivative)
{
  double h = 3e-4, moved[WEIGHTS_MAX], g[WEIGHTS_MAX]; /* on the line */
  double weight[] = { 1, -8, 8, -1 }; /* of the quotient */
  memset(derivative, 0, n * sizeof *derivative);
  for (int k = 0; k < 4; k++) {
    double step = h * (k < 2 ? k - 2 : k - 1); /* $-2h,-h,h,2h$ */
    for (size_t i = 0; i < n; i++) moved[i] = w[i] + step * v[i];
    net_gradient(t, moved, g);
    vec_add(n, weight[k] / (12 * h), g, derivative);
  }
}

@ The distance of two vectors, relative to the second.

@(net-check.h@>=
static double distance(size_t n, const double *x, const double *y)
{
  double difference[WEIGHTS_MAX]; /* $x-y$ */
  for (size_t i = 0; i < n; i++) difference[i] = x[i] - y[i];
  return vec_norm(n, difference) / vec_norm(n, y);
}

@ Four things are tested of a graph~|t| and its twin |f| in single precision:
the gradient along every coordinate, the Hessian-vector product along the
direction~|v|, the symmetry of the Hessian, and the agreement of the two
precisions. An error in a kernel that these four let pass would have to be
consistent in all of them.

@(net-check.h@>=
static void check_derivatives(const char *name, net *t, net *f,
  const double *w, const double *v)
{
  double u[WEIGHTS_MAX]; /* another line */
  double g[WEIGHTS_MAX], hv[WEIGHTS_MAX], hu[WEIGHTS_MAX]; /* exact */
  double quotients[WEIGHTS_MAX]; /* differences */
  size_t n = net_weights(t); /* how many */
  insist(n <= WEIGHTS_MAX && n == net_weights(f));
  @<Compare the gradient with quotients@>;
  @<Compare the Hessian-vector product with quotients@>;
  @<Test the symmetry of the Hessian@>;
  @<Compare single precision with double precision@>;
}

@ Every coordinate has its own quotient, so that a kernel which
confuses two entries of a matrix does not hide behind a random direction.

@<Compare the gradient with quotients@>=
for (size_t i = 0; i < n; i++) {
  memset(u, 0, sizeof u);
  u[i] = 1;
  line_of_losses(t, n, w, u, &quotients[i]);
}
net_gradient(t, w, g);
test_within(distance(n, g, quotients), 0, 1e-9,
  "%s: gradient against differences (a kernel's adjoint is wrong)", name);

@ The quotient of gradients moves the stored activations of the graph
to other weights; the gradient at~$w$ has to be taken again before the
product.

@<Compare the Hessian-vector product with quotients@>=
line_of_gradients(t, n, w, v, quotients);
net_gradient(t, w, g);
net_hessian_vector(t, v, hv);
test_within(distance(n, hv, quotients), 0, 1e-9,
  "%s: Hessian-vector product against differences (a tangent is wrong)",
  name);

@ The two sides of $u\cdot Hv=v\cdot Hu$ come from different sweeps
and agree to rounding only if the second derivatives are consistent.

@<Test the symmetry of the Hessian@>=
for (size_t i = 0; i < n; i++) u[i] = cos((double) i);
net_hessian_vector(t, u, hu);
test_within(vec_dot(n, u, hv) - vec_dot(n, v, hu), 0,
  1e-13 * vec_norm(n, u) * vec_norm(n, hv),
  "%s: Hessian is symmetric (a second derivative is wrong)", name);

@ The twin is fed the same numbers. The deviations are a few units of
$2^{-24}\approx6\cdot10^{-8}$.

@<Compare single precision with double precision@>=
net_gradient(f, w, quotients);
net_hessian_vector(f, v, hu);
test_within(distance(n, quotients, g), 0, 3e-6,
  "%s: gradient in single precision (conversion or kernel)", name);
test_within(distance(n, hu, hv), 0, 1e-5,
  "%s: Hessian-vector product in single precision", name);

@ Each specimen goes through it.

@<Tests of the graph@>=
static void test_operations(void)
{
  for (int number = 0; number < SPECIMENS; number++) {
    arena *a = arena_new(); /* for the specimen */
    double w[WEIGHTS_MAX], v[WEIGHTS_MAX]; /* point, line */
    specimen s = specimen_finish(a, DOUBLE_PRECISION, number);
    specimen f = specimen_finish(a, SINGLE_PRECISION, number);
    specimen_fill(&s, w, v);
    specimen_fill(&f, w, v);
    check_derivatives(specimen_names[number], s.t, f.t, w, v);
    arena_free(a);
  }
}

@ A tensor beside the path to the loss has gradient zero and product zero,
even if the caller's vectors held something.

@<Tests of the graph@>=
static void test_idle_weight(void)
{
  arena *a = arena_new(); /* for the graph */
  net *t = net_new(a, DOUBLE_PRECISION); /* half the squared norm of |w| */
  node w = net_weight(t, "w", 2, 3); /* used */
  node u = net_weight(t, "idle", 2, 2); /* not used by the loss */
  node idle = net_scale(t, u, 3); /* evaluated all the same */
  net_finish(t, net_scale(t, net_sum(t, net_activate(t, w, SQUARE)), 0.5));
  double at_w[10], g[10], v[10], hv[10]; /* vectors */
  for (int i = 0; i < 10; i++) at_w[i] = i - 4, g[i] = hv[i] = 7, v[i] = i;
  net_gradient(t, at_w, g);
  net_hessian_vector(t, v, hv);
  for (int i = 0; i < 10; i++) {
    test_near(g[i], i < 6 ? at_w[i] : 0, 0, "gradient %d of norm", i);
    test_near(hv[i], i < 6 ? v[i] : 0, 0, "Hessian of norm, entry %d", i);
  }
  test_near(at(net_value(t, idle), 0, 1), 9, 0, "idle node has a value");
  test_true(at(net_tensor(t, u, at_w), 1, 1) == 5, "tensor view in place");
  arena_free(a);
}

@ Gathered rows, in both precisions.

@<Tests of the graph@>=
static void test_rows(void)
{
  arena *a = arena_new(); /* for the graphs */
  double x[] = { 0, 1, 2, 3, 4, 5, 6, 7 }, w = 2, g; /* 4 by 2 */
  int which[] = { 3, 0, 3 }; /* rows wanted */
  for (int p = DOUBLE_PRECISION; p <= SINGLE_PRECISION; p++) {
    net *t = net_new(a, p); /* multiplies a column by |w| */
    node in = net_input(t, 3, 1); /* gathers the second column */
    node out = net_matmul(t, in, net_weight(t, "w", 1, 1)); /* $wx$ */
    net_finish(t, net_sum(t, out));
    net_feed_rows(t, in, mat_block(mat_of(x, 4, 2), 0, 1, 4, 1), which);
    test_near(net_gradient(t, &w, &g), 30, 0, "loss of gathered rows");
    test_near(g, 15, 0, "gradient of gathered rows (wrong rows)");
    mat rows = mat_new(a, 3, 1); /* the products */
    net_read(t, out, rows);
    test_near(at(rows, 1, 0), 2, 0, "row gathered from a block (stride)");
  }
  arena_free(a);
}

@ A graph that keeps its weights must find the gradient that it finds when
they are passed, bit for bit.

@<Tests of the graph@>=
static void test_kept_weights(void)
{
  arena *a = arena_new(); /* for the graph */
  specimen s = specimen_finish(a, SINGLE_PRECISION, GELU);
  double w[WEIGHTS_MAX], v[WEIGHTS_MAX], g[WEIGHTS_MAX]; /* vectors */
  double other[WEIGHTS_MAX]; /* the gradient elsewhere */
  size_t n = specimen_fill(&s, w, v); /* number of weights */
  double loss = net_gradient(s.t, w, g); /* the usual way */
  float *kept = net_single_weights(s.t); /* the graph's own */
  bool same = true; /* does every entry agree? */
  net_gradient(s.t, v, other);
  for (size_t i = 0; i < n; i++) kept[i] = (float) w[i];
  test_near(net_gradient_single(s.t), loss, 0, "loss at kept weights");
  for (size_t i = 0; i < n; i++)
    same = same && (double) net_single_gradient(s.t)[i] == g[i];
  test_true(same, "gradient at kept weights (a gate was passed)");
  arena_free(a);
}

@* Tests of the parameterizations. The table itself, at a fan-in of 64 and a
fan-out of~16; every line must give first-layer sums of the same size.

@<Tests of the graph@>=
static void test_scalings(void)
{
  scaling s = scaling_of(NTK, HIDDEN_LAYER, 64, 16); /* any role */
  test_near(s.init * s.multiplier, 0.125, 1e-15, "NTK starts as standard");
  test_near(s.multiplier, 0.125, 1e-15, "NTK multiplier");
  for (int p = STANDARD; p <= MEAN_FIELD; p++) {
    s = scaling_of(p, FIRST_LAYER, 64, 16);
    test_near(s.init * s.multiplier, 0.125, 1e-15,
      "first layer %d has the usual size (fan-in misplaced)", p);
  }
  s = scaling_of(MEAN_FIELD, LAST_LAYER, 64, 1);
  test_near(s.init * s.multiplier, 1 / 64.0, 1e-15,
    "mean-field output is an average over the width");
}

@ The form of the table with a reference width, at $n=4n_0$; the lines are those
of the literature, in the order first, hidden, last.

@<Tests of the graph@>=
static void test_transfer(void)
{
  static const double known[3][3][3] = { /* init (over SP), descent, Adam */
    { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } },
    { { 1, 1, 1 }, { 1, 0.25, 0.25 }, { 0.5, 0.125, 0.25 } },
    { { 1, 1, 0.5 }, { 4, 1, 0.25 }, { 1, 0.25, 0.25 } } };
  for (int p = STANDARD; p <= MEAN_FIELD; p++)
    for (int l = FIRST_LAYER; l <= LAST_LAYER; l++) {
      transfer t = transfer_of(p, l, 9, 64, 16); /* a line of the table */
      double sp = l == FIRST_LAYER ? 1 / 3.0 : 1 / 8.0; /* standard */
      test_near(t.init / sp, known[p][0][l], 1e-14,
        "initial size, parameterization %d, layer %d", p, l);
      test_near(t.descent, known[p][1][l], 1e-14,
        "gradient descent's rate, parameterization %d, layer %d", p, l);
      test_near(t.adam, known[p][2][l], 1e-14,
        "Adam's rate, parameterization %d, layer %d", p, l);
      t = transfer_of(p, l, 9, 16, 16);
      test_true(t.descent == 1 && t.adam == 1,
        "all coincide at the reference width");
    }
}

@ On a network, the weights of all parameterizations are the same up to a factor in
the last layer, $\frac12$ for the maximal update at $m=4$; inputs of mean square
norm~16 need a first layer with the standard deviation $\sqrt{2/16}$, whatever
their number.

@<Tests of the graph@>=
static void test_transfer_init(void)
{
  arena *a = arena_new(); /* for the network */
  int widths[] = { 400, 64, 64, 10 }; /* of its layers */
  mlp m = mlp_classifier(a, DOUBLE_PRECISION, 2, 3, widths, RELU);
  mat y = mat_new(a, 2, 10); /* two examples of class 0 */
  size_t n = net_weights(m.graph), last = n - 640; /* weights; of $W_3$ */
  double *sp = arena_take(a, n, sizeof *sp); /* standard weights */
  double *mup = arena_take(a, n, sizeof *mup); /* maximal update */
  rng r = rng_stream(1, 0, "transfer"), q = r; /* the same stream twice */
  mlp_transfer_init(&m, STANDARD, 16, 16, &r, sp);
  mlp_transfer_init(&m, MEAN_FIELD, 16, 16, &q, mup);
  test_near(vec_norm(25600, sp) / 160, sqrt(2.0 / 16), 0.02,
    "the first layer's standard deviation (inputs of another norm fail)");
  test_near(mup[5], sp[5], 1e-14, "the first layer is shared");
  test_near(mup[last + 3], sp[last + 3] / 2, 1e-14, "the last one is halved");
  test_near(mlp_transfer(&m, 0, MEAN_FIELD, 16, 16).descent, 4, 1e-14,
    "the first layer's rate");
  at(y, 0, 0) = at(y, 1, 0) = 1;
  net_feed(m.graph, m.y, y);
  test_near(net_loss(m.graph, sp), log(10), 1e-12,
    "cross-entropy of ten classes, of which nothing is known");
  arena_free(a);
}

@ Then what the exponents are for. |first_step| takes one step of gradient
descent on a network of three layers and measures by how much, in root mean
square, the last hidden features and the output have moved. The average over a
few seeds is enough, for the effect sought is a power of the width.

@<Helpers of the tests@>=
typedef struct { double features, outputs; } change;
static double movement(mat after, mat before)
{
  mat_add(after, -1, before);
  return mat_frobenius(after) / sqrt((double) after.rows * after.cols);
}
static change first_step(parameterization p, int width, int seed)
{
  arena *a = arena_new(); /* for everything */
  rng r = rng_stream(seed, width, "first step"); /* data, weights */
  int widths[] = { 5, width, width, 2 }, n = 8; /* shapes */
  mlp m = mlp_new(a, DOUBLE_PRECISION, n, 3, widths, TANH, p);
  node h = m.f - 2; /* the last activation: before |W3| and product */
  mat x = mat_new(a, n, 5), y = mat_new(a, n, 2); /* the data */
  mat h0 = mat_new(a, n, width), f0 = mat_new(a, n, 2); /* before */
  size_t count = net_weights(m.graph); /* of weights */
  double *w = arena_take(a, count, sizeof *w); /* weights */
  double *g = arena_take(a, count, sizeof *g); /* gradient */
  @<Take the first step and measure it@>;
  arena_free(a);
  return moved;
}

@ The step size 0.1 is small enough that the first step is close to
linear in it, and the same for all widths.

@<Take the first step and measure it@>=
rng_normals(&r, n * 5, 1, x.data);
rng_normals(&r, n * 2, 1, y.data);
mlp_init(&m, 1, &r, w);
net_feed(m.graph, m.x, x);
net_feed(m.graph, m.y, y);
net_gradient(m.graph, w, g);
mat_copy(h0, net_value(m.graph, h));
mat_copy(f0, net_value(m.graph, m.f));
vec_add(count, -0.1, g, w);
net_loss(m.graph, w);
change moved = { movement(net_value(m.graph, h), h0),
  movement(net_value(m.graph, m.f), f0) }; /* the answer */

@ From width 32 to 512 the mean-field changes must stay; the features of the
NTK network must move less, by $16^{-1/2}=\frac14$; and the output of the
standard network must move sixteen times as much.

@<Helpers of the tests@>=
static change growth(parameterization p)
{
  change small = { 0, 0 }, large = { 0, 0 }; /* sums over seeds */
  for (int seed = 0; seed < 4; seed++) {
    change s = first_step(p, 32, seed), l = first_step(p, 512, seed);
    small.features += s.features, small.outputs += s.outputs;
    large.features += l.features, large.outputs += l.outputs;
  }
  return (change) { large.features / small.features,
    large.outputs / small.outputs };
}

@ The bounds are generous, since widths of 32 are not infinite and
four seeds are few; the exponents are so different that a wrong entry in the
table violates one bound at least.

@<Tests of the graph@>=
static void test_feature_learning(void)
{
  change c = growth(MEAN_FIELD); /* ratios over a factor 16 in width */
  test_within(log(c.features), 0, 0.4,
    "mean-field features move by O(1) at every width (exponents)");
  test_within(log(c.outputs), 0, 0.4,
    "mean-field output moves by O(1) at every width (exponents)");
  c = growth(NTK);
  test_within(log(c.features / 0.25), 0, 0.4,
    "NTK features move by the inverse root of the width");
  test_within(log(c.outputs), 0, 0.4, "NTK output moves by O(1)");
  c = growth(STANDARD);
  test_within(log(c.outputs / 16), 0, 1,
    "standard output moves with the width at a fixed step");
}

@* Tests that must fail. Shapes that do not fit, an unfinished graph, and a
Hessian-vector product without its gradient are errors of the programmer.

@<Tests of the graph@>=
static void misuse(void *context)
{
  int error = *(int *) context; /* which mistake */
  arena *a = arena_new(); /* never freed: the process ends */
  net *t = net_new(a, DOUBLE_PRECISION); /* a graph of one product */
  node x = net_input(t, 2, 3), w = net_weight(t, "w", 3, 1); /* leaves */
  double p[3] = { 1, 2, 3 }, g[3]; /* weights, gradient */
  node f = net_matmul(t, x, w); /* 2 by 1 */
  if (error == 0) net_matmul(t, w, x);
  if (error == 1) net_add(t, x, w);
  if (error == 2) net_squared_error(t, f, w);
  if (error == 12) net_product(t, x, w);
  if (error == 3) net_finish(t, f);
  if (error == 4) net_finish(t, net_sum(t, x));
  if (error == 5) net_gradient(t, p, g);
  net_finish(t, net_sum(t, f));
  if (error == 6) net_hessian_vector(t, p, g);
  if (error == 7) net_feed(t, x, mat_of(p, 1, 3));
  if (error == 8) net_scale(t, f, 2);
  if (error == 10) net_gradient_single(t);
  if (error == 11) net_loss(t, NULL);
  net_gradient(t, p, g);
  net_loss(t, p);
  if (error == 9) net_hessian_vector(t, p, g);
}

@ Each mistake happens in a child process, which must end with
status~1 and say which condition does not hold.

@<Tests of the graph@>=
static void test_refusals(void)
{
  const char *mistake[] = { "product of shapes that do not fit",
    "sum of shapes that do not fit", "target of another shape",
    "a loss that is a matrix", "a loss without weights",
    "gradient of an unfinished graph", "Hessian without a gradient",
    "feeding too few rows", "growing a finished graph",
    "Hessian after the loss at other weights",
    "single precision of a graph of doubles", "no weights at all",
    "entrywise product of shapes that do not fit" }; /* in order */
  for (int error = 0; error < 13; error++)
    test_dies(misuse, &error, 1, "does not hold", mistake[error]);
}

@* Index.
