// The exponential linear unit (Clevert, Unterthiner, Hochreiter 2015).
import { add, choose, exp, expm1, mul, number } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const elu: Activation = {
  id: 'elu',
  title: 'ELU (exponential linear unit)',
  why: 'A positive net is passed on; a negative one bends smoothly towards −α.',
  slopeWhy: 'The slope is 1 where the net is positive and falls off exponentially below.',
  source: 'Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by ELUs, 2015',
  settings: { alpha: { default: 1, what: 'the limit for very negative nets is −alpha' } },
  out: (net, { alpha }) => choose(0, net, net, mul(number(alpha!), expm1(net))),
  slope: ({ net }, { alpha }) => choose(0, net, 1, mul(number(alpha!), exp(net))),
  otherSlopes: ({ net, out }, { alpha }) => [choose(0, net, 1, add(out, number(alpha!)))],
  range: [-Infinity, Infinity],
}
