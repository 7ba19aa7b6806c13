/* Kernels: how what was said in earlier periods counts in a window of time. */
#include <hearsay/measure.h>

#include <math.h>

/* part: how much of the window lies between, from 0 to below 1. */
static double uniform(double part)
{
    (void)part;
    return 1;
}

static double triangular(double part)
{
    return 1 - part;
}

static double exponential(double part)
{
    return exp2(-2 * part);
}

static double gaussian(double part)
{
    return exp(-2 * part * part);
}

static const struct {
    const char *name;
    double (*weight)(double part);
} rows[HEARSAY_KERNELS] = {
    [HEARSAY_KERNEL_UNIFORM] = { "uniform", uniform },
    [HEARSAY_KERNEL_TRIANGULAR] = { "triangular", triangular },
    [HEARSAY_KERNEL_EXPONENTIAL] = { "exponential", exponential },
    [HEARSAY_KERNEL_GAUSSIAN] = { "gaussian", gaussian },
};

const char *hearsay_kernel_name(hearsay_kernel kernel)
{
    return (size_t)kernel < HEARSAY_KERNELS ? rows[kernel].name : NULL;
}

double hearsay_kernel_weight(hearsay_kernel kernel, uint32_t window, uint32_t before)
{
    return before < window ? rows[kernel].weight((double)before / (double)window) : before == 0;
}
