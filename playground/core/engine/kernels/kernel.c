/* The compiled engine: passes, updates and evaluation of any layered feed-forward network.
 *
 * Read it beside numpy_plan.py and numpy_updates.py: the same steps in the same order. A network is
 * a `Program`: a table of layers and of connections, and the arrays they work on, all made by
 * program.py, which also checks every size. Nothing is allocated here.
 *
 * One row of `rows` holds one unit for all samples of a batch; loops over samples are innermost, so
 * that they become vector instructions. Rows are filled up to a multiple of LANES samples: the
 * fillers repeat the first sample and have delta 0.
 *
 * Every sum has one fixed order, every function of this file is its own, and compilers may neither
 * contract nor reorder (see library_files.py): the bits are the same wherever it is built.
 *
 * The second half is compiled twice, for float64 and for float32 (`REAL`).
 */
#ifndef REAL

#include <stdint.h>
#include <string.h>

#define LANES 4
#define INLINE static inline __attribute__((always_inline))

enum { IDENTITY, STEP, SIGMOID, TANH, RELU, LEAKY_RELU, ELU, GELU, SILU, SOFTPLUS, SINE, SOFTMAX,
       ACTIVATIONS };
/* from CCE_OF_SOFTMAX on: of z, loss and output activation in one; PERCEPTRON_ERROR has no f' */
enum { MSE, HALF_MSE, MAE, HUBER, HINGE,
       CCE_OF_SOFTMAX, BCE_OF_SIGMOID, CCE_OF_SIGMOID, BCE_OF_SOFTMAX, LOSSES };
enum { DESCENT, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM, ADAMW, OPTIMIZERS };
enum { NO_PENALTY, L1, L2, PENALTIES };
enum { CLASS_OF_ONE, CLASS_OF_MANY, SQUARES, SCORES };

/* A random generator of NumPy, as the C interface of its bit generators begins. */
typedef struct {
    void *state;
    uint64_t (*next_uint64)(void *);
    uint32_t (*next_uint32)(void *);
    double (*next_double)(void *);
} Random;

/* All edges from one layer to another, as a unit of either sees them: it sums up `count` rows from
 * `row` on, each times a weight. Those of its first unit are from `weight` on, `apart` from each
 * other. A bias is the weight of an edge from the row of ones. */
typedef struct { int64_t row, count, weight, apart; } Connection;

typedef struct {
    int64_t units, activation;
    int64_t columns, shares_bias;         /* of its matrix [W b] */
    int64_t into, into_count;             /* Program.into: its bias, and a of its sources */
    int64_t out_of, out_of_count;         /* Program.out_of: delta of its targets */
    int64_t z, a, value, delta, mask;     /* first row of each; `value` is a before dropout */
} Layer;

typedef struct {
    int64_t layer_count, output;          /* layers, the input layer first; which is the output */
    int64_t row_count, stride, capacity;  /* of `rows`: rows, numbers in a row, samples at most */
    int64_t column_rows, targets;         /* rows that are copied from the samples; first target */
    int64_t scratch;                      /* first of two free rows */
    int64_t size;                         /* parameters */
    int64_t loss, error_correction, optimizer, penalty, score;
    int64_t cut_count, fixed_count;       /* parameters that do not exist; that do not move */
    double loss_weight, slope_factor;     /* of an output's loss and of its slope */
    double keep, clip, penalty_rate, decision;
    double option[4];                     /* numbers of the optimiser */
    const Layer *layers;
    const Connection *into, *out_of;
    const int64_t *cut, *fixed;
    void *rows, *theta, *grad, *step, *slot[2], *kept;
    const void *weights, *trainable;      /* 1 for what is one, 0 for biases and fixed ones */
    const void *class_weights;            /* by class: factor of a sample's loss; 0 without */
    void *descent;                        /* the learning rate with a minus */
    double *ticks;
    const Random *dropout;                /* draws the masks; 0 without dropout */
    const volatile int64_t *stop;         /* not 0: another thread wants the call to end */
    int64_t samples, overflowed;          /* of the last pass */
} Program;

/* A set of `total` samples that is evaluated, in `columns`; without a program it is empty. */
typedef struct {
    Program *program;
    const void *columns;
    int64_t total;
    const double *labels;
    void *outputs;
} Set;

/* What is measured within a call, after each epoch that `every` divides. */
typedef struct {
    int64_t every, room, count;           /* how many moments fit, and how many there are */
    double good;                          /* the call ends with an epoch of a lower training loss */
    Set sets[3];                          /* training set, test set, validation set */
    double *results;                      /* of each moment and set: see kernel_evaluate */
    void *vectors;                        /* of each moment: theta, dL/dtheta, step */
} Moments;

/* ---- functions of one number ------------------------------------------------------------------
 * In float64, without branches where they are in inner loops. Errors in units in the last place,
 * as tests/core/engine/kernels/test_functions.py measures them: exp, expm1, log1p, tanh < 4; sine
 * < 3. NaN gives NaN, infinity what the limit is. */

#define MAGIC 6755399441055744.0          /* 1.5 * 2^52: added, it rounds to a whole number */
#define LOG2_E 1.4426950408889634
#define LN2 0.6931471805599453
#define LN2_HIGH 6.93147180369123816490e-01
#define LN2_LOW 1.90821492927058770002e-10

typedef union { double value; uint64_t bits; } Bits;

INLINE double round_off(double x) { return (x + MAGIC) - MAGIC; }

INLINE double magnitude(double x) { return x < 0.0 ? -x : x; }

INLINE double sign_of(double x) { return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x; }

INLINE double clamp(double x, double low, double high) {  /* NaN stays */
    x = x < low ? low : x;
    return x > high ? high : x;
}

/* 2^k for whole k of -1022 to 1023 */
INLINE double power_of_2(double k) {
    Bits b;
    b.value = k + MAGIC;
    b.bits = (b.bits + 1023) << 52;
    return b.value;
}

