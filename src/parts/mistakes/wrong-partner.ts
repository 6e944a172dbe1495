// B14: wrong partner.
import { swap } from '../../formula/swap.ts'
import type { Form, Mistake } from '../mistake.ts'

const partner = (form: string, sentence: string, other: (i: number, n: number) => number): Form => ({
  form,
  sentence,
  rewrites: {
    gradient: ({ right, kind, inputs, input }) =>
      kind === 'weight' && inputs.length > 1
        ? swap(right, inputs[input]!, inputs[other(input, inputs.length)]!)
        : null,
  },
})

export const wrongPartner: Mistake = {
  id: 'wrong-partner',
  catalogue: 'B14',
  kind: 'reads',
  scoped: true,
  title: 'Wrong partner',
  why: 'Each weight has one unit it comes from and one it leads to.',
  needs: 'several inputs of different values',
  instead: '∂E/∂w is δ of the unit it leads to times the output of the unit it comes from.',
  forms: () => [
    partner('next', 'The input of the next weight was used: the indices are shifted.', (i, n) => (i + 1) % n),
    partner(
      'previous',
      'The input of the weight before was used: the indices are shifted.',
      (i, n) => (i + n - 1) % n,
    ),
    partner('reversed', 'The inputs were taken in reverse order.', (i, n) => n - 1 - i),
    partner('first two', 'The first two inputs were swapped.', (i) => (i < 2 ? 1 - i : i)),
    {
      form: 'transposed',
      sentence: 'The outer product is transposed: the δ of one unit met the input of another.',
      rewrites: {
        gradient: ({ right, kind, delta, deltas, inputs, input, unit }) =>
          kind === 'weight' && deltas.length > 1 && deltas.length === inputs.length
            ? swap(swap(right, delta, deltas[input]!), inputs[input]!, inputs[unit]!)
            : null,
      },
    },
  ],
}
