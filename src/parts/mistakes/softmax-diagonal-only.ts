// S2: only the diagonal of the Jacobian.
import { mul, neg, sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const softmaxDiagonalOnly: Mistake = {
  id: 'softmax-diagonal-only',
  catalogue: 'S2',
  kind: 'rewrites',
  title: 'Only the diagonal of the Jacobian',
  why: 'Every output of a softmax depends on every net.',
  needs: 'a softmax with cross-entropy',
  instead: 'Add up over all outputs; for cross-entropy that leaves p − t.',
  forms: () => [
    {
      sentence: 'Only the diagonal of the softmax’s Jacobian was used: −t·(1 − p).',
      rewrites: {
        delta: ({ softmax }) =>
          softmax === null
            ? null
            : neg(mul(softmax.targets[softmax.index]!, sub(1, softmax.outs[softmax.index]!))),
      },
    },
  ],
}
