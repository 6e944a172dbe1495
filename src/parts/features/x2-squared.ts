// What a network may read of a point in the plane: x₂².
import { pow } from '../../formula/formula.ts'
import type { Feature } from '../part.ts'

export const x2Squared: Feature = {
  id: 'x2-squared',
  title: 'Second squared',
  symbol: 'x₂²',
  why: 'The square of the second coordinate: a circle or a pair of level lines becomes a straight border.',
  input: 'x2_squared',
  value: (_, x2) => pow(x2, 2),
}
