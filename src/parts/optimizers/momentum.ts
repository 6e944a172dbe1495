// Gradient descent with a velocity that remembers earlier gradients (Polyak 1964).
import { add, mul, number, sub } from '../../formula/formula.ts'
import type { Optimizer } from '../part.ts'

export const momentum: Optimizer = {
  id: 'momentum',
  also: ['sgd-momentum', 'heavy-ball'],
  title: 'Momentum',
  why: 'The gradients of earlier steps go on with a share of their force; the parameter moves by the learning rate times that velocity.',
  differs:
    "PyTorch's form: v = μ·v + g, w − η·v. Keras puts the rate inside: v = μ·v − η·g, w + v; the two part when the rate changes.",
  settings: { momentum: { default: 0.9, min: 0, max: 1, what: 'share of the velocity that is kept' } },
  state: ['v'],
  update: [
    {
      quantity: 'v',
      is: ({ gradient, previous }, _, { momentum }) => add(mul(number(momentum!), previous.v!), gradient),
    },
    { quantity: 'new', is: ({ weight, rate }, { v }) => sub(weight, mul(rate, v!)) },
  ],
}