/* c[0] x^(count - 1) + ... + c[count - 1] */
INLINE double sum_of_powers(double x, const double *c, const int count) {
    double sum = c[0];
    for (int i = 1; i < count; i++)
        sum = sum * x + c[i];
    return sum;
}

#define POLYNOMIAL(x, c) sum_of_powers(x, c, sizeof(c) / sizeof(double))

static const double EXP_SERIES[] = {
    1.0 / 6227020800.0, 1.0 / 479001600.0, 1.0 / 39916800.0, 1.0 / 3628800.0, 1.0 / 362880.0,
    1.0 / 40320.0, 1.0 / 5040.0, 1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5};
static const double ATANH_SERIES[] = {
    1.0 / 29.0, 1.0 / 27.0, 1.0 / 25.0, 1.0 / 23.0, 1.0 / 21.0, 1.0 / 19.0, 1.0 / 17.0,
    1.0 / 15.0, 1.0 / 13.0, 1.0 / 11.0, 1.0 / 9.0, 1.0 / 7.0, 1.0 / 5.0, 1.0 / 3.0};
static const double SINE_SERIES[] = {
    -1.0 / 1307674368000.0, 1.0 / 6227020800.0, -1.0 / 39916800.0, 1.0 / 362880.0,
    -1.0 / 5040.0, 1.0 / 120.0, -1.0 / 6.0};
static const double COSINE_SERIES[] = {
    1.0 / 20922789888000.0, -1.0 / 87178291200.0, 1.0 / 479001600.0, -1.0 / 3628800.0,
    1.0 / 40320.0, -1.0 / 720.0, 1.0 / 24.0, -0.5};

/* e^r - 1 for |r| <= ln(2) / 2 */
INLINE double exp_less_1_near_0(double r) { return r + r * r * POLYNOMIAL(r, EXP_SERIES); }

INLINE double exp_of(double x) {
    x = clamp(x, -746.0, 710.0);
    double k = round_off(x * LOG2_E);
    double r = (x - k * LN2_HIGH) - k * LN2_LOW;
    double half = round_off(0.5 * k);  /* 2^k may lie outside of what is normal */
    return (1.0 + exp_less_1_near_0(r)) * power_of_2(half) * power_of_2(k - half);
}

/* e^x - 1; for x > 44 that of 44 */
INLINE double expm1_of(double x) {
    x = clamp(x, -44.0, 44.0);
    double k = round_off(x * LOG2_E);
    double r = (x - k * LN2_HIGH) - k * LN2_LOW, scale = power_of_2(k);
    return scale * exp_less_1_near_0(r) + (scale - 1.0);
}

INLINE double tanh_of(double x) {
    double e = expm1_of(2.0 * x);
    return e / (e + 2.0);
}

INLINE double sigmoid_of(double x) { return 1.0 / (1.0 + exp_of(-x)); }

/* ln(1 + w) for -0.37 <= w <= 0.6: 2 atanh(w / (2 + w)) */
INLINE double log1p_near_0(double w) {
    double u = w / (2.0 + w), q = u * u;
    return 2.0 * u + 2.0 * u * q * POLYNOMIAL(q, ATANH_SERIES);
}

/* ln(1 + e^-|x|) */
INLINE double log1p_exp_minus(double x) {
    double y = exp_of(-magnitude(x));
    double w = y > 0.5 ? 0.5 * (y - 1.0) : y;
    return log1p_near_0(w) + (y > 0.5 ? LN2 : 0.0);
}

/* ln(1 + y) for 0 <= y, a sum of few exponentials */
static double log1p_of_sum(double y) {
    double twos = 0.0, x = 1.0 + y;
    if (!(y > 0.5))
        return log1p_near_0(y);
    for (; x > 1.5 && twos < 1100.0; twos += 1.0)
        x *= 0.5;
    return twos * LN2 + log1p_near_0(x - 1.0);
}

/* beta^t */
static double power(double beta, int64_t t) {
    double result = 1.0;
    for (; t > 0; t >>= 1, beta *= beta)
        if (t & 1)
            result *= beta;
    return result;
}

INLINE double gelu_inner(double z) {
    return tanh_of((z * z * 0.044715 + 1.0) * z * 0.7978845608028654);
}

INLINE double gelu_slope(double z) {
    double t = gelu_inner(z), slope = 0.7978845608028654 * (1.0 + 3.0 * 0.044715 * z * z);
    return 0.5 * (1.0 + t) + 0.5 * z * (1.0 - t * t) * slope;
}

typedef unsigned __int128 Wide;

/* 2 / pi in binary, after 64 zeros */
static const uint64_t TWO_OVER_PI[] = {
    0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041,
    0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e,
    0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
    0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
    0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab};

static uint64_t bits_of_2_over_pi(int64_t first) {
    Wide two_words = (Wide)TWO_OVER_PI[first / 64] << 64 | TWO_OVER_PI[first / 64 + 1];
    return (uint64_t)((two_words << (first % 64)) >> 64);
}

/* x = n pi/2 + r for x > 10^6, after Payne and Hanek; returns r and adds n to `turns` */
static double reduce_large(double x, int64_t *turns) {
    Bits b = {x};
    int64_t exponent = (int64_t)(b.bits >> 52) - 1075, first = exponent - 2 + 64;
    uint64_t m = (b.bits & 0xfffffffffffff) | 0x10000000000000;
    Wide low = (Wide)m * bits_of_2_over_pi(first + 128);
    Wide middle = (Wide)m * bits_of_2_over_pi(first + 64) + (uint64_t)(low >> 64);
    uint64_t top = m * bits_of_2_over_pi(first) + (uint64_t)(middle >> 64);
    uint64_t n = (top + ((uint64_t)1 << 61)) >> 62;
    int64_t rest = (int64_t)(top - (n << 62));
    *turns += (int64_t)n;
    double part = (double)rest + (double)(uint64_t)middle / 18446744073709551616.0;
    return part / 4611686018427387904.0 * 1.5707963267948966;
}

