// Which steps train with a sample: where a person who picked one can see it worked.

import { batches, stepsPerEpoch } from '../engine/batches.ts'
import { ArgumentError } from '../network/argument.ts'
import type { Network } from '../network/network.ts'

const CALL = 'sampleSteps(network, sample, step)'

export type SampleSteps = {
  /** The last step before the given one, if there is one. */
  readonly before: number | null
  /** The given step itself, or the next one. */
  readonly from: number
}

/** The steps around `step` that train with a sample of the network, counted from 1. */
export function sampleSteps(network: Network, sample: number, step: number): SampleSteps {
  const count = network.samples.length
  if (sample > count) throw new ArgumentError(CALL, 'sample', sample, `a whole number from 1 to ${count}`)
  const batchOf = batches(network)
  const has = (n: number) => batchOf(n).samples.includes(sample - 1)
  // Every epoch has every sample once, so there is one within two epochs on both sides.
  const far = 2 * stepsPerEpoch(network)
  let before: number | null = null
  for (let n = Math.max(1, step - far); n < step; n++) if (has(n)) before = n
  let from = step
  while (!has(from)) from++
  return { before, from }
}
