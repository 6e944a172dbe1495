// Six hills and hollows over a square, falling to 0 at a distance of 2: a surface with many bends.
import { sqrt } from '../../numeric/functions.ts'
import type { DataSet } from '../part.ts'
import { judged } from './judged.ts'

const HALF = 6
const WIDTH = 2
const TOPS = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
] as const

/** The height of the hill or hollow that is strongest here. */
function height(x: number, y: number): number {
  let strongest = 0
  for (const [topX, topY, sign] of TOPS) {
    const distance = sqrt((x - topX) * (x - topX) + (y - topY) * (y - topY))
    const own = sign * Math.max(0, 1 - distance / WIDTH)
    if (Math.abs(own) > Math.abs(strongest)) strongest = own
  }
  return strongest
}

export const gaussian: DataSet = {
  id: 'gaussian',
  title: 'Hills and hollows',
  why: 'Three hills and three hollows stand in two rows; the surface between them has many bends.',
  source: 'The data sets of TensorFlow Playground (Smilkov, Carter 2016)',
  task: 'regression',
  count: 1200,
  generate: (random, count, noise) =>
    Array.from({ length: count }, () => {
      const [x, y] = [random.uniform(-HALF, HALF), random.uniform(-HALF, HALF)]
      const [judgedX, judgedY] = judged(random, [x, y], HALF, noise)
      return { x, y, target: height(judgedX, judgedY) }
    }),
}
