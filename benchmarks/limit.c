/* A plain compiled loop, sample by sample: what a program in C does without any further thought.
 *
 * tanh everywhere, squared error, SGD, float64. Matrices are those of the program: (units, fan_in
 * + 1), the bias last. benchmarks/limit.py builds and measures it.
 */
#include <math.h>
#include <stdint.h>

/* Makes the updates of one epoch; `sizes` of `layers` + 1 layers; `a` and `d` hold all units. */
void limit_epoch(double *theta, double *grad, const int64_t *sizes, int64_t layers,
                 const double *inputs, const double *targets, const int64_t *order, int64_t n,
                 int64_t batch, double rate, int64_t parameters, double *a, double *d) {
    for (int64_t start = 0; start < n; start += batch) {
        int64_t m = batch < n - start ? batch : n - start;
        for (int64_t i = 0; i < parameters; i++)
            grad[i] = 0.0;
        for (int64_t s = 0; s < m; s++) {
            int64_t sample = order[start + s], from = 0, to = sizes[0];
            const double *w = theta;
            for (int64_t k = 0; k < sizes[0]; k++)
                a[k] = inputs[sample * sizes[0] + k];
            for (int64_t l = 0; l < layers; l++) {
                for (int64_t r = 0; r < sizes[l + 1]; r++, w += sizes[l] + 1) {
                    double z = w[sizes[l]];
                    for (int64_t c = 0; c < sizes[l]; c++)
                        z += w[c] * a[from + c];
                    a[to + r] = tanh(z);
                }
                from = to;
                to += sizes[l + 1];
            }
            int64_t outputs = sizes[layers];
            for (int64_t r = 0; r < outputs; r++)
                d[from + r] = 2.0 * (a[from + r] - targets[sample * outputs + r]) / (outputs * m);
            double *g = grad + parameters;
            w = theta + parameters;
            for (int64_t l = layers - 1; l >= 0; l--) {
                int64_t before = from - sizes[l], columns = sizes[l] + 1;
                w -= sizes[l + 1] * columns;
                g -= sizes[l + 1] * columns;
                for (int64_t c = 0; c < sizes[l]; c++)
                    d[before + c] = 0.0;
                for (int64_t r = 0; r < sizes[l + 1]; r++) {
                    double delta = d[from + r] * (1.0 - a[from + r] * a[from + r]);
                    for (int64_t c = 0; c < sizes[l]; c++) {
                        g[r * columns + c] += delta * a[before + c];
                        d[before + c] += delta * w[r * columns + c];
                    }
                    g[r * columns + sizes[l]] += delta;
                }
                from = before;
            }
        }
        for (int64_t i = 0; i < parameters; i++)
            theta[i] -= rate * grad[i];
    }
}
