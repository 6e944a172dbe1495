// U4: bias updated once per incoming weight.
import { mul } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const biasPerWeight: Mistake = {
  id: 'bias-per-weight',
  catalogue: 'U4',
  kind: 'rewrites',
  title: 'Bias updated once per incoming weight',
  why: 'A bias moves once per step.',
  needs: 'a trained bias, and several inputs',
  instead: 'Update each bias once.',
  forms: () => [
    {
      sentence: 'The bias was updated once for every weight that comes in.',
      rewrites: {
        change: ({ right, kind, inputs, gradient }) =>
          kind === 'weight' || inputs < 2 ? null : swap(right, gradient, mul(inputs, gradient)),
      },
    },
  ],
}
