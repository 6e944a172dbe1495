// U3: bias updated with the sum of its layer.
import { sum } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const biasLayerSum: Mistake = {
  id: 'bias-layer-sum',
  catalogue: 'U3',
  kind: 'rewrites',
  title: 'Bias updated with the sum of its layer',
  why: 'Each unit’s own bias has that unit’s δ as gradient.',
  needs: 'a layer of several units, each with a trained bias of its own',
  instead: 'Use the δ of the unit itself.',
  forms: () => [
    {
      sentence: 'Each bias got the sum of the δ of its whole layer.',
      rewrites: {
        gradient: ({ kind, deltas }) => (kind === 'bias' && deltas.length > 1 ? sum(deltas) : null),
      },
    },
  ],
}
