// U2: shared bias: mean of the deltas.
import { div } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const sharedBiasMean: Mistake = {
  id: 'shared-bias-mean',
  catalogue: 'U2',
  kind: 'rewrites',
  title: 'Shared bias: mean of the deltas',
  why: 'A shared bias acts on every unit, so their δ add up.',
  needs: 'a trained bias that several units share',
  instead: 'Add up the δ of all units that share the bias.',
  forms: () => [
    {
      sentence: 'The δ of the units that share the bias were averaged instead of added up.',
      rewrites: {
        gradient: ({ right, kind, deltas }) =>
          kind === 'shared bias' && deltas.length > 1 ? div(right, deltas.length) : null,
      },
    },
  ],
}
