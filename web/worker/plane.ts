// Looks at a network over the plane, off the main thread: what it says of every place, what its units do there, how
// well it does, and which steps have a sample.

import {
  type Description,
  measuredText,
  measuresOf,
  type Network,
  network,
  planeOf,
  type SampleSteps,
  type Surface,
  sampleSteps,
  surfaceOf,
  surfaceText,
  type UnitMap,
  unitMapsOf,
} from '#lib'
import type { Told as Measured } from '../looked.svelte.ts'

export type Asked =
  | { readonly type: 'begin'; readonly description: Description; readonly output: number }
  | { readonly type: 'look'; readonly parameters: Float64Array; readonly turn: number }
  | { readonly type: 'steps'; readonly sample: number; readonly step: number; readonly turn: number }

export type Seen = {
  readonly surface: Surface
  readonly text: string
  readonly maps: readonly UnitMap[]
}

export type Told =
  | {
      readonly type: 'seen'
      readonly turn: number
      /** `null` where there is no plane. */
      readonly seen: Seen | null
      readonly measures: { readonly train: Measured; readonly test: Measured | null }
    }
  | { readonly type: 'steps'; readonly sample: number; readonly steps: SampleSteps; readonly turn: number }

/** Places on each side of the surface, and of a unit's map. */
const FINE = 64
const SMALL = 20
/** A picture shows no more units than this one by one. */
const MOST_UNITS = 64

let of: Network
let look: (parameters: Float64Array) => Omit<Extract<Told, { type: 'seen' }>, 'type' | 'turn'>

function begin(description: Description, output: number): void {
  of = network(description)
  const plane = planeOf(of, output)
  const measure = measuresOf(of)
  const surface = plane && surfaceOf(of, plane, FINE)
  const units = of.layers.reduce((sum, layer) => sum + layer.units.length, of.inputs.length)
  const maps = plane && units <= MOST_UNITS ? unitMapsOf(of, plane, SMALL) : () => []
  look = (parameters) => {
    const { train, test } = measure(parameters)
    const drawn = surface?.(parameters)
    return {
      seen:
        plane && drawn
          ? { surface: drawn, text: surfaceText(of, plane, drawn), maps: maps(parameters) }
          : null,
      measures: { train: measuredText(train), test: test && measuredText(test) },
    }
  }
}

const tell = (told: Told) => postMessage(told)

addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  if (asked.type === 'begin') begin(asked.description, asked.output)
  else if (asked.type === 'look') tell({ type: 'seen', turn: asked.turn, ...look(asked.parameters) })
  else {
    const { sample, step, turn } = asked
    tell({ type: 'steps', turn, sample, steps: sampleSteps(of, sample, step) })
  }
})
