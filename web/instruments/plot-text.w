% plot-text: the small mathematical language of the labels in our figures.
@i types.w
@s line x
@s class x
@s cairo_t int
@s cairo_font_options_t int
@s PangoContext int
@s PangoFont int
@s PangoFontDescription int
@s PangoLayout int
@s PangoAttrList int

@** Text in figures. A figure shares the page with this book's paragraphs, so
its labels should come from the same fonts: an $S$ in the text and an $S$
beside an axis are the same letter. The labels of a figure need little
mathematics, namely Greek letters, exponents, indices, a root now and then;
for so little a full typesetter is not called in. This program sets one line
of text, written as it would be written for \TeX,
\begin{center}
\.{"sharpness, \$S\$"} \quad \.{"\$10\^\{-3\}\$"} \quad
\.{"\$2/\\eta\$"} \quad \.{"\$\\sqrt\{2\\eta\\lambda\_i\}\$"}
\end{center}
in Latin Modern, measures it, and draws it on a cairo context. Pango finds
the fonts and shapes the runs of letters; positions are decided here.
@^Pango@>@^Latin Modern@>

Between dollar signs letters are italic and digits upright, spaces are
ignored, a hyphen is a minus sign, and relations and binary operations get
the space around them that \TeX\ would give. Outside dollar signs text is
upright and two hyphens make a dash, except before an option such as
\.{--data}. Braces group. Scripts nest once:
$e^{-x^2}$ is possible, a third level is not.

What it is not: there are no fractions, no matrices, no second line, and no
search for the best of several settings. A label that needs them should be
shortened, and what it wanted to say belongs into the caption.

