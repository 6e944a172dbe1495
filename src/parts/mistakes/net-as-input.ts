// B13: net of the layer before as input.
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const netAsInput: Mistake = {
  id: 'net-as-input',
  catalogue: 'B13',
  kind: 'reads',
  title: 'net of the layer before as input',
  why: 'A weight is multiplied by what comes out of the unit before, after its activation.',
  needs: 'a hidden layer with an activation',
  instead: 'Multiply δ by the output of the unit before.',
  forms: () => [
    {
      sentence: 'The net of the unit before was used where its output belongs.',
      rewrites: {
        gradient: ({ right, inputs, inputNets, input, kind }) => {
          const net = kind === 'weight' ? inputNets[input] : null
          return net ? swap(right, inputs[input]!, net) : null
        },
      },
    },
  ],
}
