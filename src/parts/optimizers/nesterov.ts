// Momentum that looks ahead: the gradient is taken as if the velocity had already been applied.
import { add, mul, number, sub } from '../../formula/formula.ts'
import type { Optimizer } from '../part.ts'

export const nesterov: Optimizer = {
  id: 'nesterov',
  also: ['nag'],
  title: 'Nesterov momentum',
  why: 'As momentum, but the step already counts the push that the new velocity will give.',
  differs: "PyTorch's form: w − η·(g + μ·v). Keras puts the rate inside the velocity.",
  settings: { momentum: { default: 0.9, min: 0, max: 1, what: 'share of the velocity that is kept' } },
  state: ['v'],
  update: [
    {
      quantity: 'v',
      is: ({ gradient, previous }, _, { momentum }) => add(mul(number(momentum!), previous.v!), gradient),
    },
    {
      quantity: 'new',
      is: ({ weight, gradient, rate }, { v }, { momentum }) =>
        sub(weight, mul(rate, add(gradient, mul(number(momentum!), v!)))),
    },
  ],
}
