// The hyperbolic tangent squeezes any net into (−1, 1).
import {
  abs,
  add,
  div,
  exp,
  tanh as hyperbolic,
  mul,
  neg,
  number,
  pow,
  sigmoid,
  sub,
} from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const tanh: Activation = {
  id: 'tanh',
  also: ['hyperbolic-tangent', 'tansig'],
  title: 'Hyperbolic tangent',
  why: 'The hyperbolic tangent squeezes the net into the range from −1 to 1.',
  slopeWhy: 'The slope of the hyperbolic tangent is one minus the square of its output.',
  out: (net) => hyperbolic(net),
  otherOuts: (net) => [
    div(sub(exp(net), exp(neg(net))), add(exp(net), exp(neg(net)))),
    sub(mul(2, sigmoid(mul(2, net))), 1),
  ],
  slope: ({ out }) => sub(1, pow(out, 2)),
  otherSlopes: ({ out }) => [mul(sub(1, out), add(1, out))],
  safe: {
    when: ({ out }) => [number(0.9999), abs(out)],
    formula: ({ net }) => mul(4, sigmoid(mul(2, net)), sigmoid(mul(-2, net))),
    reason:
      'The output is so close to its limit that 1 − out² would keep few digits; the slope is computed from the net instead.',
  },
  range: [-1, 1],
}
