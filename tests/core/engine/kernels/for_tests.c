/* What the tests ask of kernel.c: its functions of one number, and what its table is made of. */
#include "kernel.c"

/* Function `which` of `n` numbers. */
void kernel_function(int64_t which, int64_t n, const double *x, double *out) {
    for (int64_t i = 0; i < n; i++)
        switch (which) {
        case 0: out[i] = exp_of(x[i]); break;
        case 1: out[i] = expm1_of(x[i]); break;
        case 2: out[i] = tanh_of(x[i]); break;
        case 3: out[i] = log1p_exp_minus(x[i]); break;
        case 4: out[i] = sine_of(x[i], 0); break;
        case 5: out[i] = sine_of(x[i], 1); break;
        case 6: out[i] = log1p_of_sum(x[i]); break;
        }
}

int64_t kernel_constant(int64_t which) {
    const int64_t constants[] = {LANES, sizeof(Program), sizeof(Layer), sizeof(Connection),
                                 sizeof(Set), sizeof(Moments)};
    return constants[which];
}
