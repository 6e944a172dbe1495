// A smooth ReLU: ln(1 + e^net), whose slope is the logistic function.
import { exp, neg, softplus as primitive, sigmoid, sub } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const softplus: Activation = {
  id: 'softplus',
  title: 'Softplus',
  why: 'A ReLU without its corner.',
  slopeWhy: 'The slope of softplus is the logistic function of the net.',
  out: (net) => primitive(net),
  slope: ({ net }) => sigmoid(net),
  otherSlopes: ({ out }) => [sub(1, exp(neg(out)))],
  range: [0, Infinity],
}
