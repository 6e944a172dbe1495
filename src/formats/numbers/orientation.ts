// How the weight matrices of a trace lie: a row per unit (W·x) or a column per unit (x·W). Told by the trace, by
// a shape that fits only one way, or by the start values; else rows are assumed, and said so.

import type { Network } from '../../network/network.ts'
import { toDecimals } from '../../numeric/decimal.ts'
import { digitsOf } from './figure.ts'
import type { Flat, TraceLayer } from './trace-arrays.ts'
import type { Orientation } from './trace-keys.ts'

/** A weight matrix found in a trace. */
export type Matrix = {
  readonly flat: Flat
  readonly layer: TraceLayer
  /** These are the weights before the first update. */
  readonly start: boolean
  readonly told?: Orientation | undefined
}

/** The way a shape alone shows, or `null` where it fits both ways. */
export function byShape({ shape }: Flat, { dense }: TraceLayer): Orientation | null {
  const [rows, columns, ...more] = shape
  if (columns === undefined || more.length > 0 || dense.units.length === dense.inputs) return null
  if (rows === dense.units.length && columns === dense.inputs) return 'rows'
  return rows === dense.inputs && columns === dense.units.length ? 'columns' : null
}

export const ASSUMED =
  'The weights are taken as a row per unit (orientation: rows), which neither their shape nor their values tell.'

/** One way for all matrices that do not tell their own. */
export function orientationOf(
  network: Network,
  matrices: readonly Matrix[],
): { orientation: Orientation; assumed: boolean } {
  const shapes = new Set(
    matrices.map(({ flat, layer }) => byShape(flat, layer)).filter((found) => found !== null),
  )
  if (shapes.size === 1) return { orientation: [...shapes][0]!, assumed: false }
  const open = matrices.filter(
    ({ flat, layer, told }) => told === undefined && bothWays(layer) && byShape(flat, layer) === null,
  )
  let rows = 0
  let columns = 0
  for (const { flat, layer, start } of open) {
    if (!start || flat.numbers.length !== layer.dense.units.length * layer.dense.inputs) continue
    rows += matches(network, flat, layer, 'rows')
    columns += matches(network, flat, layer, 'columns')
  }
  if (rows !== columns) return { orientation: rows > columns ? 'rows' : 'columns', assumed: false }
  return { orientation: 'rows', assumed: open.length > 0 }
}

/** Would the two ways put the numbers in different places? */
const bothWays = ({ dense }: TraceLayer) => dense.units.length > 1 && dense.inputs > 1

/** How many of the first numbers are the start values, in double or single precision, to the digits given. */
function matches(
  network: Network,
  { numbers }: Flat,
  { dense }: TraceLayer,
  orientation: Orientation,
): number {
  let same = 0
  for (let index = 0; index < Math.min(numbers.length, 2000); index++) {
    const { text } = numbers[index]!
    const value = Number(text)
    if (!Number.isFinite(value)) continue
    const start =
      network.start[dense.weights + placeIn(dense.units.length, dense.inputs, index, orientation)]!
    const decimals = Math.min(digitsOf(text).decimals, 30)
    const isStart = (one: number) => value === one || Number(toDecimals(one, decimals, 'round')) === value
    if (isStart(start) || isStart(Math.fround(start))) same++
  }
  return same
}

/** The place in the packed weights (row per unit) of the entry at `index` of the matrix as given. */
export function placeIn(units: number, inputs: number, index: number, orientation: Orientation): number {
  if (orientation === 'rows') return index
  return (index % units) * inputs + Math.floor(index / units)
}
