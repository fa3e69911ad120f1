/* The baseline of bench growth: one child after the other, pow for every indicator, two decimals and flags as WHO's reference software gives them.
 * gcc -O3 -march=native -o zscores zscores.c -lm
 * zscores TABLES CHILDREN COUNT RUNS OUT: TABLES is reference/growth-standards; CHILDREN holds the columns, COUNT doubles each, one after the
 * other (sex 0/1, age in days, weight, length, posture -1 none 0 lying 1 standing, head, arm, triceps, subscapular, oedema 0/1; NaN is missing);
 * OUT gets the eight z columns of the last run. Prints the seconds of each run. */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct { double l, m, s; } lms;

enum { WFA, LFA, BFA, HFA, ARM, TRI, SUB, WFL, WFH, TABLES };
static const char *names[] = { "weight-for-age", "length-for-age", "bmi-for-age", "head-for-age", "arm-for-age", "triceps-for-age",
    "subscapular-for-age", "weight-for-length", "weight-for-height" };
static const int first[] = { 0, 0, 0, 0, 91, 91, 91, 450, 650 }, last[] = { 1826, 1826, 1826, 1826, 1826, 1826, 1826, 1100, 1200 };
static const int tails[] = { 1, 0, 1, 0, 1, 1, 1, 1, 1 };
static const double below[] = { -6, -6, -5, -5, -5, -5, -5, -5, -5 }, above[] = { 5, 6, 5, 5, 5, 5, 5, 5, 5 };
static lms table[TABLES][2][1832];

static void read_tables(const char *folder) {
    char path[4096], line[256];
    for (int t = 0; t < TABLES; t++) {
        snprintf(path, sizeof path, "%s/%s.csv", folder, names[t]);
        FILE *f = fopen(path, "r");
        if (!f || !fgets(line, sizeof line, f)) { perror(path); exit(1); }
        for (int i = 0; fgets(line, sizeof line, f); i++) {
            double key;
            lms *b = &table[t][0][i], *g = &table[t][1][i];
            if (sscanf(line, "%lf,%lf,%lf,%lf,%lf,%lf,%lf", &key, &b->l, &b->m, &b->s, &g->l, &g->m, &g->s) != 7) { fprintf(stderr, "%s\n", path); exit(1); }
        }
        fclose(f);
    }
}

static inline double value_at(lms r, double z) { return r.m * pow(1 + r.l * r.s * z, 1 / r.l); }

static inline double two_decimals(double z) {
    double a = fabs(z), i = floor(100 * a), lo = i / 100, hi = ceil(100 * a) / 100;
    double r = a - lo < hi - a || (a - lo == hi - a && fmod(i, 2) == 0) ? lo : hi;
    return copysign(r, z) + 0.0;
}

static inline double score(int t, lms r, double y, unsigned char *flag) {
    if (!(y > 0)) return NAN;
    double z = (pow(y / r.m, r.l) - 1) / (r.s * r.l);
    if (tails[t] && z > 3) { double e = value_at(r, 3); z = 3 + (y - e) / (e - value_at(r, 2)); }
    else if (tails[t] && z < -3) { double e = value_at(r, -3); z = -3 + (y - e) / (value_at(r, -2) - e); }
    z = two_decimals(z);
    *flag = z < below[t] || z > above[t];
    return z;
}

static inline double by_age(int t, int sex, int day, double y, unsigned char *flag) {
    return day < first[t] || day > last[t] ? NAN : score(t, table[t][sex][day - first[t]], y, flag);
}

static inline double by_length(int t, int sex, double cm, double y, unsigned char *flag) {
    if (!(cm >= first[t] / 10.0 && cm <= last[t] / 10.0)) return NAN;
    int low = (int)(10 * cm), up = (int)(10 * cm + 1);
    double part = (cm - low / 10.0) / 0.1;
    lms a = table[t][sex][low - first[t]], b = table[t][sex][up - first[t]];
    if (part > 0) a = (lms){ a.l + part * (b.l - a.l), a.m + part * (b.m - a.m), a.s + part * (b.s - a.s) };
    return score(t, a, y, flag);
}

int main(int argc, char **argv) {
    if (argc != 6) return 1;
    read_tables(argv[1]);
    long n = atol(argv[3]);
    int runs = atoi(argv[4]);
    double *in = malloc(10 * n * sizeof *in), *out = malloc(8 * n * sizeof *out);
    unsigned char *flags = calloc(8, n);
    FILE *f = fopen(argv[2], "rb");
    if (!f || fread(in, sizeof *in, 10 * n, f) != (size_t)(10 * n)) return 1;
    fclose(f);

    const double *sexes = in, *ages = in + n, *weights = in + 2 * n, *lengths = in + 3 * n, *postures = in + 4 * n, *heads = in + 5 * n,
        *arms = in + 6 * n, *triceps = in + 7 * n, *subs = in + 8 * n, *oedema = in + 9 * n;
    for (int run = 0; run < runs; run++) {
        struct timespec a, b;
        clock_gettime(CLOCK_MONOTONIC, &a);
        for (long i = 0; i < n; i++) {
            int sex = (int)sexes[i];
            double days = ages[i], months = days / 30.4375, cm = lengths[i], weight = oedema[i] != 0 ? NAN : weights[i];
            int day = (int)floor(days) + (days - floor(days) >= 0.5);
            int standing = postures[i] == 1 && months >= 9;
            if (standing && day < 731) cm += 0.7;
            if (postures[i] == 0 && day >= 731) cm -= 0.7;
            if (!(months < 60)) day = -1;
            double bmi = weight / (cm / 100 * (cm / 100));
            out[i] = by_age(WFA, sex, day, weight, &flags[i]);
            out[n + i] = by_age(LFA, sex, day, cm, &flags[n + i]);
            out[2 * n + i] = by_age(BFA, sex, day, bmi, &flags[2 * n + i]);
            out[3 * n + i] = by_age(HFA, sex, day, heads[i], &flags[3 * n + i]);
            out[4 * n + i] = by_age(ARM, sex, day, arms[i], &flags[4 * n + i]);
            out[5 * n + i] = by_age(TRI, sex, day, triceps[i], &flags[5 * n + i]);
            out[6 * n + i] = by_age(SUB, sex, day, subs[i], &flags[6 * n + i]);
            out[7 * n + i] = day < 0 ? NAN : by_length(day < 731 ? WFL : WFH, sex, cm, weight, &flags[7 * n + i]);
        }
        clock_gettime(CLOCK_MONOTONIC, &b);
        printf("%.6f\n", (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) * 1e-9);
    }
    f = fopen(argv[5], "wb");
    fwrite(out, sizeof *out, 8 * n, f);
    return fclose(f);
}
