// What a network may read of a point in the plane: sin x₂.
import { sin } from '../../formula/formula.ts'
import type { Feature } from '../part.ts'

export const sinX2: Feature = {
  id: 'sin-x2',
  title: 'Sine of the second',
  symbol: 'sin x₂',
  why: 'The sine of the second coordinate: waves from bottom to top.',
  input: 'sin_x2',
  value: (_, x2) => sin(x2),
}
