// F3: weight labels read the other way.
import { sum } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const weightsReadTurned: Mistake = {
  id: 'weights-read-turned',
  catalogue: 'F3',
  kind: 'reads',
  title: 'Weight labels read the other way',
  why: 'Rows and columns of the weights were exchanged going forward.',
  needs: 'a layer with several units or several inputs',
  instead: 'A weight belongs to the unit its connection leads to: look at the drawing.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The weights were read the other way round: row and column exchanged.',
      rewrites: { net: ({ turned, bias }) => sum(bias === null ? turned : [...turned, bias]) },
    },
  ],
}
