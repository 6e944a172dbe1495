// What a network may read of a point in the plane: sin x₁.
import { sin } from '../../formula/formula.ts'
import type { Feature } from '../part.ts'

export const sinX1: Feature = {
  id: 'sin-x1',
  title: 'Sine of the first',
  symbol: 'sin x₁',
  why: 'The sine of the first coordinate: waves from left to right.',
  input: 'sin_x1',
  value: (x1) => sin(x1),
}
