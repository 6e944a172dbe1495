// Two round clouds of points: one straight line parts them, so one unit is enough.
import { sqrt } from '../../numeric/functions.ts'
import type { DataSet } from '../part.ts'

/** The variance without noise, and what each unit of noise adds. */
const VARIANCE = 0.5
const PER_NOISE = 7

export const gauss: DataSet = {
  id: 'gauss',
  title: 'Two clouds',
  why: 'Two round clouds of points; one straight line parts them, so one unit is enough.',
  source: 'The data sets of TensorFlow Playground (Smilkov, Carter 2016)',
  task: 'classification',
  count: 500,
  generate: (random, count, noise) => {
    const spread = sqrt(VARIANCE + PER_NOISE * noise)
    return Array.from({ length: count }, (_, i) => {
      const target = i < count / 2 ? 1 : -1
      return { x: random.normal(2 * target, spread), y: random.normal(2 * target, spread), target }
    })
  },
}
