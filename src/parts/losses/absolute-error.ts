// The size of the difference of every output.
import { abs, neg, sign, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

export const absoluteError: Loss = {
  id: 'absolute-error',
  also: ['mae', 'mean-absolute-error', 'l1', 'l1-loss'],
  title: 'Absolute error',
  why: 'What the output misses its target by, without its sign. The slope is only a sign: at exactly 0 it is 0.',
  differs: "PyTorch's L1Loss averages over the outputs.",
  error: ({ out, target }) => abs(sub(target, out)),
  slope: ({ out, target }) => neg(sign(sub(target, out))),
  total: 'sum',
  targets: { what: 'any numbers', fits: () => true },
}