@(plot-text.h@>=
#pragma once
/* plot-text: a line of text with some mathematics. Stands on base; Pango. */
#include <pango/pangocairo.h>
#include "base.h"

@ A line of text is set into a list of \emph{pieces}. A piece is a run of
characters in one face and size, or the stroke of a root. Its origin is given
relative to the left end of the baseline of the whole line, in points, |rise|
counted upwards.

Setting and drawing are separate steps, since a figure must know how wide its
labels are before it can decide where to put them. The pieces of a line
depend on its markup and its size only, so one setting serves the three
surfaces on which a figure is drawn.

@(plot-text.h@>=
typedef enum { FACE_UPRIGHT, FACE_ITALIC, FACE_MATHS, FACE_ROOT } text_face;
typedef struct text_piece {
  struct text_piece *next; /* towards the right */
  text_face face; /* font, or the stroke of a root */
  double size; /* of the font, in points */
  double x, rise; /* origin relative to the line's */
  double width, height; /* of a root's stroke */
  const char *text; /* UTF-8, empty for a root */
} text_piece;
typedef struct {
  double width, ascent, descent; /* extents, in points */
  text_piece *first; /* the pieces from left to right */
} text_line;

@ The program is laid out in the order in which a label passes through it:
fonts, symbols, the setter with its small language, drawing. It keeps one
thing between calls, the context in which Pango measures; hence it must not
be used by two threads at once, and is not, since a chapter draws after it
has measured.

@c
#include <math.h>
#include <string.h>
#include <unistd.h>
#include <fontconfig/fontconfig.h>
#include "plot-text.h"
@<The state of the setter@>@;
@<Tables of symbols@>@;
@<Find the fonts@>@;
@<Measure a run of characters@>@;
@<Functions that set atoms and lists@>@;
@<Exported functions@>@;

@* Fonts. The regular and italic faces come from Latin Modern Roman, in the
design size nearest to the size of use, as in all careful typography; Greek
and symbols come from Latin Modern Math. Eight points is the design size of
most labels; scripts use the six-point (italic: seven-point) designs, whose
sturdier strokes stay legible.

@<Find the fonts@>=
static PangoContext *context; /* measures and shapes all text */
static const char *family_of(text_face face, double size)
{
  if (face == FACE_MATHS) return "Latin Modern Math";
  if (size >= 7.0) return "LM Roman 8";
  return face == FACE_ITALIC ? "LM Roman 7" : "LM Roman 6";
}

@ Pango looks a font up by its description. The size is absolute, which means
that one unit of the page is one point, whatever resolution Pango assumes of
a screen. (Pango counts in units of $1/1024$ of a point, |PANGO_SCALE|, so that a
size of seven and a half points is exact.) Whoever gets a description frees it.

@<Find the fonts@>=
static PangoFontDescription *font_of(text_face face, double size)
{
  PangoFontDescription *d = pango_font_description_new(); /* the wish */
  pango_font_description_set_family(d, family_of(face, size));
  pango_font_description_set_absolute_size(d, size * PANGO_SCALE);
  if (face == FACE_ITALIC) pango_font_description_set_style(d,
    PANGO_STYLE_ITALIC);
  return d;
}

@ Fontconfig never fails: asked for a family that is not installed it offers
another one, and the figures would silently come out in it. Therefore the
family that we get is compared with the family that we asked for. The designs
for different sizes of Latin Modern Roman have a family name in common beside
their own.
@^fontconfig@>

@<Find the fonts@>=
static void check_family(text_face face)
{
  PangoFontDescription *wish = font_of(face, 8.0); /* what we want */
  PangoFont *font = pango_context_load_font(context, wish); /* what we get */
  PangoFontDescription *got = font ? pango_font_describe(font) : NULL;
  const char *name = got ? pango_font_description_get_family(got) : "none";
  const char *asked = family_of(face, 8.0); /* to be compared with |name| */
  if (strcmp(name, asked) != 0
    && (face == FACE_MATHS || strcmp(name, "Latin Modern Roman") != 0))
    fatal(1, "font \"%s\" is not installed (found \"%s\"): "
      "run `make setup' (Debian package fonts-lmodern); or is there too "
      "little memory?", asked, name);
  pango_font_description_free(got);
  pango_font_description_free(wish);
  g_object_unref(font);
}

@ Pango and what it stands on speak through a log, and end the program by a
signal when there is no memory. Their errors become ours, and what they only
warn of is a note.

@<Find the fonts@>=
static void library_says(const char *domain, GLogLevelFlags level,
  const char *text, void *unused)
{
  (void) unused;
  if (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL))
    fatal(1, "drawing: %s: %s; is there enough memory?",
      domain ? domain : "library", text);
  note("%s: %s", domain ? domain : "library", text);
}

@ One context serves all surfaces. Hinting, which would fit letters to the
pixels of one of them, and the rounding of glyph positions are switched off:
the same label has the same width in the PDF, the SVG and the PNG. With hinting
the widths would belong to the resolution of the PNG, and a label that just fits
there would run into its neighbour on paper. The context is made when the first
text is set, so that a program that draws nothing never looks for a font. The
italic face is not checked for itself; it comes in the same package as the roman.

Pango asks fontconfig in a thread of its own, and waits for ever if that fails
there. So the settings of fontconfig are read here first, where their failure
can be seen. What it prints about them is not for the reader of this book,
since the faces are checked; and after twenty seconds of waiting for Pango an
alarm ends the program.

@<Find the fonts@>=
static void need_context(void)
{
  if (context) return;
  g_log_set_default_handler(library_says, NULL);
  libraries_may_give_up();
  silence_libraries(true);
  FcConfig *settings = FcInitLoadConfigAndFonts(); /* null if it fails */
  if (settings == NULL || !FcConfigSetCurrent(settings))
    fatal(1, "fontconfig cannot start; is there enough memory, and are its "
      "settings in /etc/fonts in order?");
  FcConfigDestroy(settings); /* one reference is left */
  alarm(20);
  context = pango_font_map_create_context(@|
    pango_cairo_font_map_get_default());
  cairo_font_options_t *o = cairo_font_options_create();
    /* the same everywhere */
  cairo_font_options_set_antialias(o, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(o, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(o, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, o);
  pango_cairo_context_set_resolution(context, 72.0);
  pango_context_set_round_glyph_positions(context, FALSE);
  cairo_font_options_destroy(o);
  check_family(FACE_UPRIGHT);
  check_family(FACE_MATHS);
  alarm(0);
  silence_libraries(false);
}

@ A run of characters in one face is what Pango calls a layout. The fallback
to other fonts is switched off, so a character that the face lacks is an
error here and not a box on the page. A layout is made anew for each run, for
measuring and again for drawing, which is simpler than to keep them. Whoever gets
one gives it back to the library.

@<Measure a run of characters@>=
static PangoLayout *layout_of(text_face face, double size, const char *text)
{
  need_context();
  PangoLayout *l = pango_layout_new(context); /* the run */
  PangoFontDescription *d = font_of(face, size); /* its font */
  PangoAttrList *list = pango_attr_list_new(); /* holds one attribute */
  pango_attr_list_insert(list, pango_attr_fallback_new(FALSE));
  pango_layout_set_attributes(l, list);
  pango_layout_set_font_description(l, d);
  pango_layout_set_text(l, text, -1);
  pango_attr_list_unref(list);
  pango_font_description_free(d);
  return l;
}

@ The width of a run is its advance and not the extent of its ink: it
includes the margins with which the designer of the letters wanted them to
stand. A letter that has no glyph would be drawn as a box with its number in
it, so we stop here instead.

@<Measure a run of characters@>=
static double run_width(text_face face, double size, const char *text)
{
  PangoLayout *l = layout_of(face, size, text); /* the run */
  int width; /* in Pango's units */
  pango_layout_get_size(l, &width, NULL);
  if (pango_layout_get_unknown_glyphs_count(l) > 0)
    fatal(1, "text \"%s\": %s has no such letter; use a symbol by its name",
      text, family_of(face, size));
  g_object_unref(l);
  return (double) width / PANGO_SCALE;
}

@* Symbols. Every command is a backslash with a name. Its entry in the table
says which character it stands for, in which face, and to which of \TeX's
classes it belongs, because the class decides the space around it (\emph{The
\TeX book}, chapter 18). |CLASS_NONE| is the class of what stands before the
first atom.

\TeX\ has a class for closing delimiters too. In labels they behave like
ordinary atoms, apart from subtleties that nobody will see in eight points,
and so we do without it.
@^spacing in formulas@>

@<Tables of symbols@>=
typedef enum {
  CLASS_NONE, CLASS_ORDINARY, CLASS_BINARY, CLASS_RELATION, CLASS_OPEN,
  CLASS_COMMA, CLASS_FUNCTION
} atom_class;
typedef struct {
  atom_class class; /* how they are spaced */
  text_face face; /* where their glyphs are found */
  const char *list; /* names and characters in turn */
} symbol_group;

@ The symbols that the figures of this book use, and a few neighbours, are
grouped by class. In every group names and characters alternate. A character
outside ASCII is written by its number in Unicode, so that the program can be
read, printed and searched everywhere. A new symbol is one more pair in the group
of its class; the test of all symbols then asks whether the font has its glyph.
The bars of a norm are the same glyph three times: they differ only in the space
around a sign that follows, as in $\lVert-x\rVert$.

@<Tables of symbols@>=
static const symbol_group groups[] = {
  @/{CLASS_BINARY, FACE_MATHS,
    "times \u00D7 pm \u00B1 cdot \u22C5 circ \u2218"},
  @/{CLASS_RELATION, FACE_MATHS,
    "le \u2264 ge \u2265 ne \u2260 ll \u226A gg \u226B "
    "sim \u223C approx \u2248 "
    "propto \u221D to \u2192 in \u2208"},
  @/{CLASS_ORDINARY, FACE_MATHS,
    "infty \u221E ell \u2113 partial \U0001D715 nabla \u2207 vert | "
    "Vert \u2016 rVert \u2016 rangle \u27E9 ldots \u2026"},
  @/{CLASS_OPEN, FACE_MATHS, "lVert \u2016 langle \u27E8"},
  @/{CLASS_FUNCTION, FACE_MATHS, "sum \u2211 prod \u220F"},
  @/{CLASS_FUNCTION, FACE_UPRIGHT, "log log ln ln exp exp max max min min "
    "tr tr Pr Pr"}
};

@ |find_symbol| looks the command |name| up and copies its character into
|out|, of 24 bytes. It returns the group, or null when there is no such
command. The table is read from its beginning each time; it has some thirty pairs,
and a sorted one would be harder to add to.

@<Tables of symbols@>=
enum { GROUPS = sizeof groups / sizeof *groups };
static const symbol_group *find_symbol(const char *name, char *out)
{
  char command[24]; /* of the table */
  int used; /* bytes of one pair */
  for (int i = 0; i < GROUPS; i++) {
    const char *p = groups[i].list; /* what is left of it */
    while (sscanf(p, "%23s %23s%n", command, out, &used) == 2) {
      if (strcmp(name, command) == 0) return &groups[i];
      p += used;
    }
  }
  return NULL;
}

@ Greek needs no table of that kind. The slanted small letters occupy
consecutive code points of Unicode from \.{U+1D6FC}, in the order of the
first list below; the capitals, upright as in \TeX, start at \.{U+0391}.
@^Greek letters@>

@<Tables of symbols@>=
static const char *const greek_small[] = {"alpha", "beta", "gamma", "delta",
  "varepsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
  "xi", "omicron", "pi", "rho", "varsigma", "sigma", "tau", "upsilon",
    "varphi",
  "chi", "psi", "omega", "", "epsilon", "vartheta", "varkappa", "phi",
  "varrho", "varpi"};
static const char *const greek_capital[] = {"Alpha", "Beta", "Gamma", "Delta",
  "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "Mu", "Nu",
  "Xi", "Omicron", "Pi", "Rho", "", "Sigma", "Tau", "Upsilon", "Phi", "Chi",
  "Psi", "Omega"};
enum { /* lengths of the tables */
  SMALL = sizeof greek_small / sizeof *greek_small,
  CAPITALS = sizeof greek_capital / sizeof *greek_capital
};

@ |find_greek| writes the letter called |name| into |out| (five bytes) and
tells whether there is one. Two places of the lists are empty: the sign that
follows omega among the slanted letters is the partial derivative, which has a
command of its own, and among the capitals Unicode has left a hole where the second
form of sigma stands in small letters. No command has an empty name, so that they
are never found.

@<Tables of symbols@>=
static bool find_greek(const char *name, char *out)
{
  for (int i = 0; i < SMALL; i++)
    if (strcmp(name, greek_small[i]) == 0) {
      out[g_unichar_to_utf8(0x1D6FC + (gunichar) i, out)] = 0;
      return true;
    }
  for (int i = 0; i < CAPITALS; i++)
    if (strcmp(name, greek_capital[i]) == 0) {
      out[g_unichar_to_utf8(0x391 + (gunichar) i, out)] = 0;
      return true;
    }
  return false;
}

@* Setting a line. The setter moves a pen along the line, like a typist, and
drops a piece wherever it stands. Its state is the rest of the input, the
pen, and the current size and rise, which scripts change.

The language is small enough to be set while it is read, by functions that
call each other as the rules of the grammar do: a list is a sequence of
atoms, an atom is a run of characters, a group, a command, or a pair of
scripts, and the argument of a script is an atom again. There is no tree in
memory; the nesting of the markup is the nesting of the calls, and what an
inner call has changed (size, rise, depth) its caller restores.
@^recursive descent@>

@<The state of the setter@>=
typedef struct {
  arena *memory; /* where pieces are taken from */
  const char *whole, *at; /* the markup, and its rest */
  text_line *line; /* what is being set */
  text_piece **tail; /* where the next piece is hooked */
  double pen, size, rise; /* position and size, in points */
  int depth; /* of nested scripts */
  bool maths; /* between dollar signs */
  int last; /* class of the atom before */
} setter;


@ All mistakes in the markup are reported in one form, with the whole text
and the place in it, because no line of the source is known here. The place is
counted in bytes from zero, and is where reading stopped, which may be behind the
mistake: a dollar sign that is missing is missed at the end.

@<The state of the setter@>=
static _Noreturn void complain(const setter *s, const char *what)
{
  fatal(1, "figure text \"%s\": %s at byte %d", s->whole, what,
    (int) (s->at - s->whole));
}

@ A piece extends the line to the right and perhaps upwards or downwards. The
height of a piece is reckoned from its size alone, as 0.7 em above and 0.2 em
below the baseline: lines of the same size then share their baselines
whatever letters they hold. The height of the ink would make the numbers
along an axis dance.

@<Functions that set atoms and lists@>=
static text_piece *drop_piece(setter *s, text_face face, const char *text)
{
  text_piece *p = arena_take(s->memory, 1, sizeof *p); /* the new piece */
  text_line *l = s->line; /* to be extended */
  p->face = face;
  p->size = s->size;
  p->x = s->pen;
  p->rise = s->rise;
  p->text = arena_text(s->memory, "%s", text);
  l->ascent = fmax(l->ascent, s->rise + 0.7 * s->size);
  l->descent = fmax(l->descent, 0.2 * s->size - s->rise);
  *s->tail = p;
  s->tail = &p->next;
  if (*text) s->pen += run_width(face, s->size, text);
  l->width = fmax(l->width, s->pen);
  return p;
}

@ Space before an atom depends on its class and on the class of the atom
before it: $\frac5{18}$ em around a relation, $\frac4{18}$ around a binary
operation, $\frac3{18}$ after a comma and around the name of a function; none
in scripts. A binary operation with nothing to its left is a sign, as in
$-1$, and gets none. After a relation or an opening bracket it is a sign as
well. The rule looks to the left only, while \TeX\ looks to both sides; a
label that ends in an operation would show the difference.

@<Functions that set atoms and lists@>=
static void set_atom(setter *s, text_face face, const char *text,
  atom_class class)
{
  int last = s->last; /* class of the left neighbour */
  double space = 0; /* before the atom, in em/18 */
  if (class == CLASS_BINARY && last != CLASS_ORDINARY) class = CLASS_ORDINARY;
  if (last == CLASS_NONE || last == CLASS_OPEN) space = 0;
  else if (class == CLASS_RELATION || last == CLASS_RELATION) space = 5;
  else if (class == CLASS_BINARY || last == CLASS_BINARY) space = 4;
  else if (last == CLASS_COMMA || class == CLASS_FUNCTION
    || (last == CLASS_FUNCTION && class == CLASS_ORDINARY)) space = 3;
  if (s->maths && s->depth == 0) s->pen += s->size * space / 18;
  drop_piece(s, face, text);
  s->last = class;
}

@ Within maths the next character decides. Runs of letters stay together, so
that \.{\$xy\$} is kerned, and so do runs of digits; but the argument of a
script is a single character, which |single| asks for: \.{\$x\^12\$} is $x^12$, as in
\TeX. A full stop belongs to a number, so that $0.5$ is one piece. The functions
below call each other in a circle, hence the declarations in front of them.

@<Functions that set atoms and lists@>=
static void set_list(setter *s, char stop);
static void set_command(setter *s);
static void set_script(setter *s);
static bool is_letter(char c)
{
  return g_ascii_isalpha(c);
}
static bool is_digit(char c)
{
  return g_ascii_isdigit(c) || c == '.';
}

@ The argument |belongs| says which characters may join a run. The length of
a run is bounded only because a piece is copied through a small buffer; a
longer one continues in the next piece, without any gap.

@<Functions that set atoms and lists@>=
static void set_run(setter *s, text_face face, bool (*belongs)(char),
  bool single)
{
  char run[64]; /* the characters of one piece */
  int n = 0; /* their number */
  while (belongs(*s->at) && n < 63 && (n == 0 || !single))
    run[n++] = *s->at++;
  run[n] = 0;
  set_atom(s, face, run, CLASS_ORDINARY);
}

@ A few characters have a meaning of their own; the others, among them UTF-8
of more than one byte, stand for themselves. The signs of operations and
relations come from the mathematical font, where they are of one width and
centred on the same axis; brackets and commas come from the text font, whose
design for small sizes is better.

@<Functions that set atoms and lists@>=
static void set_sign(setter *s)
{
  char text[8] = ""; /* one character in UTF-8 */
  int n = (int) (g_utf8_next_char(s->at) - s->at); /* its bytes */
  memcpy(text, s->at, (size_t) n);
  s->at += n;
  switch (text[0]) {
  case '-': set_atom(s, FACE_MATHS, "\u2212", CLASS_BINARY);@+ break;
  case '+': case '*': set_atom(s, FACE_MATHS, text, CLASS_BINARY);@+ break;
  case '=': case '<': case '>': set_atom(s, FACE_MATHS, text,
    CLASS_RELATION);@+ break;
  case '(': case '[': set_atom(s, FACE_UPRIGHT, text, CLASS_OPEN);@+ break;
  case ',': case ';': set_atom(s, FACE_UPRIGHT, text, CLASS_COMMA);@+ break;
  case '\'': set_atom(s, FACE_MATHS, "\u2032", CLASS_ORDINARY);@+ break;
  case '/': case '|': set_atom(s, FACE_MATHS, text, CLASS_ORDINARY);@+ break;
  default: set_atom(s, FACE_UPRIGHT, text, CLASS_ORDINARY);
  }
}

@ |set_next| sets one atom of a formula, whatever it is. Its cases exclude
each other, and every one of them moves |s->at| by a byte at least, so that
no markup can keep the setter busy for ever.

@<Functions that set atoms and lists@>=
static void set_next(setter *s, bool single)
{
  char c = *s->at; /* decides */
  if (c == ' ') s->at++;
  else if (c == '{') {
    s->at++;
    set_list(s, '}');
  }
  else if (c == '^' || c == '_') set_script(s);
  else if (c == '\\') set_command(s);
  else if (is_letter(c)) set_run(s, FACE_ITALIC, is_letter, single);
  else if (is_digit(c)) set_run(s, FACE_UPRIGHT, is_digit, single);
  else set_sign(s);
}

@ A list ends at the character |stop|, which is the second dollar sign or a
closing brace. Where the other one of the two turns up first, somebody has
forgotten something, and it is better to say so than to guess what.

@<Functions that set atoms and lists@>=
static void set_list(setter *s, char stop)
{
  while (*s->at != stop) {
    if (*s->at == 0) complain(s, "formula or group without end");
    if (*s->at == '}' || *s->at == '$') complain(s, "unexpected } or $");
    set_next(s, false);
  }
  s->at++;
}

@ A script is set in a smaller size, raised or lowered. If a second one
follows at once, as in $x_i^2$, the pen returns to the end of the nucleus
first, so that the two stand above one another. Upright letters lean away
from an exponent, italic ones into it; both get a little room. The amounts
are fractions of the size of the nucleus, found by eye and close to \TeX's:
an exponent rises by 0.36 em, an index sinks by 0.16 em, or by 0.24 em when
it has to make way for an exponent above it.

@<Functions that set atoms and lists@>=
static void set_script(setter *s)
{
  setter outer = *s; /* to be restored */
  double end = s->pen; /* right end of the wider script */
  bool both = false; /* is this a second script? */
  if (s->depth == 2) complain(s, "scripts nest only once");
  s->depth++;
  s->size *= s->depth == 1 ? 0.73 : 0.8;
  while (*s->at == '^' || *s->at == '_') {
    bool up = *s->at++ == '^'; /* exponent or index */
    s->pen = outer.pen + (up ? 0.07 : 0.03) * outer.size;
    s->rise = outer.rise + outer.size * (up ? 0.36 : both ? -0.24 : -0.16);
    s->last = CLASS_NONE;
    if (strchr("}$^_", *s->at)) complain(s, "script without argument");
    set_next(s, true);
    end = fmax(end, s->pen);
    both = true;
  }
  @<Return from the scripts to the |outer| line, at their |end|@>;
}

@ A script leaves its nucleus and itself behind as one ordinary atom, after
which a relation or an operation is spaced as usual. Size, rise and depth are
restored one by one, and not by copying |outer| back, since the place in the markup
and the tail of the list must stay where the script has left them.

@<Return from the scripts to the |outer| line, at their |end|@>=
  s->pen = end + 0.04 * outer.size;
  s->line->width = fmax(s->line->width, s->pen);
  s->size = outer.size;
  s->rise = outer.rise;
  s->depth = outer.depth;
  s->last = CLASS_ORDINARY;

@* Commands. A command's name is the longest run of letters after the
backslash, or a single character: the escapes \.{\\\$}, \.{\\\%} and their
like, and the thin space \.{\\,}. They are obeyed between dollar signs and outside
them, where Greek letters are as welcome. A name of more than 23 letters is cut, and
is then unknown, as no symbol has one so long; the place in the message is that of
its backslash.

@<Functions that set atoms and lists@>=
@<Functions for commands with an argument@>@;
static void set_command(setter *s)
{
  char name[24]; /* without the backslash */
  int n = 0; /* its length */
  const char *start = s->at++; /* to go back for an error */
  while (is_letter(*s->at) && n < 23) name[n++] = *s->at++;
  name[n] = 0;
  if (n == 0) {
    @<Obey the one-character command at |s->at|@>;
    return;
  }
  @<Return if |name| has an argument or is a symbol@>;
  s->at = start;
  complain(s, "unknown command");
}

@ A control space is a third of an em, a thin space half of that. They are
the only white space in a formula that its author decides. They move the pen and
leave no piece, and the class of the atom before them stays in force.

@<Obey the one-character command at |s->at|@>=
  char c[2] = {*s->at, 0}; /* the escaped character */
  if (c[0] == 0) complain(s, "backslash at the end");
  s->at++;
  if (c[0] == ',') s->pen += s->size / 6;
  else if (c[0] == ' ') s->pen += s->size / 3;
  else if (strchr("$%_#&{}^~|", c[0]))
    set_atom(s, FACE_UPRIGHT, c, CLASS_ORDINARY);
  else complain(s, "unknown escape");

@ The few commands with an argument are tried first, then the Greek letters,
then the tables. Small Greek letters lie in the supplementary planes of
Unicode, where all of UTF-8 begins with the byte \.{0xF0}; the capitals are
in the text font. The accents are spacing characters, macron, circumflex and small
tilde, which are placed by hand, since the combining ones depend on what the font
knows about the letter below. The section ends without a return if the name is
none of these.

@<Return if |name| has an argument or is a symbol@>=
  if (strcmp(name, "sqrt") == 0) {
    set_root(s);
    return;
  }
  if (strcmp(name, "mathrm") == 0) {
    set_upright(s);
    return;
  }
  if (strcmp(name, "bar") == 0 || strcmp(name, "hat") == 0
    || strcmp(name, "tilde") == 0) {
    set_accent(s, name[0] == 'b' ? "\u00AF" : name[0] == 'h' ? "\u02C6"
      : "\u02DC");
    return;
  }
  char letter[8]; /* a Greek letter */
  if (find_greek(name, letter)) {
    set_atom(s, letter[0] == '\xf0' ? FACE_MATHS : FACE_UPRIGHT, letter,
      CLASS_ORDINARY);
    return;
  }
  char text[24]; /* a symbol */
  const symbol_group *group = find_symbol(name, text);
    /* its class and face */
  if (group) {
    set_atom(s, group->face, text, group->class);
    return;
  }

@ The sign of a root is a stroke around its argument. To know how high the
argument rises, the ascent of the line is set aside while the argument is
set, and the larger of the two is kept. An argument is always a group, which
saves us from deciding what \.{\\sqrt 2n} means.

@<Functions for commands with an argument@>=
static void need_group(setter *s)
{
  if (*s->at != '{') complain(s, "expected {");
  s->at++;
}

@ A root is dropped before its argument, when its extent is not yet known;
the piece is completed after the argument has been set. The sign itself takes
0.62 em on the left, and the bar extends a little beyond the argument on the
right. The bar lies 0.14 em above the ascent of the argument, and raises the line
to that height. A root is an ordinary atom; but as it does not pass through
|set_atom|, the space after a relation is given to it here.

@<Functions for commands with an argument@>=
static void set_root(setter *s)
{
  need_group(s);
  double ascent = s->line->ascent; /* of the line so far */
  text_piece *root; /* the stroke, before its argument */
  if (s->last == CLASS_RELATION && s->depth == 0) s->pen += s->size * 5 / 18;
  root = drop_piece(s, FACE_ROOT, "");
  s->pen += 0.62 * s->size;
  s->line->ascent = 0;
  s->last = CLASS_NONE;
  set_list(s, '}');
  s->pen += 0.08 * s->size;
  root->width = s->pen - root->x;
  root->height = s->line->ascent - root->rise + 0.14 * s->size;
  s->line->ascent = fmax(ascent, root->rise + root->height);
  s->line->width = fmax(s->line->width, s->pen);
  s->last = CLASS_ORDINARY;
}

@ \.{\\mathrm} sets its argument as plain text, for indices that are words,
as in $L_{\mathrm{test}}$. Blanks count in it, unlike in \TeX, and commands do not:
it goes to the next closing brace, and an empty one sets nothing.

@<Functions for commands with an argument@>=
static void set_words(setter *s, const char *stop);
static void set_upright(setter *s)
{
  need_group(s);
  if (*s->at != '}') set_words(s, "}");
  if (*s->at != '}') complain(s, "group without end");
  s->at++;
}

@ The accent is centred over its argument and shifted a little along the
slope of the letters. The pen then goes on where the argument ended, as if
there were no accent. All letters get their accent at the same height, so that
$\bar x$ and $\bar y$ match; over a capital it would touch the letter.

@<Functions for commands with an argument@>=
static void set_accent(setter *s, const char *accent)
{
  double start = s->pen, end; /* of the letter below */
  need_group(s);
  set_list(s, '}');
  end = s->pen;
  s->pen = (start + end - run_width(FACE_UPRIGHT, s->size, accent)) / 2
    + 0.07 * s->size;
  drop_piece(s, FACE_UPRIGHT, accent);
  s->pen = end;
}

@ Plain text goes up to the next character that means something. Two hyphens
become a dash, and the apostrophe of the typewriter that of the printer. But
hyphens at the beginning of a word belong to an option of the program, which a
reader must be able to type.

@<Functions that set atoms and lists@>=
static bool begins_option(const setter *s)
{
  bool begins = s->at == s->whole || strchr(" (\"", s->at[-1]); /* a word? */
  return begins && g_ascii_isalpha(s->at[2]);
}
static void set_words(setter *s, const char *stop)
{
  char *run = arena_take(s->memory, strlen(s->at) + 1, 3);
    /* copy of the run */
  size_t n = 0; /* its length in bytes */
  while (*s->at && !strchr(stop, *s->at)) {
    bool dashes = s->at[0] == '-' && s->at[1] == '-' && !begins_option(s);
      /* an en dash */
    if (dashes || s->at[0] == '\'') {
      n += (size_t) g_unichar_to_utf8(dashes ? 0x2013 : 0x2019, run + n);
      s->at += dashes ? 2 : 1;
    }
    else run[n++] = *s->at++;
  }
  set_atom(s, FACE_UPRIGHT, run, CLASS_ORDINARY);
}

@* Exported functions. |text_set| sets the markup |text| at |size| points;
the line lives as long as the arena |a|. Errors in the markup are fatal
(status 1) and show the whole text, because it stands in some chapter's
drawing code and is found by searching for it.

@(plot-text.h@>=
text_line text_set(arena *a, const char *text, double size);
void text_draw(cairo_t *cr, const text_line *t, double x, double y);
char *text_pieces(arena *a, const text_line *t);
void text_finish(void);

@ The baseline starts at the origin, with the height of a line of ordinary
text even if nothing is written on it. What is returned holds pointers into
the arena and nothing else of value; it may be copied. A text that is not UTF-8
would confuse Pango, and is refused before its first letter.

@<Exported functions@>=
text_line text_set(arena *a, const char *text, double size)
{
  text_line line = {0, 0.7 * size, 0.2 * size, NULL}; /* still empty */
  setter s = {a, text, text, &line, &line.first, 0, size, 0, 0, false,
    CLASS_NONE}; /* at its start */
  if (!g_utf8_validate(text, -1, NULL)) complain(&s, "not UTF-8");
  while (*s.at)
    if (*s.at == '$') {
      s.at++;
      s.maths = true;
      s.last = CLASS_NONE;
      set_list(&s, '$');
      s.maths = false;
    }
    else if (*s.at == '\\') set_command(&s);
    else set_words(&s, "$\\");
  return line;
}

@ |text_draw| puts the left end of the baseline at $(x,y)$ and uses the
current source of |cr|. On a page of cairo $y$ grows downwards, while |rise| is
counted upwards, hence the minus sign. The path of the caller is lost. A rotated
label is drawn on a rotated context; its letters are outlines and turn with it.

@<Exported functions@>=
void text_draw(cairo_t *cr, const text_line *t, double x, double y)
{
  for (const text_piece *p = t->first; p; p = p->next)
    if (p->face == FACE_ROOT) {
      @<Draw the stroke of the root |p|@>;
    }
    else {
      PangoLayout *l = layout_of(p->face, p->size, p->text); /* the run */
      cairo_move_to(cr, x + p->x, y - p->rise);
      pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(l, 0));
      g_object_unref(l);
    }
  cairo_new_path(cr);
}

@ The sign of the root is drawn and not taken from a font, because it must
fit its argument: a short stroke upwards, a long one down, one up to the
height of the bar, and the bar.

@<Draw the stroke of the root |p|@>=
  double e = p->size; /* the em of the root */
  cairo_new_path(cr);
  cairo_move_to(cr, x + p->x + 0.06 * e, y - p->rise - 0.24 * e);
  cairo_rel_line_to(cr, 0.12 * e, -0.10 * e);
  cairo_rel_line_to(cr, 0.17 * e, 0.49 * e);
  cairo_line_to(cr, x + p->x + 0.58 * e, y - p->rise - p->height);
  cairo_line_to(cr, x + p->x + p->width, y - p->rise - p->height);
  cairo_set_dash(cr, NULL, 0, 0);
  cairo_set_line_width(cr, 0.05 * e);
  cairo_stroke(cr);

@ |text_pieces| shows a line's pieces as text, for the tests: italic between
slashes, mathematical glyphs between colons, a root as a caret-less \.{V},
and after each run its rise as \.{\^} or \.{\_}, doubled when the size says
so.

@<Exported functions@>=
char *text_pieces(arena *a, const text_line *t)
{
  static const char *const fence[] = {"", "/", ":", "V"}; /* by face */
  char *all = arena_text(a, "%s", ""); /* the result so far */
  for (const text_piece *p = t->first; p; p = p->next) {
    const char *f = fence[p->face]; /* around the run */
    const char *level = p->rise > 0 ? "^" : p->rise < 0 ? "_" : "";
      /* of the script */
    all = arena_text(a, "%s%s%s%s%s%s", all, *all ? " " : "", level, f,
      p->text, *p->text ? f : "");
  }
  return all;
}

@ At the end of a program |text_finish| returns what Pango and fontconfig
hold, so that a leak checker sees only real leaks. Text may be set again
afterwards.

@<Exported functions@>=
void text_finish(void)
{
  if (!context) return;
  g_object_unref(context);
  context = NULL;
  pango_cairo_font_map_set_default(NULL);
  cairo_debug_reset_static_data();
  FcFini();
}

@* Tests. The tests look at the pieces of known labels, at widths that must
add up, and at markup that must be refused. Whether the result is beautiful
can be seen in the gallery of the program that draws figures.

@(test-plot-text.c@>=
#include <stdlib.h>
#include <string.h>
#include "plot-text.h"
#include "test.h"
@<Helpers of the tests@>@;
int main(void)
{
  arena *a = arena_new(); /* all that is set */
  test_begin("test-plot-text");
  @<Test the pieces of known labels@>;
  @<Test that metrics are consistent@>;
  @<Test that wrong markup is refused@>;
  arena_free(a);
  text_finish();
  return test_end();
}

@ A label and its pieces in the notation of |text_pieces|. A failure would mean
that a letter comes out in another face, or at another height, than in the
paragraphs of the book.

@<Helpers of the tests@>=
static void expect(arena *a, const char *text, const char *pieces)
{
  text_line t = text_set(a, text, 8); /* set in the usual size */
  char *found = text_pieces(a, &t); /* to compare */
  test_true(strcmp(found, pieces) == 0,
    "\"%s\" is set as [%s], expected [%s]",
    text, found, pieces);
}

@ Text that must be refused is set in a child process, whose arena goes with
it.

@<Helpers of the tests@>=
static void set_wrong(void *text)
{
  text_set(arena_new(), text, 8);
}

@ The labels are of the kinds that the figures of this book have. In the last
of them the escape starts a new piece, which does no harm.

@<Test the pieces of known labels@>=
  expect(a, "plain text", "plain text");
  expect(a, "sharpness, $S$", "sharpness,  /S/");
  expect(a, "$10^{-3}$", "10 ^:\u2212: ^3");
  expect(a, "$x_i^2$", "/x/ _/i/ ^2");
  expect(a, "$x^2y$", "/x/ ^2 /y/");
  expect(a, "$2/\\eta$", "2 :/: :\U0001D702:");
  expect(a, "$\\Sigma a_{12}$", "\u03A3 /a/ _12");
  expect(a, "$\\sqrt{2n}$", "V 2 /n/");
  expect(a, "1990--1994", "1990\u20131994");
  expect(a, "excluded by --data=cifar", "excluded by --data=cifar");
  expect(a, "$L_{\\mathrm{test set}}$", "/L/ _test set");
  expect(a, "50\\%", "50 %");

@ The sign of a number must not be spaced like a difference, and a line with
scripts must be higher than one without. The difference of the widths is known: at
eight points, a binary operation has $\frac4{18}$ of eight points on either side,
and nothing else distinguishes $a-1$ from $a$ and $-1$ side by side.

@<Test that metrics are consistent@>=
  double sign = text_set(a, "$-1$", 8).width; /* a negative number */
  double minus = text_set(a, "$a-1$", 8).width - text_set(a, "$a$", 8).width;
    /* a difference */
  test_within(minus - sign, 2 * 8 * 4 / 18.0, 1e-3,
    "space around a difference, not after a sign (else -1 looks like - 1)");
  test_true(text_set(a, "$x^2$", 8).ascent > text_set(a, "$x$", 8).ascent,
    "an exponent makes the line higher (else labels would overlap it)");
  test_near(text_set(a, "sharpness", 16).width,
    2 * text_set(a, "sharpness", 8).width,
    1e-3, "width is proportional to size (else hinting is on)");
  test_true(text_set(a, "$x_i^2$", 8).width < text_set(a, "$x_i{}^2$",
    8).width,
    "two scripts stand above one another (else x_i^2 is stretched)");

@ A computer without Latin Modern is imitated by a configuration of
fontconfig that leaves the roman faces out; the child process learns of it
through its environment. It has to forget its own fonts first, because it is a copy
of a process that has drawn already.

@<Helpers of the tests@>=
static void set_elsewhere(void *fonts)
{
  text_finish();
  setenv("FONTCONFIG_FILE", fonts, 1);
  text_set(arena_new(), "text", 8);
}
static const char *write_configuration(arena *a)
{
  const char *path = arena_text(a, "%s/fonts.conf", test_folder());
  output o = output_open(path); /* the file */
  fprintf(o.stream, "<?xml version=\"1.0\"?><fontconfig>"
    "<dir>/usr/share/texmf/fonts/opentype/public/lm</dir><selectfont>"
    "<rejectfont><glob>*/lmroman*</glob></rejectfont>"
    "</selectfont></fontconfig>\n");
  output_commit(&o);
  return path;
}

@ Every command must find its glyph; the widths of all are asked for by
setting them once, and a letter without a glyph would end the test then and there.
Each kind of wrong markup is then set in a child process and must be refused with
its own words, an unknown command among them.

@<Test that wrong markup is refused@>=
  text_set(a, "$\\alpha\\beta\\gamma\\delta\\epsilon\\zeta\\eta\\theta\\iota"
    "\\kappa\\lambda\\mu\\nu\\xi\\pi\\rho\\sigma\\tau\\upsilon\\phi\\varphi"
    "\\chi\\psi\\omega\\varepsilon\\vartheta\\Gamma\\Delta\\Theta"
    "\\Lambda\\Xi\\Pi\\Sigma\\Upsilon\\Phi\\Psi\\Omega$", 8);
  text_set(a, "$a\\times\\pm\\cdot\\le\\ge\\ne\\ll\\gg\\sim\\approx\\propto"
    "\\to\\in\\infty\\ell\\partial\\nabla\\vert\\Vert\\lVert\\rVert\\langle"
    "\\rangle\\sum\\prod\\ldots\\circ\\log\\ln\\exp\\max\\min\\tr\\Pr"
    "\\bar{x}\\hat{x}\\tilde{x}\\%+*=<>()[],;:!'/|$", 8);
  test_true(true, "all symbols have glyphs (else a figure would show boxes)");
  const char *fonts = write_configuration(a); /* of a poorer computer */
  test_dies(set_wrong, "$\\frac12$", 1, "unknown command",
    "an unknown command is refused");
  test_dies(set_wrong, "$x", 1, "without end", "a formula must end");
  test_dies(set_wrong, "$x^{a^{b^c}}$", 1, "nest only once",
    "a third level of scripts is refused");
  test_dies(set_wrong, "$x^$", 1, "without argument",
    "a script needs an argument");
  test_dies(set_elsewhere, (void *) fonts, 1, "make setup",
    "a missing font is reported (else figures come out in another one)");
  test_dies(set_wrong, "\u6F22", 1, "no such letter",
    "a letter that the font lacks is refused");

@* Index.
