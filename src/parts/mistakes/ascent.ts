// U7: ascent instead of descent.
import { add, mul, sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const ascent: Mistake = {
  id: 'ascent',
  catalogue: 'U7',
  kind: 'rewrites',
  title: 'Ascent instead of descent',
  why: 'Adding the gradient climbs the error.',
  needs: 'something to train',
  instead: 'Subtract the rate times the gradient.',
  forms: () => [
    {
      sentence: 'The step was added instead of subtracted: the error climbs.',
      rewrites: {
        change: ({ quantity, right, weight, gradient, rate, optimizer }) =>
          quantity !== 'new' || right === weight
            ? null
            : optimizer === 'gradient-descent'
              ? add(weight, mul(rate, gradient))
              : add(weight, sub(weight, right)),
      },
    },
  ],
}
