% plot: the house style of all figures in this book.
@i types.w
@s line x
@s new x
@s cairo_t int
@s cairo_surface_t int
@s cairo_status_t int
@s text_line int
@s axis_tick int
@s item int
@s item_kind int
@s ruler int
@s track int
@s tag int
@s tag_rule int
@s scene int
@s box int
@s text_box int
@s byte_buffer int

@** Figures. All figures of this book look alike, because they come from one
program with few choices. Theory is a line and measurement is a mark. There
is no frame at the top and on the right, there is no grid, ticks point
outwards, and a curve is named at its end and not in a box of its own, as
Tufte taught. Colours are those of Okabe and Ito, which readers with any kind
of colour vision can tell apart; families of curves take shades of one
colour.
@^Tufte@>@^Okabe and Ito@>

A figure is a recorded list of calls. Nothing is drawn before |figure_save|,
which first chooses ticks and finds room for the labels, then plays the
record on three cairo surfaces: PDF for the book, SVG for the web, PNG to
look at. All lengths are in points, 72 to the inch, with the origin in the
top left corner and $y$ downwards. The text block of the book is 342 points
wide.

What is left to the caller is what only the caller can know: which panels
there are and where, what the ends of the axes are, which curve has which
colour. What is taken from the caller is everything that should not differ
between two figures of one book: widths of lines, sizes of letters, numbers
on axes, the places of labels. There are no options for these. A whole
figure, with all the calls that a chapter needs, is drawn in
\S\ref{sec:gallery}.
@^cairo@>

