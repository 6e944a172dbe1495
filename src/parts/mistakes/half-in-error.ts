// F7: the ½ of the error.
import { mul, pow, sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const halfInError: Mistake = {
  id: 'half-in-error',
  catalogue: 'F7',
  kind: 'rewrites',
  title: 'The ½ of the error',
  why: 'The half was left out of the error, or put in where the loss has none.',
  needs: 'a squared error',
  instead: 'Take the loss as it is defined, in every line.',
  forms: () => [
    {
      sentence: 'The ½ was left out of the error.',
      rewrites: {
        error: ({ out, target, loss }) => (loss === 'half-squared-error' ? pow(sub(target, out), 2) : null),
      },
    },
    {
      form: 'put in',
      sentence: 'A ½ was put into the error, which this loss does not have.',
      rewrites: {
        error: ({ right, loss }) =>
          loss === 'sum-of-squares' || loss === 'mean-squared-error' ? mul(0.5, right) : null,
      },
    },
  ],
}
