// The mean over the outputs of the squared difference.
import { div, mul, pow, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

export const meanSquaredError: Loss = {
  id: 'mean-squared-error',
  also: ['mse', 'mse-loss', 'l2', 'l2-loss', 'quadratic'],
  title: 'Mean squared error',
  why: 'The square of what the output misses its target by; over the outputs the mean is taken.',
  differs: "The same as PyTorch's MSELoss for a batch reduced by mean.",
  error: ({ out, target }) => pow(sub(target, out), 2),
  slope: ({ out, target, n }) => div(mul(-2, sub(target, out)), n),
  total: 'mean',
  targets: { what: 'any numbers', fits: () => true },
}
