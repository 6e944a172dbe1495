// U1: bias not updated.
import type { Mistake } from '../mistake.ts'

export const biasNotUpdated: Mistake = {
  id: 'bias-not-updated',
  catalogue: 'U1',
  kind: 'rewrites',
  title: 'Bias not updated',
  why: 'A bias that is trained moves with every update.',
  needs: 'a trained bias',
  instead: 'Update the biases as the weights.',
  forms: () => [
    {
      sentence: 'The bias was not updated.',
      rewrites: {
        change: ({ quantity, kind, weight }) => (kind !== 'weight' && quantity === 'new' ? weight : null),
      },
    },
  ],
}
