// What a network may read of a point in the plane: x₁x₂.
import { mul } from '../../formula/formula.ts'
import type { Feature } from '../part.ts'

export const x1TimesX2: Feature = {
  id: 'x1-times-x2',
  title: 'Product of both',
  symbol: 'x₁x₂',
  why: 'The product of both coordinates: its sign tells opposite quarters apart.',
  input: 'x1_times_x2',
  value: (x1, x2) => mul(x1, x2),
}
