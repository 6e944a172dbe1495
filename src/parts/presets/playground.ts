// The settings TensorFlow Playground opens with, for those who want to compare.
import type { Preset } from '../part.ts'

export const playground: Preset = {
  id: 'playground',
  title: 'As in TensorFlow Playground',
  why: 'Four and two units with plain gradient descent, as TensorFlow Playground opens: slower, and now and then stuck.',
  source: 'TensorFlow Playground (Smilkov, Carter 2016)',
  features: ['x1', 'x2'],
  hidden: [4, 2],
  activation: 'tanh',
  initialize: 'uniform',
  bias: 0.1,
  optimizer: { type: 'gradient-descent', rate: 0.03 },
  l2: 0,
  batch: 10,
  epochs: 500,
}
