// The logistic function squeezes any net into (0, 1).
import { sigmoid as logistic, mul, neg, number, sub } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const sigmoid: Activation = {
  id: 'sigmoid',
  also: ['logistic', 'logsig'],
  title: 'Sigmoid (logistic function)',
  why: 'The logistic function squeezes the net into the range from 0 to 1.',
  slopeWhy: 'The slope of the logistic function is its output times one minus its output.',
  out: (net) => logistic(net),
  slope: ({ out }) => mul(out, sub(1, out)),
  safe: {
    when: ({ out }) => [number(0.9999), out],
    formula: ({ net }) => mul(logistic(net), logistic(neg(net))),
    reason:
      'The output is so close to 1 that 1 − out would keep few digits; the slope is computed from the net instead.',
  },
  range: [0, 1],
}
