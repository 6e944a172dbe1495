// Opposite quarters belong together: the sign of x₁·x₂ decides, which no single unit can tell.
import type { DataSet } from '../part.ts'
import { judged } from './judged.ts'

const HALF = 5
const GAP = 0.3

export const xor: DataSet = {
  id: 'xor',
  title: 'Exclusive or',
  why: 'Opposite quarters of the plane belong together: the sign of x₁·x₂ decides, which one unit alone cannot tell.',
  source: 'The data sets of TensorFlow Playground (Smilkov, Carter 2016)',
  task: 'classification',
  count: 500,
  generate: (random, count, noise) => {
    const coordinate = () => {
      const value = random.uniform(-HALF, HALF)
      return value > 0 ? value + GAP : value - GAP
    }
    return Array.from({ length: count }, () => {
      const [x, y] = [coordinate(), coordinate()]
      const [judgedX, judgedY] = judged(random, [x, y], HALF, noise)
      return { x, y, target: judgedX * judgedY >= 0 ? 1 : -1 }
    })
  },
}
