// The self-normalising ELU with its two fixed constants (Klambauer et al. 2017).
import { add, choose, exp, expm1, mul } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

const ALPHA = 1.6732632423543772
const SCALE = 1.0507009873554805

export const selu: Activation = {
  id: 'selu',
  title: 'SELU (scaled exponential linear unit)',
  why: 'An ELU scaled by two constants, chosen so that activations keep mean 0 and variance 1 from layer to layer.',
  slopeWhy: 'The slope is the scale where the net is positive and falls off exponentially below.',
  source: 'Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, 2017',
  out: (net) => choose(0, net, mul(SCALE, net), mul(SCALE, ALPHA, expm1(net))),
  slope: ({ net }) => choose(0, net, SCALE, mul(SCALE, ALPHA, exp(net))),
  otherSlopes: ({ net, out }) => [choose(0, net, SCALE, add(out, mul(SCALE, ALPHA)))],
  range: [-SCALE * ALPHA, Infinity],
}