/* sin(x + turns pi/2) */
static double sine_of(double x, int64_t turns) {
    double size = magnitude(x), sign = x < 0.0 ? -1.0 : 1.0, r;
    if (!(size <= 1.7976931348623157e308))
        return x - x;
    int64_t n = 0;
    if (size > 1e6) {
        r = reduce_large(size, &n);
    } else {
        double k = round_off(size * 0.6366197723675814);
        r = size - k * 1.5707963267341256 - k * 6.077100506303966e-11 - k * 2.0222662487959506e-21;
        n = (int64_t)k;
    }
    n = (sign < 0.0 ? -n : n) + turns;
    r *= sign;
    double q = r * r;
    double value = n & 1 ? 1.0 + POLYNOMIAL(q, COSINE_SERIES) * q
                         : r + r * q * POLYNOMIAL(q, SINE_SERIES);
    return n & 2 ? -value : value;
}

/* How many numbers of a row the last batch takes, fillers included. */
INLINE int64_t width_of(const Program *p) { return (p->samples + LANES - 1) / LANES * LANES; }

/* ---- orders ----------------------------------------------------------------------------------- */

/* A random whole number from 0 to `most` > 0: bits are drawn until they are no more than that. */
INLINE int64_t random_up_to(const Random *random, uint64_t most) {
    uint64_t mask = UINT64_MAX >> __builtin_clzll(most), value;
    do
        value = mask & (most >> 32 ? random->next_uint64(random->state)
                                   : random->next_uint32(random->state));
    while (value > most);
    return (int64_t)value;
}

/* A random order of the numbers 0 to n - 1: the one that NumPy's `permutation` would draw. */
static void shuffle(const Random *random, int64_t *order, int64_t n) {
    for (int64_t i = 0; i < n; i++)
        order[i] = i;
    for (int64_t i = n - 1; i > 0; i--) {
        int64_t j = random_up_to(random, (uint64_t)i), kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}

#ifdef KERNEL_DEBUG
/* Whether `count` things from number `first` on are among `total`. */
static int64_t fits(int64_t first, int64_t count, int64_t total) {
    return first >= 0 && count >= 0 && first + count <= total;
}

#define REQUIRE(condition) do { if (!(condition)) __builtin_trap(); } while (0)

/* Such connections lead to `units` units, whose weights are `step` apart. */
static void check_connections(const Program *p, const Connection *c, int64_t count, int64_t units,
                              int64_t step) {
    for (const Connection *end = c + count; c < end; c++) {
        const int64_t reach = (units - 1) * step + (c->count - 1) * c->apart + 1;
        REQUIRE(c->apart > 0 && fits(c->row, c->count, p->row_count));
        REQUIRE(fits(c->weight, reach, p->size));
    }
}

/* The table keeps within its arrays: program.py has checked it, debug builds do again. */
static void check(const Program *p) {
    REQUIRE(p->stride % LANES == 0 && p->capacity <= p->stride && p->samples <= p->capacity);
    REQUIRE(p->column_rows <= p->row_count && fits(p->scratch, 2, p->row_count));
    REQUIRE(p->loss < LOSSES && p->optimizer < OPTIMIZERS && p->penalty < PENALTIES);
    REQUIRE(p->output > 0 && p->output < p->layer_count);
    REQUIRE(fits(p->targets, p->layers[p->output].units, p->column_rows));
    for (int64_t l = 1; l < p->layer_count; l++) {
        const Layer *y = &p->layers[l];
        const int64_t rows[] = {y->z, y->a, y->value, y->delta, y->mask < 0 ? y->a : y->mask};
        REQUIRE(y->units > 0 && y->activation >= 0 && y->activation < ACTIVATIONS);
        for (int k = 0; k < 5; k++)
            REQUIRE(fits(rows[k], y->units, p->row_count));
        check_connections(p, p->into + y->into, y->into_count, y->units, y->columns);
        check_connections(p, p->out_of + y->out_of, y->out_of_count, y->units, 1);
    }
    for (int64_t i = 0; i < p->cut_count; i++)
        REQUIRE(fits(p->cut[i], 1, p->size));
    for (int64_t i = 0; i < p->fixed_count; i++)
        REQUIRE(fits(p->fixed[i], 1, p->size));
}
#else
#define check(p) (void)0
#endif

/* ---- what the second half is written with ----------------------------------------------------- */

#define EACH for (int64_t i = 0; i < n; i++)
#define VECTOR NAME(Vector)
#define AT(pointer) (*(VECTOR *)(pointer))
#define SQRT(x) ((REAL)(sizeof(REAL) == 8 ? __builtin_sqrt(x) : __builtin_sqrtf((float)(x))))
#define PICK(x, y, k) ((k) < LANES ? (x)[(k) % LANES] : (y)[(k) % LANES])
#define SHUFFLE(x, y, a, b, c, d) \
    ((VECTOR){PICK(x, y, a), PICK(x, y, b), PICK(x, y, c), PICK(x, y, d)})

/* Makes a call for blocks of `count` units from number `first` on: for as many at once as registers
 * hold sums, then for what is left. */
#define IN_BLOCKS(units, call) do { \
        int64_t first = 0; \
        BLOCKS_OF(BLOCK, units, call) \
        BLOCKS_OF(4, units, call) \
        BLOCKS_OF(2, units, call) \
        BLOCKS_OF(1, units, call) \
    } while (0)
#define BLOCKS_OF(size, units, call) \
    for (; first + size <= (units); first += size) { \
        enum { count = size }; \
        call; \
    }

#define BLOCK 4
#define REAL double
#define NAME(x) x##_float64
#include "kernel.c"
#define REAL float
#define NAME(x) x##_float32
#include "kernel.c"
#undef BLOCK

#ifdef __x86_64__  /* and once more with the wide registers that most machines have: the same bits */
#include <cpuid.h>

