// O3: adamW’s decay put into the gradient.
import { add, div, mul, sqrt, sub } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const decayInGradient: Mistake = {
  id: 'decay-in-gradient',
  catalogue: 'O3',
  kind: 'rewrites',
  title: 'AdamW’s decay put into the gradient',
  why: 'AdamW shrinks the weight apart from the gradient.',
  needs: 'AdamW as the optimizer',
  instead: 'Multiply the weight by 1 − η·λ; leave the gradient alone.',
  forms: ({ optimizer }) =>
    optimizer !== 'adamw'
      ? []
      : [
          {
            sentence:
              'The decay was added to the gradient, as plain L2 does, instead of shrinking the weight itself.',
            rewrites: {
              change: ({
                quantity,
                right,
                gradient,
                weight,
                rate,
                earlier,
                settings: { decay, epsilon },
              }) => {
                if (quantity === 'new') {
                  return sub(weight, div(mul(rate, earlier.mhat!), add(sqrt(earlier.vhat!), epsilon!)))
                }
                return swap(right, gradient, add(gradient, mul(decay!, weight)))
              },
            },
          },
        ],
}