@(plot.h@>=
#pragma once
/* plot: one house style; the same calls give PDF, SVG and PNG.
   Stands on plot-axis, plot-text; cairo. Lengths in points. */
#include "base.h"
#include "plot-axis.h"
typedef struct figure figure;
typedef struct panel panel;
typedef struct { double r, g, b, a; } color;
@<Prototypes and public types@>@;

@ The program follows the life of a figure: colours, the record, the layout,
the painting, the files. It stands on two smaller ones: \.{plot-axis} chooses
the numbers along an axis, \.{plot-text} sets words and formulas. Neither
knows anything about figures.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include "plot-text.h"
#include "plot.h"
@<Sizes of the house style@>@;
@<Private types@>@;
@<Colours@>@;
@<Record the calls@>@;
@<From data to paper@>@;
@<Lay out the axes@>@;
@<Find room for the labels@>@;
@<Paint the panels@>@;
@<Write the files@>@;

@ Measures of the style in points, together, so that another style is a
change of these lines. Letters are a little smaller than those of the text,
so that a figure is quieter than the page; lines are as thick as the thin
strokes of the letters, or twice as thick where data are concerned.

@<Sizes of the house style@>=
static const double title_size = 8.5, label_size = 8.5, tick_size = 8,
  inset_size = 7,
  note_size = 7; /* of letters */
static const double axis_width = 0.5, line_width = 0.8, guide_width = 0.6;
  /* of strokes */
static const double tick_length = 3, minor_length = 1.8, tick_gap = 2;
  /* outside the axes */
static const double column = 0.1; /* finest detail of a curve */
static const double margin = 0.5; /* marks on the edge are kept */
static const double png_scale = 2.5; /* pixels to the point */

@* Colours. Channels and opacity are numbers from 0 to 1. |color_shade| mixes
|c| with white ($t<0$) or with black ($t>0$), |color_fade| makes it
transparent, and |color_family| gives the |i|-th of |n| shades of one hue,
from light to dark.

The palette has eight colours. No figure should use more than five of them,
and a set of curves that differ by the value of one quantity, such as a width
or a step size, should be a family: then the order of the curves can be seen,
in print without colour as well.

@<Prototypes and public types@>=
extern const color BLACK, GREY, ORANGE, SKY, GREEN, BLUE, VERMILION, PURPLE;
color color_shade(color c, double t);
color color_fade(color c, double alpha);
color color_family(color c, int i, int n);

@ The numbers are those which Okabe and Ito published as parts in 255,
rounded to three digits; their yellow, illegible on white paper, is replaced
by a grey.

@<Colours@>=
const color BLACK = {0, 0, 0, 1};
const color GREY = {0.45, 0.45, 0.45, 1};
const color ORANGE = {0.902, 0.624, 0, 1};
const color SKY = {0.337, 0.706, 0.914, 1};
const color GREEN = {0, 0.620, 0.451, 1};
const color BLUE = {0, 0.447, 0.698, 1};
const color VERMILION = {0.835, 0.369, 0, 1};
const color PURPLE = {0.8, 0.475, 0.655, 1};

@ Shading keeps the opacity.

@<Colours@>=
color color_shade(color c, double t)
{
  double towards = t < 0 ? 1 : 0, u = fabs(t); /* white or black, how far */
  insist(u <= 1);
  return (color){c.r + u * (towards - c.r), c.g + u * (towards - c.g),
    c.b + u * (towards - c.b), c.a};
}

@ Fading multiplies, so that something faded twice is fainter than once. The
family starts at a tint that is still visible on white paper and ends at a
shade that is not yet black.

@<Colours@>=
color color_fade(color c, double alpha)
{
  c.a *= alpha;
  return c;
}

color color_family(color c, int i, int n)
{
  insist(0 <= i && i < n);
  return n == 1 ? c : color_shade(c, -0.6 + 1.05 * i / (n - 1));
}

@ Letters are thin: a colour that is strong enough for a line may be too
light for a word. Before words are written in a colour it is darkened to a
lightness of one half. The weights are those of the old television standard,
which follow the sensitivity of the eye. Orange, sky blue and purple lose a
fifth of their light; the other colours are dark enough.

@<Colours@>=
static color ink_of_text(color c)
{
  double light = 0.299 * c.r + 0.587 * c.g + 0.114 * c.b; /* its lightness */
  return light > 0.5 ? color_shade(c, 1 - 0.5 / light) : c;
}

@ Heat maps need a scale whose lightness falls evenly, so that it survives a
copying machine. Ours goes from nearly white over the sky blue and the blue
of the palette to navy. Values that are not numbers are light grey.

@<Colours@>=
static color heat_color(double u)
{
  static const color stop[] = {{0.97, 0.98, 1, 1}, {0.55, 0.80, 0.94, 1},
    {0.05, 0.45, 0.70, 1}, {0.03, 0.10, 0.28, 1}}; /* equally spaced */
  if (isnan(u)) return (color){0.85, 0.85, 0.85, 1};
  u = 3 * fmin(fmax(u, 0), 1);
  int i = u >= 3 ? 2 : (int) u; /* the stop below */
  color a = stop[i], b = stop[i + 1]; /* the stops around */
  u -= i;
  return (color){a.r + u * (b.r - a.r), a.g + u * (b.g - a.g),
    a.b + u * (b.b - a.b), 1};
}

@* The record. A figure has panels, a panel has two axes and a list of items
in the order of the calls, and labels are kept apart because they are placed
together. Everything lives in the arena that the figure was made in. Data are
copied, so that a caller may use an array again.

To record first and to draw later costs a copy of the data and buys three
things: the same calls serve three files, an axis may be set after the data
that it is for, and nothing is drawn before it is known where everything will
be. One structure serves all kinds of items, with fields that not every kind
uses; ten structures would save a few bytes and cost many lines.

@<Private types@>=
typedef enum {
  ITEM_LINE, ITEM_MARKS, ITEM_BAND, ITEM_WINDOW, ITEM_HLINE, ITEM_VLINE,
  ITEM_TEXT, ITEM_KEY, ITEM_HEAT, ITEM_IMAGES
} item_kind;
typedef struct item {
  struct item *next; /* in the order of the calls */
  item_kind kind; /* what it is */
  int n, rows, cols, height, width, channels; /* counts, as the kind needs */
  const double *x, *y, *low, *high; /* n numbers each, or null */
  color ink; /* of strokes and fills */
  double size, at[4]; /* width or diameter; lone numbers */
  dash pattern; /* of a line */
  mark shape; /* of marks */
  const char *text; /* markup */
  const key_entry *entries; /* n lines of a key */
} item;

@ The letters of the last fields in |item| are those of the calls: |text| is
markup, |entries| are the lines of a key, |at| holds whatever lone numbers a
kind has, for example the two bounds of a heat map or the corner of a key.

A |ruler| is one axis: what the caller set, and below it what the layout
chose.

@<Private types@>=
typedef struct {
  bool set, bad; /* chosen by the caller; of no use */
  axis_scale scale; /* linear or logarithmic */
  double lo, hi; /* its ends */
  const char *title; /* null: no labels either */
  int n; /* number of ticks */
  axis_tick *ticks; /* n of them */
  text_line *labels; /* n, empty ones included */
  text_line heading; /* the title, set */
  double thickness; /* of ticks and labels together */
} ruler;

@ A panel owns two rulers and the list of what is drawn in it. The flag
|seen| is set by the layout when at least one datum lies inside the axes.

@<Private types@>=
struct panel {
  panel *next, *parent; /* parent of an inset, or null */
  figure *owner; /* for its arena and labels */
  double left, top, wide, high; /* the data rectangle */
  ruler x, y; /* the axes */
  const char *title; /* above, or null */
  item *first, **tail; /* the record */
  const char *empty; /* why nothing is drawn, or null */
  bool seen; /* does any datum show? */
};

@ A label that is to be placed is called a |tag|. It is free to move around
its anchor, or bound to a line that crosses the panel. The second half of its
fields is filled in by the layout.

@<Private types@>=
typedef enum { TAG_FREE, TAG_HLINE, TAG_VLINE } tag_rule;
typedef struct tag {
  struct tag *next; /* in the order of the calls */
  panel *home; /* the panel it belongs to */
  tag_rule rule; /* where it may stand */
  double x, y; /* anchor, in data */
  color ink; /* usually that of the curve */
  const char *text; /* markup */
  text_line line; /* the text, set */
  double ax, ay; /* anchor on the page */
  double left, base; /* start of its baseline */
  bool placed, hidden; /* has a place; is not to be shown */
  bool crossed; /* curves run through its place */
} tag;

@ The figure keeps the list of its panels, in the order in which they are
painted, and the labels of all of them in one list.

@<Private types@>=
struct figure {
  arena *a; /* holds everything */
  double width, height; /* of the page */
  panel *first, **tail; /* in the order of the calls */
  tag *tags, **last; /* labels to be placed */
  const char *foot; /* notes, or null */
  const char *name; /* for messages, or null */
  figure_finisher *finisher; /* to be called before saving */
  void *charge; /* what the finisher works on */
};

@ A figure of the given size. A panel is given by its data rectangle; the
caller leaves room for titles and labels outside it. An inset is a panel
whose rectangle is given in fractions of its parent's; it is drawn over the
parent, on white. |panel_empty| turns a panel into one that shows its axes and
the sentence |why| in place of its data.

@<Prototypes and public types@>=
figure *figure_new(arena *a, double width, double height);
panel *figure_panel(figure *f, double x, double y, double w, double h);
panel *panel_inset(panel *p, double x, double y, double w, double h);
void panel_title(panel *p, const char *text);
void panel_x(panel *p, axis_scale s, double lo, double hi, const char *title);
void panel_y(panel *p, axis_scale s, double lo, double hi, const char *title);
void panel_empty(panel *p, const char *why);
void figure_note(figure *f, const char *text);

@ The limits on the size of a page catch lengths given in pixels or
millimetres.

@<Record the calls@>=
figure *figure_new(arena *a, double width, double height)
{
  figure *f = arena_take(a, 1, sizeof *f); /* the new figure */
  insist(width > 0 && height > 0 && width < 2000 && height < 2000);
  f->a = a;
  f->width = width;
  f->height = height;
  f->tail = &f->first;
  f->last = &f->tags;
  return f;
}

@ Who draws through another layer, such as charts that find their axes in the
data, can only draw when all is known. Such a layer entrusts the figure with
a finisher, which is called once before the figure is saved or examined. A
figure has at most one; its charge can be asked for. The name of a figure is
for messages about it.

@<Prototypes and public types@>=
typedef void figure_finisher(void *charge);
void figure_entrust(figure *f, figure_finisher *finisher, void *charge);
void *figure_charge(const figure *f);
arena *figure_arena(const figure *f);
void figure_call(figure *f, const char *name);
const char *figure_name(const figure *f);

@ @<Record the calls@>=
void figure_entrust(figure *f, figure_finisher *finisher, void *charge)
{
  insist(!f->charge);
  f->finisher = finisher;
  f->charge = charge;
}
void *figure_charge(const figure *f)
{
  return f->charge;
}
arena *figure_arena(const figure *f)
{
  return f->a;
}

@ A figure without a name is called just that.

@<Record the calls@>=
void figure_call(figure *f, const char *name)
{
  f->name = arena_text(f->a, "%s", name);
}
const char *figure_name(const figure *f)
{
  return f->name ? f->name : "figure";
}

@ A panel is appended to its figure, so that later panels are painted over
earlier ones.

@<Record the calls@>=
panel *figure_panel(figure *f, double x, double y, double w, double h)
{
  panel *p = arena_take(f->a, 1, sizeof *p); /* the new panel */
  insist(w > 0 && h > 0);
  p->owner = f;
  p->left = x;
  p->top = y;
  p->wide = w;
  p->high = h;
  p->tail = &p->first;
  *f->tail = p;
  f->tail = &p->next;
  return p;
}

@ Only painting and the size of the letters distinguish an inset from other
panels; everything that can be drawn in a panel can be drawn in an inset.

@<Record the calls@>=
panel *panel_inset(panel *p, double x, double y, double w, double h)
{
  panel *q = figure_panel(p->owner, p->left + x * p->wide,
    p->top + y * p->high,
    w * p->wide, h * p->high); /* the inset */
  q->parent = p;
  return q;
}

@ All texts are copied, and on the way a number in the notation of the
computer becomes one in that of a book: \.{1e-06}, as |printf| writes it,
would be set as a difference between dollar signs. |power_length| is the
length of such a number at |s|, or 0; a number does not begin inside a word
or another number.

@<Record the calls@>=
static size_t power_length(const char *start, const char *s)
{
  size_t n = strspn(s, "0123456789."); /* of the mantissa */
  if (n == 0 || s[n] != 'e' || (s[n + 1] != '-' && s[n + 1] != '+')) return 0;
  if (s > start && (g_ascii_isalnum(s[-1]) || s[-1] == '.')) return 0;
  size_t digits = strspn(s + n + 2, "0123456789"); /* of the exponent */
  return digits > 0 ? n + 2 + digits : 0;
}

@ A mantissa of one is left out. Outside of dollar signs the number brings its
own.

@<Record the calls@>=
static const char *kept_text(figure *f, const char *text)
{
  const char *out = ""; /* the copy so far */
  bool maths = false; /* between dollar signs? */
  if (!text) return NULL;
  for (const char *s = text; *s; ) {
    size_t n = power_length(text, s); /* of a number here */
    int mantissa = (int) strspn(s, "0123456789."); /* its digits */
    if (*s == '$') maths = !maths;
    if (n == 0) n = 1, out = arena_text(f->a, "%s%c", out, *s);
    else out = arena_text(f->a, "%s%s%.*s%s10^{%d}%s", out, maths ? "" : "$",
      *s == '1' && mantissa == 1 ? 0 : mantissa, s,
      *s == '1' && mantissa == 1 ? "" : "\\times",
      atoi(s + mantissa + 1), maths ? "" : "$");
    s += n;
  }
  return out;
}

@ The ends of an axis must be in order; a logarithmic one is positive. With
|title| null the axis has ticks without labels, as where panels share an
axis; with an empty title it has labels only. Ends that are of no use, as
data without a single number give them, do not stop the program: such a panel
stays empty and says so.

@<Record the calls@>=
static void set_ruler(panel *p, ruler *r, axis_scale s, double lo, double hi,
  const char *title)
{
  r->set = true;
  r->bad = !axis_usable(s, lo, hi);
  if (r->bad) panel_empty(p, arena_text(p->owner->a,
    "nothing to draw: no axis from %.3g to %.3g", lo, hi));
  r->scale = s;
  r->lo = r->bad ? 1 : lo;
  r->hi = r->bad ? 2 : hi;
  r->title = kept_text(p->owner, title);
}

@ The two axes differ in nothing but their names.

@<Record the calls@>=
void panel_x(panel *p, axis_scale s, double lo, double hi, const char *title)
{
  set_ruler(p, &p->x, s, lo, hi, title);
}
void panel_y(panel *p, axis_scale s, double lo, double hi, const char *title)
{
  set_ruler(p, &p->y, s, lo, hi, title);
}
void panel_title(panel *p, const char *text)
{
  p->title = kept_text(p->owner, text);
}
void panel_empty(panel *p, const char *why)
{
  p->empty = kept_text(p->owner, why);
}

@ A note stands at the foot of the figure, below everything, and makes the
page higher by a line of small print, or by more if it is long. Further notes
are added to the first.

@<Record the calls@>=
void figure_note(figure *f, const char *text)
{
  f->foot = f->foot ? arena_text(f->a, "%s; %s", f->foot, text)
    : kept_text(f, text);
}

@* Lines, marks and bands. All take |n| points in data coordinates. A number
that is |NAN|, or that has no place on a logarithmic axis, breaks a line or a
band and drops a mark. What lies outside the panel is cut off.

A |width| of 0 means 0.8 points, a |size| of 0 marks of 3 points. Error bars
reach from $y-\mathit{err}$ to $y+\mathit{err}$ and have no caps.

@<Prototypes and public types@>=
typedef enum { SOLID, DASHED, DOTTED } dash;
typedef enum { DOT, RING, BOX, DIAMOND, TRIANGLE, CROSS, TICK, OPEN_BOX,
  OPEN_DIAMOND, OPEN_TRIANGLE } mark;
void panel_line(panel *p, int n, const double *x, const double *y, color c,
  double width, dash d);
void panel_function(panel *p, double (*f)(double, const void *),
  const void *context,
  color c, double width, dash d);
void panel_marks(panel *p, int n, const double *x, const double *y,
  const double *err,
  color c, mark m, double size);
void panel_band(panel *p, int n, const double *x, const double *lo,
  const double *hi, color c);

@ All calls that record an item begin alike: the item is made and appended to
the panel's list.

@<Record the calls@>=
static item *append_item(panel *p, item_kind kind, int n, color ink)
{
  item *e = arena_take(p->owner->a, 1, sizeof *e); /* the new item */
  insist(n >= 0);
  e->kind = kind;
  e->n = n;
  e->ink = ink;
  *p->tail = e;
  p->tail = &e->next;
  return e;
}

@ Copies have at least one element, so that no allocation is empty.

@<Record the calls@>=
static const double *copy_numbers(panel *p, int n, const double *x)
{
  if (!x) return NULL;
  double *copy = arena_take(p->owner->a, (size_t) n + 1, sizeof *copy);
    /* n */
  if (n > 0) memcpy(copy, x, (size_t) n * sizeof *copy);
  return copy;
}

@ A line of |n| points is drawn as a polygon; whoever wants a smooth curve
gives more points.

@<Record the calls@>=
void panel_line(panel *p, int n, const double *x, const double *y, color c,
  double width, dash d)
{
  item *e = append_item(p, ITEM_LINE, n, c); /* the line */
  e->x = copy_numbers(p, n, x);
  e->y = copy_numbers(p, n, y);
  e->size = width > 0 ? width : line_width;
  e->pattern = d;
}

@ For marks the field |high| holds the half length of the error bars, or is
null when there are none.

@<Record the calls@>=
void panel_marks(panel *p, int n, const double *x, const double *y,
  const double *err,
  color c, mark m, double size)
{
  item *e = append_item(p, ITEM_MARKS, n, c); /* the marks */
  e->x = copy_numbers(p, n, x);
  e->y = copy_numbers(p, n, y);
  e->high = copy_numbers(p, n, err);
  e->shape = m;
  e->size = size > 0 ? size : 3;
}

@ A band uses both |low| and |high|.

@<Record the calls@>=
void panel_band(panel *p, int n, const double *x, const double *lo,
  const double *hi, color c)
{
  item *e = append_item(p, ITEM_BAND, n, c); /* the band */
  e->x = copy_numbers(p, n, x);
  e->low = copy_numbers(p, n, lo);
  e->high = copy_numbers(p, n, hi);
}

@ A function is evaluated at 200 equal steps of the $x$ axis, which must have
been set before. It is meant for guides with a known formula; what an
experiment found comes from a record.

@<Record the calls@>=
void panel_function(panel *p, double (*f)(double, const void *),
  const void *context,
  color c, double width, dash d)
{
  double x[201], y[201]; /* the sampled curve */
  insist(p->x.set);
  for (int i = 0; i <= 200; i++) {
    x[i] = axis_value(p->x.scale, p->x.lo, p->x.hi, i / 200.0);
    y[i] = f(x[i], context);
  }
  panel_line(p, 201, x, y, c, width, d);
}

@* Guides, labels and keys. A rectangle is shading behind the data; a bound
that is |NAN| means the edge of the panel. Horizontal and vertical lines
cross the whole panel; their labels stand at the right end and at the top.
|panel_slope| draws $y=y_0(x/x_0)^{\mathit{slope}}$ from $x_0$ to $x_1$ on
two logarithmic axes.

|panel_label| writes |text| near the data point $(x,y)$, usually the end of a
curve; all labels of a figure are moved apart at the end. |panel_text| and
|panel_key| stand where they are told to, in fractions of the panel from its
top left corner: the first with the given fraction of its width to the left
of the point (0 starts there, 1 ends there), the second with its corner. A
key is for what direct labels cannot say, such as that full marks are one
thing and hollow ones another. An entry with neither line nor mark is a remark
in its colour. |panel_key_size| gives the width and the height of a key in
fractions of the panel; |panel_room| finds the corner where a block of that size
covers least of what has been drawn, and returns what it covers there, 0 if
nothing. The axes must have been set.

@<Prototypes and public types@>=
typedef struct {
  color c; /* of line and mark */
  dash d; /* of the line */
  bool line; /* is there one? */
  int shape; /* a |mark|, or $-1$ for none */
  const char *text; /* markup */
} key_entry;
void panel_rectangle(panel *p, double x0, double x1, double y0, double y1,
  color c);
void panel_hline(panel *p, double y, color c, dash d, const char *label);
void panel_vline(panel *p, double x, color c, dash d, const char *label);
void panel_slope(panel *p, double x0, double x1, double y0, double slope,
  const char *label);
void panel_label(panel *p, double x, double y, color c, const char *text);
void panel_text(panel *p, double fx, double fy, double align, color c,
  const char *text);
void panel_key(panel *p, double fx, double fy, int n,
  const key_entry *entries);
void panel_key_size(panel *p, int n, const key_entry *entries, double *w,
  double *h);
double panel_room(panel *p, double w, double h, double *fx, double *fy);

@ A label without text is no label, so that callers may pass on a null
pointer.

@<Record the calls@>=
static void append_tag(panel *p, tag_rule rule, double x, double y, color c,
  const char *text)
{
  if (!text || !*text) return;
  figure *f = p->owner; /* where labels are kept */
  tag *t = arena_take(f->a, 1, sizeof *t); /* the new one */
  t->home = p;
  t->rule = rule;
  t->x = x;
  t->y = y;
  t->ink = c;
  t->text = kept_text(f, text);
  *f->last = t;
  f->last = &t->next;
}

@ A label of a line has one coordinate only; |NAN| in the other tells the
layout to look for a place along the line.

@<Record the calls@>=
void panel_label(panel *p, double x, double y, color c, const char *text)
{
  append_tag(p, TAG_FREE, x, y, c, text);
}

@ Lines across the panel are guides and thinner than curves. They do not
count as data: a panel with nothing but thresholds is still an empty one.

@<Record the calls@>=
void panel_hline(panel *p, double y, color c, dash d, const char *label)
{
  item *e = append_item(p, ITEM_HLINE, 0, c); /* the line */
  e->at[0] = y;
  e->pattern = d;
  e->size = guide_width;
  append_tag(p, TAG_HLINE, NAN, y, c, label);
}

@ @<Record the calls@>=

@ The same for a line from the bottom to the top of the panel.

@<Record the calls@>=
void panel_vline(panel *p, double x, color c, dash d, const char *label)
{
  item *e = append_item(p, ITEM_VLINE, 0, c); /* the line */
  e->at[0] = x;
  e->pattern = d;
  e->size = guide_width;
  append_tag(p, TAG_VLINE, x, NAN, c, label);
}

@ Shading has four bounds, kept in the order left, right, bottom, top.

@<Record the calls@>=
void panel_rectangle(panel *p, double x0, double x1, double y0, double y1,
  color c)
{
  item *e = append_item(p, ITEM_WINDOW, 0, c); /* the shading */
  e->at[0] = x0;
  e->at[1] = x1;
  e->at[2] = y0;
  e->at[3] = y1;
}

@ A guide with a given slope is a line like others, in grey; its label
belongs to its middle.

@<Record the calls@>=
void panel_slope(panel *p, double x0, double x1, double y0, double slope,
  const char *label)
{
  insist(x0 > 0 && x1 > 0 && y0 > 0);
  double x[2] = {x0, x1}, y[2] = {y0, y0 * pow(x1 / x0, slope)};
    /* the ends */
  panel_line(p, 2, x, y, GREY, guide_width, SOLID);
  panel_label(p, sqrt(x[0] * x[1]), sqrt(y[0] * y[1]), GREY, label);
}

@ Text at a fixed place keeps its three numbers in the field |at|.

@<Record the calls@>=
void panel_text(panel *p, double fx, double fy, double align, color c,
  const char *text)
{
  item *e = append_item(p, ITEM_TEXT, 0, c); /* the text */
  e->at[0] = fx;
  e->at[1] = fy;
  e->at[2] = align;
  e->text = kept_text(p->owner, text);
}

@ The texts of a key are copied like all the others, so the entries may stand
in an array of the caller that goes away.

@<Record the calls@>=
void panel_key(panel *p, double fx, double fy, int n,
  const key_entry *entries)
{
  item *e = append_item(p, ITEM_KEY, n, BLACK); /* the key */
  key_entry *copy = arena_take(p->owner->a, (size_t) n + 1, sizeof *copy);
    /* n */
  for (int i = 0; i < n; i++) {
    copy[i] = entries[i];
    copy[i].text = kept_text(p->owner, entries[i].text);
  }
  e->entries = copy;
  e->at[0] = fx;
  e->at[1] = fy;
}

@* Rasters. A heat map fills the panel with |rows| by |cols| cells of equal
size on paper; row 0 is at the low end of the $y$ axis. Values from |lo| to
|hi| go from light to dark.

|panel_images| fills the panel with |rows| by |cols| pictures, |gap| points
apart, the first at the top left. Each picture has |channels| planes (1 grey,
3 colour) of |height| by |width| numbers from 0, black, to 1.

@<Prototypes and public types@>=
void panel_heat(panel *p, int rows, int cols, const double *z, double lo,
  double hi);
void panel_images(panel *p, int rows, int cols, int height, int width,
  int channels,
  const double *pixels, double gap);

@ The product of |rows| and |cols| is the length of |z|, which is row-major.

@<Record the calls@>=
void panel_heat(panel *p, int rows, int cols, const double *z, double lo,
  double hi)
{
  item *e = append_item(p, ITEM_HEAT, rows * cols, BLACK); /* the map */
  insist(rows > 0 && cols > 0 && lo < hi);
  e->x = copy_numbers(p, rows * cols, z);
  e->rows = rows;
  e->cols = cols;
  e->at[0] = lo;
  e->at[1] = hi;
}

@ The number of pictures is the product of |rows| and |cols|. An unfilled
place can be had with pixels of value one, which are white.

@<Record the calls@>=
void panel_images(panel *p, int rows, int cols, int height, int width,
  int channels,
  const double *pixels, double gap)
{
  int n = rows * cols * channels * height * width; /* numbers in all */
  insist(rows > 0 && cols > 0 && height > 0 && width > 0);
  insist(channels == 1 || channels == 3);
  item *e = append_item(p, ITEM_IMAGES, n, BLACK); /* the pictures */
  e->x = copy_numbers(p, n, pixels);
  e->rows = rows;
  e->cols = cols;
  e->height = height;
  e->width = width;
  e->channels = channels;
  e->at[0] = gap;
}

@* From data to paper. Data become points on the page through the axes. A
panel with data needs both of them. From here on all lengths and places are
those of the page, and a point that has none is |NAN| in both coordinates.

Two dangers lie here. A record may hold values far outside the axes, even
infinite ones, when a run diverges; and it may hold a hundred times more
points than the paper can show. Neither may harm the figure or the size of
its file.

@<Private types@>=
typedef struct { double x0, y0, x1, y1; } box; /* left, top, right, bottom */
typedef struct { int n; double *x, *y; } track;
  /* points on the page; NAN breaks */

@ Since an axis may be set after its data, only here can it be seen whether
it has been set at all.

@<From data to paper@>=
static double place_x(const panel *p, double x)
{
  insist(p->x.set);
  double u = axis_place(p->x.scale, p->x.lo, p->x.hi, x); /* fraction */
  return p->left + p->wide * u;
}

@ The page's $y$ grows downwards, hence the reflection.

@<From data to paper@>=
static double place_y(const panel *p, double y)
{
  insist(p->y.set);
  double u = axis_place(p->y.scale, p->y.lo, p->y.hi, y); /* fraction */
  return p->top + p->high * (1 - u);
}

@ Boxes are used for clipping, for measuring, and for finding out what covers
what. |data_box| is the rectangle of the panel, enlarged by |grow| on all
sides.

@<From data to paper@>=
static box data_box(const panel *p, double grow)
{
  return (box){p->left - grow, p->top - grow, p->left + p->wide + grow,
    p->top + p->high + grow};
}
static box page_box(const figure *f)
{
  return (box){0, 0, f->width, f->height};
}
static bool box_has(box b, double x, double y)
{
  return x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1;
}

@ Overlap is measured by area, so that a label which must collide does so as
little as possible. This is the area that two boxes share, in square points;
0 if they are apart.

@<From data to paper@>=
static double overlap(box a, box b)
{
  double w = fmin(a.x1, b.x1) - fmax(a.x0, b.x0); /* common width */
  double h = fmin(a.y1, b.y1) - fmax(a.y0, b.y0); /* common height */
  return w > 0 && h > 0 ? w * h : 0;
}

@ A curve of a hundred thousand steps has far more points than the paper can
show. Of every run of consecutive points in the same column, a tenth of a
point wide, we keep the first, the lowest, the highest and the last, in their
order. The line through these four covers the same stretch of the column and
joins the neighbouring columns at the same points, so on paper nothing
changes; and a curve has at most forty points for each point of the panel's
width, whatever the number of its steps. A curve that turns back, such as an
orbit, is thinned by the same rule, since only consecutive points are
dropped. The points are moved to the front of the arrays; the number that
remains is returned.
@^decimation of curves@>

@<From data to paper@>=
static int thin_points(int n, double *x, double *y)
{
  int kept = 0; /* never more than points read */
  for (int i = 0, next; i < n; i = next) {
    double here = floor(x[i] / column); /* the column; NAN is alone */
    int low = i, high = i; /* extremes of the run */
    for (next = i + 1; next < n && floor(x[next] / column) == here; next++) {
      if (!(y[next] >= y[low])) low = next;
      if (!(y[next] <= y[high])) high = next;
    }
    int chosen[4] = {i, low < high ? low : high, low < high ? high : low,
      next - 1}; /* in order */
    for (int k = 0; k < 4; k++)
      if (k == 0 || chosen[k] != chosen[k - 1]) {
        x[kept] = x[chosen[k]];
        y[kept++] = y[chosen[k]];
      }
  }
  return kept;
}

@ Lines are cut off at the panel's edge by arithmetic and not by cairo, whose
coordinates overflow some way outside the page. Of the segment from |a| to
|b| the part inside |r| goes from the fraction |t[0]| to |t[1]|, found by
cutting with the four edges one after the other.
@^Liang--Barsky clipping@>

@<From data to paper@>=
static bool clip_segment(box r, const double a[2], const double b[2],
  double t[2])
{
  double dx = b[0] - a[0], dy = b[1] - a[1]; /* direction */
  double slope[4] = {-dx, dx, -dy, dy}; /* growth of the distances below */
  double room[4] = {a[0] - r.x0, r.x1 - a[0], a[1] - r.y0, r.y1 - a[1]};
    /* distances to edges */
  t[0] = 0;
  t[1] = 1;
  for (int k = 0; k < 4; k++) {
    if (slope[k] == 0 && room[k] < 0) return false;
    if (slope[k] < 0) t[0] = fmax(t[0], room[k] / slope[k]);
    if (slope[k] > 0) t[1] = fmin(t[1], room[k] / slope[k]);
  }
  return t[0] <= t[1];
}

@ First the data are mapped. A value without a place, or an infinite one,
becomes a break; one that is merely very large gets its place far outside the
page and is cut off there.

|trace_line| does all of this: the |n| points in data become a track within
the panel, in memory from |s|. A segment that does not start where the track
ends starts a new piece.

@<From data to paper@>=
static track place_points(arena *s, const panel *p, int n, const double *x,
  const double *y)
{
  track t = {n, arena_take(s, (size_t) n + 1, sizeof(double)),
    arena_take(s, (size_t) n + 1, sizeof(double))}; /* the points */
  for (int i = 0; i < n; i++) {
    t.x[i] = place_x(p, x[i]);
    t.y[i] = place_y(p, y[i]);
    if (!isfinite(t.x[i]) || !isfinite(t.y[i])) t.x[i] = t.y[i] = NAN;
  }
  return t;
}

@ Thinning comes before cutting, because thinning makes the work of cutting
small. Cutting may turn one segment into three numbers, a break and its two
ends, which bounds the length of the result.

@<From data to paper@>=
static track trace_line(arena *s, const panel *p, int n, const double *x,
  const double *y)
{
  track t = place_points(s, p, n, x, y), out = {0, NULL, NULL};
    /* before, after cutting */
  box r = data_box(p, axis_width); /* where lines may go */
  n = thin_points(t.n, t.x, t.y);
  out.x = arena_take(s, 3 * (size_t) n + 1, sizeof(double));
  out.y = arena_take(s, 3 * (size_t) n + 1, sizeof(double));
  for (int i = 0; i + 1 < n; i++) {
    @<Append the part of segment |i| of |t| that lies in |r| to |out|@>;
  }
  return out;
}

@ Ends that were not cut are copied and not computed, so that the next
segment finds exactly the point where this one ended.

@<Append the part of segment |i| of |t| that lies in |r| to |out|@>=
  double a[2] = {t.x[i], t.y[i]}, b[2] = {t.x[i + 1], t.y[i + 1]}, u[2];
    /* the segment */
  if (isnan(a[0]) || isnan(b[0]) || !clip_segment(r, a, b, u)) continue;
  double dx = b[0] - a[0], dy = b[1] - a[1]; /* its direction */
  double x0 = a[0] + u[0] * dx, y0 = a[1] + u[0] * dy; /* where it enters */
  if (out.n == 0 || out.x[out.n - 1] != x0 || out.y[out.n - 1] != y0) {
    if (out.n > 0) out.x[out.n] = out.y[out.n] = NAN, out.n++;
    out.x[out.n] = x0;
    out.y[out.n++] = y0;
  }
  out.x[out.n] = u[1] == 1 ? b[0] : a[0] + u[1] * dx;
  out.y[out.n++] = u[1] == 1 ? b[1] : a[1] + u[1] * dy;

@* Layout of the axes. How many labels an axis can carry depends on how long
they are, which is known when they are set. We start with a comfortable
number and ask for fewer until neighbours keep their distance. What is chosen
here, ticks, set labels and the room that they take, is kept in the rulers
until the figure has been painted.

In an inset all letters are smaller, which tells the reader without words
that it is a remark to the panel around it.

@<Lay out the axes@>=
static double size_in(const panel *p, double size)
{
  return p->parent ? inset_size : size;
}

@ Neighbours are far enough apart when more than half an em is left between
them. Labels of a $y$ axis are as high as a digit.

@<Lay out the axes@>=
static bool labels_apart(const ruler *r, double length, bool across,
  double size)
{
  double end = -1e9; /* of the label before */
  for (int i = 0; i < r->n; i++) {
    if (!r->ticks[i].text[0]) continue;
    double at = length * axis_place(r->scale, r->lo, r->hi, r->ticks[i].at);
      /* centre */
    double half = (across ? r->labels[i].width : 0.7 * size) / 2; /* extent */
    if (at - half < end + 0.6 * size) return false;
    end = at + half;
  }
  return true;
}

@ The first wish is one label every 26 points across, or every 17 points
upwards, and seven at most: a reader needs few.

@<Lay out the axes@>=
static void arrange_ruler(arena *s, ruler *r, double length, bool across,
  double size)
{
  int wanted = (int) fmin(fmax(length / (across ? 26 : 17), 2), 7);
    /* labels at most */
  r->ticks = arena_take(s, AXIS_TICKS, sizeof *r->ticks);
  r->labels = arena_take(s, AXIS_TICKS, sizeof *r->labels);
  for (; !r->bad; wanted--) {
    r->n = axis_ticks(r->scale, r->lo, r->hi, wanted, r->ticks);
    for (int i = 0; i < r->n; i++)
      r->labels[i] = text_set(s, r->ticks[i].text, size);
    if (wanted <= 2 || !r->title || labels_apart(r, length, across, size))
      break;
  }
  @<Measure the |thickness| of ruler |r| and set its heading@>;
}

@ The thickness of an axis is the distance from the axis line to the outer
edge of its labels.

@<Measure the |thickness| of ruler |r| and set its heading@>=
  double extent = 0; /* of the largest label */
  for (int i = 0; r->title && i < r->n; i++)
    if (r->ticks[i].text[0])
      extent = fmax(extent, across ? r->labels[i].ascent
        : r->labels[i].width);
  r->thickness = tick_length + (extent > 0 ? tick_gap + extent : 0);
  r->heading = text_set(s, r->title ? r->title : "",
    size + (title_size - tick_size));

@ Titles of $y$ axes that stand in one column should stand above one another
even if the labels beside them differ in width; so the thickness of each is
that of the widest in the column.

@<Lay out the axes@>=
static void arrange_axes(arena *s, figure *f)
{
  for (panel *p = f->first; p; p = p->next) {
    double size = size_in(p, tick_size); /* of the labels */
    if (p->x.set) arrange_ruler(s, &p->x, p->wide, true, size);
    if (p->y.set) arrange_ruler(s, &p->y, p->high, false, size);
  }
  for (panel *p = f->first; p; p = p->next)
    for (panel *q = f->first; q; q = q->next)
      if (!p->parent && !q->parent && p->y.set && q->y.set
        && fabs(p->left - q->left) < 1)
        p->y.thickness = q->y.thickness =
          fmax(p->y.thickness, q->y.thickness);
}

@ The places of labels and titles along the axes follow from the thickness.
They are used twice, for painting them and for keeping other labels away from
them, and so they are functions: the numbers below a panel hang from a common
upper edge, the title follows below, and the title of the $y$ axis stands to
the left of the widest number.

@<Lay out the axes@>=
static double x_label_base(const panel *p)
{
  return p->top + p->high + p->x.thickness;
}
static double x_title_base(const panel *p)
{
  double size = size_in(p, tick_size); /* of labels and title */
  return x_label_base(p) + 0.25 * size + 1.5 + p->x.heading.ascent;
}
static double y_title_base(const panel *p)
{
  return p->left - p->y.thickness - 4 - p->y.heading.descent;
}

@* Room for labels. Names at the ends of curves are easier on the reader than
a legend, but they are hard on the author, who must find a place for every
one of them and find a new one whenever the data change. Here the program
does it.

To place $n$ labels without collisions in the best way is a hard
combinatorial problem; to do it well enough is not, because the labels of a
figure are few and most of them have a free place beside their anchor. We
give every possible place a cost in points of displacement, let each label in
turn take the cheapest place given the others, and repeat until nobody moves.
The sum of all costs falls in every move but for the costs of order, so the
process stops; eight rounds have always been more than enough. There is no
chance in it: the same calls give the same places.

Before any label is placed, the page is surveyed: a cloud of points where
curves and marks are, at most one to a square point, and boxes where there is
text. A box with an |exempt| panel is that panel's rectangle, which only
foreign labels must avoid.
@^label placement@>

@<Private types@>=
typedef struct {
  box b; /* where */
  const panel *exempt; /* whose labels may enter, or null */
  const char *text; /* what stands there */
} text_box;
typedef struct {
  arena *s; /* for what lives during one save */
  figure *f; /* the page */
  int points, point_room, boxes, box_room; /* used, allocated */
  double *x, *y; /* the cloud */
  bool *taken; /* cells of the page with a point in the cloud */
  text_box *list; /* the boxes */
} scene;

@ The cloud and the list of boxes grow by doubling. What they leave behind in
the arena is at most as large as they are.

@<Find room for the labels@>=
static void *doubled(arena *s, void *old, int n, size_t size)
{
  void *new = arena_take(s, 2 * (size_t) n + 64, size); /* twice as long */
  if (n > 0) memcpy(new, old, (size_t) n * size);
  return new;
}

@ The cloud needs no two points in the same square point of the page. This
keeps it small, however many steps a curve has taken, and makes the cost of
covering a curve independent of the number of its points.

@<Find room for the labels@>=
static void add_point(scene *z, double x, double y)
{
  if (!box_has(page_box(z->f), x, y)) return;
  bool *cell = &z->taken[(int) y * (int) (z->f->width + 1) + (int) x];
    /* a square point */
  if (*cell) return;
  *cell = true;
  if (z->points == z->point_room) {
    z->x = doubled(z->s, z->x, z->points, sizeof(double));
    z->y = doubled(z->s, z->y, z->points, sizeof(double));
    z->point_room = 2 * z->points + 64;
  }
  z->x[z->points] = x;
  z->y[z->points++] = y;
}

@ A segment is sampled every two points, half the height of a letter.

@<Find room for the labels@>=
static void add_segment(scene *z, double x0, double y0, double x1, double y1)
{
  int steps = 1 + (int) (hypot(x1 - x0, y1 - y0) / 2);
    /* of two points at most */
  for (int i = 0; i <= steps; i++)
    add_point(z, x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps);
}

@ Boxes carry the text that stands in them only for the messages of
|figure_fault|.

@<Find room for the labels@>=
static void add_box(scene *z, box b, const panel *exempt, const char *text)
{
  if (z->boxes == z->box_room) {
    z->list = doubled(z->s, z->list, z->boxes, sizeof *z->list);
    z->box_room = 2 * z->boxes + 64;
  }
  z->list[z->boxes++] = (text_box){b, exempt, text};
}
static void add_text(scene *z, const text_line *t, double x, double y,
  const char *text)
{
  add_box(z, (box){x, y - t->ascent, x + t->width, y + t->descent}, NULL,
    text);
}

@ Every item tells the scene where it is and the panel whether any of it
shows.

@<Find room for the labels@>=
static void survey_line(scene *z, panel *p, const item *e)
{
  track t = trace_line(z->s, p, e->n, e->x, e->y); /* on the page */
  if (t.n > 0) p->seen = true;
  for (int i = 0; i + 1 < t.n; i++)
    if (!isnan(t.x[i]) && !isnan(t.x[i + 1]))
      add_segment(z, t.x[i], t.y[i], t.x[i + 1], t.y[i + 1]);
}

@ A mark counts as four points, its corners, and an error bar as a line.

@<Find room for the labels@>=
static void survey_marks(scene *z, panel *p, const item *e)
{
  track t = place_points(z->s, p, e->n, e->x, e->y); /* on the page */
  box r = data_box(p, margin); /* where marks are drawn */
  for (int i = 0; i < t.n; i++) {
    if (isnan(t.x[i]) || !box_has(r, t.x[i], t.y[i])) continue;
    p->seen = true;
    for (int k = 0; k < 4; k++)
      add_point(z, t.x[i] + (k % 2 ? 0.4 : -0.4) * e->size,
        t.y[i] + (k / 2 ? 0.4 : -0.4) * e->size);
    if (e->high && isfinite(e->high[i])) {
      double low, high; /* ends of the bar */
      bar_ends(p, e, i, &low, &high);
      add_segment(z, t.x[i], low, t.x[i], high);
    }
  }
}

@ An error bar ends at the edge of the panel; on a logarithmic axis also when
the lower end is not positive.

@<From data to paper@>=
static void bar_ends(const panel *p, const item *e, int i, double *low,
  double *high)
{
  box r = data_box(p, 0); /* bars end here */
  *low = place_y(p, e->y[i] - e->high[i]);
  *high = place_y(p, e->y[i] + e->high[i]);
  if (!isfinite(*low)) *low = r.y1;
  if (!isfinite(*high)) *high = r.y0;
  *low = fmin(fmax(*low, r.y0), r.y1);
  *high = fmin(fmax(*high, r.y0), r.y1);
}

@ The words of a key leave room for the sample in front of them, if there is
one.

@<Find room for the labels@>=
static double key_indent(const key_entry *k, double size)
{
  return k->line || k->shape >= 0 ? 2.4 * size : 0;
}
void panel_key_size(panel *p, int n, const key_entry *entries, double *w,
  double *h)
{
  double size = size_in(p, label_size); /* of the letters */
  *w = 0;
  for (int i = 0; i < n; i++)
    *w = fmax(*w, key_indent(&entries[i], size) + text_set(p->owner->a,
      kept_text(p->owner, entries[i].text), size).width);
  *w /= p->wide;
  *h = (1.3 * n - 0.3) * size / p->high;
}

@ Where a text will be painted and where it is surveyed must be the same
place; the painters below repeat these formulas, and whoever changes one must
change the other.

A text is one box. A key is two boxes for each of its lines, the sample and
the words.

@<Find room for the labels@>=
static void survey_text(scene *z, panel *p, const item *e)
{
  double size = size_in(p, label_size); /* of the letters */
  double x = p->left + e->at[0] * p->wide, y = p->top + e->at[1] * p->high;
    /* the point */
  if (e->kind == ITEM_TEXT) {
    text_line t = text_set(z->s, e->text, size); /* to be measured */
    add_text(z, &t, x - e->at[2] * t.width, y + 0.35 * size, e->text);
    return;
  }
  for (int i = 0; i < e->n; i++) {
    text_line t = text_set(z->s, e->entries[i].text, size); /* one line */
    double base = y + (0.7 + 1.3 * i) * size; /* of that line */
    double indent = key_indent(&e->entries[i], size); /* of the words */
    add_text(z, &t, x + indent, base, e->entries[i].text);
    if (indent > 0) add_box(z,
      (box){x, base - 0.7 * size, x + 2.3 * size, base}, NULL, "key");
  }
}

@ The other items are simple. Shading and rasters may be written upon, so
they do not enter the scene; rasters count as data.

@<Find room for the labels@>=
static void survey_item(scene *z, panel *p, const item *e)
{
  box r = data_box(p, 0); /* the panel */
  switch (e->kind) {
  case ITEM_LINE: survey_line(z, p, e);@+ break;
  case ITEM_MARKS: survey_marks(z, p, e);@+ break;
  case ITEM_HLINE: case ITEM_VLINE: {
    bool flat = e->kind == ITEM_HLINE; /* which of the two */
    double at = flat ? place_y(p, e->at[0]) : place_x(p, e->at[0]);
      /* on the page */
    if (flat && at >= r.y0 && at <= r.y1) add_segment(z, r.x0, at, r.x1, at);
    if (!flat && at >= r.x0 && at <= r.x1) add_segment(z, at, r.y0, at, r.y1);
    break;
  }
  case ITEM_TEXT: case ITEM_KEY: survey_text(z, p, e);@+ break;
  case ITEM_WINDOW: break;
  default: p->seen = true;
  }
}

@ The texts of the axes are boxes too.

@<Find room for the labels@>=
static void survey_axes(scene *z, const panel *p)
{
  double size = size_in(p, tick_size); /* of the labels */
  const ruler *x = &p->x, *y = &p->y; /* the axes */
  for (int i = 0; x->set && x->title && i < x->n; i++)
    if (x->ticks[i].text[0])
      add_text(z, &x->labels[i],
        place_x(p, x->ticks[i].at) - x->labels[i].width / 2,
        x_label_base(p), x->ticks[i].text);
  for (int i = 0; y->set && y->title && i < y->n; i++)
    if (y->ticks[i].text[0])
      add_text(z, &y->labels[i],
        p->left - tick_length - tick_gap - y->labels[i].width,
        place_y(p, y->ticks[i].at) + 0.33 * size, y->ticks[i].text);
  if (x->set && x->heading.width > 0)
    add_text(z, &x->heading, p->left + (p->wide - x->heading.width) / 2,
      x_title_base(p), x->title);
  if (y->set && y->heading.width > 0) {
    double middle = p->top + p->high / 2, half = y->heading.width / 2;
      /* along the axis */
    add_box(z, (box){y_title_base(p) - y->heading.ascent, middle - half,
      y_title_base(p) + y->heading.descent, middle + half}, NULL, y->title);
  }
  if (p->title) {
    text_line t = text_set(z->s, p->title, size_in(p, title_size));
      /* the title */
    add_text(z, &t, p->left, p->top - title_rise, p->title);
  }
}

@ The title of a panel stands this far above its upper edge.

@<Sizes of the house style@>=
static const double title_rise = 6; /* of a panel's title */

@ An inset hides what is below it. Its white ground reaches as far as its
labels and titles do.

@<Lay out the axes@>=
static box ground_box(const panel *p)
{
  box b = data_box(p, 3); /* with a little air */
  double size = size_in(p, tick_size); /* of the letters */
  if (p->x.set) b.y1 = x_label_base(p) + 0.3 * size;
  if (p->x.set && p->x.heading.width > 0)
    b.y1 = x_title_base(p) + 0.35 * size;
  if (p->y.set) b.x0 = p->left - p->y.thickness - 1.5;
  if (p->y.set && p->y.heading.width > 0) b.x0 = y_title_base(p) - 0.9 * size;
  if (p->title) b.y0 = p->top - title_rise - 0.9 * size;
  return b;
}

@ The survey goes through everything on the page but the labels to be placed.
The rectangles of the panels come last; an inset's includes its white ground,
where a label of the parent would be painted over.

@<Find room for the labels@>=
static scene survey(arena *s, figure *f)
{
  scene z = {s, f, 0, 0, 0, 0, NULL, NULL, NULL, NULL}; /* still empty */
  z.taken = arena_take(s, (size_t) (f->width + 1) * (size_t) (f->height + 1),
    sizeof(bool));
  for (panel *p = f->first; p; p = p->next) {
    p->seen = false;
    survey_axes(&z, p);
    for (const item *e = p->first; e && !p->empty; e = e->next)
      survey_item(&z, p, e);
  }
  for (const panel *p = f->first; p; p = p->next)
    add_box(&z, p->parent ? ground_box(p) : data_box(p, 4), p, NULL);
  return z;
}

@ Now the labels. Where a label might go is numbered: |try_place| writes the
|k|-th possibility and its \emph{penalty}, which grows with the distance from
the ideal place, and returns |false| when there are no more. The ideal for a
free label is to the right of its anchor, on the same height; above or below
and to the left are nearly as good.

@<Find room for the labels@>=
static bool try_free(const tag *t, int k, double *x, double *y,
  double *penalty)
{
  int side = k % 5, step = k / 5; /* five columns, steps up and down */
  double shift = (step + 1) / 2 * (step % 2 ? -1.0 : 1.0);
    /* 0, -1, 1, -2, ... */
  double w = t->line.width, near = 4, far = 16;
    /* distances from the anchor */
  if (step > 90) return false;
  *y = t->ay + 0.3 * label_size + shift;
  *penalty = 0.3 * fabs(shift);
  switch (side) {
  case 0: *x = t->ax + near;@+ break;
  case 1: *x = t->ax - near - w, *penalty += 2.5;@+ break;
  case 2: *x = t->ax + far, *penalty += 4;@+ break;
  case 3: *x = t->ax - far - w, *penalty += 6.5;@+ break;
  default: *x = t->ax - w / 2, *penalty += 2;
    *y = shift > 0 ? t->ay + near + t->line.ascent + shift
      : t->ay - near - t->line.descent + shift;
  }
  return true;
}

@ The label of a horizontal line slides along it from its right end, above it
or below; that of a vertical line slides down from the top, on either side.

@<Find room for the labels@>=
static bool try_place(const tag *t, int k, double *x, double *y,
  double *penalty)
{
  box r = data_box(t->home, 0); /* where it belongs */
  bool other = k % 2; /* below, or on the left */
  double slide = 4 * (k / 2); /* along the line */
  if (t->rule == TAG_FREE) return try_free(t, k, x, y, penalty);
  *penalty = 0.06 * slide + (other ? 1.5 : 0);
  if (t->rule == TAG_HLINE) {
    *x = r.x1 - 1 - t->line.width - slide;
    *y = other ? t->ay + 2.5 + t->line.ascent : t->ay - 2 - t->line.descent;
    return *x >= r.x0 || k < 2;
  }
  *x = other ? t->ax - 3 - t->line.width : t->ax + 3;
  *y = r.y0 + t->line.ascent + slide;
  return *y <= r.y1 || k < 2;
}

@ What is wrong with a place is counted in the same currency. Covering other
text is worst, leaving the page as bad; covering a point of a curve costs
less. Two labels of neighbouring anchors should not exchange their order, or
the reader would take one for the other. |crossed| tells whether curves run
through the place.

@<Find room for the labels@>=
static box tag_box(const tag *t, double x, double y)
{
  return (box){x - 1, y - t->line.ascent - 0.5, x + t->line.width + 1,
    y + t->line.descent + 0.5};
}

@ Labels belong into their own panel, and those of an inset, which lies
within its parent, into the parent as well.

@<Find room for the labels@>=
static bool may_enter(const panel *p, const panel *exempt)
{
  return exempt && (exempt == p || exempt == p->parent);
}

@ The weights are in points of displacement: a label would rather move by two
points than cover one more point of a curve.

@<Find room for the labels@>=
static double place_cost(const scene *z, const tag *t, double x, double y,
  bool *crossed)
{
  box b = tag_box(t, x, y); /* the place */
  double cost = 0; /* of all that is wrong */
  int points = 0; /* of curves, covered */
  cost += 40 * fmax(0, 1 - b.x0) + 40 * fmax(0, b.x1 + 1 - z->f->width);
  cost += 40 * fmax(0, 1 - b.y0) + 40 * fmax(0, b.y1 + 1 - z->f->height);
  for (int i = 0; i < z->boxes; i++)
    if (!may_enter(t->home, z->list[i].exempt))
      cost += 4 * overlap(b, z->list[i].b);
  for (int i = 0; i < z->points; i++) points += box_has(b, z->x[i], z->y[i]);
  @<Add the |cost| of colliding with labels already placed@>;
  *crossed = points > 0;
  return cost + 2 * points;
}

@ A label that has not been placed yet is no obstacle. In the first round the
first label thus chooses freely; it may change its mind in the second.

@<Add the |cost| of colliding with labels already placed@>=
  for (const tag *o = z->f->tags; o; o = o->next) {
    if (o == t || !o->placed) continue;
    cost += 6 * overlap(b, tag_box(o, o->left, o->base));
    if (o->home == t->home && t->rule == TAG_FREE && o->rule == TAG_FREE
      && fabs(o->ax - t->ax) < 30 && (o->ay - t->ay) * (o->base - y)
        < 0) cost += 8;
  }

@ The places are many, some hundreds for a free label, and each is compared
with all boxes and the whole cloud; but a place whose penalty alone exceeds
the best cost so far needs no comparison, and most labels are done after a
few places.

Each label in turn takes its cheapest place; then all are given the chance to
move again, until none does. Ties go to the first place, so the result
depends on the calls alone.

@<Find room for the labels@>=
static bool place_tag(const scene *z, tag *t)
{
  double best = INFINITY, left = 0, base = 0; /* cheapest so far */
  bool crossed = false; /* is it there? */
  double x, y, penalty; /* a place to try */
  for (int k = 0; try_place(t, k, &x, &y, &penalty); k++) {
    bool covers; /* does it cover curves? */
    if (penalty >= best) continue;
    double cost = penalty + place_cost(z, t, x, y, &covers); /* in all */
    if (cost >= best - 1e-9) continue;
    best = cost;
    left = x;
    base = y;
    crossed = covers;
  }
  bool moved = !t->placed || left != t->left || base != t->base;
    /* any change? */
  t->left = left;
  t->base = base;
  t->crossed = crossed;
  t->placed = true;
  return moved;
}

@ One kind of bad luck needs a remedy: in a stack of labels, such as the
names of curves that end close together, each is held in place by its
neighbours, and the stack as a whole may hang too low or too high. So stacks
are moved as a whole as well. |find_stack| collects the free labels that
stand in one column with |t| and touch it or one another.

@<Find room for the labels@>=
enum { STACK = 40 }; /* labels in a stack at most */
static bool joins(const tag *t, const tag *o)
{
  return o->placed && o->rule == TAG_FREE && o->home == t->home
    && fabs(o->left - t->left) < 1 && fabs(o->base - t->base)
      < 1.5 * label_size;
}
static int find_stack(const scene *z, tag *t, tag **stack)
{
  int n = 1; /* members */
  stack[0] = t;
  for (int i = 0; i < n; i++)
    for (tag *o = z->f->tags; o && n < STACK; o = o->next) {
      bool known = false; /* a member already? */
      for (int j = 0; j < n; j++) known |= stack[j] == o;
      if (!known && joins(stack[i], o)) stack[n++] = o;
    }
  return n;
}

@ The cost of a stack is that of its members, with the distance of each from
the height of its anchor.

@<Find room for the labels@>=
static double stack_cost(const scene *z, int n, tag **stack)
{
  double cost = 0; /* of all members */
  for (int i = 0; i < n; i++) {
    tag *t = stack[i]; /* one of them */
    cost += 0.3 * fabs(t->base - 0.3 * label_size - t->ay);
    cost += place_cost(z, t, t->left, t->base, &t->crossed);
  }
  return cost;
}
static bool shift_stack(const scene *z, tag *t)
{
  tag *stack[STACK]; /* the column with |t| in it */
  int n = find_stack(z, t, stack), at = 0, best = 0; /* members; shifts */
  double lowest = n > 1 ? stack_cost(z, n, stack) - 0.01 : 0;
    /* to be beaten */
  for (int shift = -40; n > 1 && shift <= 41; shift++) {
    int next = shift <= 40 ? shift : best; /* at the end, the best */
    for (int i = 0; i < n; i++) stack[i]->base += next - at;
    at = next;
    double cost = stack_cost(z, n, stack); /* here */
    if (cost >= lowest) continue;
    lowest = cost;
    best = shift;
  }
  return best != 0;
}

@ Anchors outside the panel are taken to its edge, so that the end of a curve
that leaves the panel is labelled where it leaves. A label without a place in
the data, or of a line outside the panel, is left out like the datum or the
line.

@<Find room for the labels@>=
static void anchor_tag(const scene *z, tag *t)
{
  const panel *p = t->home; /* for its axes */
  box r = data_box(p, 0); /* anchors stay inside */
  double x = t->rule == TAG_HLINE ? r.x1 : place_x(p, t->x); /* the anchor */
  double y = t->rule == TAG_VLINE ? r.y0 : place_y(p, t->y); /* on the page */
  t->line = text_set(z->s, t->text, size_in(p, label_size));
  t->ax = fmin(fmax(x, r.x0), r.x1);
  t->ay = fmin(fmax(y, r.y0), r.y1);
  t->placed = false;
  t->hidden = p->empty || isnan(x) || isnan(y)
    || (t->rule != TAG_FREE && !box_has(data_box(p, margin), x, y));
}

@ The rounds, as described.

@<Find room for the labels@>=
static void place_tags(const scene *z)
{
  bool moved = true; /* in the last round */
  for (tag *t = z->f->tags; t; t = t->next) anchor_tag(z, t);
  for (int round = 0; round < 8 && moved; round++) {
    moved = false;
    for (tag *t = z->f->tags; t; t = t->next)
      if (!t->hidden) moved |= place_tag(z, t);
    for (tag *t = z->f->tags; t; t = t->next)
      if (t->placed && t->rule == TAG_FREE) moved |= shift_stack(z, t);
  }
}

@ A key is placed when the rest of the panel is known. Corners are best, then
sides; what is covered is counted as for labels.

@<Find room for the labels@>=
static double covered(const scene *z, const panel *p, box b)
{
  double cost = 0; /* points and area */
  for (int i = 0; i < z->boxes; i++)
    if (!may_enter(p, z->list[i].exempt)) cost += overlap(b, z->list[i].b);
  for (int i = 0; i < z->points; i++) cost += box_has(b, z->x[i], z->y[i]);
  return cost;
}
double panel_room(panel *p, double w, double h, double *fx, double *fy)
{
  arena *s = arena_new(); /* for one survey */
  double best = INFINITY, least = 0; /* cheapest; what it covers */
  box r = data_box(p, -5); /* where corners may be */
  double x = r.x0, y = r.y0; /* the corner */
  arrange_axes(s, p->owner);
  scene z = survey(s, p->owner); /* all that has been drawn */
  double across = fmax(r.x1 - r.x0 - w * p->wide, 0), down = fmax(r.y1 - r.y0
    - h * p->high, 0); /* room to move */
  for (double v = 0; v <= down; v += 2.5)
    for (double u = 0; u <= across; u += 2.5) {
      @<Try the block at |u| and |v| in |r|@>;
    }
  arena_free(s);
  *fx = (x - p->left) / p->wide;
  *fy = (y - p->top) / p->high;
  return least;
}

@ The last column and the last row are those at the edge itself.

@<Try the block at |u| and |v| in |r|@>=
  double left = u + 2.5 > across ? across : u; /* from the left */
  double high = v + 2.5 > down ? down : v; /* from the top */
  double dx = fmin(left, across - left + 0.1), dy = fmin(high, down - high
    + 0.2); /* from the sides */
  double cost = 3 * fmin(dx, dy) + 0.3 * fmax(dx, dy); /* of the place */
  if (cost >= best) continue;
  double hit = covered(&z, p, (box){r.x0 + left - 3, r.y0 + high - 3,
    r.x0 + left + w * p->wide + 3, r.y0 + high + h * p->high + 3});
  if (cost + 1e3 * hit >= best) continue;
  best = cost + 1e3 * hit;
  least = hit;
  x = r.x0 + left;
  y = r.y0 + high;

@* Painting. Everything has its place now, and painting decides nothing. The
same functions paint on all three surfaces. Colours are set for every stroke
and fill anew; no painter relies on what another has left in the context.

First a few words of cairo that every item uses.

@<Paint the panels@>=
static void set_ink(cairo_t *cr, color c)
{
  cairo_set_source_rgba(cr, c.r, c.g, c.b, c.a);
}
static void set_pen(cairo_t *cr, color c, double width, dash d)
{
  static const double dashed[] = {4, 2.4}, dotted[] = {1, 1.7}; /* on, off */
  set_ink(cr, c);
  cairo_set_line_width(cr, width);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash(cr, d == DASHED ? dashed : dotted, d == SOLID ? 0 : 2, 0);
}

@ Boxes and single segments.

@<Paint the panels@>=
static void fill_box(cairo_t *cr, box b, color c)
{
  set_ink(cr, c);
  cairo_rectangle(cr, b.x0, b.y0, b.x1 - b.x0, b.y1 - b.y0);
  cairo_fill(cr);
}
static void stroke_segment(cairo_t *cr, double x0, double y0, double x1,
  double y1)
{
  cairo_move_to(cr, x0, y0);
  cairo_line_to(cr, x1, y1);
  cairo_stroke(cr);
}

@ A track is followed with the pen down, except across its breaks.

@<Paint the panels@>=
static void follow(cairo_t *cr, const track *t)
{
  bool pen_down = false; /* is the last point connected? */
  for (int i = 0; i < t->n; i++) {
    if (isnan(t->x[i])) pen_down = false;
    else if (pen_down) cairo_line_to(cr, t->x[i], t->y[i]);
    else {
      cairo_move_to(cr, t->x[i], t->y[i]);
      pen_down = true;
    }
  }
}

@ A curve is one path, so that its dashes run on around corners.

@<Paint the panels@>=
static void paint_line(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  track t = trace_line(s, p, e->n, e->x, e->y); /* on the page */
  set_pen(cr, e->ink, e->size, e->pattern);
  follow(cr, &t);
  cairo_stroke(cr);
}

@ A band is filled piece by piece between breaks. Where its lower edge has no
place on a logarithmic axis it reaches to the bottom. Its edges are thinned
like a line; cairo cuts it off at the panel, after coordinates have been
brought near the page.

@<Paint the panels@>=
static double near_page(double v)
{
  return fmin(fmax(v, -3000), 3000);
}

@ The loop finds stretches without a break. Within each the points are
brought onto the page one by one, first to last.

@<Paint the panels@>=
static void paint_band(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  track up = place_points(s, p, e->n, e->x, e->high); /* upper edge */
  track down = place_points(s, p, e->n, e->x, e->low); /* lower edge */
  box r = data_box(p, 0); /* the panel */
  cairo_save(cr);
  cairo_rectangle(cr, r.x0, r.y0, r.x1 - r.x0, r.y1 - r.y0);
  cairo_clip(cr);
  set_ink(cr, e->ink);
  for (int i = 0, end; i < e->n; i = end + 1) {
    for (end = i; end < e->n && !isnan(up.x[end]) && !isnan(e->low[end]);
      end++) {
      double x = place_x(p, e->x[end]), y = place_y(p, e->low[end]);
        /* lower point */
      down.x[end] = near_page(x);
      down.y[end] = isfinite(y) ? near_page(y) : r.y1;
      up.x[end] = near_page(up.x[end]);
      up.y[end] = near_page(up.y[end]);
    }
    if (end > i) {
      @<Fill the band from point |i| to before |end|@>;
    }
  }
  cairo_restore(cr);
}

@ The outline runs along the upper edge and back along the lower one. The
edges are thinned in place; their points before |i| have been used already.

@<Fill the band from point |i| to before |end|@>=
  int n_up = thin_points(end - i, up.x + i, up.y + i);
    /* points of the upper edge */
  int n_down = thin_points(end - i, down.x + i, down.y + i);
    /* and of the lower */
  for (int k = i; k < i + n_up; k++) cairo_line_to(cr, up.x[k], up.y[k]);
  for (int k = i + n_down - 1; k >= i; k--)
    cairo_line_to(cr, down.x[k], down.y[k]);
  cairo_close_path(cr);
  cairo_fill(cr);

@ The marks, with sizes such that they look equally large. Rings and the other
open ones are white inside, so that they stay open where they overlap.

@<Paint the panels@>=
static void paint_mark(cairo_t *cr, mark m, color c, double x, double y,
  double size)
{
  double h = size / 2; /* half the diameter */
  bool open = m == RING || m >= OPEN_BOX; /* white inside? */
  set_pen(cr, c, m == TICK ? 1 : 0.8, SOLID);
  cairo_new_path(cr);
  switch (m) {
  case DOT: cairo_arc(cr, x, y, h, 0, 2 * G_PI);@+ break;
  case RING: cairo_arc(cr, x, y, h, 0, 2 * G_PI);@+ break;
  case BOX: case OPEN_BOX: cairo_rectangle(cr, x - 0.88 * h, y - 0.88 * h, 1.76 * h,
    1.76 * h);@+ break;
  case DIAMOND: case OPEN_DIAMOND: @<Trace a diamond@>@;@+ break;
  case TRIANGLE: case OPEN_TRIANGLE: @<Trace a triangle@>@;@+ break;
  case CROSS: @<Trace a cross@>@;@+ break;
  case TICK: cairo_move_to(cr, x, y - 1.5 * h);
    cairo_line_to(cr, x, y + 1.5 * h);
  }
  if (m == CROSS || m == TICK) cairo_stroke(cr);
  else if (!open) cairo_fill(cr);
  else {
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_fill_preserve(cr);
    set_ink(cr, c);
    cairo_stroke(cr);
  }
}

@ A square of the side 1.76 half-diameters, and a diamond of the same area,
look as large as a dot, though they are a little smaller and larger.

@<Trace a diamond@>=
  cairo_move_to(cr, x, y - 1.25 * h);
  cairo_line_to(cr, x + 1.25 * h, y);
  cairo_line_to(cr, x, y + 1.25 * h);
  cairo_line_to(cr, x - 1.25 * h, y);
  cairo_close_path(cr);

@ A triangle stands on its point of balance and not in the middle of its
height.

@<Trace a triangle@>=
  cairo_move_to(cr, x, y - 1.3 * h);
  cairo_line_to(cr, x + 1.15 * h, y + 0.8 * h);
  cairo_line_to(cr, x - 1.15 * h, y + 0.8 * h);
  cairo_close_path(cr);

@ Crosses and ticks are strokes and have no inside.

@<Trace a cross@>=
  cairo_move_to(cr, x - h, y - h);
  cairo_line_to(cr, x + h, y + h);
  cairo_move_to(cr, x + h, y - h);
  cairo_line_to(cr, x - h, y + h);

@ Error bars are painted before the marks of their series, so that a hollow
mark stays hollow.

Marks whose centre is in the panel are drawn whole. Opaque marks that fall on
a place already taken, to a fifth of a point, change nothing and are left
out; |taken| is a map of the panel at that resolution.

@<Paint the panels@>=
static void paint_marks(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  track t = place_points(s, p, e->n, e->x, e->y); /* on the page */
  box r = data_box(p, margin); /* where marks are drawn */
  int across = (int) (5 * (p->wide + 2)), down = (int) (5 * (p->high + 2));
    /* of the map */
  bool *taken = arena_take(s, (size_t) across * (size_t) down, sizeof *taken);
    /* down by across */
  for (int i = 0; i < t.n; i++)
    if (isnan(t.x[i]) || !box_has(r, t.x[i], t.y[i])) t.x[i] = NAN;
    else if (e->high && isfinite(e->high[i])) {
      double low, high; /* ends of the bar */
      bar_ends(p, e, i, &low, &high);
      set_pen(cr, e->ink, guide_width, SOLID);
      stroke_segment(cr, t.x[i], low, t.x[i], high);
    }
  for (int i = 0; i < t.n; i++) {
    if (isnan(t.x[i])) continue;
    int row = (int) (5 * (t.y[i] - r.y0)), col = (int) (5 * (t.x[i] - r.x0));
      /* in the map */
    bool *cell = &taken[row * across + col]; /* of this mark */
    if (*cell && e->ink.a == 1) continue;
    *cell = true;
    paint_mark(cr, e->shape, e->ink, t.x[i], t.y[i], e->size);
  }
}

@ A picture in a PDF or an SVG is one object however many pixels it has,
where a grid of filled rectangles would be thousands, with hairlines of white
between them in many viewers.

A raster is painted through an image whose pixels are enlarged beforehand, to
about three pixels a point. Viewers that smooth images then smooth only
across a third of a point, and cells stay sharp.

@<Paint the panels@>=
static void paint_raster(cairo_t *cr, box b, int rows, int cols,
  const color *cells /* rows by cols */)
{
  int fx = (int) ceil(3 * (b.x1 - b.x0) / cols), fy = (int)
    ceil(3 * (b.y1 - b.y0) / rows); /* enlargement */
  cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
    cols * fx, rows * fy); /* the pixels */
  unsigned char *data = cairo_image_surface_get_data(image); /* its bytes */
  int stride = cairo_image_surface_get_stride(image); /* bytes in a row */
  if (!data) fatal(1, "no memory for a picture of %d by %d cells", rows,
    cols);
  for (int i = 0; i < rows * fy; i++)
    for (int j = 0; j < cols * fx; j++) {
      color c = cells[i / fy * cols + j / fx]; /* of this pixel */
      uint32_t word = (uint32_t) lround(255 * c.r) << 16 | (uint32_t)
        lround(255 * c.g) << 8
        | (uint32_t) lround(255 * c.b); /* as cairo wants it */
      memcpy(data + (size_t) i * (size_t) stride + 4 * (size_t) j, &word, 4);
    }
  @<Paint |image| into the box |b| and release it@>;
}