/* Whether this machine can run the functions named ..._wide. */
int64_t kernel_has_wide(void) {
    unsigned a, b, c, d, low, high;
    if (!__get_cpuid(1, &a, &b, &c, &d) || (c >> 27 & 3) != 3)
        return 0;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));  /* the system keeps the registers */
    return (low & 6) == 6 && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 5 & 1);
}

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC target("avx2")
#endif
#define BLOCK 8
#define REAL double
#define NAME(x) x##_float64_wide
#include "kernel.c"
#define REAL float
#define NAME(x) x##_float32_wide
#include "kernel.c"
#ifdef __clang__
#pragma clang attribute pop
#endif
#else
int64_t kernel_has_wide(void) { return 0; }
#endif

#else  /* ---- from here on for one type of numbers ---------------------------------------------- */

typedef REAL NAME(Vector)
    __attribute__((vector_size(LANES * sizeof(REAL)), aligned(sizeof(REAL)), may_alias));

INLINE REAL *NAME(row)(const Program *p, int64_t r) { return (REAL *)p->rows + r * p->stride; }

INLINE REAL NAME(sum_of)(VECTOR v) { return (v[0] + v[1]) + (v[2] + v[3]); }

/* The same of four vectors at once. */
INLINE VECTOR NAME(sums_of)(const VECTOR *v) {
    VECTOR low = SHUFFLE(v[0], v[1], 0, 4, 2, 6) + SHUFFLE(v[0], v[1], 1, 5, 3, 7);
    VECTOR high = SHUFFLE(v[2], v[3], 0, 4, 2, 6) + SHUFFLE(v[2], v[3], 1, 5, 3, 7);
    return SHUFFLE(low, high, 0, 1, 4, 5) + SHUFFLE(low, high, 2, 3, 6, 7);
}

/* ---- loading ---------------------------------------------------------------------------------- */

/* The samples from `position` on, in the order `order` if there is one. */
static void NAME(load)(Program *p, const REAL *columns, int64_t total, const int64_t *order,
                       int64_t position, int64_t m) {
    p->samples = m;
    int64_t width = width_of(p);
    for (int64_t r = 0; r < p->column_rows; r++) {
        const REAL *from = columns + r * total;
        REAL *to = NAME(row)(p, r);
        for (int64_t s = 0; s < m; s++)
            to[s] = from[order ? order[position + s] : position + s];
        for (int64_t s = m; s < width; s++)
            to[s] = to[0];
    }
}

/* ---- forward ---------------------------------------------------------------------------------- */

/* What `count` units from number `first` on sum up, into rows from `to` on. */
INLINE void NAME(sum_up)(const Program *p, const Connection *begin, const Connection *end,
                         int64_t step, int64_t to, int64_t first, const int count) {
    const REAL *weights = (const REAL *)p->theta + first * step;
    const int64_t width = width_of(p), stride = p->stride;
    for (int64_t s = 0; s < width; s += LANES) {
        VECTOR sum[BLOCK] = {{0}};
        for (const Connection *connection = begin; connection < end; connection++) {
            const REAL *x = NAME(row)(p, connection->row) + s, *w = weights + connection->weight;
            const int64_t apart = connection->apart;
            for (int64_t c = 0; c < connection->count; c++, x += stride, w += apart) {
                VECTOR input = AT(x);
                for (int j = 0; j < count; j++)
                    sum[j] += input * w[j * step];
            }
        }
        for (int j = 0; j < count; j++)
            AT(NAME(row)(p, to + first + j) + s) = sum[j];
    }
}

/* z = W x + b */
static void NAME(dense)(const Program *p, const Layer *layer) {
    const Connection *into = p->into + layer->into, *end = into + layer->into_count;
    IN_BLOCKS(layer->units,
              NAME(sum_up)(p, into, end, layer->columns, layer->z, first, count));
}

static void NAME(softmax)(const Program *p, const Layer *layer) {
    const int64_t n = width_of(p), stride = p->stride, end = layer->units * stride;
    const REAL *z = NAME(row)(p, layer->z);
    REAL *a = NAME(row)(p, layer->value);
    REAL *top = NAME(row)(p, p->scratch), *total = NAME(row)(p, p->scratch + 1);
    for (int64_t r = 0; r < end; r += stride)
        EACH top[i] = r == 0 || z[r + i] > top[i] ? z[r + i] : top[i];
    EACH total[i] = 0;
    for (int64_t r = 0; r < end; r += stride) {
        EACH a[r + i] = (REAL)exp_of((double)(z[r + i] - top[i]));
        EACH total[i] += a[r + i];
    }
    for (int64_t r = 0; r < end; r += stride)
        EACH a[r + i] /= total[i];
}

/* a = f(z) of all units, dropout not included */
static void NAME(activate)(const Program *p, const Layer *layer) {
    const int64_t n = (layer->units - 1) * p->stride + width_of(p);
    const REAL *restrict z = NAME(row)(p, layer->z);
    REAL *restrict a = NAME(row)(p, layer->value);
    switch (layer->activation) {
    case IDENTITY: EACH a[i] = z[i]; break;
    case STEP: EACH a[i] = z[i] >= (REAL)0.0 ? (REAL)1.0 : (REAL)0.0; break;
    case SIGMOID: EACH a[i] = (REAL)sigmoid_of(z[i]); break;
    case TANH: EACH a[i] = (REAL)tanh_of(z[i]); break;
    case RELU: EACH a[i] = z[i] < (REAL)0.0 ? (REAL)0.0 : z[i]; break;
    case LEAKY_RELU: EACH a[i] = z[i] < (REAL)0.0 ? z[i] * (REAL)0.01 : z[i]; break;
    case ELU: EACH a[i] = z[i] > (REAL)0.0 ? z[i] : (REAL)expm1_of(z[i]); break;
    case GELU: EACH a[i] = (REAL)((gelu_inner(z[i]) + 1.0) * z[i] * 0.5); break;
    case SILU: EACH a[i] = (REAL)(sigmoid_of(z[i]) * z[i]); break;
    case SOFTPLUS:
        EACH a[i] = (REAL)((z[i] < (REAL)0.0 ? 0.0 : z[i]) + log1p_exp_minus(z[i]));
        break;
    case SINE: EACH a[i] = (REAL)sine_of(z[i], 0); break;
    case SOFTMAX: NAME(softmax)(p, layer); break;
    }
}

