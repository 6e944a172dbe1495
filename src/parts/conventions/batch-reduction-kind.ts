// Sum or mean over the samples.
import type { Convention } from '../mistake.ts'

export const batchReductionKind: Convention = {
  id: 'batch-reduction-kind',
  title: 'Sum or mean over the samples',
  why: 'The gradients of a batch are added up or averaged; the learning rate makes up for it.',
  forms: ({ batch, reduce }) =>
    batch < 2
      ? []
      : [
          {
            sentence: `The samples are ${reduce === 'mean' ? 'added up' : 'averaged'}.`,
            right:
              reduce === 'mean'
                ? 'for a sum over the samples of the batch'
                : 'for the mean over the samples of the batch',
            describes: { reduce: reduce === 'mean' ? 'sum' : 'mean' },
          },
        ],
}
