// B18: a layer skipped going back.
import { number } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const layerSkipped: Mistake = {
  id: 'layer-skipped',
  catalogue: 'B18',
  kind: 'reads',
  title: 'A layer skipped going back',
  why: 'With several hidden layers, δ of each comes from the layer right behind it.',
  instead: 'Go back layer by layer: use the δ of the next layer, not those of the outputs.',
  forms: () => [
    {
      form: 'deltas',
      sentence: 'The δ of the outputs were used for an early hidden layer: the layer between was skipped.',
      rewrites: {
        path: ({ right, delta, skipping }) =>
          skipping === null ? null : skipping.delta === null ? number(0) : swap(right, delta, skipping.delta),
      },
    },
    {
      form: 'deltas and weights',
      sentence:
        'The δ and weights of the output layer were used for an early hidden layer: the layer between was skipped.',
      rewrites: {
        path: ({ right, delta, weight, skipping }) =>
          skipping === null
            ? null
            : skipping.delta === null || skipping.weight === null
              ? number(0)
              : swap(swap(right, delta, skipping.delta), weight, skipping.weight),
      },
    },
  ],
}
