// B12: sign of the error reversed.
import { neg } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const errorSign: Mistake = {
  id: 'error-sign',
  catalogue: 'B12',
  kind: 'rewrites',
  title: 'Sign of the error reversed',
  why: 'With target − output for output − target every gradient changes its sign, and the update climbs.',
  needs: 'an output that is no softmax',
  instead: 'The slope of the error is output − target when the update subtracts.',
  forms: () => [
    {
      sentence: 'The error has the wrong sign: target − output stands where output − target belongs.',
      rewrites: { outputSlope: ({ right }) => neg(right) },
    },
  ],
}
