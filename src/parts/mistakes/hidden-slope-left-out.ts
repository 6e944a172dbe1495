// B6: no slope at the hidden layer.
import { number } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const hiddenSlopeLeftOut: Mistake = {
  id: 'hidden-slope-left-out',
  catalogue: 'B6',
  kind: 'rewrites',
  title: 'No slope at the hidden layer',
  why: 'δ of a hidden unit is what comes back times the slope of its activation.',
  needs: 'a hidden layer whose activation has another slope than 1',
  instead: 'Multiply by ∂out/∂net of the hidden unit.',
  forms: () => [
    {
      sentence: 'The slope of the hidden unit’s activation was left out.',
      rewrites: {
        delta: ({ right, slope, last }) => (slope === null || last ? null : swap(right, slope, number(1))),
      },
    },
  ],
}
