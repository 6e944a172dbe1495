// F8: mean instead of sum.
import { div, sum } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const meanError: Mistake = {
  id: 'mean-error',
  catalogue: 'F8',
  kind: 'rewrites',
  title: 'Mean instead of sum',
  why: 'The errors were averaged where they are added up.',
  needs: 'several outputs, or several samples whose errors are added up',
  instead: 'Add the errors up, unless the loss says mean.',
  forms: () => [
    {
      form: 'outputs',
      sentence: 'The errors of the outputs were averaged instead of added up.',
      rewrites: { total: ({ right, errors }) => (errors.length > 1 ? div(right, errors.length) : null) },
    },
    {
      form: 'samples',
      sentence: 'The errors of the samples were averaged instead of added up.',
      rewrites: {
        batchError: ({ samples, reduce, penalty }) =>
          reduce === 'sum' && samples.length > 1
            ? sum([div(sum(samples), samples.length), ...penalty])
            : null,
      },
    },
  ],
}
