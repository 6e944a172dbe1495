// The weighted sum is passed on unchanged: a linear unit.
import { number } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const identity: Activation = {
  id: 'identity',
  also: ['linear', 'none'],
  title: 'Identity',
  why: 'The net is passed on unchanged.',
  slopeWhy: 'The output changes exactly as the net does.',
  out: (net) => net,
  slope: () => number(1),
  range: [-Infinity, Infinity],
}
