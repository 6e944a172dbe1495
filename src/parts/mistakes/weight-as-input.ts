// B19: weight used for its own gradient.
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const weightAsInput: Mistake = {
  id: 'weight-as-input',
  catalogue: 'B19',
  kind: 'rewrites',
  scoped: true,
  title: 'Weight used for its own gradient',
  why: '∂net/∂w is what the weight is multiplied by, not the weight.',
  needs: 'a weight other than what it is multiplied by',
  instead: 'Multiply δ by the input of the weight.',
  forms: () => [
    {
      sentence: 'The weight itself was used where its input belongs.',
      rewrites: {
        gradient: ({ right, kind, inputs, input, parameter }) =>
          kind === 'weight' ? swap(right, inputs[input]!, parameter) : null,
      },
    },
  ],
}
