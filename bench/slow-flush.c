// 让每次落盘（fsync、fdatasync）多等几微秒，看落盘慢的磁盘上日志占多少：
//   cc -shared -fPIC -O2 -o slow-flush.so bench/slow-flush.c -ldl
//   FLUSH_EXTRA_US=150 LD_PRELOAD=./slow-flush.so dotnet artifacts/bin/Gongkai.Bench/release/Gongkai.Bench.dll audit-cost
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

// 忙等：睡下去的误差与要加的一样大
static int after(int result) {
  static long extra = -1;
  struct timespec from, now;
  if (extra < 0) {
    const char *text = getenv("FLUSH_EXTRA_US");
    extra = text ? atol(text) : 0;
  }
  clock_gettime(CLOCK_MONOTONIC, &from);
  do
    clock_gettime(CLOCK_MONOTONIC, &now);
  while ((now.tv_sec - from.tv_sec) * 1000000L + (now.tv_nsec - from.tv_nsec) / 1000 < extra);
  return result;
}

int fdatasync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  return after(real(file));
}

int fsync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  return after(real(file));
}
