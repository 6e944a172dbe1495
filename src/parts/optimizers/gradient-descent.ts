// The plain update: a step against the gradient.
import { mul, sub } from '../../formula/formula.ts'
import type { Optimizer } from '../part.ts'

export const gradientDescent: Optimizer = {
  id: 'gradient-descent',
  also: ['sgd', 'gd', 'stochastic-gradient-descent', 'vanilla'],
  title: 'Gradient descent',
  why: 'Each parameter moves against its gradient, by the learning rate times the gradient.',
  state: [],
  update: [{ quantity: 'new', is: ({ weight, gradient, rate }) => sub(weight, mul(rate, gradient)) }],
}
