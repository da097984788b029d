% captions: what the webs say in TeX, as text and as HTML for the page.
@i types.w
@s dictionary int
@s pot int
@s posix_spawn_file_actions_t int

@** Captions.
The book speaks \TeX, and the page that shows its figures in a browser speaks
HTML. Between them stand the captions, each of which is needed twice: as HTML,
with its mathematics as MathML, below the figure; and as plain text, which is
read out to whoever cannot see the figure. The first is the work of
\.{pandoc}, which knows mathematics better than we would; the second is short
enough to be done here. Both begin by resolving what is the book's own: numbers
of the record, and references to what has a number.
@^pandoc@>@^MathML@>

@(captions.h@>=
#pragma once
#include "base.h"
typedef struct { int n, room; const char **key, **value; } dictionary;
void dictionary_add(arena *a, dictionary *d, const char *key,
  const char *value);
const char *dictionary_find(const dictionary *d, const char *key);

@ A caption is resolved with a dictionary in which the numbers of the record
stand under \.{result:WEB:KEY} and those of labels under \.{label:NAME}. What
is not there becomes a question mark, as it does in the book; a draft can be
looked at before it is complete.

|tex_group| reads a group in braces, and leaves |*at| behind it; it gives null
if there is none. |html_captions| turns |n| resolved captions into HTML,
|tex_plain| one into text. |html_text| makes a text safe between tags and in
attributes. |html_statement| does the same with the sentence of a claim, in
which $a_k$ and $x^2$ are written \.{a\_k} and \.{x\^2}.

@(captions.h@>=
char *tex_group(arena *a, const char **at);
char *tex_resolved(arena *a, const char *tex, const char *web,
  const dictionary *d);
char *tex_plain(arena *a, const char *tex);
char *html_text(arena *a, const char *text);
char *html_statement(arena *a, const char *text);
char **html_captions(arena *a, int n, char **tex);

@ @c
#include "captions.h"
#include <ctype.h>
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
extern char **environ; /* handed on to \.{pandoc} */
@<Collect a text of unknown length@>@;
@<Keep a dictionary@>@;
@<Read and resolve \TeX@>@;
@<Turn \TeX\ into text@>@;
@<Turn text into HTML@>@;
@<Let \.{pandoc} make HTML of all captions@>@;

@ The C library lets us print into memory. What was printed moves to the arena
when it is complete.

@<Collect a text of unknown length@>=
typedef struct { FILE *stream; char *text; size_t size; } pot;
static void pot_open(pot *p)
{
  p->stream = open_memstream(&p->text, &p->size);
  if (p->stream == NULL) fatal(1, "out of memory for a text");
}
static char *pot_pour(arena *a, pot *p)
{
  if (fclose(p->stream) != 0) fatal(1, "out of memory for a text");
  char *text = arena_text(a, "%s", p->text); /* in the arena */
  free(p->text);
  return text;
}

@ Some thousand entries are looked up some hundred times, for which a list is
good enough. The first of two entries with one key counts.

@<Keep a dictionary@>=
void dictionary_add(arena *a, dictionary *d, const char *key,
  const char *value)
{
  if (d->n == d->room) {
    dictionary old = *d; /* outgrown */
    d->room = 2 * d->room + 64;
    d->key = arena_take(a, d->room, sizeof *d->key);
    d->value = arena_take(a, d->room, sizeof *d->value);
    for (int i = 0; i < d->n; i++)
      d->key[i] = old.key[i], d->value[i] = old.value[i];
  }
  d->key[d->n] = key;
  d->value[d->n++] = value;
}
const char *dictionary_find(const dictionary *d, const char *key)
{
  for (int i = 0; i < d->n; i++)
    if (strcmp(d->key[i], key) == 0) return d->value[i];
  return NULL;
}

@* Reading and resolving. Blanks and ends of lines before a group are skipped.
A brace behind a backslash is a character and opens nothing.

@<Read and resolve \TeX@>=
char *tex_group(arena *a, const char **at)
{
  const char *begin = *at + strspn(*at, " \n"); /* its brace */
  int depth = 0; /* open groups */
  if (*begin != '{') return NULL;
  for (const char *c = begin; *c != '\0'; c++) {
    if (*c == '\\' && c[1] != '\0') c++;
    else if (*c == '{') depth++;
    else if (*c == '}' && --depth == 0) {
      *at = c + 1;
      return arena_text(a, "%.*s", (int) (c - begin - 1), begin + 1);
    }
  }
  return NULL;
}

@ What the book's own commands stand for: \.{\\result\{KEY\}} is a number of
this web, \.{\\resultof\{WEB\}\{KEY\}} one of another; \.{\\.\{name\}} is set in
typewriter type. Upright words within mathematics are texts to \.{pandoc},
which would set their letters one by one in italics.

@<Read and resolve \TeX@>=
static const char *found(const dictionary *d, const char *key)
{
  const char *value = dictionary_find(d, key); /* or null */
  return value == NULL ? "?" : value;
}
static const char *meaning(arena *a, const char *name, const char **at,
  const char *web, const dictionary *d)
{
  const char *first = tex_group(a, at); /* its argument, or null */
  if (first == NULL) return NULL;
  if (strcmp(name, "ref") == 0)
    return found(d, arena_text(a, "label:%s", first));
  if (strcmp(name, "eqref") == 0)
    return arena_text(a, "(%s)", found(d, arena_text(a, "label:%s", first)));
  if (strcmp(name, "result") == 0)
    return found(d, arena_text(a, "result:%s:%s", web, first));
  if (strcmp(name, ".") == 0) return arena_text(a, "\\texttt{%s}", first);
  if (strcmp(name, "mathrm") == 0) return arena_text(a, "\\text{%s}", first);
  if (strcmp(name, "resultof") != 0) return NULL;
  const char *second = tex_group(a, at); /* the key */
  return second == NULL ? NULL
    : found(d, arena_text(a, "result:%s:%s", first, second));
}

@ All other commands stay as they are.

@<Read and resolve \TeX@>=
static size_t command_length(const char *c)
{
  size_t n = 0; /* letters behind the backslash */
  while (isalpha((unsigned char) c[n])) n++;
  return n > 0 ? n : *c != '\0';
}
char *tex_resolved(arena *a, const char *tex, const char *web,
  const dictionary *d)
{
  pot p; /* the result */
  pot_open(&p);
  while (*tex != '\0')
    if (*tex != '\\') putc(*tex++, p.stream);
    else {
      int n = (int) command_length(tex + 1); /* of its name */
      const char *at = tex + 1 + n; /* behind it */
      const char *text = meaning(a, arena_text(a, "%.*s", n, tex + 1), &at,
        web, d); /* or null */
      if (text != NULL) fputs(text, p.stream), tex = at;
      else fprintf(p.stream, "%.*s", n + 1, tex), tex += n + 1;
    }
  return pot_pour(a, &p);
}

@* Plain text. Someone who listens to a formula wants it short. So Greek
letters and signs become themselves, type faces vanish, a root or a fraction
or an exponent keeps parentheses only where it has more than one character.

@<Turn \TeX\ into text@>=
static const char *const signs[][2] = { /* a command, and what is read */
  {"alpha", "α"}, {"beta", "β"}, {"gamma", "γ"}, {"delta", "δ"}, @/
  {"epsilon", "ε"}, {"varepsilon", "ε"}, {"eta", "η"}, {"theta", "θ"}, @/
  {"kappa", "κ"}, {"lambda", "λ"}, {"mu", "μ"}, {"nu", "ν"}, @/
  {"xi", "ξ"}, {"pi", "π"}, {"rho", "ρ"}, {"sigma", "σ"}, @/
  {"tau", "τ"}, {"phi", "φ"}, {"varphi", "φ"}, {"chi", "χ"}, @/
  {"psi", "ψ"}, {"omega", "ω"}, {"Gamma", "Γ"}, {"Delta", "Δ"}, @/
  {"Lambda", "Λ"}, {"Sigma", "Σ"}, {"Phi", "Φ"}, {"Omega", "Ω"}, @/
  {"ell", "l"}, {"sum", "sum"}, {"infty", "∞"}, {"pm", "±"}, @/
  {"times", "×"}, {"cdot", "·"}, {"le", "≤"}, {"ge", "≥"}, @/
  {"approx", "≈"}, {"propto", "∝"}, {"to", "→"}, {"in", "∈"}, @/
  {"lvert", "|"}, {"rvert", "|"}, {"vert", "|"}, {"lVert", "‖"}, @/
  {"rVert", "‖"}, {"top", "T"}, {"ln", "ln "}, {"log", "log "}, @/
  {"min", "min "}, {"max", "max "}, {"tanh", "tanh "}, {"prime", "′"}, @/
  {",", " "}, {" ", " "}, {";", " "}, {"!", ""}, @/
  {"emph", ""}, {"text", ""}, {"texttt", ""}, {"mathrm", ""}, @/
  {"mathsf", ""}, {"mathbf", ""}, {"left", ""}, {"right", ""}
};
@<Read one argument@>@;
static void read_command(FILE *out, const char **at)
{
  size_t n = command_length(*at); /* of its name */
  const char *name = *at; /* the name */
  *at += n;
  if (isalpha((unsigned char) *name)) *at += strspn(*at, " \n");
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (strlen(signs[i][0]) == n && memcmp(signs[i][0], name, n) == 0) {
      fputs(signs[i][1], out);
      return;
    }
  if (n == 4 && memcmp(name, "sqrt", 4) == 0)
    fputs("√", out), read_argument(out, at);
  else if (n == 4 && memcmp(name, "frac", 4) == 0)
    read_argument(out, at), putc('/', out), read_argument(out, at);
  else fprintf(out, "%.*s", (int) n, name);
}

@ A text ends with its string, or with the brace that closes its group.

@<Turn \TeX\ into text@>=
static void read_text(FILE *out, const char **at)
{
  while (**at != '\0' && **at != '}') {
    const char *c = *at; /* the next character */
    *at += 1;
    if (*c == '\\') read_command(out, at);
    else if (*c == '{') {
      read_text(out, at);
      *at += **at == '}';
    } else if (*c == '^' || *c == '_') putc(*c, out), read_argument(out, at);
    else if (*c == '$') continue;
    else if (*c == '~' || *c == '\n') putc(' ', out);
    else if (c[0] == c[1] && strchr("-`'", *c) != NULL)
      fputs(*c == '-' ? "–" : *c == '`' ? "“" : "”", out), *at += 1;
    else putc(*c, out);
  }
}

@ @<Read one argument@>=
static void read_text(FILE *out, const char **at);
static void read_command(FILE *out, const char **at);
static void read_argument(FILE *out, const char **at)
{
  pot p; /* the argument alone */
  pot_open(&p);
  *at += strspn(*at, " \n");
  bool group = **at == '{'; /* or a single token */
  if (group) {
    *at += 1;
    read_text(p.stream, at);
    *at += **at == '}';
  } else if (**at == '\\') *at += 1, read_command(p.stream, at);
  else if (**at != '\0') putc(*(*at)++, p.stream);
  fclose(p.stream);
  @<Print what is in |p|, in parentheses if it is long@>@;
  free(p.text);
}

@ A character of UTF-8 beyond ASCII has bytes that begin with the bits 10.

@<Print what is in |p|, in parentheses if it is long@>=
int length = 0; /* in characters */
for (const char *c = p.text; *c != '\0'; c++) length += (*c & 0xc0) != 0x80;
fprintf(out, length > 1 ? "(%s)" : "%s", p.text);

@ @<Turn \TeX\ into text@>=
char *tex_plain(arena *a, const char *tex)
{
  pot p; /* the result */
  pot_open(&p);
  read_text(p.stream, &tex);
  char *text = pot_pour(a, &p), *to = text; /* two blanks become one */
  for (char *c = text; *c != '\0'; c++)
    if (*c != ' ' || c == text || c[-1] != ' ') *to++ = *c;
  *to = '\0';
  return text;
}

@* HTML. Four characters have a meaning there. The records are untrusted, and
nothing that they say may become a tag.

@<Turn text into HTML@>=
static void print_safe(FILE *out, char c)
{
  switch (c) {
  case '&': fputs("&amp;", out); break;
  case '<': fputs("&lt;", out); break;
  case '>': fputs("&gt;", out); break;
  case '"': fputs("&quot;", out); break;
  default: putc(c, out);
  }
}
char *html_text(arena *a, const char *text)
{
  pot p; /* the result */
  pot_open(&p);
  for (; *text != '\0'; text++) print_safe(p.stream, *text);
  return pot_pour(a, &p);
}

@ A letter with an index is one letter, and what follows the underscore is one
letter or number: \.{W\_O} but not \.{alpha\_min}, which names a parameter.
Dollars are left out, and braces, which stand around names of values that were
not found.

@<Turn text into HTML@>=
static size_t index_length(const char *text, const char *at)
{
  size_t n = 0; /* characters of the index or exponent */
  bool down = *at == '_'; /* an index */
  if (at == text || !isalnum((unsigned char) at[-1])) {
    if (at == text || down || strchr(")|", at[-1]) == NULL) return 0;
  }
  if (down && at - text > 1 && isalnum((unsigned char) at[-2])) return 0;
  if (!down && at[1] == '-') n = 1;
  while (isdigit((unsigned char) at[n + 1])) n++;
  if (n == 0 && isalpha((unsigned char) at[1])) n = 1;
  return isalnum((unsigned char) at[n + 1]) || at[n + 1] == '_' ? 0 : n;
}
char *html_statement(arena *a, const char *text)
{
  pot p; /* the result */
  pot_open(&p);
  for (const char *c = text; *c != '\0'; c++) {
    size_t n = *c == '^' || *c == '_' ? index_length(text, c) : 0;
    if (n > 0) {
      const char *tag = *c == '^' ? "sup" : "sub"; /* what it becomes */
      fprintf(p.stream, "<%s>%.*s</%s>", tag, (int) n, c + 1, tag);
      c += n;
    } else if (strchr("${}", *c) == NULL) print_safe(p.stream, *c);
  }
  return pot_pour(a, &p);
}

@* Pandoc. All captions go through one process, each a paragraph, since
starting it takes longer than the work. It reads one nameless file and writes
another, so that neither can block the other.

@<Let \.{pandoc} make HTML of all captions@>=
static void run_pandoc(FILE *in, FILE *out)
{
  char *argv[] = { "pandoc", "--from=latex", "--to=html", "--mathml",
    "--wrap=none", NULL }; /* what is run */
  posix_spawn_file_actions_t act; /* before it starts */
  pid_t child; /* the process */
  int status; /* how it ended */
  posix_spawn_file_actions_init(&act);
  posix_spawn_file_actions_adddup2(&act, fileno(in), 0);
  posix_spawn_file_actions_adddup2(&act, fileno(out), 1);
  int code = posix_spawnp(&child, *argv, &act, NULL, argv, environ);
  posix_spawn_file_actions_destroy(&act);
  if (code != 0)
    fatal(1, "pandoc: %s; it makes the captions of the page: make setup",
      strerror(code));
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status)
      || WEXITSTATUS(status) != 0)
    fatal(1, "pandoc could not read the captions; see its message above");
}

