// One class inside a circle, the other in a ring around it: no straight line parts them.
import { cos, sin, sqrt } from '../../numeric/functions.ts'
import type { DataSet } from '../part.ts'

const RADIUS = 5
const INNER = RADIUS / 2

export const circle: DataSet = {
  id: 'circle',
  title: 'Circle',
  why: 'One class lies inside a circle, the other in a ring around it; no straight line parts them.',
  source: 'The data sets of TensorFlow Playground (Smilkov, Carter 2016)',
  task: 'classification',
  count: 500,
  generate: (random, count, noise) =>
    Array.from({ length: count }, (_, i) => {
      const isInside = i < count / 2
      const r = isInside ? random.uniform(0, INNER) : random.uniform(RADIUS * 0.7, RADIUS)
      const angle = random.uniform(0, 2 * Math.PI)
      const [x, y] = [r * sin(angle), r * cos(angle)]
      // Noise moves the point that is judged, not the one that is drawn.
      const judgedX = x + random.uniform(-RADIUS, RADIUS) * noise
      const judgedY = y + random.uniform(-RADIUS, RADIUS) * noise
      return { x, y, target: sqrt(judgedX * judgedX + judgedY * judgedY) < INNER ? 1 : -1 }
    }),
}
