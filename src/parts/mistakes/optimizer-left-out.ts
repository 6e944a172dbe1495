// O5: plain gradient descent where another optimizer is asked for.
import { mul, sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'
import { gradientDescent } from '../optimizers/gradient-descent.ts'

export const optimizerLeftOut: Mistake = {
  id: 'optimizer-left-out',
  catalogue: 'O5',
  kind: 'rewrites',
  title: 'Gradient descent instead of the optimizer asked for',
  why: 'The optimizer moves each parameter by more than its gradient: by running means of the gradients, or of their squares.',
  instead: 'Update with the optimizer that is asked for.',
  forms: ({ optimizer }) =>
    optimizer === gradientDescent.id
      ? []
      : [
          {
            sentence: 'The update was that of plain gradient descent: w − η · ∂E/∂w.',
            rewrites: {
              change: ({ quantity, weight, rate, gradient }) =>
                quantity === 'new' ? sub(weight, mul(rate, gradient)) : null,
            },
          },
        ],
}
