// Gradients with the opposite sign.
import type { Convention } from '../mistake.ts'

export const oppositeSign: Convention = {
  id: 'opposite-sign',
  title: 'Gradients with the opposite sign',
  why: 'Some write −∂E/∂w and add it; the new weights are the same.',
  forms: () => [
    ...(['delta', 'gradient', 'delta and gradient'] as const).map((negated) => ({
      form: negated,
      sentence: `The ${negated === 'delta' ? 'δ' : negated === 'gradient' ? 'gradients' : 'δ and gradients'} are written with the opposite sign.`,
      right: `with ${negated === 'delta' ? 'δ' : negated === 'gradient' ? 'gradients' : 'δ and gradients'} of the opposite sign (added in the update)`,
      negated,
    })),
  ],
}
