// ReLU that lets a small share of a negative net through, so that no unit is ever quite dead.
import { choose, mul, number } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const leakyRelu: Activation = {
  id: 'leaky-relu',
  also: ['lrelu'],
  title: 'Leaky ReLU',
  why: 'A positive net is passed on, a negative one is made small.',
  slopeWhy: 'The slope is 1 where the net is positive and the small factor elsewhere.',
  settings: { slope: { default: 0.01, what: 'factor for negative nets' } },
  out: (net, { slope }) => choose(0, net, net, mul(number(slope!), net)),
  slope: ({ net }, { slope }) => choose(0, net, 1, number(slope!)),
  range: [-Infinity, Infinity],
}