@ Much of what \.{pandoc} writes is there for programs: the source of each
formula, and attributes that repeat what browsers know. It goes.

@<Let \.{pandoc} make HTML of all captions@>=
static const char *const idle[] = { " display=\"inline\"",
  " xmlns=\"http://www.w3.org/1998/Math/MathML\"", "<semantics><mrow>",
  "<semantics>", " stretchy=\"true\" form=\"prefix\"",
  " stretchy=\"true\" form=\"postfix\"" };
static const char *skip_idle(const char *c)
{
  static const char note[] = "<annotation", end[] = "</semantics>";
  for (size_t i = 0; i < sizeof idle / sizeof *idle; i++)
    if (strncmp(c, idle[i], strlen(idle[i])) == 0) return c + strlen(idle[i]);
  if (strncmp(c, "</mrow><annotation", 18) == 0) c += 7;
  if (strncmp(c, note, strlen(note)) != 0) return c;
  const char *after = strstr(c, end); /* behind the source */
  return after == NULL ? c : after + strlen(end);
}
static char *without_idle(arena *a, const char *html, size_t size)
{
  pot p; /* the result */
  pot_open(&p);
  for (const char *c = html, *end = html + size; c < end;) {
    const char *next = skip_idle(c); /* behind what is idle */
    if (next == c) putc(*c++, p.stream);
    else c = next;
  }
  return pot_pour(a, &p);
}