@ The filter |CAIRO_FILTER_NEAREST| asks cairo not to smooth on its part. The
surfaces for files keep a copy of the image, so it can be released at once.

@<Paint |image| into the box |b| and release it@>=
  cairo_surface_mark_dirty(image);
  cairo_save(cr);
  cairo_translate(cr, b.x0, b.y0);
  cairo_scale(cr, (b.x1 - b.x0) / (cols * fx), (b.y1 - b.y0) / (rows * fy));
  cairo_set_source_surface(cr, image, 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
  cairo_paint(cr);
  cairo_restore(cr);
  cairo_surface_destroy(image);

@ The rows of a map are turned around, since the first is at the bottom.

@<Paint the panels@>=
static void paint_heat(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  color *cells = arena_take(s, (size_t) e->n, sizeof *cells);
    /* rows by cols, top first */
  for (int i = 0; i < e->rows; i++)
    for (int j = 0; j < e->cols; j++)
      cells[(e->rows - 1 - i) * e->cols + j] =
        heat_color((e->x[i * e->cols + j] - e->at[0]) / (e->at[1]
          - e->at[0]));
  paint_raster(cr, data_box(p, 0), e->rows, e->cols, cells);
}

@ A picture with one channel uses it for red, green and blue. The step from
one picture to the next is the size of a picture and the gap.

@<Paint the panels@>=
static void paint_images(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  int plane = e->height * e->width, picture = plane * e->channels;
    /* numbers in each */
  double w = (p->wide + e->at[0]) / e->cols,
    h = (p->high + e->at[0]) / e->rows; /* steps */
  color *cells = arena_take(s, (size_t) plane, sizeof *cells);
    /* height by width */
  for (int k = 0; k < e->rows * e->cols; k++) {
    const double *z = e->x + (size_t) k * (size_t) picture;
      /* channels by plane */
    double x = p->left + k % e->cols * w, y = p->top + k / e->cols * h;
      /* its corner */
    for (int i = 0; i < plane; i++) {
      double v[3]; /* red, green, blue */
      for (int c = 0; c < 3; c++)
        v[c] = fmin(fmax(z[e->channels == 3 ? c * plane + i : i], 0), 1);
      cells[i] = isnan(z[i]) ? heat_color(NAN) : (color){v[0], v[1], v[2], 1};
    }
    paint_raster(cr, (box){x, y, x + w - e->at[0], y + h - e->at[0]},
      e->height, e->width, cells);
  }
}

@ A bound of shading that is |NAN| is the edge of the panel, one outside is
taken to the edge.

@<Paint the panels@>=
static void paint_window(cairo_t *cr, const panel *p, const item *e)
{
  box r = data_box(p, 0), b = r; /* the panel, the shading */
  if (!isnan(e->at[0])) b.x0 = fmin(fmax(place_x(p, e->at[0]), r.x0), r.x1);
  if (!isnan(e->at[1])) b.x1 = fmin(fmax(place_x(p, e->at[1]), r.x0), r.x1);
  if (!isnan(e->at[2])) b.y1 = fmin(fmax(place_y(p, e->at[2]), r.y0), r.y1);
  if (!isnan(e->at[3])) b.y0 = fmin(fmax(place_y(p, e->at[3]), r.y0), r.y1);
  fill_box(cr, b, e->ink);
}

@ A line that lies outside the axes is not drawn; neither is its label drawn
anywhere but at the edge, so chapters choose their axes such that thresholds
are inside.

@<Paint the panels@>=
static void paint_guide(cairo_t *cr, const panel *p, const item *e)
{
  box r = data_box(p, 0); /* the panel */
  bool flat = e->kind == ITEM_HLINE; /* or upright */
  double at = flat ? place_y(p, e->at[0]) : place_x(p, e->at[0]);
    /* on the page */
  if (!(at >= (flat ? r.y0 : r.x0) - margin
    && at <= (flat ? r.y1 : r.x1) + margin)) return;
  set_pen(cr, e->ink, e->size, e->pattern);
  if (flat) stroke_segment(cr, r.x0, at, r.x1, at);
  else stroke_segment(cr, at, r.y0, at, r.y1);
}

@ Text is centred upon its point in the vertical direction.

@<Paint the panels@>=
static void paint_text(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  double size = size_in(p, label_size); /* of the letters */
  text_line t = text_set(s, e->text, size); /* the text */
  set_ink(cr, ink_of_text(e->ink));
  text_draw(cr, &t, p->left + e->at[0] * p->wide - e->at[2] * t.width,
    p->top + e->at[1] * p->high + 0.35 * size);
}

@ A line of a key shows a piece of the line and one mark.

@<Paint the panels@>=
static void paint_key(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  double size = size_in(p, label_size); /* of the letters */
  double x = p->left + e->at[0] * p->wide, y = p->top + e->at[1] * p->high;
    /* its corner */
  for (int i = 0; i < e->n; i++) {
    const key_entry *k = &e->entries[i]; /* this line */
    double base = y + (0.7 + 1.3 * i) * size, middle = base - 0.28 * size;
      /* heights */
    text_line t = text_set(s, k->text, size); /* what it says */
    if (k->line) {
      set_pen(cr, k->c, line_width, k->d);
      stroke_segment(cr, x, middle, x + 2 * size, middle);
    }
    if (k->shape >= 0) paint_mark(cr, (mark) k->shape, k->c, x + size, middle,
      3.5);
    double indent = key_indent(k, size); /* of the words */
    set_ink(cr, indent > 0 ? BLACK : ink_of_text(k->c));
    text_draw(cr, &t, x + indent, base);
  }
}

@ What is painted later covers what was painted before. Shading and rasters
lie below the axes, everything else above them, in the order of the calls.

@<Paint the panels@>=
static bool is_ground(item_kind k)
{
  return k == ITEM_BAND || k == ITEM_WINDOW || k == ITEM_HEAT
    || k == ITEM_IMAGES;
}

@ One painter for each kind.

@<Paint the panels@>=
static void paint_item(cairo_t *cr, arena *s, const panel *p, const item *e)
{
  switch (e->kind) {
  case ITEM_LINE: paint_line(cr, s, p, e);@+ break;
  case ITEM_MARKS: paint_marks(cr, s, p, e);@+ break;
  case ITEM_BAND: paint_band(cr, s, p, e);@+ break;
  case ITEM_WINDOW: paint_window(cr, p, e);@+ break;
  case ITEM_HLINE: case ITEM_VLINE: paint_guide(cr, p, e);@+ break;
  case ITEM_TEXT: paint_text(cr, s, p, e);@+ break;
  case ITEM_KEY: paint_key(cr, s, p, e);@+ break;
  case ITEM_HEAT: paint_heat(cr, s, p, e);@+ break;
  case ITEM_IMAGES: paint_images(cr, s, p, e);
  }
}

@ Axes are drawn at the left and at the bottom only. The line covers the
corners by half its width, so that the two axes meet without a notch.

@<Paint the panels@>=
static void paint_x(cairo_t *cr, const panel *p)
{
  const ruler *r = &p->x; /* the axis */
  box b = data_box(p, 0); /* it is the lower edge */
  set_pen(cr, BLACK, axis_width, SOLID);
  stroke_segment(cr, b.x0 - axis_width / 2, b.y1, b.x1 + axis_width / 2,
    b.y1);
  for (int i = 0; i < r->n; i++) {
    double x = place_x(p, r->ticks[i].at); /* of the tick */
    stroke_segment(cr, x, b.y1, x,
      b.y1 + (r->ticks[i].major ? tick_length : minor_length));
    if (r->title) text_draw(cr, &r->labels[i], x - r->labels[i].width / 2,
      x_label_base(p));
  }
  text_draw(cr, &r->heading, (b.x0 + b.x1 - r->heading.width) / 2,
    x_title_base(p));
}

@ The title of the $y$ axis is turned by a right angle, to be read from
below.

@<Paint the panels@>=
static void paint_y(cairo_t *cr, const panel *p)
{
  const ruler *r = &p->y; /* the axis */
  box b = data_box(p, 0); /* it is the left edge */
  double size = size_in(p, tick_size); /* of the labels */
  set_pen(cr, BLACK, axis_width, SOLID);
  stroke_segment(cr, b.x0, b.y0 - axis_width / 2, b.x0,
    b.y1 + axis_width / 2);
  for (int i = 0; i < r->n; i++) {
    double y = place_y(p, r->ticks[i].at); /* of the tick */
    stroke_segment(cr, b.x0, y,
      b.x0 - (r->ticks[i].major ? tick_length : minor_length), y);
    if (r->title)
      text_draw(cr, &r->labels[i],
        b.x0 - tick_length - tick_gap - r->labels[i].width, y + 0.33 * size);
  }
  cairo_save(cr);
  cairo_translate(cr, y_title_base(p), (b.y0 + b.y1 + r->heading.width) / 2);
  cairo_rotate(cr, -G_PI / 2);
  text_draw(cr, &r->heading, 0, 0);
  cairo_restore(cr);
}

@ The sentence in an empty panel is small, grey, centred, and broken into
lines that are not wider than the panel, where its words allow it.

@<Paint the panels@>=
static void paint_reason(cairo_t *cr, arena *s, const panel *p,
  const char *why)
{
  double size = size_in(p, note_size), y = p->top + p->high / 2 - size;
    /* letters; baseline */
  set_ink(cr, GREY);
  while (*why) {
    int n = 0; /* bytes of this line */
    for (const char *end = why; n == 0 || *end; ) {
      end += 1 + strcspn(end + 1, " ");
      text_line t = text_set(s, arena_text(s, "%.*s", (int) (end - why), why),
        size); /* with one more word */
      if (n > 0 && t.width > p->wide - 4) break;
      n = (int) (end - why);
    }
    text_line t = text_set(s, arena_text(s, "%.*s", n, why), size);
      /* the line */
    text_draw(cr, &t, p->left + (p->wide - t.width) / 2, y);
    y += 1.3 * size;
    why += n + (why[n] == ' ');
  }
}

@ An inset begins by wiping its ground. The panel's title is aligned with the
axis on the left and not centred, so that the letters (a), (b), (c) of a row
of panels stand at the same distance as the panels.

A panel whose data are all missing or outside says so, for an empty panel
might be taken for a result; one that was declared empty gives its reason.

@<Paint the panels@>=
static void paint_panel(cairo_t *cr, arena *s, const panel *p)
{
  if (p->parent) fill_box(cr, ground_box(p), (color){1, 1, 1, 1});
  for (const item *e = p->first; e && !p->empty; e = e->next)
    if (is_ground(e->kind)) paint_item(cr, s, p, e);
  if (p->x.set) paint_x(cr, p);
  if (p->y.set) paint_y(cr, p);
  for (const item *e = p->first; e && !p->empty; e = e->next)
    if (!is_ground(e->kind)) paint_item(cr, s, p, e);
  if (p->title) {
    text_line t = text_set(s, p->title, size_in(p, title_size));
      /* the title */
    set_ink(cr, BLACK);
    text_draw(cr, &t, p->left, p->top - title_rise);
  }
  if (p->empty) paint_reason(cr, s, p, p->empty);
  else if (!p->seen && (p->x.set || p->y.set))
    paint_reason(cr, s, p, "no data");
}

@ Labels come last. One that had to be put on a curve gets a white ground
that lets the curve shine through; one that had to go far from its anchor is
joined to it by a hairline, which ends in the middle of its nearer side.

@<Paint the panels@>=
static void paint_tag(cairo_t *cr, const tag *t)
{
  box b = tag_box(t, t->left, t->base); /* its place */
  bool beside = t->ax < b.x0 || t->ax > b.x1; /* or above, below */
  double x = fmin(fmax(t->ax, b.x0), b.x1); /* where a hairline ends */
  double y = beside ? t->base - 0.3 * label_size : t->ay < b.y0 ? b.y0 : b.y1;
  double far = hypot(x - t->ax, y - t->ay); /* length of the hairline */
  double gap = fmax(b.y0 - t->ay, t->ay - b.y1); /* between the heights */
  if (t->hidden) return;
  if (t->crossed) fill_box(cr, b, (color){1, 1, 1, 0.85});
  if (t->rule == TAG_FREE && (gap > 7 || fabs(x - t->ax) > 8)) {
    set_pen(cr, color_fade(t->ink, 0.6), 0.4, SOLID);
    stroke_segment(cr, t->ax + 2 * (x - t->ax) / far,
      t->ay + 2 * (y - t->ay) / far, x, y);
  }
  set_ink(cr, ink_of_text(t->ink));
  text_draw(cr, &t->line, t->left, t->base);
}

@ The notes are broken between words into lines as wide as the figure.
|note_line| sets the next one and moves |rest| to what is left; a word that is
wider has a line of its own. Within dollar signs there is no break.

@<Paint the panels@>=
static size_t next_break(const char *s, size_t n)
{
  bool maths = false; /* between dollar signs? */
  for (; s[n] && (maths || s[n] != ' '); n++) maths ^= s[n] == '$';
  return n;
}
static text_line note_line(const scene *z, const char **rest)
{
  text_line line, longer; /* what fits, and with a word more */
  size_t n = 0, next = next_break(*rest, 0); /* their lengths */
  do {
    longer = text_set(z->s, arena_text(z->s, "%.*s", (int) next, *rest),
      note_size);
    if (n > 0 && longer.width > z->f->width - 6) break;
    line = longer;
    n = next;
    next = next_break(*rest, n + ((*rest)[n] == ' '));
  } while (next > n);
  *rest += n + ((*rest)[n] == ' ');
  return line;
}

@ All lines are set on the way down from the height |foot|; without paper they
are only measured. What is returned is the room that they take.

@<Paint the panels@>=
static box set_notes(cairo_t *cr, const scene *z, double foot)
{
  box room = {0, foot, 0, foot}; /* of no line */
  for (const char *rest = z->f->foot; rest && *rest; ) {
    text_line t = note_line(z, &rest); /* one line */
    room.x1 = fmax(room.x1, ceil(6 + t.width));
    room.y1 += ceil(1.6 * note_size);
    if (cr) text_draw(cr, &t, 3, room.y1 - 3);
  }
  return room;
}

@ Panels are painted in the order of the calls, then all labels, then the
notes, below the height |foot|.

@<Paint the panels@>=
static void paint_figure(cairo_t *cr, const scene *z, double foot)
{
  const figure *f = z->f; /* what is painted */
  for (const panel *p = f->first; p; p = p->next) paint_panel(cr, z->s, p);
  for (const tag *t = f->tags; t; t = t->next) paint_tag(cr, t);
  set_ink(cr, GREY);
  set_notes(cr, z, foot);
}

@* Files. |figure_save| writes |path| with the endings \.{.pdf}, \.{.svg} and
\.{.png}. Every file appears whole or not at all, and its bytes depend on the
calls alone: not on the hour, nor on what else the process has drawn. This is
what lets a checksum tell whether a figure has changed, and lets the
published figures be kept under version control without noise.

An error of the libraries is fatal and names the file. |plot_finish| releases
what the libraries of cairo and Pango hold; a program may call it at its end.
|figure_fault| describes the first fault of a layout, as text that leaves the
page or covers other text, or returns null; tests use it.

@<Prototypes and public types@>=
void figure_save(figure *f, const char *path);
const char *figure_fault(arena *a, figure *f);
void plot_finish(void);

@ Cairo writes into a buffer in memory, so that an error leaves no file
behind and the SVG can be edited.

@<Private types@>=
typedef struct { unsigned char *data; size_t n, room; } byte_buffer;

@ The buffer at least doubles each time, so that the bytes of a large figure
are not copied more than twice on average.

@<Write the files@>=
static cairo_status_t collect(void *closure, const unsigned char *data,
  unsigned n)
{
  byte_buffer *b = closure; /* grows as needed */
  if (b->n + n > b->room) {
    size_t room = 2 * (b->n + n) + 65536; /* of the new one */
    unsigned char *bigger = realloc(b->data, room); /* or null */
    if (!bigger) return CAIRO_STATUS_NO_MEMORY;
    b->data = bigger;
    b->room = room;
  }
  memcpy(b->data + b->n, data, n);
  b->n += n;
  return CAIRO_STATUS_SUCCESS;
}

@ Cairo keeps its errors until it is asked. We ask when a page is finished.

@<Write the files@>=
static void check_cairo(cairo_status_t status, const char *path)
{
  if (status != CAIRO_STATUS_SUCCESS)
    fatal(1, "%s: cairo cannot draw the figure: %s", path,
      cairo_status_to_string(status));
}

@ The three formats differ in this function and in |render| only. A PDF would
carry the date of its making; an empty one makes cairo leave it out.

@<Write the files@>=
static cairo_surface_t *open_surface(box page, const char *kind,
  byte_buffer *b)
{
  double w = page.x1 - page.x0, h = page.y1 - page.y0; /* of the page */
  cairo_surface_t *t; /* the surface */
  if (strcmp(kind, "pdf") == 0) {
    t = cairo_pdf_surface_create_for_stream(collect, b, w, h);
    cairo_pdf_surface_set_metadata(t, CAIRO_PDF_METADATA_CREATE_DATE, "");
  }
  else if (strcmp(kind, "svg") == 0)
    t = cairo_svg_surface_create_for_stream(collect, b, w, h);
  else t = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
    (int) ceil(png_scale * w),
      (int) ceil(png_scale * h));
  return t;
}

