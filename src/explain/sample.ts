// The samples of a step, among those of the network: from a point that somebody picks to its numbers.

import { addressOf } from '../formula/name.ts'
import type { Sheet } from '../trace/sheet.ts'

/** In the order of the batch, counted from 1 among the samples that are trained with. */
export function stepSamples({ network, state }: Sheet): number[] {
  return state.samples.map((sample) => network.samples.indexOf(sample) + 1)
}

/** The address of the error of a sample in a step; `null` where the step does not train with it. */
export function sampleError(sheet: Sheet, sample: number): string | null {
  const place = stepSamples(sheet).indexOf(sample)
  return place < 0 ? null : addressOf({ of: 'error', sample: sheet.plan.tag(place) })
}
