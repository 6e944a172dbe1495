// What solves the spiral: the sines of both coordinates bend the arms before the first layer sees them.
import type { Preset } from '../part.ts'

export const waves: Preset = {
  id: 'waves',
  title: 'Waves',
  why: 'The sines of both coordinates go in as well; with them two layers learn the spiral.',
  features: ['x1', 'x2', 'sin-x1', 'sin-x2'],
  hidden: [8, 8],
  activation: 'tanh',
  initialize: 'xavier-uniform',
  bias: 0,
  optimizer: { type: 'adam', rate: 0.01 },
  l2: 0.0003,
  batch: 10,
  epochs: 300,
}
