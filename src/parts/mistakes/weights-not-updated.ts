// U13: weights not updated. Many work out the new weights of the output layer and leave it at that.
import type { Mistake } from '../mistake.ts'

export const weightsNotUpdated: Mistake = {
  id: 'weights-not-updated',
  catalogue: 'U13',
  kind: 'rewrites',
  title: 'Weights not updated',
  why: 'The error depends on the weights of every layer, and each of them moves against its own gradient.',
  instead: 'Update the weights of all layers, each with its gradient at the old weights.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The weights were not updated.',
      rewrites: {
        change: ({ quantity, kind, weight }) => (kind === 'weight' && quantity === 'new' ? weight : null),
      },
    },
  ],
}
