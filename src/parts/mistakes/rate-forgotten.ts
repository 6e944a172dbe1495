// U8: learning rate forgotten or used twice.
import { number, pow } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const rateForgotten: Mistake = {
  id: 'rate-forgotten',
  catalogue: 'U8',
  kind: 'rewrites',
  title: 'Learning rate forgotten or used twice',
  why: 'The learning rate scales the step once.',
  needs: 'a learning rate other than 1',
  instead: 'Multiply the gradient by the learning rate, once.',
  forms: () => [
    {
      form: 'forgotten',
      sentence: 'The learning rate was forgotten.',
      rewrites: { change: ({ right, rate }) => swap(right, rate, number(1)) },
    },
    {
      form: 'twice',
      sentence: 'The learning rate was used twice.',
      rewrites: { change: ({ right, rate }) => swap(right, rate, pow(rate, 2)) },
    },
  ],
}