@ No letter is cut off by the edge of the page: where a label, a title or the
notes would reach beyond it, the page grows by whole points. And it has no
blank head and foot, which would part a figure from its caption: it begins and
ends with what is on it, whatever height was asked for. Only a figure without
a panel has that height. The notes come below it, from |foot| on.

@<Write the files@>=
static void grow(box *page, box b)
{
  page->x0 = fmin(page->x0, floor(b.x0 - 1));
  page->y0 = fmin(page->y0, floor(b.y0 - 1));
  page->x1 = fmax(page->x1, ceil(b.x1 + 1));
  page->y1 = fmax(page->y1, ceil(b.y1 + 1));
}
static box fitted_page(const scene *z, double *foot)
{
  const figure *f = z->f; /* what is on the page */
  box page = {0, f->height, f->width, 0}; /* as wide as was asked for */
  for (int i = 0; i < z->boxes; i++) grow(&page, z->list[i].b);
  for (const tag *t = f->tags; t; t = t->next)
    if (!t->hidden) grow(&page, tag_box(t, t->left, t->base));
  if (!f->first) page = (box){0, 0, f->width, f->height};
  *foot = page.y1;
  box notes = set_notes(NULL, z, *foot); /* below everything */
  return (box){page.x0, page.y0, fmax(page.x1, notes.x1), notes.y1};
}

