// A tilted plane over a square: what a single linear unit can learn exactly.
import type { DataSet } from '../part.ts'
import { judged } from './judged.ts'

const HALF = 6

export const plane: DataSet = {
  id: 'plane',
  title: 'Plane',
  why: 'The target is a tenth of x₁ + x₂: a tilted plane, which a single linear unit can learn exactly.',
  source: 'The data sets of TensorFlow Playground (Smilkov, Carter 2016)',
  task: 'regression',
  count: 1200,
  generate: (random, count, noise) =>
    Array.from({ length: count }, () => {
      const [x, y] = [random.uniform(-HALF, HALF), random.uniform(-HALF, HALF)]
      const [judgedX, judgedY] = judged(random, [x, y], HALF, noise)
      return { x, y, target: (judgedX + judgedY) / 10 }
    }),
}
