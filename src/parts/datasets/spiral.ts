// Two arms wound around each other: the border turns almost twice, so a small network fails.
import { cos, sin } from '../../numeric/functions.ts'
import type { DataSet } from '../part.ts'

const RADIUS = 5
const TURNS = 1.75

export const spiral: DataSet = {
  id: 'spiral',
  title: 'Spiral',
  why: 'Two arms are wound around each other; the border between them turns almost twice, so a small network fails.',
  source: 'The data sets of TensorFlow Playground (Smilkov, Carter 2016)',
  task: 'classification',
  count: 500,
  generate: (random, count, noise) => {
    const half = Math.ceil(count / 2)
    return Array.from({ length: count }, (_, i) => {
      const isFirst = i < half
      const share = (isFirst ? i : i - half) / (count / 2)
      const angle = TURNS * share * 2 * Math.PI + (isFirst ? 0 : Math.PI)
      return {
        x: RADIUS * share * sin(angle) + random.uniform(-1, 1) * noise,
        y: RADIUS * share * cos(angle) + random.uniform(-1, 1) * noise,
        target: isFirst ? 1 : -1,
      }
    })
  },
}
