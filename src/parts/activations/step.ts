// The threshold of the first artificial neurons; its slope is 0, so nothing before it can learn.
import { choose, number } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const step: Activation = {
  id: 'step',
  also: ['heaviside', 'threshold', 'hardlim'],
  title: 'Step (threshold)',
  why: 'The output is 1 from net 0 on, else 0.',
  slopeWhy: 'A step is flat on both sides: its slope is 0, so no gradient passes through it.',
  out: (net) => choose(net, 0, 0, 1),
  slope: () => number(0),
  range: [0, 1],
}
