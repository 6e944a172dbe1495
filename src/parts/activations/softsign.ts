// Squeezes a net into (−1, 1) like tanh, but with a division instead of exponentials.
import { abs, add, div, pow, sub } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const softsign: Activation = {
  id: 'softsign',
  title: 'Softsign',
  why: 'The net divided by one plus its size: between −1 and 1, approached slowly.',
  slopeWhy: 'The slope is one over the square of one plus the size of the net.',
  out: (net) => div(net, add(1, abs(net))),
  slope: ({ net }) => div(1, pow(add(1, abs(net)), 2)),
  otherSlopes: ({ out }) => [pow(sub(1, abs(out)), 2)],
  range: [-1, 1],
}
