// What a network makes of every place of the plane, as pictures a canvas shows: for every group a mask that is the
// more opaque, the surer the network is of it there. Colours are whoever draws it.

import type { Network } from '../../network/network.ts'
import { type Outs, outsAt } from '../../training/outs.ts'
import type { Plane } from '../../training/plane.ts'

/** Four bytes a place, row by row from the top; only the fourth, how opaque it is, says anything. */
export type Mask = Uint8ClampedArray<ArrayBuffer>

export type UnitMap = {
  readonly unit: string
  /** Places on each side. */
  readonly size: number
  /** For outs below and above the middle. */
  readonly masks: readonly [Mask, Mask]
}

export type Surface = {
  /** Places on each side. */
  readonly size: number
  /** One per group. */
  readonly masks: readonly Mask[]
  /** The share of the plane that each group has; what is not a number has none. */
  readonly shares: readonly number[]
  /** The lowest and the highest out that is looked at; NaN where one is. */
  readonly low: number
  readonly high: number
}

/** Opaque, on a scale to 255, where the network is quite sure: what is drawn over it can still be seen. */
const MOST = 190

/** Makes the surface for any parameters of the network. */
export function surfaceOf(network: Network, plane: Plane, size: number): (p: Float64Array) => Surface {
  const outs = outsOver(network, plane, size)
  const n = network.outputs.length
  const groups = plane.classes && n > 1 ? n : 2
  return (parameters) => {
    const last = outs(parameters).at(-1)!
    const masks = Array.from({ length: groups }, () => maskOf(size))
    const counts = masks.map(() => 0)
    let [low, high] = [Infinity, -Infinity]
    for (let k = 0; k < size * size; k++) {
      const out = last[k * n + plane.output]!
      low = Math.min(low, out)
      high = Math.max(high, out)
      if (Number.isNaN(out)) continue
      const { group, sure } = groupAt(plane, last, k * n, n)
      counts[group]!++
      masks[group]![4 * k + 3] = sure * MOST
    }
    return { size, masks, shares: counts.map((count) => count / (size * size)), low, high }
  }
}

/** Which group outs stand for, and how surely, from 0 to 1. */
function groupAt(
  { classes, output, middle, reach }: Plane,
  outs: Float64Array,
  from: number,
  n: number,
): { group: number; sure: number } {
  if (classes && n > 1) {
    const group = classes(outs, from, n)
    // Each of n outs is 1/n where the network knows nothing.
    return { group, sure: (outs[from + group]! - 1 / n) / (1 - 1 / n) }
  }
  const above = outs[from + output]! - middle
  return { group: above > 0 ? 1 : 0, sure: Math.abs(above) / reach }
}

/** Makes small pictures of what every input and unit gives over the plane, for any parameters of the network. */
export function unitMapsOf(network: Network, plane: Plane, size: number): (p: Float64Array) => UnitMap[] {
  const places = placesOf(plane, size)
  const outs = outsAt(network, places)
  const inputs = network.inputs.map((unit, i) => mapOf(unit, size, null, (k) => places[k]![i]!))
  return (parameters) => {
    const all = outs(parameters)
    const units = network.layers.flatMap((layer, l) =>
      layer.units.map((unit, j) =>
        mapOf(unit, size, rangeOf(layer), (k) => all[l]![k * layer.units.length + j]!),
      ),
    )
    return [...inputs, ...units]
  }
}

type Range = readonly [number, number] | null

/** What comes out of a unit lies there; `null` where it has no ends. */
function rangeOf(layer: Network['layers'][number]): Range {
  if (layer.type === 'softmax') return [0, 1]
  const [low, high] = layer.activation?.part.range ?? [-Infinity, Infinity]
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null
}

function mapOf(unit: string, size: number, range: Range, out: (k: number) => number): UnitMap {
  const masks = [maskOf(size), maskOf(size)] as const
  const middle = range ? (range[0] + range[1]) / 2 : 0
  let reach = range ? (range[1] - range[0]) / 2 : 0
  if (!range) for (let k = 0; k < size * size; k++) reach = Math.max(reach, Math.abs(out(k)))
  for (let k = 0; k < size * size; k++) {
    const above = out(k) - middle
    masks[above > 0 ? 1 : 0][4 * k + 3] = reach > 0 ? (Math.abs(above) / reach) * 255 : 0
  }
  return { unit, size, masks: [masks[0], masks[1]] }
}

const maskOf = (size: number): Mask => new Uint8ClampedArray(4 * size * size)

const outsOver = (network: Network, plane: Plane, size: number): Outs =>
  outsAt(network, placesOf(plane, size))

/** The middles of so many squares on each side, row by row from the top. */
function placesOf({ low, high, at }: Plane, size: number): number[][] {
  const step = (high - low) / size
  return Array.from({ length: size * size }, (_, k) =>
    at(low + ((k % size) + 0.5) * step, high - (Math.floor(k / size) + 0.5) * step),
  )
}
