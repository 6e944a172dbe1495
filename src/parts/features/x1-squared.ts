// What a network may read of a point in the plane: x₁².
import { pow } from '../../formula/formula.ts'
import type { Feature } from '../part.ts'

export const x1Squared: Feature = {
  id: 'x1-squared',
  title: 'First squared',
  symbol: 'x₁²',
  why: 'The square of the first coordinate: a circle or a pair of upright lines becomes a straight border.',
  input: 'x1_squared',
  value: (x1) => pow(x1, 2),
}