/* Inverted dropout, with the numbers that NumPy would draw. */
static void NAME(drop)(const Program *p, const Layer *layer) {
    const int64_t m = p->samples, n = width_of(p);
    for (int64_t r = 0; r < layer->units; r++) {
        const REAL *value = NAME(row)(p, layer->value + r);
        REAL *mask = NAME(row)(p, layer->mask + r), *a = NAME(row)(p, layer->a + r);
        for (int64_t s = 0; s < m; s++)
            mask[s] = (REAL)((p->dropout->next_double(p->dropout->state) < p->keep) / p->keep);
        for (int64_t s = m; s < n; s++)
            mask[s] = mask[0];
        EACH a[i] = value[i] * mask[i];
    }
}

static void NAME(forward)(const Program *p) {
    for (int64_t l = 1; l < p->layer_count; l++) {
        const Layer *layer = &p->layers[l];
        NAME(dense)(p, layer);
        NAME(activate)(p, layer);
        if (layer->mask >= 0)
            NAME(drop)(p, layer);
    }
}

/* ---- loss ------------------------------------------------------------------------------------- */

/* The largest z of all outputs but `left_out` (-1 for none) of sample s; `sum` is that of
 * exp(z - largest), once without the largest itself where `less_top`. */
static double NAME(largest_z)(const Program *p, int64_t s, int64_t left_out, int64_t less_top,
                              double *sum) {
    const Layer *output = &p->layers[p->output];
    const REAL *z = NAME(row)(p, output->z) + s;
    int64_t at = -1;
    for (int64_t k = 0; k < output->units; k++)
        if (k != left_out && (at < 0 || z[k * p->stride] > z[at * p->stride]))
            at = k;
    const double top = at < 0 ? 0.0 : z[at * p->stride];
    *sum = 0.0;
    for (int64_t k = 0; k < output->units; k++)
        if (k != left_out && !(less_top && k == at))
            *sum += exp_of(z[k * p->stride] - top);
    return top;
}

/* dL/dz of sample s: (a - t) of every output, less what the other outputs say */
static void NAME(slope_of_binary_softmax)(const Program *p, int64_t s) {
    const Layer *output = &p->layers[p->output];
    for (int64_t i = 0; i < output->units; i++) {
        double sum, top = NAME(largest_z)(p, s, i, 0, &sum);
        double error = NAME(row)(p, output->a + i)[s] - NAME(row)(p, p->targets + i)[s];
        for (int64_t k = 0; k < output->units; k++) {
            double share = exp_of(NAME(row)(p, output->z + k)[s] - top) / sum;
            NAME(row)(p, output->delta + k)[s] -= k == i ? 0 : (REAL)(error * share);
        }
    }
}

/* Which of `count` rows from `first` on has the largest number of sample s; -1 where one is NaN. */
static int64_t NAME(largest)(const Program *p, int64_t first, int64_t count, int64_t s) {
    const REAL *x = NAME(row)(p, first) + s;
    int64_t best = 0;
    for (int64_t r = 0; r < count; r++) {
        if (x[r * p->stride] != x[r * p->stride])
            return -1;
        if (x[r * p->stride] > x[best * p->stride])
            best = r;
    }
    return best;
}

/* What the loss of sample s is multiplied with: the weight of its class, see class_weights.py. */
static REAL NAME(class_weight)(const Program *p, int64_t s) {
    const int64_t units = p->layers[p->output].units;
    int64_t class = units == 1 ? NAME(row)(p, p->targets)[s] > p->decision
                               : NAME(largest)(p, p->targets, units, s);
    return ((const REAL *)p->class_weights)[class];
}

/* delta of the output layer: from z if loss and activation are one, else dL/da */
static void NAME(loss_slope)(const Program *p) {
    const Layer *output = &p->layers[p->output];
    const int64_t m = p->samples, width = width_of(p);
    const int64_t n = (output->units - 1) * p->stride + width;
    const REAL *restrict z = NAME(row)(p, output->z), *restrict a = NAME(row)(p, output->a);
    const REAL *restrict t = NAME(row)(p, p->targets);
    REAL *restrict d = NAME(row)(p, output->delta);
    EACH d[i] = a[i] - t[i];
    switch (p->error_correction ? MSE : p->loss) {
    case MAE: EACH d[i] = (REAL)sign_of(d[i]); break;
    case HUBER: EACH d[i] = (REAL)clamp(d[i], -1.0, 1.0); break;
    case HINGE: EACH d[i] = t[i] * a[i] < (REAL)1.0 ? -t[i] : (REAL)0.0; break;
    case CCE_OF_SIGMOID: EACH d[i] = (REAL)(-sigmoid_of(-(double)z[i]) * t[i]); break;
    case BCE_OF_SOFTMAX:
        for (int64_t s = 0; s < m; s++)
            NAME(slope_of_binary_softmax)(p, s);
        break;
    }
    const REAL scale = (REAL)(p->slope_factor / (double)m);
    for (int64_t r = 0; r < output->units; r++, d += p->stride) {
        for (int64_t s = 0; s < m; s++)
            d[s] *= scale;
        for (int64_t s = m; s < width; s++)
            d[s] = (REAL)0.0;
    }
    for (int64_t s = 0; p->class_weights && s < m; s++) {
        const REAL weight = NAME(class_weight)(p, s);
        for (int64_t r = 0; r < output->units; r++)
            NAME(row)(p, output->delta + r)[s] *= weight;
    }
}

