// Noise that moves no point of a square: it is judged as if it stood elsewhere.
import type { DataSet } from '../part.ts'

/** Where a point of the square of ±`half` is judged to be; with `noise` 1 anywhere up to `half` away. */
export function judged(
  random: Pick<Parameters<DataSet['generate']>[0], 'uniform'>,
  [x, y]: readonly [number, number],
  half: number,
  noise: number,
): [number, number] {
  const judgedX = x + random.uniform(-half, half) * noise
  return [judgedX, y + random.uniform(-half, half) * noise]
}
