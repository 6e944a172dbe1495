// The net times its own logistic function, also called swish.
import { add, mul, sigmoid, sub } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const silu: Activation = {
  id: 'silu',
  also: ['swish'],
  title: 'SiLU (swish)',
  why: 'The net weighed with its own logistic function: nearly the net itself when large, nearly 0 when very negative.',
  slopeWhy: 'The product rule: the logistic function, and the net times the slope of the logistic function.',
  source: 'Elfwing, Uchibe, Doya: Sigmoid-Weighted Linear Units, 2017',
  out: (net) => mul(net, sigmoid(net)),
  slope: ({ net }) => mul(sigmoid(net), add(1, mul(net, sub(1, sigmoid(net))))),
  otherSlopes: ({ net, out }) => [add(out, mul(sigmoid(net), sub(1, out)))],
  range: [-0.2784645427610738, Infinity],
}
