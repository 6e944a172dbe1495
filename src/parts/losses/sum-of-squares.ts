// The squared difference of every output, without the half.
import { mul, pow, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

export const sumOfSquares: Loss = {
  id: 'sum-of-squares',
  also: ['sse', 'squared-error', 'residual-sum-of-squares'],
  title: 'Sum of squares',
  why: 'The square of what the output misses its target by.',
  differs: "PyTorch's MSELoss(reduction='sum').",
  error: ({ out, target }) => pow(sub(target, out), 2),
  slope: ({ out, target }) => mul(-2, sub(target, out)),
  total: 'sum',
  targets: { what: 'any numbers', fits: () => true },
}
