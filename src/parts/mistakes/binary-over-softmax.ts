// S5: binary cross-entropy over softmax outputs.
import { div, mul, neg, sub, sum } from '../../formula/formula.ts'
import { binaryCrossEntropy } from '../losses/binary-cross-entropy.ts'
import type { Mistake, Rewrites } from '../mistake.ts'

const error: Rewrites['error'] = (x) => binaryCrossEntropy.error(x, {})

export const binaryOverSoftmax: Mistake = {
  id: 'binary-over-softmax',
  catalogue: 'S5',
  kind: 'rewrites',
  title: 'Binary cross-entropy over softmax outputs',
  why: 'Binary cross-entropy counts every class twice, as a yes and as a no.',
  needs: 'a softmax with cross-entropy',
  instead: 'Over a softmax use −Σ t·ln p.',
  forms: ({ loss }) =>
    loss !== 'categorical-cross-entropy'
      ? []
      : [
          {
            form: 'error',
            sentence: 'Binary cross-entropy was added up over the softmax outputs.',
            rewrites: { error },
          },
          {
            form: 'throughout',
            sentence: 'Binary cross-entropy was added up over the softmax outputs, and derived.',
            rewrites: {
              error,
              delta: ({ softmax }) => {
                if (softmax === null) return null
                const { outs, targets, index } = softmax
                const own = outs[index]!
                return sum(
                  outs.map((p, j) =>
                    mul(
                      div(sub(p, targets[j]!), mul(p, sub(1, p))),
                      j === index ? mul(p, sub(1, p)) : neg(mul(p, own)),
                    ),
                  ),
                )
              },
            },
          },
        ],
}
