// U9: the step taken for the new weight.
import { mul, neg, sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const stepOnly: Mistake = {
  id: 'step-only',
  catalogue: 'U9',
  kind: 'rewrites',
  title: 'The step taken for the new weight',
  why: 'The new weight is the old one minus the step.',
  needs: 'something to train',
  instead: 'Subtract the step from the old weight.',
  forms: () => [
    {
      form: 'step',
      sentence: 'The step itself was written down as the new weight: the old weight is missing.',
      rewrites: {
        change: ({ quantity, right, weight, gradient, rate, optimizer }) =>
          quantity !== 'new' || right === weight
            ? null
            : optimizer === 'gradient-descent'
              ? mul(rate, gradient)
              : sub(weight, right),
      },
    },
    {
      form: 'minus step',
      sentence: 'Minus the step was written down as the new weight: the old weight is missing.',
      rewrites: {
        change: ({ quantity, right, weight, gradient, rate, optimizer }) =>
          quantity !== 'new' || right === weight
            ? null
            : optimizer === 'gradient-descent'
              ? neg(mul(rate, gradient))
              : sub(right, weight),
      },
    },
  ],
}