/* The loss of one output in sample s. */
static double NAME(loss_of)(const Program *p, int64_t r, int64_t s) {
    const Layer *output = &p->layers[p->output];
    const double z = NAME(row)(p, output->z + r)[s], a = NAME(row)(p, output->a + r)[s];
    const double t = NAME(row)(p, p->targets + r)[s], distance = magnitude(a - t);
    double sum, top;
    switch (p->loss) {
    case MSE: return distance * distance;
    case HALF_MSE: return 0.5 * (distance * distance);
    case MAE: return distance;
    case HUBER: return distance <= 1.0 ? 0.5 * distance * distance : distance - 0.5;
    case HINGE: return 1.0 - t * a < 0.0 ? 0.0 : 1.0 - t * a;
    case BCE_OF_SIGMOID: return (z < 0.0 ? 0.0 : z) - t * z + log1p_exp_minus(z);
    case CCE_OF_SIGMOID: return t * ((z > 0.0 ? 0.0 : -z) + log1p_exp_minus(z));
    }
    top = NAME(largest_z)(p, s, -1, 1, &sum);
    double log_a = (z - top) - log1p_of_sum(sum);
    if (p->loss == CCE_OF_SOFTMAX)
        return -t * log_a;
    top = NAME(largest_z)(p, s, r, 1, &sum);
    double rest = log_a < -1.0 ? log1p_near_0(-exp_of(log_a))
                               : log_a - z + top + log1p_of_sum(sum);
    return -t * log_a - (1.0 - t) * rest;
}

/* ---- backward --------------------------------------------------------------------------------- */

/* dL/da: the sum over all layers that it feeds */
static void NAME(pull)(const Program *p, const Layer *layer) {
    const Connection *out_of = p->out_of + layer->out_of, *end = out_of + layer->out_of_count;
    IN_BLOCKS(layer->units, NAME(sum_up)(p, out_of, end, 1, layer->delta, first, count));
}

static void NAME(softmax_chain)(const Program *p, const Layer *layer) {
    const int64_t n = width_of(p), stride = p->stride, end = layer->units * stride;
    const REAL *a = NAME(row)(p, layer->value);
    REAL *d = NAME(row)(p, layer->delta), *total = NAME(row)(p, p->scratch);
    EACH total[i] = 0;
    for (int64_t r = 0; r < end; r += stride)
        EACH total[i] += a[r + i] * d[r + i];
    for (int64_t r = 0; r < end; r += stride)
        EACH d[r + i] = (d[r + i] - total[i]) * a[r + i];
}

/* From dL/da to dL/dz = f'(z) dL/da, in place. */
static void NAME(chain)(const Program *p, const Layer *layer) {
    const int64_t n = (layer->units - 1) * p->stride + width_of(p);
    const REAL *restrict z = NAME(row)(p, layer->z), *restrict a = NAME(row)(p, layer->value);
    REAL *restrict d = NAME(row)(p, layer->delta);
    if (layer->mask >= 0) {
        const REAL *restrict mask = NAME(row)(p, layer->mask);
        EACH d[i] *= mask[i];
    }
    switch (layer->activation) {
    case STEP: EACH d[i] *= (REAL)0.0; break;
    case SIGMOID: EACH d[i] = (d[i] - d[i] * a[i]) * a[i]; break;
    case TANH: EACH d[i] = d[i] - d[i] * a[i] * a[i]; break;
    case RELU: EACH d[i] *= a[i] > (REAL)0.0 ? (REAL)1.0 : a[i] * (REAL)0.0; break;
    case LEAKY_RELU: EACH d[i] *= z[i] > (REAL)0.0 ? (REAL)1.0 : (REAL)0.01; break;
    case ELU: EACH d[i] *= z[i] > (REAL)0.0 ? (REAL)1.0 : (REAL)exp_of(z[i]); break;
    case GELU: EACH d[i] *= (REAL)gelu_slope(z[i]); break;
    case SILU: EACH {
            double sigma = sigmoid_of(z[i]);
            d[i] *= (REAL)(sigma + a[i] * (1.0 - sigma));
        }
        break;
    case SOFTPLUS: EACH d[i] *= (REAL)sigmoid_of(z[i]); break;
    case SINE: EACH d[i] *= (REAL)sine_of(z[i], 1); break;
    case SOFTMAX: NAME(softmax_chain)(p, layer); break;
    }
}

/* dL/dw of the edges from `count` sources, first row x, to one unit with delta d */
INLINE void NAME(gradient_of)(const Program *p, const REAL *d, const REAL *x, REAL *g,
                              const int count) {
    const int64_t width = width_of(p), stride = p->stride;
    VECTOR sum[BLOCK] = {{0}};
    for (int64_t s = 0; s < width; s += LANES) {
        VECTOR delta = AT(d + s);
        for (int j = 0; j < count; j++)
            sum[j] += delta * AT(x + j * stride + s);
    }
    if (count % 4 == 0)
        for (int j = 0; j < count; j += 4)
            AT(g + j) = NAME(sums_of)(sum + j);
    else
        for (int j = 0; j < count; j++)
            g[j] = NAME(sum_of)(sum[j]);
}

/* dL/d[W b] of a layer */
static void NAME(gradient)(const Program *p, const Layer *layer, REAL *grad) {
    for (int64_t r = 0; r < layer->units; r++) {
        const REAL *d = NAME(row)(p, layer->delta + r);
        for (int64_t k = 0; k < layer->into_count; k++) {
            const Connection *connection = &p->into[layer->into + k];
            const REAL *x = NAME(row)(p, connection->row);
            REAL *g = grad + connection->weight + r * layer->columns;
            IN_BLOCKS(connection->count,
                      NAME(gradient_of)(p, d, x + first * p->stride, g + first, count));
        }
    }
}

/* Gives each copy of a shared bias the sum of their gradients, see sharing.py. */
static void NAME(add_up)(const Program *p, const Layer *layer, REAL *grad) {
    REAL *bias = grad + p->into[layer->into].weight, sum = 0;
    const int64_t end = layer->units * layer->columns;
    for (int64_t i = 0; i < end; i += layer->columns)
        sum += bias[i];
    for (int64_t i = 0; i < end; i += layer->columns)
        bias[i] = sum;
}

