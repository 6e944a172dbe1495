// Adagrad that forgets: a running mean of the squared gradients (Tieleman, Hinton 2012).
import { add, div, mul, number, pow, sqrt, sub } from '../../formula/formula.ts'
import type { Optimizer } from '../part.ts'

export const rmsprop: Optimizer = {
  id: 'rmsprop',
  title: 'RMSprop',
  defaultRate: 0.01,
  why: 'A running mean of the squared gradients is kept; the step is divided by its root.',
  differs:
    "PyTorch's form: epsilon outside the root, decay 0.99. Keras uses decay 0.9 and puts epsilon inside the root.",
  settings: {
    decay: { default: 0.99, min: 0, max: 1, what: 'share of the running mean that is kept' },
    epsilon: { default: 1e-8, min: 0, what: 'keeps the division from dividing by 0' },
  },
  state: ['v'],
  update: [
    {
      quantity: 'v',
      is: ({ gradient, previous }, _, { decay }) =>
        add(mul(number(decay!), previous.v!), mul(sub(1, number(decay!)), pow(gradient, 2))),
    },
    {
      quantity: 'new',
      is: ({ weight, gradient, rate }, { v }, { epsilon }) =>
        sub(weight, div(mul(rate, gradient), add(sqrt(v!), number(epsilon!)))),
    },
  ],
}