@ A formula that is nothing but the name of a function would get the space of an
operator around it, and becomes a word.

@<Let \.{pandoc} make HTML of all captions@>=
static char *without_lone_names(char *html)
{
  static const char before[] = "<math><mo>", after[] = "</mo></math>";
  char *c = html; /* where to look */
  while ((c = strstr(c, before)) != NULL) {
    size_t b = strlen(before), n = 0; /* lengths: of that, of a name */
    while (isalpha((unsigned char) c[b + n])) n++;
    if (n > 0 && strncmp(c + b + n, after, strlen(after)) == 0) {
      char *rest = c + b + n + strlen(after); /* behind the formula */
      memmove(c, c + b, n);
      memmove(c + n, rest, strlen(rest) + 1);
    } else c += b;
  }
  return html;
}

@ An outer row is taken away at its beginning and at its end, or not at all:
the formula is one element, and if this is a row, its end stands before the
source.

@<Let \.{pandoc} make HTML of all captions@>=
@<Read what was written@>@;
char **html_captions(arena *a, int n, char **tex)
{
  char **html = arena_take(a, n + 1, sizeof *html); /* the result */
  FILE *in = tmpfile(), *out = tmpfile(); /* nameless */
  if (in == NULL || out == NULL)
    fatal(1, "temporary file: %s", strerror(errno));
  for (int i = 0; i < n; i++) fprintf(in, "%s\n\n", tex[i]);
  if (fflush(in) != 0)
    fatal(1, "temporary file: cannot write: %s", strerror(errno));
  rewind(in);
  run_pandoc(in, out);
  char *text = read_back(out), *at = text; /* all of it; a paragraph */
  for (int i = 0; i < n; i++) {
    char *begin = strstr(at, "<p>"), *end = begin ? strstr(begin, "</p>")
      : NULL; /* of the paragraph */
    if (end == NULL)
      fatal(1, "pandoc: found %d paragraphs, expected %d, one a caption", i,
        n);
    html[i] = without_lone_names(without_idle(a, begin + 3,
      (size_t) (end - begin - 3)));
    at = end;
  }
  free(text);
  fclose(in), fclose(out);
  return html;
}

