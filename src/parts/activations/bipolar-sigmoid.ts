// The logistic function stretched to (−1, 1): 2/(1 + e^−net) − 1, which is tanh(net/2).
import { abs, add, div, exp, mul, neg, number, pow, sigmoid, sub, tanh } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const bipolarSigmoid: Activation = {
  id: 'bipolar-sigmoid',
  title: 'Bipolar sigmoid',
  why: 'The logistic function stretched to the range from −1 to 1. It is the hyperbolic tangent of half the net, and is written so because 2/(1 + e^−net) − 1 loses digits near 0.',
  slopeWhy: 'The slope is half of one plus the output times one minus the output.',
  out: (net) => tanh(div(net, 2)),
  otherOuts: (net) => [sub(div(2, add(1, exp(neg(net)))), 1)],
  slope: ({ out }) => mul(0.5, add(1, out), sub(1, out)),
  otherSlopes: ({ out }) => [mul(0.5, sub(1, pow(out, 2)))],
  safe: {
    when: ({ out }) => [number(0.9999), abs(out)],
    formula: ({ net }) => mul(2, sigmoid(net), sigmoid(neg(net))),
    reason:
      'The output is so close to its limit that the textbook form would keep few digits; the slope is computed from the net instead.',
  },
  range: [-1, 1],
}
