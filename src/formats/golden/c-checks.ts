// The parts of a C test file that are the same for every network: what the user's function gets and fills, and
// the main that runs it, compares and tells.

export const TYPES = `/* What an update starts from. Layers, units and inputs beyond a layer's own size are not used. */
struct golden_given {
    int step;                                  /* from 0 */
    int samples;                               /* in this batch */
    double inputs[GOLDEN_SAMPLES][GOLDEN_INPUTS];
    double targets[GOLDEN_SAMPLES][GOLDEN_OUTPUTS];
    double weights[GOLDEN_LAYERS][GOLDEN_UNITS][GOLDEN_WIDTH];      /* your own of the update before */
    double biases[GOLDEN_LAYERS][GOLDEN_UNITS];              /* one entry where the units share it */
};

/* What you fill in. Leave untouched what you do not have: it is skipped. E, weights and biases are needed. */
struct golden_step {
    struct {
        double nets[GOLDEN_LAYERS][GOLDEN_UNITS], outs[GOLDEN_LAYERS][GOLDEN_UNITS], deltas[GOLDEN_LAYERS][GOLDEN_UNITS], errors[GOLDEN_OUTPUTS];
    } samples[GOLDEN_SAMPLES];
    double E;
    double dW[GOLDEN_LAYERS][GOLDEN_UNITS][GOLDEN_WIDTH], db[GOLDEN_LAYERS][GOLDEN_UNITS];
    double weights[GOLDEN_LAYERS][GOLDEN_UNITS][GOLDEN_WIDTH], biases[GOLDEN_LAYERS][GOLDEN_UNITS];
};

/* ---- Your code goes in here --------------------------------------------------------------------------------
   void train_step(const struct golden_given *given, struct golden_step *step)
   is called once per update, in order; what the optimizer keeps between updates stays with you. */
#include "my_network.c"
/* ------------------------------------------------------------------------------------------------------------ */
`

export const checks = (near: string, groups: number) => `/* Stands where nothing was filled in. */
#define GOLDEN_NOTHING -0x1.6e07p+1001
static struct golden_given golden_from;
static struct golden_step golden_got;

static double golden_value(const struct golden_step *step, const char *kind, const int p[3]) {
    if (strcmp(kind, "nets") == 0) return step->samples[p[0]].nets[p[1]][p[2]];
    if (strcmp(kind, "outs") == 0) return step->samples[p[0]].outs[p[1]][p[2]];
    if (strcmp(kind, "deltas") == 0) return step->samples[p[0]].deltas[p[1]][p[2]];
    if (strcmp(kind, "errors") == 0) return step->samples[p[0]].errors[p[1]];
    if (strcmp(kind, "E") == 0) return step->E;
    if (strcmp(kind, "dW") == 0) return step->dW[p[0]][p[1]][p[2]];
    if (strcmp(kind, "db") == 0) return step->db[p[0]][p[1]];
    if (strcmp(kind, "weights") == 0) return step->weights[p[0]][p[1]][p[2]];
    return step->biases[p[0]][p[1]];
}

static void golden_path(const char *kind, const int p[3]) {
    if (strcmp(kind, "errors") == 0) printf("samples[%d].errors[%d]", p[0], p[1]);
    else if (strcmp(kind, "E") == 0) printf("E");
    else if (strcmp(kind, "dW") == 0 || strcmp(kind, "weights") == 0) printf("%s[%d][%d][%d]", kind, p[0], p[1], p[2]);
    else if (strcmp(kind, "db") == 0 || strcmp(kind, "biases") == 0) printf("%s[%d][%d]", kind, p[0], p[1]);
    else printf("samples[%d].%s[%d][%d]", p[0], kind, p[1], p[2]);
}

/* Gives the number of wrong values; prints the first ten. */
static int golden_check(const struct golden_group *group) {
    int i, k, missing = 0, wrong = 0;
    int needed = strcmp(group->kind, "E") == 0 || strcmp(group->kind, "weights") == 0 || strcmp(group->kind, "biases") == 0;
    for (i = 0; i < group->count; i++)
        missing += golden_value(&golden_got, group->kind, group->rows[i].place) == GOLDEN_NOTHING;
    if (missing == group->count && !needed) {
        printf("skip %s: %s is not given\\n", group->title, group->kind);
        return 0;
    }
    for (i = 0; i < group->count; i++) {
        const struct golden_row *row = &group->rows[i];
        double got = golden_value(&golden_got, group->kind, row->place);
        double difference = fabs(got - row->value);
        if (row->value != row->exact) {
            printf("FAIL %s: the decimal and the hexadecimal float are two numbers\\n", row->name);
            wrong++;
        }
        if (difference <= row->tolerance) continue;
        if (wrong++ == 0) printf("FAIL %s\\n", group->title);
        if (wrong > 10) continue;
        printf("%s (step %d, ", row->name, group->step + 1);
        golden_path(group->kind, row->place);
        printf(")\\n  expected   %.17g (%a)\\n", row->value, row->value);
        if (got == GOLDEN_NOTHING) {
            printf("  got        nothing: it was not filled in\\n");
            continue;
        }
        printf("  got        %.17g\\n", got);
        printf("  difference %.3g\\n  tolerance  %.3g\\n", difference, row->tolerance);
        for (k = 0; k < row->wrong_count; k++)
            if (fabs(got - row->wrong[k].value) <= ${near} * fabs(row->wrong[k].value))
                printf("  %.17g: %s\\n", row->wrong[k].value, golden_mistakes[row->wrong[k].mistake]);
    }
    if (wrong > 10) printf("... and %d more\\n", wrong - 10);
    if (wrong == 0) printf("ok   %s (%d)\\n", group->title, group->count);
    return wrong;
}

static void golden_start(void) {
    int l, j, i, w = 0, b = 0;
    for (l = 0; l < GOLDEN_LAYERS; l++) {
        for (j = 0; j < golden_units[l]; j++)
            for (i = 0; i < golden_width[l]; i++) golden_from.weights[l][j][i] = golden_weights[w++];
        for (j = 0; j < golden_bias_count[l]; j++) golden_from.biases[l][j] = golden_biases[b++];
    }
}

int main(void) {
    int step, k, used = 0, group, wrong = 0;
    size_t i;
    golden_start();
    for (step = 0; step < GOLDEN_STEPS; step++) {
        double *all = (double *)(void *)&golden_got;
        golden_from.step = step;
        golden_from.samples = golden_batch_sizes[step];
        for (k = 0; k < golden_from.samples; k++, used++) {
            memcpy(golden_from.inputs[k], golden_inputs[golden_batches[used]], sizeof golden_from.inputs[k]);
            memcpy(golden_from.targets[k], golden_targets[golden_batches[used]], sizeof golden_from.targets[k]);
        }
        for (i = 0; i < sizeof golden_got / sizeof(double); i++) all[i] = GOLDEN_NOTHING;
        train_step(&golden_from, &golden_got);
        for (group = 0; group < ${groups}; group++)
            if (golden_groups[group].step == step) wrong += golden_check(&golden_groups[group]);
        memcpy(golden_from.weights, golden_got.weights, sizeof golden_from.weights);
        memcpy(golden_from.biases, golden_got.biases, sizeof golden_from.biases);
    }
    if (wrong > 0) printf("%d numbers are wrong\\n", wrong);
    else printf("every number is right\\n");
    return wrong > 0;
}
`
