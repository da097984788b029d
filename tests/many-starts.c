/* Start a program many times for the price of one: most of the time of a short call goes into loading fifty libraries.

     gcc -shared -fPIC -O2 -o many-starts.so many-starts.c
     LD_PRELOAD=./many-starts.so program

   Where |main| would begin, the program reads lines from its standard input, a pipe, and answers each with a line, a status:

     SECONDS OUT ERROR ARGUMENT...   call |main| with these arguments in a double of the process, with its standard output and error in these
                                     files, until it has used so many seconds of the processor (the status is then 155)
     fresh FOLDER FILE               make the folder hold a copy of that file and nothing else */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

typedef int function(int, char **, char **);
static function *program;

static void redirect(int descriptor, const char *name)
{
  int f = open(name, O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0666);
  if (f < 0 || dup2(f, descriptor) != descriptor) _exit(126);
  close(f);
}
static int call(char **word, char *name, char **variables)
{
  int status, count = 1;
  pid_t child = fork();
  if (child < 0) return 126;
  if (child == 0) {
    double seconds = atof(word[0]);
    struct itimerval limit = {{0, 0}, {(time_t) seconds, (suseconds_t) (1e6 * (seconds - (time_t) seconds))}};
    redirect(0, "/dev/null"), redirect(1, word[1]), redirect(2, word[2]);
    word[2] = name;
    while (word[2 + count] != NULL) count++;
    alarm(120); /* a program that waits for ever */
    setitimer(ITIMER_PROF, &limit, NULL);
    exit(program(count, word + 2, variables));
  }
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return 126;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
static int fresh(const char *folder, const char *name)
{
  char text[1000], *base = strrchr(name, '/') + 1;
  static char block[1 << 20];
  mkdir(folder, 0777);
  DIR *d = opendir(folder);
  if (d == NULL) return 126;
  for (struct dirent *e; (e = readdir(d)) != NULL;) unlinkat(dirfd(d), e->d_name, 0);
  closedir(d);
  snprintf(text, sizeof text, "%s/%s", folder, base);
  int in = open(name, O_RDONLY), out = open(text, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  ssize_t n;
  while ((n = read(in, block, sizeof block)) > 0)
    if (write(out, block, (size_t) n) != n) return 126;
  close(in), close(out);
  return n < 0 ? 126 : 0;
}
static int serve(int count, char **argument, char **variables)
{
  char line[4000], *word[100];
  FILE *in = fdopen(dup(0), "r");
  (void) count;
  while (fgets(line, sizeof line, in) != NULL) {
    int n = 0;
    for (char *w = strtok(line, " \n"); w != NULL && n < 99; w = strtok(NULL, " \n")) word[n++] = w;
    word[n] = NULL;
    int status = n < 3 ? 126 : strcmp(word[0], "fresh") == 0 ? fresh(word[1], word[2]) : call(word, argument[0], variables);
    dprintf(1, "%d\n", status);
  }
  return 0;
}

typedef int starter(function *, int, char **, void (*)(void), void (*)(void), void (*)(void), void *);
int __libc_start_main(function *f, int count, char **arguments, void (*init)(void), void (*fini)(void), void (*end)(void), void *stack)
{
  starter *start = (starter *) dlsym(RTLD_NEXT, "__libc_start_main");
  program = f;
  return start(serve, count, arguments, init, fini, end, stack);
}
