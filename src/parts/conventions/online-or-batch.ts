// Online or batch.
import type { Convention } from '../mistake.ts'

export const onlineOrBatch: Convention = {
  id: 'online-or-batch',
  title: 'Online or batch',
  why: 'The parameters change after each sample, or once after all of them.',
  forms: ({ samples, batch }) =>
    samples < 2
      ? []
      : batch === 1
        ? [
            {
              sentence: 'The parameters change once for all samples.',
              right: 'for one update per pass over all samples (batch)',
              describes: { size: 'all' },
            },
          ]
        : [
            {
              sentence: 'The parameters change after each sample.',
              right: 'for one update per sample (online)',
              describes: { size: 'one' },
            },
          ],
}