/* dL/dtheta of the last pass: no penalty, no clipping */
void NAME(kernel_gradient)(const Program *p, REAL *grad) {
    check(p);
    for (int64_t l = 1; l < p->layer_count; l++)
        NAME(gradient)(p, &p->layers[l], grad);
    for (int64_t l = 1; l < p->layer_count; l++)
        if (p->layers[l].shares_bias)
            NAME(add_up)(p, &p->layers[l], grad);
    for (int64_t i = 0; i < p->cut_count; i++)
        grad[p->cut[i]] = (REAL)0.0;
}

static void NAME(backward)(const Program *p) {
    NAME(loss_slope)(p);
    for (int64_t l = p->layer_count - 1; l > 0; l--) {
        const Layer *layer = &p->layers[l];
        if (l != p->output)
            NAME(pull)(p, layer);
        if (l != p->output || (p->loss < CCE_OF_SOFTMAX && !p->error_correction))
            NAME(chain)(p, layer);
    }
    NAME(kernel_gradient)(p, p->grad);
}

/* ---- update ----------------------------------------------------------------------------------- */

static void NAME(penalize)(const Program *p) {
    const REAL *restrict theta = p->theta, *restrict weights = p->weights;
    REAL *restrict g = p->grad;
    const REAL rate = (REAL)p->penalty_rate;
    const int64_t n = p->size;
    if (p->penalty == L1)
        EACH g[i] += (REAL)sign_of(theta[i]) * (weights[i] * rate);
    if (p->penalty == L2)
        EACH g[i] += theta[i] * (weights[i] * rate);
}

/* Makes the trained part of the gradient no longer than the limit, see updating.clip_factor. */
static void NAME(clip)(const Program *p) {
    const REAL *trainable = p->trainable;
    REAL *g = p->grad;
    const int64_t n = p->size;
    double largest = 0.0, sum = 0.0, root = 0.0;
    EACH if (!(magnitude(g[i]) <= largest)) largest = magnitude(g[i]);
    if (!(largest > 0.0) || largest > 1.7976931348623157e308)
        return;
    EACH sum += (g[i] * (trainable[i] / largest)) * (g[i] * (trainable[i] / largest));
    root = largest * __builtin_sqrt(sum);
    if (root > p->clip && root <= 1.7976931348623157e308)
        EACH g[i] = (REAL)(g[i] * (p->clip / root));
}

/* The numbers k and c of Adam: step = k m / (sqrt(v) + c), with all corrections in them. */
static void NAME(correct_bias)(Program *p, REAL *k, REAL *c) {
    const double beta1 = p->option[0], beta2 = p->option[1], rate = *(const REAL *)p->descent;
    const double t = *p->ticks += 1.0;
    const double root = __builtin_sqrt((1.0 - power(beta2, (int64_t)t)) / (1.0 - beta2));
    *k = (REAL)(rate * root * (1.0 - beta1) / (1.0 - power(beta1, (int64_t)t)));
    *c = (REAL)(p->option[2] * root);
}

/* The optimiser's step, from the gradient. */
static void NAME(optimize)(Program *p) {
    const REAL *restrict g = p->grad, *restrict theta = p->theta, *restrict weights = p->weights;
    REAL *restrict step = p->step, *restrict v = p->slot[0], *restrict s = p->slot[1];
    const REAL rate = *(const REAL *)p->descent, x = (REAL)p->option[0], y = (REAL)p->option[1];
    const REAL decay = (REAL)p->option[3], rest = (REAL)(1.0 - p->option[0]);
    const int64_t n = p->size;
    REAL k = 0, c = 0;
    switch (p->optimizer) {
    case DESCENT: EACH step[i] = g[i] * rate; break;
    case MOMENTUM: EACH { v[i] = v[i] * x + g[i]; step[i] = v[i] * rate; } break;
    case NESTEROV: EACH { v[i] = v[i] * x + g[i]; step[i] = (v[i] * x + g[i]) * rate; } break;
    case ADAGRAD: EACH { v[i] += g[i] * g[i]; step[i] = g[i] / (SQRT(v[i]) + x) * rate; } break;
    case RMSPROP: EACH {
            v[i] = v[i] * x + g[i] * g[i] * rest;
            step[i] = g[i] / (SQRT(v[i]) + y) * rate;
        }
        break;
    case ADAM:
    case ADAMW:
        NAME(correct_bias)(p, &k, &c);
        EACH {
            v[i] = v[i] * x + g[i];
            s[i] = s[i] * y + g[i] * g[i];
            step[i] = v[i] / (SQRT(s[i]) + c) * k;
        }
        break;
    }
    if (p->optimizer == ADAMW)
        EACH step[i] += theta[i] * (weights[i] * decay) * rate;
}

/* Holds what does not move: the slots of fixed parameters are put back, their step is 0. */
static void NAME(keep_fixed)(Program *p, int64_t put_back) {
    for (int64_t j = 0; j < 2; j++) {
        REAL *slot = p->slot[j], *kept = (REAL *)p->kept + j * p->fixed_count;
        for (int64_t i = 0; slot && i < p->fixed_count; i++)
            if (put_back)
                slot[p->fixed[i]] = kept[i];
            else
                kept[i] = slot[p->fixed[i]];
    }
    for (int64_t i = 0; put_back && i < p->fixed_count; i++)
        ((REAL *)p->step)[p->fixed[i]] = (REAL)0.0;
}

static int64_t NAME(is_finite)(const REAL *x, int64_t n) {
    int64_t bad = 0;
    EACH bad |= !(x[i] - x[i] == (REAL)0.0);
    return !bad;
}

