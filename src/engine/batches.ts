// Which samples a step uses: in file order, or shuffled anew for every epoch; a short last batch is its own.

import type { Network } from '../network/network.ts'
import { createRandom } from '../numeric/random.ts'

export type Batch = { readonly epoch: number; readonly samples: readonly number[] }

/** Steps in one pass over the data. */
export function stepsPerEpoch(network: Network): number {
  return Math.max(1, Math.ceil(network.samples.length / network.batch.size))
}

/** Tells the batch of any step, from 1; a shuffled epoch before the last one drawn is drawn anew. */
export function batches(network: Network): (step: number) => Batch {
  const count = network.samples.length
  const { size, shuffle } = network.batch
  const perEpoch = stepsPerEpoch(network)
  let order = Array.from({ length: count }, (_, i) => i)
  let generator = shuffle && createRandom(shuffle.seed)
  let drawn = 0
  return (step) => {
    const epoch = Math.floor((step - 1) / perEpoch)
    if (shuffle && generator) {
      if (epoch + 1 < drawn) {
        generator = createRandom(shuffle.seed)
        drawn = 0
      }
      for (; drawn <= epoch; drawn++) order = Array.from(generator.permutation(count))
    }
    const start = ((step - 1) % perEpoch) * size
    return { epoch, samples: order.slice(start, start + size) }
  }
}
