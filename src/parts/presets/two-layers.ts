// What somebody starts with: small enough to look at, and large enough for all but the spiral.
import type { Preset } from '../part.ts'

export const twoLayers: Preset = {
  id: 'two-layers',
  title: 'Two hidden layers',
  why: 'Two layers of eight units learn the circle, the clouds and the exclusive or within a hundred epochs.',
  features: ['x1', 'x2'],
  hidden: [8, 8],
  activation: 'tanh',
  initialize: 'xavier-uniform',
  bias: 0,
  optimizer: { type: 'adam', rate: 0.02 },
  l2: 0,
  batch: 10,
  epochs: 150,
}
