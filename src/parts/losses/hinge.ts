// The margin loss of support vector machines, for targets −1 and 1.
import { choose, max, mul, neg, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

export const hinge: Loss = {
  id: 'hinge',
  also: ['hinge-loss', 'hinge-embedding-loss'],
  title: 'Hinge loss',
  why: 'Zero once the output has the sign of the target and a size of at least 1; a straight line before that.',
  differs: 'Keras averages over the outputs. PyTorch has no loss of this form for single outputs.',
  error: ({ out, target }) => max(0, sub(1, mul(target, out))),
  slope: ({ out, target }) => choose(mul(target, out), 1, neg(target), 0),
  total: 'sum',
  targets: { what: '−1 or 1', fits: (targets) => targets.every((t) => t === 1 || t === -1) },
}