static int64_t NAME(update)(Program *p) {
    const int64_t n = p->size;
    if (p->penalty != NO_PENALTY)
        NAME(penalize)(p);
    if (p->clip > 0.0)
        NAME(clip)(p);
    NAME(keep_fixed)(p, 0);
    NAME(optimize)(p);
    NAME(keep_fixed)(p, 1);
    REAL *restrict theta = p->theta;
    const REAL *restrict step = p->step;
    EACH theta[i] += step[i];
    int64_t finite = NAME(is_finite)(theta, n);
    for (int64_t j = 0; j < 2 && p->slot[j]; j++)
        finite = NAME(is_finite)(p->slot[j], n) && finite;
    return finite;
}

/* ---- what Python calls ------------------------------------------------------------------------ */

/* Sets averages to 0 that have decayed to numbers too small for the fast path. */
static void NAME(flush_subnormals)(const Program *p) {
    const double tiny = sizeof(REAL) == 8 ? 2.2250738585072014e-308 : 1.1754943508222875e-38;
    const int64_t n = p->size;
    for (int64_t j = 0; j < 2 && p->slot[j]; j++) {
        REAL *slot = p->slot[j];
        EACH slot[i] = magnitude(slot[i]) < tiny ? (REAL)0.0 : slot[i];
    }
}

/* Makes up to `limit` updates from column `position` on, in the order `order` if there is one, but
 * at least one; returns how many. Ends early after one that overflows, and where `stop` asks for
 * it. `columns` has `total` samples in each of its rows. */
int64_t NAME(kernel_updates)(Program *p, const REAL *columns, int64_t total, const int64_t *order,
                             int64_t position, int64_t size, int64_t limit) {
    int64_t done = 0, finite = 1;
    check(p);
    while (position < total && done < limit && finite) {
        int64_t m = size < total - position ? size : total - position;
        NAME(load)(p, columns, total, order, position, m);
        NAME(forward)(p);
        NAME(backward)(p);
        finite = NAME(update)(p);
        position += m;
        done++;
        if (*p->stop)
            break;
    }
    p->overflowed = !finite;
    return done;
}

/* Whether sample s gets its class. */
static int64_t NAME(is_right)(const Program *p, int64_t s, double label) {
    const Layer *output = &p->layers[p->output];
    int64_t class = NAME(largest)(p, output->a, output->units, s);
    if (p->score == CLASS_OF_ONE && class >= 0)
        class = NAME(row)(p, output->a)[s] >= p->decision;
    return (double)class == label;
}

/* Losses and score over `total` samples: result[0] is the sum of their losses, result[1] counts
 * the right classes, or is the sum of squared errors. Labels are (total,), or values of each
 * output, (outputs, total). Writes all outputs, (outputs, total). */
void NAME(kernel_evaluate)(Program *p, const REAL *columns, int64_t total, const double *labels,
                           REAL *outputs, double *result) {
    const Layer *output = &p->layers[p->output];
    check(p);
    result[0] = result[1] = 0.0;
    for (int64_t position = 0; position < total; position += p->capacity) {
        int64_t m = p->capacity < total - position ? p->capacity : total - position;
        NAME(load)(p, columns, total, 0, position, m);
        NAME(forward)(p);
        for (int64_t s = 0; s < m; s++) {
            double loss = 0.0;
            for (int64_t r = 0; r < output->units; r++) {
                const int64_t at = r * total + position + s;
                loss += NAME(loss_of)(p, r, s);
                outputs[at] = NAME(row)(p, output->a + r)[s];
                if (p->score == SQUARES)
                    result[1] += (labels[at] - outputs[at]) * (labels[at] - outputs[at]);
            }
            loss *= p->loss_weight;
            result[0] += p->class_weights ? loss * NAME(class_weight)(p, s) : loss;
            if (p->score != SQUARES)
                result[1] += (double)NAME(is_right)(p, s, labels[position + s]);
        }
    }
}

/* Notes a moment between two epochs; returns whether the call goes on. */
static int64_t NAME(measure)(Program *p, Moments *moments) {
    const size_t bytes = (size_t)p->size * sizeof(REAL);
    REAL *vectors = (REAL *)moments->vectors + 3 * p->size * moments->count;
    double *results = moments->results + 6 * moments->count;
    if (moments->count == moments->room)
        return 0;
    for (int64_t k = 0; k < 3; k++) {
        const Set *set = &moments->sets[k];
        if (set->program)
            NAME(kernel_evaluate)(set->program, set->columns, set->total, set->labels,
                                  set->outputs, results + 2 * k);
    }
    if (results[0] / (double)moments->sets[0].total < moments->good)
        return 0;
    memcpy(vectors, p->theta, bytes);
    NAME(kernel_gradient)(p, vectors + p->size);  /* p->grad has penalty and clipping in it */
    memcpy(vectors + 2 * p->size, p->step, bytes);
    moments->count++;
    return 1;
}

/* The same for whole epochs, each with its learning rate; returns how many updates. With a `random`
 * each has its own order, which is left in `order` (total,). `first` counts the epochs before. What
 * is measured after an epoch is in `moments`; after the last one nothing is. */
int64_t NAME(kernel_epochs)(Program *p, const REAL *columns, int64_t total, int64_t size,
                            int64_t epochs, const Random *random, int64_t *order,
                            const REAL *descents, int64_t first, int64_t flush_every,
                            Moments *moments) {
    int64_t done = 0, whole = (total + size - 1) / size;
    check(p);
    p->overflowed = moments->count = 0;
    for (int64_t e = 0; e < epochs && !p->overflowed && (e == 0 || !*p->stop); e++) {
        if (e > 0 && (first + e) % moments->every == 0 && !NAME(measure)(p, moments))
            break;
        if (random)
            shuffle(random, order, total);
        *(REAL *)p->descent = descents[e];
        int64_t made = NAME(kernel_updates)(p, columns, total, random ? order : 0, 0, size, whole);
        done += made;
        if (made == whole && (first + e + 1) % flush_every == 0)
            NAME(flush_subnormals)(p);
    }
    return done;
}

#undef REAL
#undef NAME
#endif
