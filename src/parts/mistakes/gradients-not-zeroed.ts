// U12: gradients not set back to 0.
import { add } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const gradientsNotZeroed: Mistake = {
  id: 'gradients-not-zeroed',
  catalogue: 'U12',
  kind: 'reads',
  title: 'Gradients not set back to 0',
  why: 'Each update uses the gradient of its own step.',
  needs: 'a step before this one',
  instead: 'Set the gradients to 0 before each step.',
  forms: () => [
    {
      sentence: 'The gradient of the step before was still there and was added.',
      rewrites: { finalGradient: ({ right, before }) => (before === null ? null : add(right, before)) },
    },
  ],
}