@ @<Read what was written@>=
static char *read_back(FILE *file)
{
  if (fseek(file, 0, SEEK_END) != 0) fatal(1, "temporary file: cannot read");
  size_t size = (size_t) ftell(file); /* in bytes */
  char *text = allocate(size + 1, 1); /* ends with a zero */
  rewind(file);
  if (fread(text, 1, size, file) != size)
    fatal(1, "temporary file: cannot read");
  return text;
}

@* Tests. What is read out, what is refused as a tag, what is resolved.

@(test-captions.c@>=
#include "captions.h"
#include "test.h"
#include <string.h>
static arena *a; /* holds everything */
static void plain(const char *tex, const char *text)
{
  test_true(strcmp(tex_plain(a, tex), text) == 0,
    "%s is read as %s (found %s)", tex, text, tex_plain(a, tex));
}
static void stated(const char *text, const char *html)
{
  test_true(strcmp(html_statement(a, text), html) == 0,
    "%s becomes %s (found %s)", text, html, html_statement(a, text));
}
int main(void)
{
  test_begin("test-captions");
  a = arena_new();
  @<Test what is read out@>@;
  @<Test what becomes HTML@>@;
  @<Test what is resolved@>@;
  @<Test the captions that \.{pandoc} makes@>@;
  arena_free(a);
  return test_end();
}

@ @<Test what is read out@>=
plain("Dashed: the prediction~$2/\\eta$.", "Dashed: the prediction" " 2/η.");
plain("$\\sqrt{1+\\gamma_0^2B^2}$, $\\sqrt n$", "√(1+γ_0^2B^2" "), √n");
plain("$\\frac18$ and $c_\\infty/\\alpha$, 4\\,\\%", "1/8 and c_∞" "/α, 4 %");
plain("$e^{-2\\eta\\lambda t}$ \\emph{at once}", "e^(-2ηλt) " "at once");
plain("$t_{\\mathrm{edge}}$; Fuss--Catalan, ``x''",
  "t_(edge); Fuss" "–Catalan, " "“x”");
plain("$\\lvert\\delta(T)\\rvert$ $\\pm1$", "|δ(T)| ±1");
plain("a $\\tanh$ network, $\\ln x$", "a tanh network, ln x");
plain("{unfinished $x^", "unfinished x^");

@ @<Test what becomes HTML@>=
test_true(strcmp(html_text(a, "a<b & \"c\">"),
  "a&lt;b &amp; &quot;c&quot;&gt;") == 0, "no text becomes a tag");
stated("time at which |W_O|^2 = 1e-3, x^-2",
  "time at which |W<sub>O</sub>|<sup>2</sup> = 1e-3, x<sup>-2</sup>");
stated("alpha_min <= {what} a_k", "alpha_min &lt;= what a<sub>k</sub>");

@ @<Test what is resolved@>=
dictionary d = {0}; /* of one book */
dictionary_add(a, &d, "label:eq:x", "37.5");
dictionary_add(a, &d, "result:s1:slope", "2.0");
test_true(strcmp(tex_resolved(a, "(\\ref{eq:x}) \\eqref{eq:x} \\result{slope}"
  " \\resultof{s1}{slope} \\resultof{s2}{slope} \\.{a} $\\alpha_{\\mathrm{c}}$",
  "s1", &d), "(37.5) (37.5) 2.0 2.0 ? \\texttt{a} $\\alpha_{\\text{c}}$") == 0,
  "numbers and references are resolved (else a reader sees commands)");
const char *at = " {a{b\\}}c}d"; /* begins with a group */
test_true(strcmp(tex_group(a, &at), "a{b\\}}c") == 0 && strcmp(at, "d") == 0
  && tex_group(a, &at) == NULL, "a group ends where it should");

@ @<Test the captions that \.{pandoc} makes@>=
char *tex[] = { "Left: $a_k$, $2b-1$.", "$\\tanh$: A 4\\,\\% band, $x<1$" };
char **html = html_captions(a, 2, tex); /* as it should be */
test_true(strcmp(html[0], "Left: <math><msub><mi>a</mi><mi>k</mi></msub></math>"
  ", <math><mn>2</mn><mi>b</mi><mo>" "−" "</mo><mn>1</mn></math>.") == 0,
  "formulas are short MathML (found %s)", html[0]);
test_true(strncmp(html[1], "tanh: A 4", 9) == 0
  && strstr(html[1], "tanh: A 4") && strstr(html[1], "&lt;"),
  "and the second caption is the second (found %s)", html[1]);

@* Index.
