// Weights as rows or columns.
import type { Convention } from '../mistake.ts'

export const weightsTurned: Convention = {
  id: 'weights-turned',
  title: 'Weights as rows or columns',
  why: 'A weight matrix has a row per unit (W·x) or a column per unit (x·W).',
  forms: () => [
    {
      sentence: 'The weight matrices are read with a column per unit.',
      right: 'with the weight matrices read the other way (a column per unit)',
      describes: { weights: 'turned' },
    },
  ],
}
