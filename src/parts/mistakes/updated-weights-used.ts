// B1: updated weights used going back.
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const updatedWeightsUsed: Mistake = {
  id: 'updated-weights-used',
  catalogue: 'B1',
  kind: 'reads',
  title: 'Updated weights used going back',
  why: 'The output layer was updated first and its new weights carried the error back.',
  needs: 'a hidden layer',
  instead: 'Work out all gradients with the old weights; only then replace the weights.',
  forms: () => [
    {
      sentence: 'The hidden gradient used the updated weights of the next layer instead of the old ones.',
      rewrites: { path: ({ right, weight, fresh }) => swap(right, weight, fresh) },
    },
  ],
}
