// Half the squared difference of every output: the error of the three articles.
import { mul, neg, pow, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

export const halfSquaredError: Loss = {
  id: 'half-squared-error',
  title: 'Half squared error',
  why: 'Half the square of what the output misses the target by. The half cancels the 2 of the derivative.',
  differs: "PyTorch's MSELoss has no half and divides by the number of outputs.",
  error: ({ out, target }) => mul(0.5, pow(sub(target, out), 2)),
  slope: ({ out, target }) => neg(sub(target, out)),
  total: 'sum',
  targets: { what: 'any numbers', fits: () => true },
}
