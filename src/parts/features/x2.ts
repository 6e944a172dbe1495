// What a network may read of a point in the plane: x₂.
import type { Feature } from '../part.ts'

export const x2: Feature = {
  id: 'x2',
  title: 'Second coordinate',
  symbol: 'x₂',
  why: 'The second coordinate as it is.',
  input: 'x2',
  value: (_, x2) => x2,
}
