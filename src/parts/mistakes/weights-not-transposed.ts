// B4: weights not transposed going back.
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const weightsNotTransposed: Mistake = {
  id: 'weights-not-transposed',
  catalogue: 'B4',
  kind: 'reads',
  title: 'Weights not transposed going back',
  why: 'Going back, the matrix of the weights is read along its columns.',
  needs: 'a hidden layer, and several units before or behind its weights',
  instead: 'The error goes back along the connection it came by: multiply with the transposed matrix.',
  forms: () => [
    {
      sentence: 'The weights were not transposed going back: row and column are exchanged.',
      rewrites: {
        path: ({ right, weight, turned }) => (turned === null ? null : swap(right, weight, turned)),
      },
    },
  ],
}
