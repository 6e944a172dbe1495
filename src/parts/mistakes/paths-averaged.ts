// B3: mean over the paths.
import { div } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const pathsAveraged: Mistake = {
  id: 'paths-averaged',
  catalogue: 'B3',
  kind: 'rewrites',
  title: 'Mean over the paths',
  why: 'What comes back along the paths adds up.',
  needs: 'a hidden layer with several units behind it',
  instead: 'Add the paths up; do not divide by their number.',
  forms: () => [
    {
      sentence: 'What the units of the next layer pass back was averaged instead of added up.',
      rewrites: { back: ({ right, paths }) => (paths.length > 1 ? div(right, paths.length) : null) },
    },
  ],
}
