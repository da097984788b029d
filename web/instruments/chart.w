% chart: panels that draw questions.
@i types.w
@s line x
@s rail int
@s role int
@s look int
@s element int
@s element_kind int
@s graph_function int
@s palette int
@s question_call int
@s desk int
@s style int
@s mistake int

@** Charts. A figure of this book shows what a record holds, and a record is
asked in questions. A \emph{chart} is a panel that draws the answers: one call
for each kind of thing that is seen in it, and nothing about arrays, ranges
or keys, which follow from the answers.
$$\vbox{\footnotesize\halign{\.{#}\hfil\cr
chart *c = chart\_new(f, 214, 18, 122, 128,\cr
\quad"(b) rotation");\cr
chart\_x(c, LOG10,\cr
\quad"decay per step, \$\\\\eta\\\\lambda\$");\cr
chart\_y(c, LOG10, "rms angle per step (rad)");\cr
line(c, "theory", "select distinct decay,"\cr
\quad" sqrt(2*decay) from spin");\cr
marks(c, "hue=data bars: \{data\}", "select data,"\cr
\quad" decay, mean(angle), sd(angle) from spin"\cr
\quad" group by 1, 2");\cr
}}$$
This draws a black line and three series of marks with error bars in the
colours that the three data sets have everywhere in the book, chooses both
axes, and puts a key where it covers nothing.

What a chart promises. Colours belong to values: on all panels of a figure the
same value of the same column has the same colour. Nothing is dropped in
silence: points that have no place on the axes are counted, and the number
stands in a corner. Nothing that a record can hold stops the program: a chart
without anything to draw says so and why. What does stop it is a mistake of
the author, such as a column that nobody knows what to do with, and it stops
with one line that names the figure, the panel and the column.

@(chart.h@>=
#pragma once
/* chart: panels that draw questions. Stands on plot and database.
   Lengths in points; places in fractions of the panel, from its top left. */
#include "database.h"
#include "plot.h"
typedef struct chart chart;
@<Prototypes@>@;

@ Whatever is called for is first collected. When the figure is saved, its
charts find their axes, then room for their keys, and then draw themselves
with the calls of \.{plot}.

@c
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "chart.h"
@h
@<Private types@>@;
@<Values and their colours@>@;
@<Read a look@>@;
@<Collect what is called for@>@;
@<Write names@>@;
@<Find the axes@>@;
@<Decide the style of a curve@>@;
@<Collect the key@>@;
@<Draw what was collected@>@;
@<Exported functions@>@;

@* Panels and axes. |chart_new| makes a chart from its data rectangle and its
title, which may be null; |chart_inset| puts one into another, in fractions of
its panel. |chart_x| and |chart_y| give the axes their scale and title: words
with the symbol and the unit. As in \.{plot}, a null title leaves the numbers
away too, an empty one keeps them. A chart of pictures needs no axes.

The ends of an axis come from what is drawn, with a twentieth to spare on
either side, but not beyond zero; curves have nothing to spare in $x$.
|range_x| and |range_y| give ends, |NAN| for one that is to be found. Points
outside of given ends are counted in the corner and do not take part in the
other axis. |share_x| and |share_y| let the axis of |c| have the ends of that
of |with|.

@<Prototypes@>=
chart *chart_new(figure *f, double x, double y, double w, double h,
  const char *title);
chart *chart_inset(chart *c, double x, double y, double w, double h);
void chart_x(chart *c, axis_scale s, const char *title);
void chart_y(chart *c, axis_scale s, const char *title);
void range_x(chart *c, double lo, double hi);
void range_y(chart *c, double lo, double hi);
void share_x(chart *c, chart *with);
void share_y(chart *c, chart *with);

@ An axis that shares its ends points to the one that has them. Of the three
pairs of numbers the first comes from the caller, the second from what is
drawn, and the third is what becomes of both. They are values on the axis, not
their logarithms; the end that comes first is the lesser. NAN stands for what
is not known yet, or not wanted.

@<Private types@>=
typedef struct rail {
  struct rail *leader; /* whose ends count, or null */
  bool set, shared; /* wanted by the caller; has followers */
  axis_scale scale; /* linear or logarithmic */
  const char *title; /* as for |panel_x| */
  double given[2]; /* ends from the caller, or NAN */
  double seen[2]; /* least and greatest value drawn */
  bool spare[2]; /* does that value want a margin? */
  double ends[2]; /* what becomes of it */
} rail;

@ What is drawn is an \emph{element}: the answer to a question, or a few
numbers, and a look, which is described below. Rows with the same groups make
a curve; |order| lists the rows curve by curve, and curve $k$ has the places
from |start[k]| to before |start[k+1]|.

@<Private types@>=
typedef enum { HUE, FAMILY, SHAPE, HOLLOW, PATTERN, FAINT, DODGE, EACH, ROLES }
  role;
typedef enum { LINE, MARKS, BAND, HLINE, VLINE, WINDOW_X, WINDOW_Y, GRAPH,
  SLOPE, NOTE, KEY, PICTURES } element_kind;
typedef double graph_function(double x, const void *context);
typedef struct {
  const char *column[ROLES]; /* which plays the role, or null */
  color ink; /* if |inked| */
  bool inked, theory, pale, bars, steps, label; /* what was said */
  int shape, pattern; /* a mark and a dash, or $-1$ */
  double weight; /* of strokes and marks, relative */
  const char *words, *name; /* all; behind the colon, or null */
} look;

@ One structure serves all kinds of elements, as in \.{plot} one serves all
items. The rows of an answer stay where they are: its columns are first those
that name groups, then those that are drawn, and |groups| says where the
second kind begins. Guides and remarks have no rows but a few numbers, and a
graph has a function, which is asked when the axis is known.

@<Private types@>=
typedef struct element {
  struct element *next; /* in the order of the calls */
  element_kind kind; /* what it is */
  look how; /* how it looks */
  answer t; /* the rows */
  int groups, curves; /* leading columns; their combinations */
  const int *start, *order; /* curves + 1; rows */
  double at[4]; /* lone numbers */
  const char *text; /* of a note */
  graph_function *f; /* of a graph */
  const void *context; /* its second argument */
  int shape[5]; /* of pictures */
} element;

@ A chart counts what it cannot show, by the three fates that a point may
have: its number is missing, the number has no place on the scale, or it lies
outside of given ends. The charts of a figure and the values of their groups
are on one \emph{desk}, which the figure keeps for them. The key is an array
of fixed length, because nobody reads a key of more lines; the author is told.

@<Private types@>=
enum { MISSING, IMPROPER, OUTSIDE, FATES };
enum { KEY_MAX = 48 }; /* lines of a key */
struct chart {
  chart *next; /* on the same figure */
  struct desk *on; /* where it lies */
  panel *p; /* where it is drawn */
  const char *who; /* for messages */
  double wide; /* of the panel, in points */
  rail x, y; /* the axes */
  element *first, **tail; /* what was called for */
  int keys; /* lines of the key */
  key_entry key[KEY_MAX]; /* they */
  double key_x, key_y; /* its corner, or NAN */
  bool key_row, empty; /* side by side? nothing to draw? */
  int points, lost[FATES], curves; /* counts */
};

@ The desk knows for each column that plays a role all values that were met on
the figure, with the number if the value is one. It is called a palette though
shapes and patterns are chosen from it as well. A column has one palette on
all panels of the figure, and this is what keeps colours the same from panel
to panel.

@<Private types@>=
typedef struct palette {
  struct palette *next; /* of another column */
  const char *column; /* its name */
  int n, room; /* values so far; places */
  struct { const char *text; double number; } *value; /* NAN for a text */
} palette;
typedef struct desk {
  figure *f; /* the page */
  arena *a; /* for everything */
  chart *first, **tail; /* its charts */
  palette *palettes; /* one to a column */
  bool done; /* drawn already? */
} desk;

@ The first chart of a figure brings the desk. The figure carries one pointer
for whoever draws on it, its charge, and calls one function before it is
saved; both are for the desk. Nothing is freed here: desk, charts and elements
lie in the arena of the figure.

@<Exported functions@>=
static desk *desk_of(figure *f)
{
  desk *d = figure_charge(f); /* from an earlier chart */
  if (d) return d;
  d = arena_take(figure_arena(f), 1, sizeof *d);
  d->f = f;
  d->a = figure_arena(f);
  d->tail = &d->first;
  figure_entrust(f, draw_charts, d);
  return d;
}

@ A new chart goes to the end of the list, since charts are drawn in the order
in which they were made. In messages it has the name of the figure and its
title; there a panel without a title can only be told by the column that is
wrong.

@<Exported functions@>=
static chart *put_chart(desk *d, panel *p, double wide, const char *title)
{
  chart *c = arena_take(d->a, 1, sizeof *c); /* the new one */
  c->on = d;
  c->p = p;
  c->tail = &c->first;
  c->key_x = c->key_y = NAN;
  c->wide = wide;
  for (int i = 0; i < 2; i++) c->x.given[i] = c->y.given[i] = NAN;
  c->who = arena_text(d->a, "%s, panel %s", figure_name(d->f), title ? title
    : "without title");
  if (title) panel_title(p, title);
  *d->tail = c;
  d->tail = &c->next;
  return c;
}

@ The width in points is kept for marks that stand side by side. That of an
inset is a part of the outer panel's.

@<Exported functions@>=
chart *chart_new(figure *f, double x, double y, double w, double h,
  const char *title)
{
  return put_chart(desk_of(f), figure_panel(f, x, y, w, h), w, title);
}
chart *chart_inset(chart *c, double x, double y, double w, double h)
{
  return put_chart(c->on, panel_inset(c->p, x, y, w, h), w * c->wide, NULL);
}

@ A title is copied, because authors put titles together in a buffer of their
own. Calling twice is allowed; the last call counts.

@<Exported functions@>=
static void set_rail(chart *c, rail *r, axis_scale s, const char *title)
{
  r->set = true;
  r->scale = s;
  r->title = title ? arena_text(c->on->a, "%s", title) : NULL;
}
void chart_x(chart *c, axis_scale s, const char *title)
{
  set_rail(c, &c->x, s, title);
}
void chart_y(chart *c, axis_scale s, const char *title)
{
  set_rail(c, &c->y, s, title);
}

@ The ends are not checked here. A range that makes no axis, such as one with
a negative end on a logarithmic scale, leaves the chart empty with a sentence
in it, as ends that come from data do.

@<Exported functions@>=
void range_x(chart *c, double lo, double hi)
{
  c->x.given[0] = lo;
  c->x.given[1] = hi;
}
void range_y(chart *c, double lo, double hi)
{
  c->y.given[0] = lo;
  c->y.given[1] = hi;
}

@ Leaders may follow others, but nobody may follow himself in a circle. The
ends of the last leader are those of all, and what any of them draws widens
them, so that two panels under each other can be compared line by line. An
axis that is shared does not grow to make room for a key, because the others
would grow too.

@<Exported functions@>=
static void follow(rail *r, rail *with)
{
  while (with->leader) with = with->leader;
  insist(r != with);
  r->leader = with;
  with->shared = r->shared = true;
}
void share_x(chart *c, chart *with)
{
  follow(&c->x, &with->x);
}
void share_y(chart *c, chart *with)
{
  follow(&c->y, &with->y);
}

@* Looks and elements. The second argument of most calls is a \emph{look}:
words that say how things look, and behind a colon what they are called.
The words, in any order:

\smallskip
{\parindent0pt
\.{black grey orange sky green blue vermilion purple}: the colour (black if
none is given). \.{theory}: black, or the dark shade of the colour. \.{pale}:
nearly transparent. \.{thin} and \.{thick}, \.{small} and \.{large}: strokes
and marks.

\.{solid dashed dotted}: the stroke. \.{dot ring box diamond triangle cross
tick}: the mark. \.{steps}: a line as the outline of a histogram, whose bins
have the given middles. \.{bars}: there is a column of errors.

\.{hue=}$c$: each value of column $c$ has a colour of its own; data sets have
always the same. \.{family=}$c$: shades of one colour, from light for the least
value to dark for the greatest. \.{shape=}$c$, \.{dash=}$c$: a mark, a stroke
for each value. \.{hollow=}$c$: open marks where $c$ is not zero (of a text:
not its first value). \.{faint=}$c$: all but the least value of $c$, usually
a seed, are thin and pale and lie below. \.{dodge=}$c$: marks stand side by
side. \.{each=}$c$: a curve for each value, all alike.

\.{label}: the name stands at the end of the curve, not in the key.\par}
\smallskip

@ A question has first the columns that play a role in the look, in any order;
then, and this is checked, exactly those columns that the call draws:

\smallskip\halign{#\hfil\quad
  &\vtop{\hsize122pt\raggedright\noindent\strut#\strut}\cr
|line|&$x$, $y$; points are joined in the order of the rows\cr
|marks|&$x$, $y$, and with \.{bars} an error\cr
|band|&$x$, low, high: shading around a curve\cr
|hline|, |vline|&$y$ or $x$ of a line across the panel, named on the line\cr
|window_x|, |window_y|&from, to: a shaded stripe\cr
|keys|&any; a line of the key for each row\cr
|pictures|&brightness from 0 to 1, a row for each pixel\cr}
\smallskip
The points of a line are joined in the order of the rows, so its question says
\.{order by}. Questions are put together as by |printf|. They are asked in the
call; whatever else a chart does is done when the figure is saved.

|graph| draws a function of C over the whole $x$ axis. |slope| is the guide of
|panel_slope|. |key| adds one line that belongs to no data; with neither stroke
nor mark in its look it is a remark. |key_at| puts the key with its corner at a
given place, if wanted as one row. |remark| writes text at a given place: inside
the panel it stays inside, to the left it ends there, to the right it begins
there; at |NAN| it finds its own place. |pictures| takes rows and columns of
pictures, and their height, width and channels. |chart_hue| is the colour of a
value of a column that plays the role \.{hue} on the figure.

@<Prototypes@>=
typedef void question_call(chart *c, const char *how, const char *q, ...)
  __attribute__((format(printf, 3, 4)));
question_call line, marks, band, hline, vline, window_x, window_y, keys;
void pictures(chart *c, const int shape[5], const char *q, ...)
  __attribute__((format(printf, 3, 4)));
void graph(chart *c, const char *how, double (*f)(double, const void *),
  const void *context);
void slope(chart *c, double x0, double x1, double y0, double power,
  const char *label);
void key(chart *c, const char *how);
void key_at(chart *c, double fx, double fy, bool row);
void remark(chart *c, double fx, double fy, color ink, const char *text, ...)
  __attribute__((format(printf, 5, 6)));
color chart_hue(chart *c, const char *column, const char *value);

@ Names are markup in which the name of a column between braces is replaced by
its value: \.{\$L = \{L\}\$}, or with a format, \.{\{loss:\%.1f\}}; otherwise
numbers have four digits. Braces behind a command or one of \.{\_\^\}} are those
of mathematics. A semicolon separates two names, for curves that differ in
two ways:
with \.{hue=rule dash=net: \{rule\}; \{net\}} the key shows the rules as
coloured strokes and the nets as black patterns. Lines of the key with the
same words are one line, of a stroke and a mark.

@ Words of a look are looked up in the lists of what they may be. A list is a
text with one blank between its words, and a word is known by its place; the
place is then an index into an array in the same order. This takes a few dozen
comparisons for each word, and a figure has a hundred words.

@<Read a look@>=
static int word_index(const char *list, const char *word)
{
  int i = 0; /* words passed */
  size_t n = strlen(word); /* its bytes */
  for (const char *s = list; *s; s += strcspn(s, " "), s += *s == ' ', i++)
    if (strncmp(s, word, n) == 0 && (s[n] == ' ' || !s[n])) return i;
  return -1;
}
static const color *ink_named(const char *word)
{
  static const color *const inks[] = {&BLACK, &GREY, &ORANGE, &SKY, &GREEN,
    &BLUE, &VERMILION, &PURPLE}; /* in the order of their names */
  int i = word_index("black grey orange sky green blue vermilion purple",
    word); /* its place */
  return i < 0 ? NULL : inks[i];
}

@ Roles are words with an equals sign; the order of their names is that of
|role|. A column may play several roles, as in \.{hue=data shape=data}, but a
role belongs to one column, the last one named. The exception is \.{each},
which gathers all columns that have no role in how a curve looks. If the word
turns out to be no role, its equals sign is put back for the message. Flags
set a field and nothing else.

@<Read a look@>=
static bool read_role(desk *d, look *l, char *word)
{
  char *column = strchr(word, '='); /* its end */
  if (!column) return false;
  *column++ = 0;
  int i = word_index("hue family shape hollow dash faint dodge each", word);
    /* which role */
  if (i < 0) column[-1] = '=';
  else l->column[i] = arena_text(d->a, "%s%s%s", i == EACH && l->column[i]
    ? l->column[i] : "", i == EACH ? " " : "", column);
  return i >= 0;
}
static bool read_flag(look *l, const char *word)
{
  bool *const flag[] = {&l->theory, &l->pale, &l->bars, &l->steps, &l->label};
    /* in the order of their names */
  int i = word_index("theory pale bars steps label", word);
  if (i >= 0) *flag[i] = true;
  return i >= 0;
}

@ Colours, marks, strokes and sizes. Strokes of curves are $0.9$ points wide
and marks have $3.4$, times the weight. The words for strokes and those for
marks mean the same two weights, since a look has one or the other.

@<Read a look@>=
static bool read_word(look *l, const char *word)
{
  static const double weights[] = {0.6, 0.6, 1.6, 1.6}; /* of strokes, marks */
  const color *ink = ink_named(word); /* is it a colour? */
  int shape = word_index("dot ring box diamond triangle cross tick", word);
  int pattern = word_index("solid dashed dotted", word);
  int weight = word_index("thin small thick large", word); /* is it one? */
  if (ink) l->ink = *ink, l->inked = true;
  else if (shape >= 0) l->shape = shape;
  else if (pattern >= 0) l->pattern = pattern;
  else if (weight >= 0) l->weight = weights[weight];
  else return read_flag(l, word);
  return true;
}

@ The name begins behind the first colon that ends a word; there cannot be one
within a word, because no word has one. Commas between words may please the
author and are passed over. A word that no list knows ends the program, lest
\.{bleu} should be drawn in black and be seen by nobody.

@<Read a look@>=
static look read_look(chart *c, const char *text)
{
  look l = {{NULL}, BLACK, false, false, false, false, false, false, -1, -1,
    1, arena_text(c->on->a, "%s", text), NULL}; /* of few words */
  char word[80]; /* one of them */
  for (const char *s = l.words; *s; ) {
    s += strspn(s, " ,");
    if (*s == ':') {
      l.name = s + 1 + strspn(s + 1, " ");
      break;
    }
    size_t n = strcspn(s, " ,:"); /* of the word */
    snprintf(word, sizeof word, "%.*s", (int) n, s);
    s += n;
    if (n > 0 && !read_role(c->on, &l, word) && !read_word(&l, word))
      fatal(1, "%s: found \"%s\" in the look \"%s\"; expected a colour, mark, "
        "stroke, role=column or another word that chart.w lists", c->who,
        word, text);
  }
  return l;
}

@* Values. The values of every column that plays a role are remembered in the
order in which they appear on the figure. They are known by their texts, ten
digits for a number; the same step size from two questions is one value. There
are a few dozen of them at most, since more could not be told apart, so they
are searched from the first.

@<Values and their colours@>=
static palette *palette_of(desk *d, const char *column)
{
  palette *s = d->palettes; /* of this column */
  while (s && strcmp(s->column, column) != 0) s = s->next;
  if (s) return s;
  s = arena_take(d->a, 1, sizeof *s);
  s->column = column;
  s->next = d->palettes;
  return d->palettes = s;
}
static int value_index(const palette *s, const char *text)
{
  for (int i = 0; i < s->n; i++)
    if (strcmp(s->value[i].text, text) == 0) return i;
  return -1;
}

@ A value that is new is appended. The texts are not copied: they lie in the
answer, which lives as long as the figure.

@<Values and their colours@>=
static void learn_value(desk *d, palette *s, const char *text, double number)
{
  if (value_index(s, text) >= 0) return;
  if (s->n == s->room) {
    const void *old = s->value; /* outgrown */
    s->room = 2 * s->room + 8;
    s->value = arena_take(d->a, (size_t) s->room, sizeof *s->value);
    if (old) memcpy(s->value, old, s->n * sizeof *s->value);
  }
  s->value[s->n].text = text;
  s->value[s->n++].number = number;
}

@ The rank of a value is its place in the order of numbers; texts keep the
order in which they came. As a text is not a number, no comparison with it is
true, and among texts only their places count.

@<Values and their colours@>=
static int value_rank(const palette *s, int i)
{
  int rank = 0; /* values below */
  double x = s->value[i].number; /* this one */
  for (int j = 0; j < s->n; j++)
    rank += s->value[j].number < x || (j < i && !(s->value[j].number > x));
  return rank;
}

@ A data set has its colour for the whole book, under all the names by which
chapters call it: images of objects are red, handwritten digits blue, and what
was drawn from a generator is green. A reader of one chapter then knows the
colours of the next. The names are compared without regard to capitals, up to
their length, so that \.{cifar16} and \.{CIFAR-10} are one. Longer names come
before those with which they begin, or they would never be found.
@^colours of data sets@>

@<Values and their colours@>=
static const color *fixed_hue(const char *text)
{
  static const struct {
    const char *name; /* of a source, or how it begins */
    bool whole; /* nothing follows? */
    const color *hue; /* for ever */
  } source[] = {{"MNIST-common-norm", true, &PURPLE},
    {"MNIST", false, &BLUE}, {"CIFAR", false, &VERMILION},
    {"gauss", true, &GREEN}, {"synthetic", true, &GREEN},
    {"powerlaw", true, &GREEN}};
  for (size_t i = 0; i < sizeof source / sizeof *source; i++) {
    size_t n = strlen(source[i].name); /* of the name */
    if (strncasecmp(text, source[i].name, n) == 0
      && (!source[i].whole || !text[n])) return source[i].hue;
  }
  return NULL;
}

@ Other values take the colours of a wheel one after the other, but for those
that are fixed for other values of the same column. After six the wheel
begins again; a figure with more than five hues should be another figure.

@<Values and their colours@>=
static color value_hue(const palette *s, int which)
{
  static const color *const wheel[] = {&VERMILION, &BLUE, &GREEN, &PURPLE,
    &ORANGE, &SKY}; /* in order of use */
  const color *left[6]; /* those not fixed */
  int n = 0, place = 0; /* of them; of this value */
  const color *fixed = fixed_hue(s->value[which].text); /* or null */
  if (fixed) return *fixed;
  for (int k = 0; k < 6; k++) {
    bool used = false; /* by a data set? */
    for (int i = 0; i < s->n; i++)
      used |= fixed_hue(s->value[i].text) == wheel[k];
    if (!used) left[n++] = wheel[k];
  }
  for (int i = 0; i < which; i++) place += !fixed_hue(s->value[i].text);
  return *left[place % n];
}

@ Three data sets leave at least two colours for other values, so that the
division in |value_hue| is safe. A value that no question has brought is
learnt here. Authors ask for a hue to write a remark in the colour of a curve.

@<Exported functions@>=
color chart_hue(chart *c, const char *column, const char *value)
{
  palette *s = palette_of(c->on, arena_text(c->on->a, "%s", column));
    /* of the column */
  learn_value(c->on, s, arena_text(c->on->a, "%s", value), NAN);
  return value_hue(s, value_index(s, value));
}

@* Collecting. Every call appends an element. Its question is asked at once, so
that a mistake in it is reported where it stands in the program, and with the
name of the panel for which it was asked. Once the figure has been saved
nothing can be added. The question is put together before |ask| sees it,
because a list of arguments cannot be handed on to a function that takes three
dots.

@<Collect what is called for@>=
static element *append_element(chart *c, element_kind kind, const char *text)
{
  element *e = arena_take(c->on->a, 1, sizeof *e); /* the new one */
  insist(!c->on->done);
  e->kind = kind;
  e->how = read_look(c, text);
  *c->tail = e;
  c->tail = &e->next;
  return e;
}
static const char *put_together(arena *a, const char *format, va_list list)
{
  char *text; /* the question */
  if (vasprintf(&text, format, list) < 0) fatal(1, "no memory for a question");
  const char *copy = arena_text(a, "%s", text); /* lives as long as |a| */
  free(text);
  return copy;
}

@ Cells of an element, by row and column. |drawn| counts columns from the
first one behind the groups; |cell_text| counts them all, and gives a word for
a cell that is empty, so that a group without a name is a group too.

@<Collect what is called for@>=
static double drawn(const element *e, int row, int j)
{
  return e->t.numbers[row * e->t.columns + e->groups + j];
}
static const char *cell_text(const element *e, int row, int column)
{
  const char *s = e->t.texts[row * e->t.columns + column]; /* or null */
  return s ? s : "none";
}

@ The check that no mistake can pass in silence: the leading columns are
exactly those that have a role, and behind them are exactly those that the
call draws. A column forgotten in the look, a role without its column, an
error without \.{bars} change these numbers. Were the last columns taken for
those that are drawn, whatever their number, a group without a role would melt
its curves into one, with a line running back and forth. |wanted| is $-1$ for
a key, whose columns serve its names only.

@<Collect what is called for@>=
static bool has_role(const look *l, const char *column)
{
  bool has = false; /* any role */
  for (int i = 0; i < ROLES; i++)
    has |= l->column[i] && (i == EACH ? word_index(l->column[i], column) >= 0
      : strcmp(l->column[i], column) == 0);
  return has;
}
static void check_columns(chart *c, element *e, int wanted)
{
  int n = 0; /* leading columns with a role */
  while (n < e->t.columns && has_role(&e->how, e->t.names[n])) n++;
  e->groups = n;
  for (int i = 0; i < EACH; i++)
    if (e->how.column[i] && answer_column(&e->t, e->how.column[i]) < 0)
      fatal(1, "%s: the look \"%s\" names \"%s\", but the question has no such "
        "column", c->who, e->how.words, e->how.column[i]);
  if (wanted >= 0 && e->t.columns - n != wanted)
    fatal(1, "%s: \"%s\": found %d columns behind those with a role, the first "
      "being \"%s\"; expected %d (give every group a role, e.g. each=)",
      c->who, e->how.words, e->t.columns - n,
      n < e->t.columns ? e->t.names[n] : "none", wanted);
}

@ Rows of one curve have equal texts in all groups. An answer is thus cut into
curves as the answer to a claim is cut into claims, in the order in which the
first points of the curves appear.

@<Collect what is called for@>=
static void sort_rows(desk *d, element *e)
{
  bool *by = arena_take(d->a, (size_t) e->t.columns, sizeof *by); /* groups */
  for (int g = 0; g < e->groups; g++) by[g] = true;
  grouping g = answer_groups(d->a, &e->t, by); /* the curves */
  e->curves = g.n;
  e->start = g.start;
  e->order = g.row;
}

@ The values of all columns with a role are learnt, for \.{each} as well,
where nothing is made of them. Then the element is complete. The table of the
numbers of columns is in the order of |element_kind|, as far as elements have
questions that are drawn.

@<Collect what is called for@>=
static void learn_groups(desk *d, element *e)
{
  for (int g = 0; g < e->groups; g++)
    for (int i = 0; i < e->t.rows; i++)
      learn_value(d, palette_of(d, e->t.names[g]), cell_text(e, i, g),
        e->t.numbers[i * e->t.columns + g]);
}
static element *ask_element(chart *c, element_kind kind, const char *how,
  const char *format, va_list list)
{
  static const int wanted[] = {2, 2, 3, 1, 1, 2, 2}; /* columns, by kind */
  element *e = append_element(c, kind, how); /* without rows */
  e->t = ask(c->on->a, c->who, "%s", put_together(c->on->a, format, list));
  check_columns(c, e, kind == KEY ? -1 : kind == PICTURES ? 1
    : wanted[kind] + e->how.bars);
  sort_rows(c->on, e);
  learn_groups(c->on, e);
  return e;
}

@ Eight calls differ in nothing but the kind of their element.

@d CALL(name, kind)
void name(chart *c, const char *how, const char *q, ...)
{
  va_list list; /* what the question asks for */
  va_start(list, q);
  ask_element(c, kind, how, q, list);
  va_end(list);
}

@<Exported functions@>=
CALL(line, LINE)@;@+ CALL(marks, MARKS)@;@+ CALL(band, BAND)@;
CALL(hline, HLINE)@;@+ CALL(vline, VLINE)@;
CALL(window_x, WINDOW_X)@;@+ CALL(window_y, WINDOW_Y)@;@+ CALL(keys, KEY)@;

@ For a key every row counts by itself, whatever its groups are. The line of
|key| has no row; it is given one that nobody looks at, so that the two calls
are alike from here on.

@<Exported functions@>=
void key(chart *c, const char *how)
{
  append_element(c, KEY, how)->t.rows = 1;
}
void key_at(chart *c, double fx, double fy, bool row)
{
  c->key_x = fx;
  c->key_y = fy;
  c->key_row = row;
}

@ The shape of pictures is copied, in the order of |panel_images|: rows and
columns of pictures, their height, width and channels. A graph keeps the
pointer to its context, which must live until the figure is saved; chapters
use variables of their file or of the figure's arena.

@<Exported functions@>=
void pictures(chart *c, const int shape[5], const char *q, ...)
{
  va_list list; /* what the question asks for */
  va_start(list, q);
  element *e = ask_element(c, PICTURES, "", q, list); /* the pixels */
  va_end(list);
  for (int i = 0; i < 5; i++) e->shape[i] = shape[i];
}
void graph(chart *c, const char *how, double (*f)(double, const void *),
  const void *context)
{
  element *e = append_element(c, GRAPH, how); /* without rows */
  e->f = f;
  e->context = context;
}

@ Guides and remarks have a look like everything else, though their colour is
given otherwise.

@<Exported functions@>=
void slope(chart *c, double x0, double x1, double y0, double power,
  const char *label)
{
  element *e = append_element(c, SLOPE, "grey"); /* a guide */
  double at[] = {x0, x1, y0, power}; /* as for |panel_slope| */
  for (int i = 0; i < 4; i++) e->at[i] = at[i];
  e->text = label ? arena_text(c->on->a, "%s", label) : NULL;
}
void remark(chart *c, double fx, double fy, color ink, const char *text, ...)
{
  element *e = append_element(c, NOTE, "black"); /* a text */
  va_list list; /* what it asks for */
  va_start(list, text);
  e->text = put_together(c->on->a, text, list);
  va_end(list);
  e->at[0] = fx;
  e->at[1] = fy;
  e->how.ink = ink;
}

@* Names. |brace_of_column| tells whether the brace at |s| in |start| encloses a
column: it does unless mathematics came before it. In \.{\$x\^\{2\}\$} a sign
for an exponent stands before the brace, in \.{\$\\frac\{1\}\{2\}\$} the
letters of a command and then a closing brace; in \.{\$n=\{n\}\$} there is an
equals sign, and in \.{net\{k\}} a word that no backslash begins.

@<Write names@>=
static bool brace_of_column(const char *start, const char *s)
{
  if (*s != '{') return false;
  if (s > start && strchr("_^}", s[-1])) return false;
  const char *t = s; /* back over a word */
  while (t > start && ((t[-1] | 32) >= 'a' && (t[-1] | 32) <= 'z')) t--;
  return t == s || t == start || t[-1] != '\\';
}

@ The value is written with the format behind the colon. A value that is a text
is written as it is; without a format so is a number, in four digits. The
format is the author's and not checked by the compiler; so it may contain one
conversion of a floating number and nothing else.

@<Write names@>=
static const char *write_value(chart *c, const element *e, int row,
  const char *inner)
{
  arena *a = c->on->a; /* for the result */
  char *name = arena_text(a, "%s", inner), *format = strchr(name, ':');
    /* of the column; of the number */
  if (format) *format++ = 0;
  int j = e->t.names ? answer_column(&e->t, name) : -1; /* the column */
  if (j < 0) fatal(1, "%s: found {%s} in the name \"%s\"; expected a column "
    "of the question", c->who, name, e->how.name);
  double x = e->t.numbers[row * e->t.columns + j]; /* or NAN */
  if (isnan(x)) return cell_text(e, row, j);
  if (!format) return arena_text(a, "%.4g", x);
  size_t n = strspn(format + 1, "+-#0 .123456789"); /* flags, digits */
  if (*format != '%' || !strchr("efgEG", format[n + 1]) || !format[n + 1]
    || format[n + 2])
    fatal(1, "%s: found the format \"%s\"; expected one like %%.3g", c->who,
      format);
  return arena_text(a, format, x);
}

@ What is not a column is copied letter by letter. The name grows by copies in
the arena, a few thousand bytes for each name, and goes with the figure.

@<Write names@>=
static const char *write_name(chart *c, const element *e, int row,
  const char *name)
{
  arena *a = c->on->a; /* for the result */
  const char *out = "", *end; /* so far; a closing brace */
  for (const char *s = name; *s; s++)
    if (brace_of_column(name, s) && (end = strchr(s, '}'))) {
      out = arena_text(a, "%s%s", out, write_value(c, e, row,
        arena_text(a, "%.*s", (int) (end - s - 1), s + 1)));
      s = end;
    }
    else out = arena_text(a, "%s%c", out, *s);
  return out;
}

@ A look may have several names, separated by a semicolon and a blank;
|nth_name| is one of them, null after the last. |mentions| tells whether a
name has a column between braces, with or without a format.

@<Write names@>=
static const char *nth_name(chart *c, const char *names, int n)
{
  const char *end; /* of a name */
  if (!names) return NULL;
  for (; n > 0; n--) {
    end = strstr(names, "; ");
    if (!end) return NULL;
    names = end + 2;
  }
  end = strstr(names, "; ");
  return arena_text(c->on->a, "%.*s", end ? (int) (end - names)
    : (int) strlen(names), names);
}
static bool mentions(const char *name, const char *column)
{
  size_t n = strlen(column); /* of the column */
  for (const char *s = name; (s = strchr(s, '{')); s++)
    if (strncmp(s + 1, column, n) == 0 && (s[n + 1] == '}'
      || s[n + 1] == ':')) return true;
  return false;
}

@* Axes. The ends of an axis are those of the points that are drawn. A value is
\emph{proper} if it has a place on an axis of that scale; what exceeds
$10^{150}$ comes from a run that diverged and would leave nothing to be seen
of the others. The bound is generous on purpose: squares and products of
proper numbers are still numbers. Ends that the caller has given are compared
with a slack of a billionth, because a value at the end may come from a sum of
steps, and a comparison with NAN is false on either side, so that an end that
is not given keeps nobody out.

@<Find the axes@>=
static rail *lead(rail *r)
{
  while (r->leader) r = r->leader;
  return r;
}
static bool proper(const rail *r, double v)
{
  return r->scale == LINEAR ? fabs(v) < 1e150 : v > 1e-150 && v < 1e150;
}
static bool within_given(rail *r, double v)
{
  const double *g = lead(r)->given; /* ends from the caller, or NAN */
  double slack = 1e-9 * fabs(v); /* for rounding */
  return !(v < g[0] - slack) && !(v > g[1] + slack);
}

@ Values enter one by one. A value that is new at an end decides whether there
is to be a margin; marks want one, since half of a mark on the edge would be
cut off, and ends of curves do not. Of equal values at an end one that wants a
margin prevails. The first value becomes both ends, as nothing compares with
NAN.

@<Find the axes@>=
static void widen(rail *r, double v, bool spare)
{
  rail *l = lead(r); /* whose ends they are */
  if (!proper(r, v)) return;
  if (!(v >= l->seen[0])) l->seen[0] = v, l->spare[0] = spare;
  else if (v == l->seen[0]) l->spare[0] |= spare;
  if (!(v <= l->seen[1])) l->seen[1] = v, l->spare[1] = spare;
  else if (v == l->seen[1]) l->spare[1] |= spare;
}

@ The edges of the bins of a histogram lie halfway between their middles
$x_i$: edge $i$ is $(x_{i-1}+x_i)/2$. The first and the last bin reach as far
to the outside as to the inside, so that the first edge is $x_0-(x_1-x_0)/2$.
The axes reach to the edges and to zero, from which counts are read.

@<Find the axes@>=
static double bin_edge(int n, const double *x, int i)
{
  return i == 0 ? 1.5 * x[0] - 0.5 * x[1] : i == n
    ? 1.5 * x[n - 1] - 0.5 * x[n - 2] : (x[i - 1] + x[i]) / 2;
}
static void widen_bins(chart *c, const element *e)
{
  for (int k = 0; k < e->curves; k++) {
    double x[2] = {0, 0}; /* two middles at one end */
    const int *o = e->order + e->start[k]; /* rows of the curve */
    int n = e->start[k + 1] - e->start[k]; /* of them */
    if (n < 2) continue;
    for (int i = 0; i < 2; i++) x[i] = drawn(e, o[i], 0);
    widen(&c->x, bin_edge(2, x, 0), false);
    for (int i = 0; i < 2; i++) x[i] = drawn(e, o[n - 2 + i], 0);
    widen(&c->x, bin_edge(2, x, 2), false);
  }
  widen(&c->y, 0, true);
}

@ The fate of a point, in order: it may be missing, have no place on the scale,
or lie outside of given ends; or else it is drawn. What is not drawn is
counted under the first fate that applies, and has no part in the axes: one
run that went to infinity must not press all others into the lower edge. The
bars of a mark widen the axis too, unless they reach to where the scale has no
place, as below zero on a logarithmic axis.

@<Find the axes@>=
static int fate_of(chart *c, double x, double y)
{
  if (isnan(x) || isnan(y)) return MISSING;
  if (!proper(&c->x, x) || !proper(&c->y, y)) return IMPROPER;
  if (!within_given(&c->x, x) || !within_given(&c->y, y)) return OUTSIDE;
  return FATES;
}
static void widen_points(chart *c, const element *e)
{
  bool soft = e->kind == MARKS; /* wants a margin in $x$ */
  for (int i = 0; i < e->t.rows; i++) {
    double x = drawn(e, i, 0), y = drawn(e, i, 1); /* the point */
    double err = e->how.bars && isfinite(drawn(e, i, 2)) ? drawn(e, i, 2) : 0;
    int fate = fate_of(c, x, y); /* is it drawn? */
    if (fate < FATES) c->lost[fate]++;
    else c->points++;
    if (fate < FATES) continue;
    widen(&c->x, x, soft);
    widen(&c->y, y, true);
    widen(&c->y, y - err, true);
    widen(&c->y, y + err, true);
  }
  if (e->how.steps) widen_bins(c, e);
}

@ All elements that have a place in the data. Lines across the panel are to be
seen, so they count; windows, graphs and guides follow the data. A band counts
only where it belongs to the given part of the axis. Pixels are counted as
points, so that a chart of pictures is not empty.

@<Find the axes@>=
static void widen_axes(chart *c, const element *e)
{
  for (int i = 0; i < e->t.rows; i++) switch (e->kind) {
  case BAND:
    if (!within_given(&c->x, drawn(e, i, 0))) break;
    widen(&c->x, drawn(e, i, 0), false);
    widen(&c->y, drawn(e, i, 1), true);
    widen(&c->y, drawn(e, i, 2), true);@+ break;
  case HLINE: if (within_given(&c->y, drawn(e, i, 0)))
    widen(&c->y, drawn(e, i, 0), true);@+ break;
  case VLINE: if (within_given(&c->x, drawn(e, i, 0)))
    widen(&c->x, drawn(e, i, 0), true);@+ break;
  default: break;
  }
  if (e->kind == LINE || e->kind == MARKS) widen_points(c, e);
  if (e->kind == PICTURES) c->points += e->t.rows;
}

@ On paper a logarithmic axis is a linear one of logarithms. An axis of one
value gets some width: a tenth of the value on either side, or a factor of one
and a half. This happens with one point and with a constant curve; where the
value is zero, one on either side is as good as any other choice.

@<Find the axes@>=
static double to_paper(const rail *r, double v)
{
  return r->scale == LINEAR ? v : log(v);
}
static double from_paper(const rail *r, double u)
{
  return r->scale == LINEAR ? u : exp(u);
}
static double single_width(const rail *r, double u)
{
  if (r->scale != LINEAR) return log(1.5);
  return u == 0 ? 1 : 0.1 * fabs(u);
}

@ A round number that is only a little further out, by a twenty-fifth of the
axis, becomes the end, and will be labelled there: steps up to 3999 end at 4000.
On a logarithmic axis, where labels are few, the round numbers are one, two and
five times a power of ten, and may be twice as far. Here |u| is the end on
paper, |k| is 1 for the upper end, |wide| the length of the axis, and the
result is on paper too. The linear step is the least of $1$, $2$, $5$ times a
power of ten that divides the axis into at most eight parts, and the next
multiple of it outside is the candidate. The logarithmic axis tries the three
digits in the decade of the end and in those beside it, and takes the nearest
that lies outside.

@<Find the axes@>=
static double round_end(const rail *r, double u, double wide, int k)
{
  double best = u; /* the end on paper */
  if (r->scale == LINEAR) {
    double unit = pow(10, floor(log10(wide / 8))); /* below a round step */
    double step = wide / 8 / unit, size = unit * (step <= 1 ? 1 : step <= 2 ? 2
      : step <= 5 ? 5 : 10); /* the step */
    best = size * (k ? ceil(u / size - 1e-9) : floor(u / size + 1e-9));
    return fabs(best - u) < 0.04 * wide ? best : u;
  }
  double nearest = 0.08 * wide; /* in logarithms */
  for (int i = (int) floor(u / log(10)) - 1; i <= u / log(10) + 1; i++)
    for (int digit = 1; digit <= 5; digit += 1 + 2 * (digit == 2)) {
      double v = log(digit) + i * log(10), far = k ? v - u : u - v; /* out */
      if (far >= -1e-9 && far < nearest) best = v, nearest = far;
    }
  return best;
}

@ Each end is the one that was given, or else what was seen with a margin of a
twentieth if that is wanted, but not across zero, and then made round. Where
the axis has no length, to a millionth of its ends, it gets some; so also
where one end is given and all values lie beyond it, with the other end put at
some distance. An end at zero stays there: losses and counts begin at nothing.
The result may still be no axis, if nothing was seen and nothing given: then
the ends are |NAN|.

@<Find the axes@>=
static void choose_ends(rail *r)
{
  double u[2]; /* the ends on paper */
  for (int k = 0; k < 2; k++) {
    double v = isnan(r->given[k]) ? r->seen[k] : r->given[k]; /* on the axis */
    u[k] = proper(r, v) ? to_paper(r, v) : NAN;
  }
  double wide = u[1] - u[0]; /* from end to end */
  if (wide <= fmax(1e-6 * fmax(fabs(u[0]), fabs(u[1])), 1e-290)) {
    double from = isnan(r->given[0]) ? u[1] : u[0]; /* the one value */
    for (int k = 0; k < 2; k++)
      if (isnan(r->given[k])) u[k] = from + (k ? 1 : -1)
        * single_width(r, from);
  }
  else for (int k = 0; k < 2 && !isnan(wide); k++)
    if (isnan(r->given[k]) && (r->scale != LINEAR || u[k])) {
      double end = u[k] + (k ? 0.05 : -0.05) * wide * r->spare[k]; /* wider */
      bool across = r->scale == LINEAR && end * u[k] < 0; /* past zero? */
      u[k] = across ? 0 : round_end(r, end, wide, k);
    }
  for (int k = 0; k < 2; k++) r->ends[k] = isnan(r->given[k])
    ? from_paper(r, u[k]) : r->given[k];
}

@ First all charts, because of shared axes, then the ends. A follower with
another scale than its leader's is a mistake, as one number would have two
places. That of a chart without axes is linear, like that of an axis of which
nothing was said.

@<Find the axes@>=
static void find_axes(desk *d)
{
  for (chart *c = d->first; c; c = c->next)
    for (int k = 0; k < 2; k++) c->x.seen[k] = c->y.seen[k] = NAN;
  for (chart *c = d->first; c; c = c->next) {
    insist(lead(&c->x)->scale == c->x.scale);
    insist(lead(&c->y)->scale == c->y.scale);
    for (const element *e = c->first; e; e = e->next) widen_axes(c, e);
  }
  for (chart *c = d->first; c; c = c->next) {
    if (!c->x.leader) choose_ends(&c->x);
    if (!c->y.leader) choose_ends(&c->y);
  }
}

@* Styles. What a look and the groups of a curve amount to. The numbers are
those that \.{plot} takes: widths and sizes in points, shapes and patterns by
the numbers of its enumerations.

@<Private types@>=
typedef struct {
  color ink; /* of everything */
  double width, size; /* of strokes, of marks */
  int shape; /* a |mark| */
  int pattern; /* a |dash| */
  bool faint; /* one of many */
  double shift; /* to the right, in points */
} style;

@ The index of the value that a row has in the column of role |r|, or $-1$ if
no column plays it. The colour follows from the roles in this order: a family
of shades of what was given, blue if nothing was; a hue, which overrules it;
for theory a darker shade, unless nothing at all was said, since black is dark
enough. Theory and measurement of one series then differ in lightness and not
in hue, and can still be told apart by the kind: a line here, marks there.

@<Decide the style of a curve@>=
static int role_value(chart *c, const element *e, int row, int r,
  palette **s)
{
  const char *column = e->how.column[r]; /* that plays the role */
  if (!column) return -1;
  *s = palette_of(c->on, column);
  return value_index(*s, cell_text(e, row, answer_column(&e->t, column)));
}
static color ink_of(chart *c, const element *e, int row)
{
  palette *s; /* values of a column */
  color ink = e->how.ink; /* as given */
  bool plain = !e->how.inked; /* nothing said? */
  int i = role_value(c, e, row, FAMILY, &s); /* this value */
  if (i >= 0) ink = color_family(plain ? BLUE : ink, value_rank(s, i), s->n);
  int h = role_value(c, e, row, HUE, &s); /* this value */
  if (h >= 0) ink = value_hue(s, h);
  if (e->how.theory && !(plain && i < 0 && h < 0))
    ink = color_shade(ink, 0.3);
  return e->how.pale ? color_fade(ink, 0.35) : ink;
}

@ A shape is opened last. A cross and a tick have no inside to be opened. The
wheel begins with the marks that are told apart most easily at three points:
disc, square, diamond, triangle. A number of zero leaves a mark full, any
other opens it; of texts the first to come is full.

@<Decide the style of a curve@>=
static int shape_of(chart *c, const element *e, int row, bool opened)
{
  static const int wheel[] = {DOT, BOX, DIAMOND, TRIANGLE, CROSS, TICK};
  static const int open[] = {RING, RING, OPEN_BOX, OPEN_DIAMOND,
    OPEN_TRIANGLE, CROSS, TICK}; /* in the order of |mark| */
  palette *s; /* values of a column */
  int shape = e->how.shape < 0 ? DOT : e->how.shape; /* as given */
  int i = role_value(c, e, row, SHAPE, &s); /* this value */
  if (i >= 0) shape = wheel[i % 6];
  i = opened ? role_value(c, e, row, HOLLOW, &s) : -1;
  double x = i >= 0 ? s->value[i].number : 0; /* not a number for a text */
  bool hollow = isnan(x) ? i > 0 : x != 0; /* is it open? */
  return hollow ? open[shape] : shape;
}

@ The third of the opacity and half of the width let a bundle of faint curves
look like a cloud around the strong one. Marks side by side are $2.6$ points
apart, less than their size, and centred on their place, so that three of them
at one $x$ touch and are seen to belong together.

@<Decide the style of a curve@>=
static style style_of(chart *c, const element *e, int row)
{
  palette *s; /* values of a column */
  style t = {ink_of(c, e, row), 0.9 * e->how.weight, 3.4 * e->how.weight,
    shape_of(c, e, row, true), e->how.pattern < 0 ? SOLID : e->how.pattern,
    false, 0}; /* before the roles of strokes */
  int i = role_value(c, e, row, PATTERN, &s); /* this value */
  if (i >= 0) t.pattern = i % 3;
  i = role_value(c, e, row, DODGE, &s);
  if (i >= 0) t.shift = 2.6 * (value_rank(s, i) - (s->n - 1) / 2.0);
  i = role_value(c, e, row, FAINT, &s);
  t.faint = i >= 0 && value_rank(s, i) > 0;
  if (t.faint) t.ink = color_fade(t.ink, 0.3), t.width *= 0.5;
  return t;
}

@* The key. Words that are there already get what they lack; the colour of a
mark wins over that of a line, which may be a darker shade. So a line of
theory and marks of measurement that are both called \.{CIFAR} make one entry,
a mark on a stroke. A name without words, as of a group that is not to be
named, makes none.

@<Collect the key@>=
static void add_key(chart *c, key_entry k)
{
  if (!*k.text) return;
  for (int i = 0; i < c->keys; i++) {
    key_entry *old = &c->key[i]; /* perhaps the same */
    if (strcmp(old->text, k.text) != 0) continue;
    if (k.shape >= 0 && old->shape < 0) old->shape = k.shape, old->c = k.c;
    if (k.line && !old->line) old->line = true, old->d = k.d;
    return;
  }
  if (c->keys == KEY_MAX)
    fatal(1, "%s: found more than %d names; a key has no room for them",
      c->who, KEY_MAX);
  c->key[c->keys++] = k;
}

@ A sample shows what the name is about: a colour, shape or pattern that comes
from a column is left out unless the name mentions the column. With colours
for the rules and patterns for the nets, the entry of a net is a black stroke
in its pattern; a coloured one would seem to be about one rule. A key that was
asked for shows a mark or a stroke only if its look says which.

@<Collect the key@>=
static bool tells(const look *l, const char *name, int r)
{
  return !l->column[r] || mentions(name, l->column[r]);
}
static void name_in_key(chart *c, const element *e, int row,
  const char *name, style t)
{
  const look *l = &e->how; /* for its columns */
  bool pointed = e->kind == MARKS || (e->kind == KEY && (l->shape >= 0
    || l->column[SHAPE] || l->column[HOLLOW])); /* is there a mark? */
  bool stroked = e->kind == LINE || e->kind == GRAPH || e->kind == BAND
    || (e->kind == KEY && (l->pattern >= 0 || l->column[PATTERN]));
      /* is there a line? */
  color ink = tells(l, name, HUE) && tells(l, name, FAMILY) ? t.ink : BLACK;
  int shape = tells(l, name, SHAPE)
    ? shape_of(c, e, row, tells(l, name, HOLLOW)) : -1; /* to be shown */
  add_key(c, (key_entry) {ink, tells(l, name, PATTERN) ? (dash) t.pattern
    : SOLID, stroked, pointed ? shape : -1, write_name(c, e, row, name)});
}

@ Faint curves have no name, for the strong one of their bundle has it. The
first name of a curve that is labelled goes to its end instead. Names of lines
across the panel stand on the lines. A curve is named by its first row: a name
can mention columns that are the same for all rows of a curve, and of others
shows the first value.

@<Collect the key@>=
static void name_curve(chart *c, const element *e, int row)
{
  style t = style_of(c, e, row); /* of the curve */
  const char *name; /* one of its names */
  if (t.faint || e->kind == HLINE || e->kind == VLINE) return;
  for (int n = e->how.label; (name = nth_name(c, e->how.name, n)); n++)
    name_in_key(c, e, row, name, t);
}
static void collect_key(chart *c)
{
  for (const element *e = c->first; e; e = e->next) {
    if (e->kind == KEY)
      for (int i = 0; i < e->t.rows; i++) name_curve(c, e, i);
    else if (e->kind == GRAPH) name_curve(c, e, 0);
    else
      for (int k = 0; k < e->curves; k++)
        name_curve(c, e, e->order[e->start[k]]);
  }
}

@* Drawing. When the figure is saved, everything is known. First the outline
of a histogram, which begins and ends at zero, where the axis has one. Each of
the $n+1$ edges has two points of the path, at the height of the bin on the
left and of that on the right; outside there is the foot. A gap, |NAN|, ends a
stroke.

@<Draw what was collected@>=
static void draw_steps(chart *c, int n, const double *x, const double *y,
  style t)
{
  double *u = arena_take(c->on->a, 2 * (size_t) n + 3, sizeof *u); /* path */
  double *v = arena_take(c->on->a, 2 * (size_t) n + 3, sizeof *v); /* too */
  int m = 0; /* points of it */
  if (n < 2) return;
  for (int i = 0; i <= n; i++) {
    double foot = c->y.scale == LINEAR ? 0 : NAN; /* of the outline */
    u[m] = u[m + 1] = bin_edge(n, x, i);
    v[m++] = i > 0 ? y[i - 1] : foot;
    v[m++] = i < n ? y[i] : foot;
  }
  panel_line(c->p, m, u, v, t.ink, t.width, (dash) t.pattern);
}

@ A label belongs to the last point that has a place, and its letters are
opaque even if the curve is not. Curves that have the same name as the one
before, as those of a bundle, have one label together. Where labels of several
curves would cover each other, \.{plot} moves them apart.

@<Draw what was collected@>=
static void label_end(chart *c, const element *e, int k, int n,
  const double *x, const double *y, color ink)
{
  const char *name = nth_name(c, e->how.name, 0); /* the first one */
  if (!name) return;
  const char *text = write_name(c, e, e->order[e->start[k]], name);
  if (k > 0 && strcmp(text, write_name(c, e, e->order[e->start[k - 1]], name))
    == 0) return;
  while (n > 0 && fate_of(c, x[n - 1], y[n - 1]) < FATES) n--;
  ink.a = 1;
  if (n > 0) panel_label(c->p, x[n - 1], y[n - 1], ink, text);
}

@ The columns of a curve are gathered from its rows, at most three of them, in
the order in which the calls take them: $x$, $y$ and an error, or $x$, low and
high. Points without a place need no care here, since \.{plot} leaves them
out; they were counted when the axes were found. A band has a fifth of the
opacity, so that several may cover each other.

@<Draw what was collected@>=
static void draw_curve(chart *c, const element *e, int k, style t)
{
  int n = e->start[k + 1] - e->start[k]; /* points */
  arena *a = c->on->a; /* for the columns */
  double *v[3]; /* n each */
  for (int j = 0; j < 3; j++) {
    v[j] = arena_take(a, (size_t) n + 1, sizeof **v);
    for (int i = 0; i < n && e->groups + j < e->t.columns; i++)
      v[j][i] = drawn(e, e->order[e->start[k] + i], j);
  }
  if (t.shift != 0) @<Move the marks by |t.shift| points@>@;
  if (e->kind == BAND)
    panel_band(c->p, n, v[0], v[1], v[2], color_fade(t.ink, 0.2));
  else if (e->kind == MARKS)
    panel_marks(c->p, n, v[0], v[1], e->how.bars ? v[2] : NULL, t.ink,
      (mark) t.shape, t.size);
  else if (e->how.steps) draw_steps(c, n, v[0], v[1], t);
  else panel_line(c->p, n, v[0], v[1], t.ink, t.width, (dash) t.pattern);
  if (e->how.label && !t.faint) label_end(c, e, k, n, v[0], v[1], t.ink);
  c->curves++;
}

@ Points on paper are a fraction of the width of the panel; the shifted
fraction is taken back to a value, which on a logarithmic axis is another
factor.

@<Move the marks by |t.shift| points@>=
{
  const double *x = lead(&c->x)->ends; /* of the axis */
  for (int i = 0; i < n; i++)
    v[0][i] = axis_value(c->x.scale, x[0], x[1],
      axis_place(c->x.scale, x[0], x[1], v[0][i]) + t.shift / c->wide);
}

@ Lines across the panel and windows, one for each row. A window is light grey
unless a colour is asked for. |NAN| in a call of |panel_rectangle| stands for
the whole height or width; so a row whose ends are missing must be passed
over, or it would shade the panel.

@<Draw what was collected@>=
static void draw_guides(chart *c, const element *e)
{
  for (int i = 0; i < e->t.rows; i++) {
    style t = style_of(c, e, i); /* of this one */
    const char *name = t.faint ? NULL : nth_name(c, e->how.name, 0);
    double v = drawn(e, i, 0); /* its place */
    if (name) name = write_name(c, e, i, name);
    color ground = color_fade(e->how.inked ? t.ink : GREY, 0.18); /* shade */
    if (e->kind == HLINE) panel_hline(c->p, v, t.ink, (dash) t.pattern, name);
    else if (e->kind == VLINE)
      panel_vline(c->p, v, t.ink, (dash) t.pattern, name);
    else if (isnan(v) || isnan(drawn(e, i, 1))) continue;
    else if (e->kind == WINDOW_X)
      panel_rectangle(c->p, v, drawn(e, i, 1), NAN, NAN, ground);
    else panel_rectangle(c->p, NAN, NAN, v, drawn(e, i, 1), ground);
  }
}

@ Pixels that are missing are grey, too many are left out. The question gives
them row by row, picture after picture; whether their number is right cannot
be seen from it, but the grey can be seen on the page. A graph is labelled at
the right end of the axis, whatever its value there.

@<Draw what was collected@>=
static void draw_pictures(chart *c, const element *e)
{
  const int *s = e->shape; /* rows, columns, height, width, channels */
  int n = s[0] * s[1] * s[2] * s[3] * s[4]; /* pixels */
  double *z = arena_take(c->on->a, (size_t) n + 1, sizeof *z); /* n */
  for (int i = 0; i < n; i++) z[i] = i < e->t.rows ? drawn(e, i, 0) : NAN;
  panel_images(c->p, s[0], s[1], s[2], s[3], s[4], z, 2);
}
static void draw_graph(chart *c, const element *e)
{
  style t = style_of(c, e, 0); /* no groups */
  double end = lead(&c->x)->ends[1], y = e->f(end, e->context); /* last */
  panel_function(c->p, e->f, e->context, t.ink, t.width, (dash) t.pattern);
  if (e->how.label) panel_label(c->p, end, y, t.ink, e->how.name);
}

@ The calls of \.{plot} for one element. Curves are drawn twice over, first
the faint ones and then the strong, so that a strong curve is never under the
bundle that surrounds it. A guide with a power that the data did not give, as
on an empty record, is left out. A remark is aligned by its place: at the left
edge it begins there, at the right edge it ends there, and in between it is
shifted by its place as a fraction of its own width, which keeps it inside.

@<Draw what was collected@>=
static void draw_element(chart *c, const element *e)
{
  const double *at = e->at; /* of guides and notes */
  switch (e->kind) {
  case LINE: case MARKS: case BAND:
    for (int strong = 0; strong < 2; strong++)
      for (int k = 0; k < e->curves; k++) {
        style t = style_of(c, e, e->order[e->start[k]]); /* of the curve */
        if (t.faint != strong) draw_curve(c, e, k, t);
      }
    break;
  case GRAPH: draw_graph(c, e);@+ break;
  case SLOPE:
    if (at[0] > 0 && at[1] > 0 && at[2] > 0 && isfinite(at[3]))
      panel_slope(c->p, at[0], at[1], at[2], at[3], e->text);
    break;
  case NOTE:
    if (!isnan(at[0])) panel_text(c->p, at[0], at[1], at[0] < 0 ? 1
      : at[0] > 1 ? 0 : at[0], e->how.ink, e->text);
    break;
  case PICTURES: draw_pictures(c, e);@+ break;
  case KEY: break;
  default: draw_guides(c, e);
  }
}

@ What could not be shown is said in lines of grey, one for each fate with its
number. A chart without a point says the same in a sentence in its middle.

@<Draw what was collected@>=
static const char *const fate_word[FATES] = {"missing", "off the scale",
  "outside"}; /* in the order of fates */
static int write_losses(chart *c, key_entry *k)
{
  int n = 0; /* lines */
  for (int i = 0; i < FATES; i++)
    if (c->lost[i] > 0)
      k[n++] = (key_entry) {GREY, SOLID, false, -1, arena_text(c->on->a,
        "%d %s", c->lost[i], fate_word[i])};
  return n;
}
static const char *why_empty(chart *c)
{
  const char *lost = ""; /* how many points, and why */
  if (c->points > 0) return "nothing to draw: the axes have no extent";
  for (int i = 0; i < FATES; i++)
    if (c->lost[i] > 0)
      lost = arena_text(c->on->a, "%s%s%d %s", lost, *lost ? ", " : "",
        c->lost[i], fate_word[i]);
  return arena_text(c->on->a, "nothing to draw: %s", *lost ? lost
    : "no rows");
}

@ A key in a row has its lines one after the other. What has no place from the
caller is put where it covers nothing. If nothing is free and the upper end of
the $y$ axis is ours to choose, the axis grows by a quarter of the key, up to
four times.

@<Draw what was collected@>=
static void place_lines(chart *c, int n, const key_entry *k, bool may_grow)
{
  double w, h, x, y; /* size of the block; its corner */
  double *e = c->y.ends, lo = to_paper(&c->y, e[0]); /* the axis */
  panel_key_size(c->p, n, k, &w, &h);
  may_grow &= isnan(c->y.given[1]) && !c->y.shared && h < 0.8;
  for (int tries = 0; panel_room(c->p, w, h, &x, &y) > 0 && may_grow
    && tries < 4; tries++) {
    double hi = to_paper(&c->y, e[1]); /* the upper end */
    e[1] = from_paper(&c->y, hi + (hi - lo) * h / 4 / (1 - h));
    panel_y(c->p, c->y.scale, e[0], e[1], c->y.title);
  }
  panel_key(c->p, x, y, n, k);
}
static void draw_key(chart *c)
{
  double x = c->key_x, w, h; /* where the next line begins */
  for (int i = 0; i < c->keys && c->key_row; i++) {
    panel_key_size(c->p, 1, &c->key[i], &w, &h);
    panel_key(c->p, x, c->key_y, 1, &c->key[i]);
    x += w + 14 / c->wide;
  }
  if (c->keys == 0 || c->key_row) return;
  if (isnan(x)) place_lines(c, c->keys, c->key, true);
  else panel_key(c->p, x, c->key_y, c->keys, c->key);
}

@ The key, the remarks without a place and what was lost look for room in this
order, when all curves of the figure are there. Each is drawn before the next
one looks, so that they do not cover each other. Only the key may make an axis
grow.

@<Draw what was collected@>=
static void draw_words(chart *c)
{
  key_entry k[FATES]; /* lines of grey */
  int n = write_losses(c, k); /* of them */
  draw_key(c);
  for (const element *e = c->first; e; e = e->next) {
    if (e->kind != NOTE || !isnan(e->at[0])) continue;
    key_entry words = {e->how.ink, SOLID, false, -1, e->text}; /* a block */
    place_lines(c, 1, &words, false);
  }
  if (n > 0) place_lines(c, n, k, false);
}

@ A chart without axes can only hold pictures. One whose points are all lost
stays empty, unless it was to show nothing but functions and guides: a theory
without a measurement is a figure, but a measurement that failed beside its
theory must not look like one. The axes of an empty chart are drawn if they
can be.

@<Draw what was collected@>=
static bool has_data(const chart *c)
{
  bool guides = false, data = false; /* kinds of elements */
  for (const element *e = c->first; e; e = e->next) {
    guides |= e->kind == GRAPH || e->kind == HLINE || e->kind == VLINE;
    data |= e->kind == LINE || e->kind == MARKS;
  }
  return c->points > 0 || (guides && !data);
}
static void draw_chart(chart *c)
{
  const double *x = lead(&c->x)->ends, *y = lead(&c->y)->ends; /* of axes */
  if (c->x.set || c->y.set) {
    panel_x(c->p, c->x.scale, x[0], x[1], c->x.title);
    panel_y(c->p, c->y.scale, y[0], y[1], c->y.title);
    c->empty = !has_data(c) || !axis_usable(c->x.scale, x[0], x[1])
      || !axis_usable(c->y.scale, y[0], y[1]);
  }
  if (c->empty) panel_empty(c->p, why_empty(c));
  else {
    collect_key(c);
    for (const element *e = c->first; e; e = e->next) draw_element(c, e);
  }
}

@ The finisher of the figure. A figure is drawn once, however many files it is
saved to. Words come last, when all charts have their curves, because an inset
lies on the panel of another chart, whose key should not be under it.
|chart_report| tells in one line what has become of a chart, and draws it if
that has not been done; tests read it. |chart_figure| is the figure of a
chart.

@<Draw what was collected@>=
static void draw_charts(void *charge)
{
  desk *d = charge; /* all charts of a figure */
  if (d->done) return;
  d->done = true;
  find_axes(d);
  for (chart *c = d->first; c; c = c->next) draw_chart(c);
  for (chart *c = d->first; c; c = c->next) if (!c->empty) draw_words(c);
}

@ @<Prototypes@>=
const char *chart_report(arena *a, chart *c);
figure *chart_figure(chart *c);

@ @<Exported functions@>=
const char *chart_report(arena *a, chart *c)
{
  draw_charts(c->on);
  const double *x = lead(&c->x)->ends, *y = lead(&c->y)->ends; /* of axes */
  return arena_text(a, "%.4g..%.4g by %.4g..%.4g; %d curves, %d points, %d "
    "missing, %d improper, %d outside; key %d", x[0], x[1], y[0], y[1],
    c->curves, c->points, c->lost[MISSING], c->lost[IMPROPER],
    c->lost[OUTSIDE], c->keys);
}
figure *chart_figure(chart *c)
{
  return c->on->f;
}

@* Tests. A record in memory takes the place of a chapter's. What a chart has
made of it is read from its report; and given a folder as its argument the
program draws a figure with most of what charts can do, to be looked at.

@(test-chart.c@>=
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chart.h"
#include "test.h"
@<Helpers of the tests@>@;
int main(int argc, char **argv)
{
  test_begin("test-chart");
  arena *a = arena_new(); /* all figures of the tests */
  make_record();
  if (argc > 1) {
    draw_demonstration(a, argv[1]);
    return 0;
  }
  @<Test the axes@>;
  @<Test that nothing is lost in silence@>;
  @<Test colours and faintness@>;
  @<Test keys and names@>;
  @<Test what must be refused@>;
  @<Test that everything can be drawn at once@>;
  arena_free(a);
  database_close();
  plot_finish();
  return test_end();
}

@ Three sources with three seeds: learning curves, some with a step that
diverges; and a table of values that are hard to draw.

@<Helpers of the tests@>=
static void make_record(void)
{
  database_open(NULL, DATABASE_WRITE, "test");
  database_do("create table curve(data, rate, seed, step, loss);"
    "with recursive t(i) as (select 0 union all select i+1 from t where i<59),"
    " s(seed) as (values (0), (1), (2)),"
    " r(rate) as (values (.05), (.1), (.2)),"
    " d(data, b) as (values ('gauss', .3), ('CIFAR', .6), ('other', .9))"
    "insert into curve select data, rate, seed, 10*i, b*exp(-rate*i/4)"
    " + .02*(2+sin(i*(seed+1)))*b from t, s, r, d;"
    "create table fit(data, n, error, spread);"
    "with n(n) as (values (10), (30), (100), (300), (1000)), d(data, b) as"
    " (values ('gauss', 1), ('CIFAR', 2), ('MNIST', 4))"
    "insert into fit select data, n, b/sqrt(n), b*.2/sqrt(n) from d, n;"
    "create table hard(x, y); insert into hard values"
    " (1, 1), (2, 10), (3, -1), (4, 0), (5, null), (6, 1e200), (7, 100)");
}

@ A chart with one series, on axes of the given kind.

@<Helpers of the tests@>=
static chart *simple(arena *a, axis_scale s)
{
  figure *f = figure_new(a, 200, 150); /* of its own */
  figure_call(f, "fig-0");
  chart *c = chart_new(f, 40, 20, 120, 100, "(a) test"); /* the only one */
  chart_x(c, LINEAR, "step, $t$");
  chart_y(c, s, "loss, $L$");
  return c;
}
static void expect(arena *a, chart *c, const char *wanted, const char *what)
{
  char found[400]; /* what has become of it */
  snprintf(found, sizeof found, "%s", chart_report(a, c));
  test_true(strstr(found, wanted) != NULL, "%s: found \"%s\", expected \"%s\"",
    what, found, wanted);
}

@ @<Test the axes@>=
  chart *c = simple(a, LINEAR); /* one after the other */
  line(c, "black", "select step, step*0.05 from curve");
  expect(a, c, "0..600 by 0..30.98",
    "an axis of a curve ends at a round number");
  c = simple(a, LOG10);
  marks(c, "black bars", "select n, error, spread from fit where n < 400");
  expect(a, c, "0..314.5 by 0.03879..2", "an axis of marks has a margin");
  c = simple(a, LINEAR);
  range_y(c, 0, NAN);
  marks(c, "black", "select 3, 5");
  expect(a, c, "2.7..3.3 by 0..", "one point has axes, with a given end");
  chart *d = chart_new(figure_new(a, 99, 99), 20, 20, 60, 30, NULL);
  chart *e = chart_new(figure_new(a, 99, 99), 20, 20, 60, 30, NULL);
  share_x(e, d);
  line(e, "black", "select step, loss from curve");
  chart_report(a, d);

@ The table of hard values has three proper points on a logarithmic axis, a
gap, and three values that have no place on it. Rows that are missing are
counted, rows that are not there are not.

@<Test that nothing is lost in silence@>=
  c = simple(a, LOG10);
  marks(c, "black", "select x, y from hard");
  expect(a, c, "3 points, 1 missing, 3 improper, 0 outside",
    "what has no place is counted (else a diverged run vanishes)");
  c = simple(a, LOG10);
  range_y(c, NAN, 50);
  line(c, "black", "select x, y from hard where y > 0 and y < 1e9");
  expect(a, c, "2 points, 0 missing, 0 improper, 1 outside",
    "what is outside is counted");
  const char *const nothing[] = {"select x, y from hard where 0",
    "select x, null from hard", "select x, -1 from hard",
    "select x, 1e300 from hard", "select 1e999, 1"}; /* nothing to draw */
  for (int i = 0; i < 5; i++) {
    c = simple(a, LOG10);
    marks(c, "hue=data: {data}", "select 'CIFAR' as data, * from (%s)",
      nothing[i]);
    expect(a, c, "0 points", "a chart without a point is drawn, too");
  }

@ Colours of data sets are fixed, other values take what is left; and the
strong curve of three seeds is the only one that is not transparent.

@<Test colours and faintness@>=
  c = simple(a, LOG10);
  line(c, "hue=data faint=seed", "select data, seed, step, loss from curve"
    " where rate = 0.1");
  expect(a, c, "9 curves", "each group is a curve");
  test_true(chart_hue(c, "data", "gauss").g == GREEN.g
    && chart_hue(c, "data", "CIFAR").r == VERMILION.r,
    "data sets have their colours (else CIFAR changes from page to page)");
  test_true(chart_hue(c, "data", "other").b == BLUE.b,
    "another value takes the first colour that is free");
  test_true(chart_hue(c, "net", "wide").r == VERMILION.r,
    "another column has colours of its own");
  test_true(count_in(a, c, "stroke-opacity:0.3") == 6
    || count_in(a, c, "stroke-opacity=\"0.3\"") == 6,
    "two of three seeds are faint in each of three series: %d",
    count_in(a, c, "stroke-opacity=\"0.3\""));

@ The SVG of a figure is searched for a text.

@<Helpers of the tests@>=
static int count_in(arena *a, chart *c, const char *text)
{
  const char *path = arena_text(a, "%s/counted", test_folder());
  figure_save(chart_figure(c), path);
  bytes svg = read_bytes(arena_text(a, "%s.svg", path), 1 << 26); /* it */
  int n = 0; /* places */
  for (size_t i = 0; i + strlen(text) < svg.size; i++)
    n += memcmp((char *) svg.data + i, text, strlen(text)) == 0;
  free(svg.data);
  return n;
}

@ A name in two parts gives lines for colours and lines for patterns; lines
with the same words are one.

@<Test keys and names@>=
  c = simple(a, LOG10);
  line(c, "family=rate dash=data: $\\eta = {rate}$; {data}", "select rate,"
    " data, step, loss from curve where seed = 0 order by 1, 2, 3");
  marks(c, "family=rate shape=data: $\\eta = {rate:%.4g}$; {data}",
    "select rate, data, step, loss from curve where seed = 0 and step = 0");
  expect(a, c, "key 6", "two series of names make one key");
  c = simple(a, LINEAR);
  keys(c, "black: {x} at {y:%.1f}", "select x, y from hard"
    " where y is not null");
  key(c, "grey ring: $x_{n}$");
  hline(c, "black dashed: $y = {y}$", "select 0.5 as y");
  marks(c, "black", "select x, y from hard");
  expect(a, c, "key 7", "every row of a question may be a line of the key");

@ Mistakes of an author, each in a child process.

@<Helpers of the tests@>=
typedef struct { const char *how, *question; } mistake;
static void draw_mistake(void *m)
{
  const mistake *e = m; /* what to draw */
  chart *c = simple(arena_new(), LINEAR); /* lost with the process */
  marks(c, e->how, "%s", e->question);
  chart_report(arena_new(), c);
}

@ @<Test what must be refused@>=
  static mistake group = {"black", "select data, n, error from fit"},
    error = {"hue=data", "select data, n, error, spread from fit"},
    role = {"hue=dta", "select data, n, error from fit"},
    word = {"hue=data bleu", "select data, n, error from fit"},
    brace = {"hue=data: {net}", "select data, n, error from fit"},
    format = {"hue=data: {n:%s}", "select data, n, error from fit"},
    sql = {"black", "select n, mistake from fit"}; /* all wrong */
  test_dies(draw_mistake, &group, 1, "\"data\"; expected 2",
    "a group without a role is refused (else it would be drawn as x)");
  test_dies(draw_mistake, &error, 1, "found 3 columns",
    "an error without bars is refused");
  test_dies(draw_mistake, &role, 1, "dta", "a column that is not there");
  test_dies(draw_mistake, &word, 1, "bleu", "a word that is not known");
  test_dies(draw_mistake, &brace, 1, "{net}", "a name without its column");
  test_dies(draw_mistake, &format, 1, "%s", "a format that is none");
  test_dies(draw_mistake, &sql, 1, "fig-0, panel (a) test",
    "a mistake in a question names figure and panel");

@ The demonstration: two panels above one another that share an axis, beside
them an inset, a band, a histogram, windows, guides and an empty panel.

@<Helpers of the tests@>=
static double root(double n, const void *scale)
{
  return *(const double *) scale / sqrt(n);
}
static void draw_left(figure *f)
{
  chart *up = chart_new(f, 42, 20, 150, 110, "(a) learning");
  chart *down = chart_new(f, 42, 142, 150, 50, NULL); /* below it */
  chart_x(up, LINEAR, NULL);
  chart_y(up, LOG10, "loss, $L$");
  line(up, "hue=data faint=seed: {data}", "select data, seed, step, loss from"
    " curve where rate = 0.1");
  chart_x(down, LINEAR, "step, $t$");
  chart_y(down, LINEAR, "ratio");
  share_x(down, up);
  range_y(down, 0.8, 1.2);
  window_y(down, "grey", "select 0.95, 1.05");
  hline(down, "black", "select 1");
  marks(down, "hue=data small", "select data, step, loss/avg(loss) over"
    " (partition by data, step) from curve where rate=0.1 and step %% 40 = 0");
}

@ @<Helpers of the tests@>=
static void draw_right(figure *f)
{
  static const double scale = 2; /* of the function */
  chart *c = chart_new(f, 250, 20, 150, 80, "(b) errors"); /* with an inset */
  chart_x(c, LOG10, "examples, $n$");
  chart_y(c, LOG10, "error");
  marks(c, "hue=data shape=data bars: {data}",
    "select data, n, error, spread from fit");
  graph(c, "theory label: $2/\\sqrt{n}$", root, &scale);
  vline(c, "grey dotted: $n = {n}$", "select 100 as n");
  remark(c, NAN, NAN, GREY, "smallest: $%g$", 1e-6);
  chart *d = chart_new(f, 250, 142, 60, 50, "(c) histogram"); /* and */
  chart_x(d, LINEAR, "$x$");
  chart_y(d, LINEAR, "density");
  line(d, "blue steps", "select x, x*(8-x) from hard");
  chart *e = chart_new(f, 340, 142, 60, 50, "(d) nothing"); /* empty */
  chart_x(e, LOG10, "$x$");
  chart_y(e, LOG10, "");
  line(e, "black", "select x, -y*y from hard where y < 9");
}
static figure *demonstration(arena *a)
{
  figure *f = figure_new(a, 432, 230); /* the whole width */
  figure_call(f, "demonstration");
  draw_left(f);
  draw_right(f);
  return f;
}
static void draw_demonstration(arena *a, const char *folder)
{
  make_directories(folder);
  figure_save(demonstration(a), arena_text(a, "%s/demonstration", folder));
}

@ Two drawings of the demonstration have the same bytes, and no words in it
cover others.

@<Test that everything can be drawn at once@>=
  const char *fault = figure_fault(a, demonstration(a)); /* what is wrong */
  test_true(!fault, "the demonstration: %s", fault ? fault
    : "no text covers another");
  bytes png[2]; /* drawn twice */
  for (int i = 0; i < 2; i++) {
    draw_demonstration(a, test_folder());
    png[i] = read_bytes(arena_text(a, "%s/demonstration.svg", test_folder()),
      1 << 26);
  }
  test_true(png[0].size == png[1].size
    && memcmp(png[0].data, png[1].data, png[0].size) == 0,
    "the same calls give the same bytes");
  free(png[0].data);
  free(png[1].data);

@* Index.
