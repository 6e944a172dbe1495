// U6: bias used instead of its gradient.
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const biasAsGradient: Mistake = {
  id: 'bias-as-gradient',
  catalogue: 'U6',
  kind: 'rewrites',
  title: 'Bias used instead of its gradient',
  why: 'The update subtracts the rate times the gradient.',
  needs: 'a trained bias',
  instead: 'Use the gradient of the bias, not the bias.',
  forms: () => [
    {
      sentence: 'The value of the bias was used where its gradient belongs.',
      rewrites: {
        change: ({ right, kind, gradient, weight }) =>
          kind === 'weight' ? null : swap(right, gradient, weight),
      },
    },
  ],
}
