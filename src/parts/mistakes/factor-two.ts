// B11: a factor of 2.
import { mul } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

const squared = (loss: string) => loss.includes('square')

export const factorTwo: Mistake = {
  id: 'factor-two',
  catalogue: 'B11',
  kind: 'rewrites',
  title: 'A factor of 2',
  why: 'The 2 of the square’s derivative cancels the ½ of the error; without the ½ it stays.',
  needs: 'a squared error',
  instead: 'Derive the loss you use: with ½ there is no 2, without it there is.',
  forms: ({ loss }) =>
    squared(loss)
      ? [
          {
            form: 'kept',
            sentence: 'A factor of 2 was kept in the slope of the error.',
            rewrites: { outputSlope: ({ right }) => mul(2, right) },
          },
          {
            form: 'lost',
            sentence: 'The slope of the error is half of what it should be: a ½ was kept, or a 2 lost.',
            rewrites: { outputSlope: ({ right }) => mul(0.5, right) },
          },
        ]
      : [],
}
