// What a network may read of a point in the plane: x₁.
import type { Feature } from '../part.ts'

export const x1: Feature = {
  id: 'x1',
  title: 'First coordinate',
  symbol: 'x₁',
  why: 'The first coordinate as it is.',
  input: 'x1',
  value: (x1) => x1,
}