@ A file format has the page's size in points; the picture in pixels needs
white paper and a scale. Cairo's pictures are written after the painting, its
files when the surface is finished.

@<Write the files@>=
static void render(const scene *z, const char *kind, const char *path,
  byte_buffer *b)
{
  bool png = strcmp(kind, "png") == 0; /* needs white paper and a scale */
  double foot; /* where the notes begin */
  box page = fitted_page(z, &foot); /* with all letters on it */
  cairo_surface_t *surface = open_surface(page, kind, b); /* the paper */
  cairo_t *cr = cairo_create(surface); /* the pen */
  if (png) {
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, png_scale, png_scale);
  }
  cairo_translate(cr, -page.x0, -page.y0);
  paint_figure(cr, z, foot);
  check_cairo(cairo_status(cr), path);
  cairo_destroy(cr);
  if (png) check_cairo(@|cairo_surface_write_to_png_stream(surface, collect, b),
    path);
  cairo_surface_finish(surface);
  check_cairo(cairo_surface_status(surface), path);
  cairo_surface_destroy(surface);
}

@ A PNG of our making has no date in it, and the PDF's is gone. Fonts are
embedded under names derived from their content. What remains is the SVG.

In an SVG cairo names clips, glyphs and surfaces by numbers, and some of
these numbers count all that the process has ever drawn. We rename everything
in the order of appearance. A name follows \.{id="} where it is defined, and
a hash mark after a quotation mark or a parenthesis where it is used.
@^reproducible bytes@>

@<Write the files@>=
static size_t name_length(const unsigned char *p, const unsigned char *end)
{
  const unsigned char *q = p; /* end of the name */
  while (q < end && (g_ascii_isalnum(*q) || *q == '-' || *q == '_')) q++;
  return (size_t) (q - p);
}

@ |i| is the place where a name may begin.

@<Write the files@>=
static bool name_follows(const byte_buffer *b, size_t i)
{
  const unsigned char *p = b->data + i; /* the text before a name */
  if (i >= 5 && memcmp(p - 5, " id=\"", 5) == 0) return true;
  return i >= 2 && p[-1] == '#' && (p[-2] == '"' || p[-2] == '(');
}

@ Between names bytes are copied one by one. The number of a name is its
place in the list of those seen before; there are a few hundred at most, so
the list is searched from its beginning. Pictures inside an SVG are written
in base 64, an alphabet without quotation marks and hash marks, and cannot be
mistaken for names.

@<Write the files@>=
static void write_renamed(FILE *out, arena *s, const byte_buffer *b)
{
  const char **names = NULL; /* in order of appearance */
  int n = 0, room = 0; /* used, allocated */
  for (size_t i = 0; i < b->n; ) {
    size_t length = name_follows(b, i)
      ? name_length(b->data + i, b->data + b->n) : 0; /* of a name */
    if (length == 0) {
      putc(b->data[i++], out);
      continue;
    }
    const char *name = arena_text(s, "%.*s", (int) length,
      (const char *) b->data + i); /* as cairo has it */
    int k = 0; /* its number */
    while (k < n && strcmp(names[k], name) != 0) k++;
    if (k == n) {
      if (n == room) names = doubled(s, names, n, sizeof *names),
        room = 2 * n + 64;
      names[n++] = name;
    }
    fprintf(out, "n%d", k);
    i += length;
  }
}

@ The order of the layout: the finisher first, since it still draws; then the
axes, because labels must keep away from their numbers.

@<Write the files@>=
static scene arrange(arena *s, figure *f)
{
  if (f->finisher) f->finisher(f->charge);
  f->finisher = NULL;
  arrange_axes(s, f);
  scene z = survey(s, f); /* the page without labels */
  place_tags(&z);
  return z;
}

@ The layout is made once and painted three times, so the three files show
the same.

@<Write the files@>=
void figure_save(figure *f, const char *path)
{
  static const char *const kinds[] = {"pdf", "svg", "png"}; /* endings */
  arena *s = arena_new(); /* for the layout */
  scene z = arrange(s, f); /* ready to be painted */
  for (int k = 0; k < 3; k++) {
    const char *name = arena_text(s, "%s.%s", path, kinds[k]);
      /* of the file */
    byte_buffer b = {NULL, 0, 0}; /* its bytes */
    render(&z, kinds[k], name, &b);
    output o = output_open(name); /* the file */
    if (k == 1) write_renamed(o.stream, s, &b);
    else fwrite(b.data, 1, b.n, o.stream);
    output_commit(&o);
    free(b.data);
  }
  arena_free(s);
}

@ To look for faults, the placed labels join the boxes. Two texts may touch,
and even share a square point, because boxes are larger than their letters.

@<Write the files@>=
const char *figure_fault(arena *a, figure *f)
{
  arena *s = arena_new(); /* for the layout */
  const char *fault = NULL; /* the first one */
  scene z = arrange(s, f); /* ready to be examined */
  for (const tag *t = f->tags; t; t = t->next)
    if (!t->hidden) add_box(&z, tag_box(t, t->left, t->base), NULL, t->text);
  for (int i = 0; i < z.boxes && !fault; i++) {
    const text_box *b = &z.list[i]; /* one text */
    if (!b->text) continue;
    if (b->b.x0 < 0 || b->b.y0 < 0 || b->b.x1 > f->width
      || b->b.y1 > f->height)
      fault = arena_text(a, "\"%s\" leaves the page", b->text);
    for (int j = 0; j < i && !fault; j++)
      if (z.list[j].text && overlap(b->b, z.list[j].b) > 1)
        fault = arena_text(a, "\"%s\" covers \"%s\"", b->text,
          z.list[j].text);
  }
  arena_free(s);
  return fault;
}

@ Nothing is held but by the setter of text.

@<Write the files@>=
void plot_finish(void)
{
  text_finish();
}

@* Tests. The drawing itself must be looked at: given a folder as its
argument, the test program writes a gallery there with every element of the
style. Without an argument it checks what can be checked.

@(test-plot.c@>=
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "plot.h"
#include "test.h"
@<Draw the figures of the gallery@>@;
@<Helpers of the tests@>@;
int main(int argc, char **argv)
{
  test_begin("test-plot");
  if (argc > 1) {
    write_gallery(argv[1]);
    return 0;
  }
  arena *a = arena_new(); /* all figures of the tests */
  @<Test the colours@>;
  @<Test that files have the right kind and the same bytes again@>;
  @<Test that a long curve makes a short file@>;
  @<Test that a diverging run can be drawn@>;
  @<Test that a panel without a usable axis is drawn@>;
  @<Test that a figure has no blank foot@>;
  @<Test that numbers of the computer become those of a book@>;
  @<Test that labels in a crowd do not overlap@>;
  @<Test what must be refused@>;
  arena_free(a);
  plot_finish();
  return test_end();
}

@ The first figure of the gallery is in the manner of a chapter: curves with
labels at their ends, measurements on theory, a panel of ratios below.

@<Draw the figures of the gallery@>=
enum { POINTS = 7, CURVES = 5 }; /* of the example */
static double example(int curve, double n)
{
  return pow(n, -0.1 - 0.12 * curve) * (1.2 + 0.1 * curve);
}
static void draw_curve(panel *p, panel *q, int k, color c, const char *name)
{
  double n[POINTS], y[POINTS], bar[POINTS], ratio[POINTS], share[POINTS];
    /* a series */
  for (int i = 0; i < POINTS; i++) {
    n[i] = 10 * pow(10, i / 3.0);
    ratio[i] = 1 + 0.05 * sin(3.0 * i + k);
    share[i] = 0.08 / sqrt(i + 1.0);
    y[i] = example(k, n[i]) * ratio[i];
    bar[i] = y[i] * share[i];
  }
  double x[40], theory[40]; /* a finer curve */
  for (int i = 0; i < 40; i++) {
    x[i] = 8 * pow(150, i / 39.0);
    theory[i] = example(k, x[i]);
  }
  panel_line(p, 40, x, theory, color_shade(c, 0.25), 0, SOLID);
  panel_marks(p, POINTS, n, y, bar, c, k % 2 ? RING : DOT, 0);
  panel_label(p, x[39], theory[39], color_shade(c, 0.25), name);
  panel_marks(q, POINTS, n, ratio, share, c, k % 2 ? RING : DOT, 0);
}

@ The figure leaves a margin on the right for the names of the curves. The
two panels have the same $x$ axis, whose numbers are written below the lower
one only. \label{sec:gallery}

@<Draw the figures of the gallery@>=
static figure *draw_learning(arena *a)
{
  static const char *const names[CURVES] =
    {"NTK, CIFAR-10", "Laplace, CIFAR-10",
    "digit $<5$", "even or odd", "$\\lambda_i\\propto i^{-3/2}$"};
      /* of the curves */
  const color ink[CURVES] = {BLUE, VERMILION, GREEN, PURPLE, BLACK};
    /* theirs */
  figure *f = figure_new(a, 342, 236); /* the text block wide */
  panel *p = figure_panel(f, 40, 20, 212, 130); /* errors */
  panel *q = figure_panel(f, 40, 162, 212, 40); /* ratios */
  panel_title(p, "(a) learning curves");
  panel_x(p, LOG10, 8, 1200, NULL);
  panel_y(p, LOG10, 0.02, 2, "held-out error, $E$");
  panel_x(q, LOG10, 8, 1200, "training examples, $n$");
  panel_y(q, LINEAR, 0.85, 1.15, "ratio");
  panel_rectangle(q, NAN, NAN, 0.96, 1.04, color_shade(GREY, -0.75));
  panel_hline(q, 1, BLACK, SOLID, NULL);
  for (int k = 0; k < CURVES; k++) draw_curve(p, q, k, ink[k], names[k]);
  panel_slope(p, 20, 100, 0.06, -0.5, "slope $-1/2$");
  return f;
}

@ The second has an inset, thresholds with labels, a band, and a linear axis.

@<Draw the figures of the gallery@>=
static figure *draw_sharpness(arena *a)
{
  enum { STEPS = 100000 }; /* many more than the paper shows */
  static double t[STEPS], s[STEPS]; /* one curve */
  const color ink[3] = {VERMILION, BLUE, GREEN}; /* by step size */
  const double eta[3] = {0.12, 0.08, 0.05}; /* step sizes */
  figure *f = figure_new(a, 342, 190); /* one panel */
  panel *p = figure_panel(f, 40, 20, 240, 130); /* sharpness */
  panel_title(p, "(b) the edge of stability");
  panel_x(p, LINEAR, 0, 4000, "step, $t$");
  panel_y(p, LINEAR, 0, 75, "sharpness, $S$");
  for (int k = 0; k < 3; k++) {
    for (int i = 0; i < STEPS; i++) {
      double u = 4000.0 * i / STEPS, top = 2 / eta[k]; /* time, plateau */
      t[i] = u;
      s[i] = 8 + u * eta[k] / 4;
      if (s[i] > top) s[i] = top * (1.02 + 0.05 * sin(u / 3) * sin(u / 71));
    }
    panel_line(p, STEPS, t, s, ink[k], 0, SOLID);
    panel_hline(p, 2 / eta[k], ink[k], DASHED,
      arena_text(a, "$2/\\eta=%.1f$", 2 / eta[k]));
    panel_label(p, 4000, s[STEPS - 1], ink[k],
      arena_text(a, "$\\eta=%.2f$", eta[k]));
  }
  @<Add an inset and a note to the figure of sharpness@>;
  return f;
}

@ The inset covers part of the panel in which there are no curves; labels of
the panel keep away from it.

@<Add an inset and a note to the figure of sharpness@>=
  panel *q = panel_inset(p, 0.6, 0.03, 0.36, 0.18);
    /* in the upper right corner */
  double k[9], lo[9], hi[9]; /* a band */
  for (int i = 0; i < 9; i++) {
    k[i] = i + 1;
    lo[i] = 0.97 + 0.004 * i;
    hi[i] = 1.04 - 0.002 * i;
  }
  panel_x(q, LINEAR, 0.5, 9.5, "mode, $k$");
  panel_y(q, LINEAR, 0.95, 1.06, "");
  panel_band(q, 9, k, lo, hi, color_fade(SKY, 0.5));
  panel_hline(q, 1, BLACK, SOLID, NULL);
  panel_marks(q, 9, k, hi, NULL, BLUE, DOT, 2);
  panel_vline(p, 1200, GREY, DOTTED, "crossing");
  figure_note(f, "synthetic data");
  figure_note(f, "quick run: not the book's size");

@ The third shows what remains: all marks in a key, families, rasters, binary
axes, a panel without data.

@<Draw the figures of the gallery@>=
static double bump(double x, const void *width)
{
  double w = *(const double *) width; /* of the bump */
  return 0.9 * exp(-x * x / (2 * w * w));
}
static void draw_rasters(panel *p, panel *q)
{
  double z[20 * 30], picture[8 * 36]; /* 20 by 30; 8 pictures of 6 by 6 */
  for (int i = 0; i < 600; i++) z[i] = sin(i % 30 / 5.0) * cos(i / 30 / 4.0);
  z[45] = NAN;
  for (int i = 0; i < 288; i++) picture[i] = fmod(i * i * 0.618, 1);
  panel_title(p, "(c) a map");
  panel_x(p, LINEAR, 0, 30, "$x$");
  panel_y(p, LINEAR, 0, 20, "$y$");
  panel_heat(p, 20, 30, z, -1, 1);
  panel_title(q, "(d) pictures");
  panel_images(q, 2, 4, 6, 6, 1, picture, 3);
}

@ A family of five functions in shades of one hue, with a key.

@<Draw the figures of the gallery@>=
static void draw_families(panel *p)
{
  static const double width[5] = {0.4, 0.6, 0.9, 1.4, 2}; /* of the bumps */
  static const key_entry key[] = {{{0, 0, 0, 1}, SOLID, true, -1, "theory"},
    {{0, 0, 0, 1}, DASHED, true, DOT, "limit"}}; /* examples */
  panel_title(p, "(e) a family");
  panel_x(p, LINEAR, -3, 3, "position, $x$");
  panel_y(p, LINEAR, 0, 1, "density, $\\rho(x)$");
  for (int k = 0; k < 5; k++)
    panel_function(p, bump, &width[k], color_family(BLUE, k, 5), 0, SOLID);
  panel_key(p, 0.68, 0.03, 2, key);
}

@ The marks in the order of their type and the colours in that of the
palette, on two binary axes.

@<Draw the figures of the gallery@>=
static void draw_marks(panel *p)
{
  static const char *const names[] =
    {"dot", "ring", "box", "diamond", "triangle",
    "cross", "tick"}; /* in the order of |mark| */
  const color ink[] = {BLACK, ORANGE, SKY, GREEN, BLUE, VERMILION, PURPLE};
    /* the palette */
  panel_title(p, "(f) marks");
  panel_x(p, LOG2, 48, 1400, "width, $n$");
  panel_y(p, LOG2, 0.03, 1.4, "step, $\\eta$");
  for (int k = DOT; k <= TICK; k++) {
    double x[4] = {64, 128, 256, 512}, y[4], bar[4]; /* one series */
    for (int i = 0; i < 4; i++) {
      y[i] = 40 / x[i] * pow(1.25, 3 - k);
      bar[i] = 0.1 * y[i];
    }
    panel_marks(p, 4, x, y, bar, ink[k], (mark) k, 4);
    panel_label(p, x[3], y[3], ink[k], names[k]);
  }
}

@ The panels are put on the page at places that would suit a chapter.

@<Draw the figures of the gallery@>=
static figure *draw_rest(arena *a)
{
  figure *f = figure_new(a, 432, 330); /* the wide format */
  panel *p = figure_panel(f, 34, 230, 110, 64); /* the empty one */
  draw_rasters(figure_panel(f, 34, 20, 110, 64),
    figure_panel(f, 190, 20, 120, 58));
  draw_families(figure_panel(f, 34, 125, 110, 64));
  draw_marks(figure_panel(f, 190, 125, 170, 169));
  panel_title(p, "(g) nothing");
  panel_x(p, LOG10, 1e-9, 1e3, "$\\sqrt{2\\eta\\lambda}$");
  panel_y(p, LOG10, 0.4, 3,
    "$\\lVert\\theta_{\\mathrm{GD}}-\\theta_{\\mathrm{GF}}\\rVert^2$");
  return f;
}

@ The gallery takes a quarter of a second, in spite of three curves of a
hundred thousand points.

@<Draw the figures of the gallery@>=
static void write_gallery(const char *folder)
{
  arena *a = arena_new(); /* all three figures */
  make_directories(folder);
  figure_save(draw_learning(a), arena_text(a, "%s/learning", folder));
  figure_save(draw_sharpness(a), arena_text(a, "%s/sharpness", folder));
  figure_save(draw_rest(a), arena_text(a, "%s/rest", folder));
  arena_free(a);
  plot_finish();
}

@ Shades run between white and black, and a family is ordered.

@<Test the colours@>=
  test_within(color_shade(BLUE, 1).b, 0, 0, "full shade is black");
  test_within(color_shade(BLUE, -1).r, 1, 0, "full tint is white");
  test_true(color_family(BLUE, 0, 4).r > color_family(BLUE, 3, 4).r,
    "families run from light to dark (else the first looks like the last)");
  test_true(color_family(BLUE, 0, 1).b == BLUE.b,
    "a family of one is the colour itself");

@ The same two figures are saved in both orders. Every pair of files must
agree, or the published figures would change with the order of the calls.

@<Helpers of the tests@>=
static const char *path_of(arena *a, const char *name, const char *ending)
{
  return arena_text(a, "%s/%s%s", test_folder(), name, ending);
}
static bytes file_of(arena *a, const char *name, const char *ending)
{
  return read_bytes(path_of(a, name, ending), 1 << 26);
}

@ Two files are the same when all their bytes are.

@<Helpers of the tests@>=
static void check_same(arena *a, const char *one, const char *two,
  const char *ending)
{
  bytes x = file_of(a, one, ending), y = file_of(a, two, ending);
    /* to be compared */
  test_true(x.size == y.size && memcmp(x.data, y.data, x.size) == 0,
    "%s%s and %s%s have the same bytes (else figures depend on their order)",
      one, ending, two, ending);
  free(x.data);
  free(y.data);
}

@ Every format announces itself in its first bytes.

@<Helpers of the tests@>=
static void check_start(arena *a, const char *ending, const char *start)
{
  bytes x = file_of(a, "one", ending); /* the file */
  test_true(x.size > 100 && memcmp(x.data, start, strlen(start)) == 0,
    "a %s file begins like one (else no program can show it)", ending);
  free(x.data);
}

@ The second figure has pictures in it, whose names in an SVG are the ones
that count over the whole process.

@<Test that files have the right kind and the same bytes again@>=
  figure_save(draw_learning(a), path_of(a, "one", ""));
  figure_save(draw_rest(a), path_of(a, "two", ""));
  figure_save(draw_rest(a), path_of(a, "two-again", ""));
  figure_save(draw_learning(a), path_of(a, "one-again", ""));
  check_start(a, ".pdf", "%PDF-1.");
  check_start(a, ".svg", "<?xml");
  check_start(a, ".png", "\x89PNG\r\n\x1a\n");
  static const char *const endings[] = {".pdf", ".svg", ".png"};
    /* of all formats */
  for (int k = 0; k < 3; k++) {
    check_same(a, "one", "one-again", endings[k]);
    check_same(a, "two", "two-again", endings[k]);
  }

@ Three curves of a hundred thousand points, written in full, would take some
four million bytes of SVG.

@<Test that a long curve makes a short file@>=
  figure_save(draw_sharpness(a), path_of(a, "long", ""));
  bytes svg = file_of(a, "long", ".svg"); /* the largest of the three */
  test_true(svg.size < 1000000,
    "300,000 points take %zu bytes (else the web page is slow)", svg.size);
  free(svg.data);

@ A run that diverges must not spoil its figure, nor may a series that is
empty: everything finite is drawn, the rest is left out, without a complaint
of cairo's and without coordinates that overflow. The sanitizers, under which
these tests are run as well, would see the latter.

@<Helpers of the tests@>=
static figure *draw_divergence(arena *a)
{
  const double x[6] = {1, 2, 3, 4, 5, 6}; /* steps */
  const double y[6] = {1, 1e9, 1e300, INFINITY, NAN, -1}; /* diverges */
  const double bar[6] = {1, 1e300, INFINITY, 1, 1, 1}; /* errors */
  figure *f = figure_new(a, 200, 100); /* one panel */
  panel *p = figure_panel(f, 40, 20, 100, 40); /* the only one */
  panel_x(p, LINEAR, 0, 7, "step");
  panel_y(p, LOG10, 0.1, 10, "loss");
  panel_line(p, 6, x, y, BLUE, 0, DASHED);
  panel_marks(p, 6, x, y, bar, BLUE, RING, 0);
  panel_band(p, 6, x, bar, y, color_fade(BLUE, 0.3));
  panel_line(p, 0, x, y, BLUE, 0, SOLID);
  panel_hline(p, -1, BLUE, SOLID, "nowhere");
  panel_label(p, NAN, 1, BLUE, "nowhere");
  return f;
}

@ @<Test that a diverging run can be drawn@>=
  figure_save(draw_divergence(a), path_of(a, "divergence", ""));
  test_true(file_exists(path_of(a, "divergence", ".pdf")),
    "a run that diverges can be drawn (else its chapter has no figure)");

@ Ends that came from data: equal, reversed, infinite, none at all, zero on a
logarithmic axis.

@<Helpers of the tests@>=
static figure *draw_badly(arena *a, double lo, double hi, const char *title)
{
  figure *f = figure_new(a, 200, 100); /* one panel */
  panel *p = figure_panel(f, 40, 20, 100, 40); /* the only one */
  const double x[2] = {1, 2}; /* some data */
  panel_x(p, LINEAR, lo, hi, "step");
  panel_y(p, LOG10, lo, hi, "loss");
  panel_line(p, 2, x, x, BLUE, 0, SOLID);
  panel_hline(p, 1, BLUE, SOLID, "one");
  panel_title(p, title);
  return f;
}

@ @<Test that a panel without a usable axis is drawn@>=
  const double ends[][2] = {{3, 3}, {2, 1}, {0, INFINITY}, {NAN, NAN}, {0, 1},
    {-1e308, 1e308}}; /* of no use on one axis at least */
  for (int i = 0; i < 6; i++) {
    const char *path = path_of(a, arena_text(a, "bad-%d", i), ""); /* to it */
    figure_save(draw_badly(a, ends[i][0], ends[i][1], "bad"), path);
    test_true(file_exists(arena_text(a, "%s.svg", path)),
      "an axis from %g to %g leaves a panel empty (else the chapter stops)",
      ends[i][0], ends[i][1]);
  }

@ The page of a figure is as high as what is on it, and a note makes it higher
by one line, a long one by more.

@<Helpers of the tests@>=
static double height_of(arena *a, double asked, const char *note)
{
  figure *f = figure_new(a, 200, asked); /* one panel */
  panel *p = figure_panel(f, 40, 20, 100, 40); /* the only one */
  double high = 0; /* as the file says */
  panel_x(p, LINEAR, 0, 1, "step");
  if (note) figure_note(f, note);
  figure_save(f, path_of(a, "fitted", ""));
  bytes svg = file_of(a, "fitted", ".svg"); /* with its size in front */
  const char *at = strstr((char *) svg.data, "height=\""); /* of the page */
  if (at) high = atof(at + 8);
  free(svg.data);
  return high;
}

@ @<Test that a figure has no blank foot@>=
  double fitted = height_of(a, 100, NULL); /* of a panel of 40 points */
  test_true(fitted > 40 && fitted < 100 && fitted == height_of(a, 400, NULL),
    "a figure ends with what is on it, after %g points (else its caption "
    "stands apart)", fitted);
  test_near(height_of(a, 100, "a note"), fitted + 12, 1e-9,
    "a note takes one line (else it covers the axis)");
  test_near(height_of(a, 100, "a note that is much too long for the two "
    "hundred points of one line"), fitted + 24, 1e-9,
    "a long note takes two lines (else it makes the figure wider)");

@ @<Test that numbers of the computer become those of a book@>=
  figure_save(draw_badly(a, 1, 2, "at 1e-06, $2.5e-07$"), path_of(a, "e", ""));
  figure_save(draw_badly(a, 1, 2, "at $10^{-6}$, $2.5\\times10^{-7}$"),
    path_of(a, "p", ""));
  check_same(a, "e", "p", ".svg");

@ Twelve labels whose anchors lie within ten points of one another, beside a
curve.

@<Test that labels in a crowd do not overlap@>=
  figure *crowd = figure_new(a, 342, 160); /* with many labels */
  panel *p = figure_panel(crowd, 40, 20, 200, 100); /* the only one */
  panel_x(p, LINEAR, 0, 1, "$x$");
  panel_y(p, LINEAR, 0, 1, "$y$");
  for (int k = 0; k < 12; k++) {
    double x[2] = {0, 1}, y[2] = {0.1, 0.5 + 0.01 * k}; /* a line */
    panel_line(p, 2, x, y, BLACK, 0, SOLID);
    panel_label(p, 1, y[1], BLACK, arena_text(a, "curve $%d$", k));
  }
  const char *fault = figure_fault(a, crowd); /* what is wrong, if anything */
  test_true(!fault, "labels in a crowd: %s", fault ? fault
    : "none covers another or leaves the page");
  fault = figure_fault(a, draw_learning(a));
  test_true(!fault, "a chapter's figure: %s", fault ? fault
    : "no text covers another");
  fault = figure_fault(a, draw_rest(a));
  test_true(!fault, "the rest of the gallery: %s", fault ? fault
    : "no text covers another");

@ Wrong figures are drawn in child processes. Their files would be in the
folder of the tests.

@<Helpers of the tests@>=
static void label_wrongly(void *text)
{
  arena *a = arena_new(); /* lost with the process */
  figure *f = figure_new(a, 100, 100); /* a small one */
  panel_title(figure_panel(f, 10, 10, 80, 80), text);
  figure_save(f, path_of(a, "wrong", ""));
}

@ Data in a panel whose axes have not been set have no place.

@<Helpers of the tests@>=
static void draw_without_axes(void *unused)
{
  arena *a = arena_new(); /* lost with the process */
  figure *f = figure_new(a, 100, 100); /* a small one */
  double x = 1; /* the only point */
  (void) unused;
  panel_marks(figure_panel(f, 10, 10, 80, 80), 1, &x, &x, NULL, BLACK, DOT,
    0);
  figure_save(f, path_of(a, "wrong", ""));
}
static void save_nowhere(void *path)
{
  figure_save(figure_new(arena_new(), 100, 100), path);
}

@ The mistake in a title shows when the figure is saved, before any file has
been begun.

@<Test what must be refused@>=
  test_dies(label_wrongly, "$\\unknown$", 1, "unknown command",
    "an unknown command in a title is refused");
  test_dies(draw_without_axes, NULL, 1, "set",
    "data without axes are refused");
  test_dies(save_nowhere, "/nonexistent/figure", 1, "/nonexistent/figure.pdf",
    "a file that cannot be written is named");
  test_true(!file_exists(path_of(a, "wrong", ".pdf")),
    "a refused figure leaves no file");

@* Index.
