// B17: weights of the wrong layer.
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const wrongLayerWeights: Mistake = {
  id: 'wrong-layer-weights',
  catalogue: 'B17',
  kind: 'reads',
  title: 'Weights of the wrong layer',
  why: 'The error goes back through the weights of the layer it comes from.',
  needs: 'two layers of weights',
  instead: 'Use the weights that lead from the hidden unit to the next layer.',
  forms: () => [
    {
      sentence:
        'The weights of the unit’s own layer were used going back instead of those of the next layer.',
      rewrites: { path: ({ right, weight, own }) => (own === null ? null : swap(right, weight, own)) },
    },
  ],
}
