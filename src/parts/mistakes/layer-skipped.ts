// B18: a layer skipped going back.
import { mul, sum } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const layerSkipped: Mistake = {
  id: 'layer-skipped',
  catalogue: 'B18',
  kind: 'reads',
  title: 'A layer skipped going back',
  why: 'With several hidden layers, δ of each comes from the layer right behind it.',
  needs: 'two hidden layers',
  instead: 'Go back layer by layer: use the δ of the next layer, not those of the outputs.',
  forms: () => [
    {
      form: 'deltas',
      sentence: 'The δ of the outputs were used for an early hidden layer: the layer between was skipped.',
      rewrites: {
        path: ({ right, delta, skipping }) => (skipping === null ? null : swap(right, delta, skipping)),
      },
    },
    {
      form: 'deltas and weights',
      sentence:
        'The δ and weights of the output layer were used for an early hidden layer: the layer between was skipped.',
      rewrites: {
        back: ({ skipping }) => skipping && sum(skipping.map(({ delta, weight }) => mul(delta, weight))),
      },
    },
  ],
}
