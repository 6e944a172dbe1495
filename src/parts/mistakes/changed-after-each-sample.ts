// U11: parameters changed after each sample.
import type { Mistake } from '../mistake.ts'

export const changedAfterEachSample: Mistake = {
  id: 'changed-after-each-sample',
  catalogue: 'U11',
  kind: 'computes',
  title: 'Parameters changed after each sample',
  why: 'All samples of a batch are worked with the same weights.',
  needs: 'a batch of several samples',
  instead: 'Add up the gradients of the whole batch, then update once.',
  forms: ({ batch }) =>
    batch < 2
      ? []
      : [
          {
            sentence:
              'The parameters were changed after each sample of the batch instead of once after all of them.',
            afterEachSample: true,
          },
        ],
}
