// Which samples the steps use, and the refusal of files that nobody could read or compile.

import { batches } from '../../engine/batches.ts'
import { denseLayers, type Network } from '../../network/network.ts'
import { InputError } from '../../network/problem.ts'
import { grouped } from '../../network/shown.ts'

export const MOST_NUMBERS = 50_000
/** Cells of a step's sheet that are worked in a few seconds: a gradient of every parameter for every sample. */
const MOST_CELLS = 2_000_000

/** The samples in order of their first use, and every step's batch as places in that list. */
export function samplesOf(network: Network, steps: number) {
  const batchOf = batches(network)
  const places = new Map<number, number>()
  const place = (sample: number) => {
    const known = places.get(sample) ?? places.size
    places.set(sample, known)
    return known
  }
  const chosen = Array.from({ length: steps }, (_, i) => batchOf(i + 1).samples.map(place))
  return { samples: [...places.keys()].map((sample) => network.samples[sample]!), batches: chosen }
}

/** How many numbers a file holds: what goes in, and what is expected. */
export function sizeOf(network: Network, batches: readonly (readonly number[])[], samples: number): number {
  const units = denseLayers(network).reduce((sum, layer) => sum + layer.units.length, 0)
  const outputs = network.outputs.length
  const parameters = network.start.length
  const first = batches[0]!.length * (3 * units + outputs) + parameters
  return parameters + samples * (network.inputs.length + outputs) + first + batches.length * (parameters + 1)
}

/** How many tell-tale values stand beside one number: all in a small file, the first ones in a large one. */
export const mostWrong = (size: number): number => Math.max(12, Math.floor(20_000 / size))

/** Throws E-LIMIT-GOLDEN with what makes the file smaller. */
export function refuseLarge(
  network: Network,
  batches: readonly (readonly number[])[],
  samples: number,
  most = MOST_NUMBERS,
): void {
  const size = sizeOf(network, batches, samples)
  const steps = batches.length
  const widest = batches.reduce((most, batch) => Math.max(most, batch.length), 0)
  if (size <= most && widest * network.start.length <= MOST_CELLS) return
  const advice = [
    ...(steps > 1 ? ['fewer steps (--steps 1)'] : []),
    ...(widest > 1 ? ['smaller batches (batch: { size: 2 })'] : []),
    'fewer units: code that is right for a small network of the same kind is right for the large one',
  ]
  const rounds = `${grouped(steps)} ${steps === 1 ? 'step' : 'steps'}`
  throw new InputError([
    {
      code: 'E-LIMIT-GOLDEN',
      what: `${grouped(network.start.length)} weights and biases, ${rounds} and batches of ${grouped(widest)} make a test file of ${grouped(size)} numbers; limit ${grouped(most)}.`,
      fix: `Try ${advice.join(', or ')}.`,
    },
  ])
}
