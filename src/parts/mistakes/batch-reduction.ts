// U10: sum and mean over the batch.
import { div, mul, sum } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const batchReduction: Mistake = {
  id: 'batch-reduction',
  catalogue: 'U10',
  kind: 'rewrites',
  title: 'Sum and mean over the batch',
  why: 'A batch’s gradient is the sum or the mean over its samples, once.',
  needs: 'a batch of several samples',
  instead: 'Divide by the number of samples exactly where the reduction is the mean, and once.',
  forms: ({ batch }) =>
    batch < 2
      ? []
      : [
          {
            form: 'times N',
            sentence: `The gradients are ${batch} times too large: the samples were added up where their mean is meant, or counted twice.`,
            rewrites: {
              finalGradient: ({ samples, reduce, penalty }) =>
                sum([reduce === 'mean' ? sum(samples) : mul(samples.length, sum(samples)), ...penalty]),
            },
          },
          {
            form: 'over N',
            sentence: `The gradients are divided by the ${batch} samples once too often.`,
            rewrites: {
              finalGradient: ({ samples, reduce, penalty }) =>
                sum([
                  div(sum(samples), reduce === 'mean' ? samples.length ** 2 : samples.length),
                  ...penalty,
                ]),
            },
          },
          {
            form: 'error',
            sentence: 'The errors of the samples were added up where their mean is meant.',
            rewrites: {
              batchError: ({ samples, reduce, penalty }) =>
                reduce === 'mean' ? sum([...samples, ...penalty]) : null,
            },
          },
        ],
}
