// Weights drawn evenly between two bounds.
import type { Initializer } from '../part.ts'

export const uniform: Initializer = {
  id: 'uniform',
  also: ['random', 'random-uniform'],
  title: 'Uniform',
  why: 'Weights are drawn evenly between two bounds.',
  settings: {
    low: { default: -0.5, what: 'lower bound' },
    high: { default: 0.5, what: 'upper bound' },
  },
  draw: (random, _fanIn, _fanOut, { low, high }) => random.uniform(low!, high!),
}
