// The rectified linear unit: negative nets become 0.
import { choose, max } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const relu: Activation = {
  id: 'relu',
  also: ['rectifier', 'ramp'],
  title: 'ReLU (rectified linear unit)',
  why: 'A positive net is passed on, a negative one becomes 0.',
  slopeWhy: 'The slope is 1 where the net is positive and 0 elsewhere; at exactly 0 it is taken as 0.',
  out: (net) => max(0, net),
  slope: ({ net }) => choose(0, net, 1, 0),
  range: [0, Infinity],
}
