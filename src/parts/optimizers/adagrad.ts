// A rate of its own for every parameter, shrinking with the squares of its gradients (Duchi et al. 2011).
import { add, div, mul, number, pow, sqrt, sub } from '../../formula/formula.ts'
import type { Optimizer } from '../part.ts'

export const adagrad: Optimizer = {
  id: 'adagrad',
  title: 'Adagrad',
  defaultRate: 0.01,
  why: 'The squares of all gradients so far are added up; the step is divided by their root, so often-moved parameters slow down.',
  differs:
    "PyTorch's form: epsilon is added outside the root and the sum starts at 0. Keras starts it at 0.1.",
  settings: { epsilon: { default: 1e-10, min: 0, what: 'keeps the division from dividing by 0' } },
  state: ['v'],
  update: [
    { quantity: 'v', is: ({ gradient, previous }) => add(previous.v!, pow(gradient, 2)) },
    {
      quantity: 'new',
      is: ({ weight, gradient, rate }, { v }, { epsilon }) =>
        sub(weight, div(mul(rate, gradient), add(sqrt(v!), number(epsilon!)))),
    },
  ],
}
