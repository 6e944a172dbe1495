// The numbers of a layer's units out of a trace: one row, or a row per sample of the batch.

import type { Name } from '../../formula/name.ts'
import type { Network } from '../../network/network.ts'
import type { Flat, TraceLayer } from './trace-arrays.ts'
import type { UnitQuantity } from './trace-keys.ts'

/** The names of a vector's entries without their samples, or `null` where the layer has no such numbers. */
export function unitNames(
  network: Network,
  layers: readonly TraceLayer[],
  of: UnitQuantity,
  layer: number,
): Name[] | null {
  if (of === 'input' || (of === 'out' && layer === 0))
    return network.inputs.map((unit) => ({ of: 'input', unit }))
  if (of === 'target' || of === 'error') return network.outputs.map((unit) => ({ of, unit }))
  const found = layers[layer - 1]
  if (found === undefined) return null
  switch (of) {
    case 'net':
      return found.dense.units.map((unit) => ({ of: 'net', unit }))
    case 'out':
      return found.outs.map((unit) => ({ of: 'out', unit }))
    case 'delta':
      return found.dense.units.map((unit) => ({ d: { of: 'error' }, by: { of: 'net', unit } }))
    case 'dout':
      return found.outs.map((unit) => ({ d: { of: 'error' }, by: { of: 'out', unit } }))
  }
}

/** Which unit (from 0) and sample (from 1, `undefined` for the only one) each entry of an array belongs to. */
export type Layout = (index: number) => { unit: number; sample: number | undefined }

/** How an array of `units` numbers for each of `size` samples lies, or why it does not fit. */
export function layoutOf(
  flat: Flat,
  units: number,
  size: number,
  sample: number | undefined,
): Layout | string {
  const { shape, numbers } = flat
  const count = numbers.length
  const wide = shape.filter((length) => length !== 1)
  if (sample !== undefined || size === 1) {
    return count === units && wide.length <= 1
      ? (unit) => ({ unit, sample })
      : `expected ${units === 1 ? 'one number' : `${units} numbers`}, one for each unit`
  }
  if (count !== units * size) {
    return count === units && wide.length <= 1
      ? `it has one row, but the batch has ${size} samples: give a row for each, or say "sample"`
      : `expected ${size} rows of ${units}, a row for each sample of the batch`
  }
  // Samples may stand side by side where only that fits: [units][samples].
  const sideBySide = shape.length === 2 && shape[0] === units && shape[1] === size && units !== size
  return sideBySide
    ? (index) => ({ unit: Math.floor(index / size), sample: (index % size) + 1 })
    : (index) => ({ unit: index % units, sample: Math.floor(index / units) + 1 })
}
