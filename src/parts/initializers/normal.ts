// Weights drawn from a normal distribution.
import type { Initializer } from '../part.ts'

export const normal: Initializer = {
  id: 'normal',
  also: ['gaussian', 'random-normal', 'randn'],
  title: 'Normal',
  why: 'Weights are drawn from a normal distribution: most are near the mean, few are far from it.',
  settings: {
    mean: { default: 0, what: 'mean of the weights' },
    std: { default: 0.1, min: 0, what: 'standard deviation of the weights' },
  },
  draw: (random, _fanIn, _fanOut, { mean, std }) => random.normal(mean!, std!),
}
