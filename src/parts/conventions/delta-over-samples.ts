// δ divided by the number of samples.
import type { Convention } from '../mistake.ts'

export const deltaOverSamples: Convention = {
  id: 'delta-over-samples',
  title: 'δ divided by the number of samples',
  why: 'Whoever starts from the mean error of the batch has the mean in every δ; the gradients are the same.',
  forms: ({ samples, reduce }) =>
    samples < 2
      ? []
      : [
          {
            sentence: 'Every δ is divided by the number of samples.',
            right: `${reduce === 'mean' ? '' : 'for the mean over the samples of the batch '}with every δ divided by the number of samples`,
            overSamples: true,
            ...(reduce === 'sum' && { describes: { reduce: 'mean' } }),
          },
        ],
}
