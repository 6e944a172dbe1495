// B7: raw error carried back.
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const rawErrorCarriedBack: Mistake = {
  id: 'raw-error-carried-back',
  catalogue: 'B7',
  kind: 'reads',
  title: 'Raw error carried back',
  why: 'What goes back through a weight is δ, which has the slope of the next unit in it.',
  needs: 'a hidden layer, and units behind it whose slope is not 1',
  instead: 'Carry δ back, not ∂E/∂out.',
  forms: () => [
    {
      sentence:
        'The raw error ∂E/∂out of the next unit was carried back instead of its δ: its slope is missing.',
      rewrites: { path: ({ right, delta, byOut }) => (byOut === null ? null : swap(right, delta, byOut)) },
    },
  ],
}
