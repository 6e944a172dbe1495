// B5: no slope at the output.
import { number } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const outputSlopeLeftOut: Mistake = {
  id: 'output-slope-left-out',
  catalogue: 'B5',
  kind: 'rewrites',
  title: 'No slope at the output',
  why: 'δ of an output is the error’s slope times the slope of its activation.',
  needs: 'an output whose activation has another slope than 1',
  instead: 'Multiply by ∂out/∂net of the output unit.',
  forms: () => [
    {
      sentence: 'The slope of the output’s activation was left out.',
      rewrites: {
        delta: ({ right, slope, last }) => (slope === null || !last ? null : swap(right, slope, number(1))),
      },
    },
  ],
}
