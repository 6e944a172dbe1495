// The net times the share of a normal distribution below it, in the exact form with erf.

import type { Formula } from '../../formula/formula.ts'
import { add, div, erfc, exp, mul, neg, number, pow, sqrt } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

/** ½ · (1 + erf(net/√2)), as erfc: for negative nets 1 and erf would cancel. */
const share = (net: Formula) => mul(0.5, erfc(neg(div(net, sqrt(2)))))

export const gelu: Activation = {
  id: 'gelu',
  title: 'GELU (Gaussian error linear unit)',
  why: 'The net times the probability that a standard normal number lies below it.',
  slopeWhy: 'The product rule: the probability below the net, and the net times the normal density there.',
  differs: "PyTorch's approximate='tanh' is another function; this is the exact form, PyTorch's default.",
  source: 'Hendrycks, Gimpel: Gaussian Error Linear Units, 2016',
  out: (net) => mul(net, share(net)),
  slope: ({ net }) =>
    add(share(net), div(mul(net, exp(neg(div(pow(net, 2), 2)))), sqrt(mul(2, number(Math.PI))))),
  range: [-0.17, Infinity],
}
