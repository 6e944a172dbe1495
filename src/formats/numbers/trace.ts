// An implementer's trace: one JSON map per step, with the arrays a program has at hand. docs/traces.md says how
// to print one; docs/trace.schema.json is its recommended shape.

import { stepsPerEpoch } from '../../engine/batches.ts'
import type { Network } from '../../network/network.ts'
import { clipped, type Found } from './given.ts'
import { type NamedReader, readLeaf } from './json-names.ts'
import type { JsonValue } from './json-values.ts'
import { ASSUMED, type Matrix, orientationOf } from './orientation.ts'
import { type At, batchSizes } from './tie.ts'
import { readParameters, readUnits } from './trace-add.ts'
import { flatten, shapeText, type TraceLayer, traceLayers } from './trace-arrays.ts'
import type { Orientation } from './trace-keys.ts'
import { type Arrays, arraysOf, recordsOf } from './trace-records.ts'

type Step = { readonly at: At; readonly arrays: Arrays; readonly told: Orientation | undefined }

export function readTrace(
  network: Network,
  values: readonly JsonValue[],
  reader: NamedReader,
  step: number,
): void {
  const { found } = reader
  const layers = traceLayers(network)
  const assumed: string[] = []
  const records = recordsOf(values)
  const steps = records.map((record, i): Step => {
    const at = { step: record.step ?? stepOf(network, records, i, step, assumed), sample: record.sample }
    return { at, arrays: arraysOf(record, layers), told: record.orientation }
  })
  const matrices = steps.flatMap(({ at, arrays, told }) => matricesOf(arrays, layers, at.step, told))
  const general = orientationOf(network, matrices)
  if (general.assumed) assumed.push(ASSUMED)
  const sizeAt = batchSizes(network)
  for (const { at, arrays, told } of steps) {
    for (const { label, leaf } of arrays.scalars) readLeaf(reader, label, leaf, at)
    for (const { label, value, why } of arrays.unknown) {
      refuse(found, label, value, why ?? 'No array of the network has this name.')
    }
    for (const array of arrays.arrays) {
      const wrong =
        'is' in array.key
          ? readParameters(network, found, array, layers, at.step, told ?? general.orientation)
          : readUnits(network, found, array, layers, at, sizeAt(at.step))
      if (wrong !== null) refuse(found, array.label, array.value, wrong)
    }
  }
  if (assumed.length > 0) found.assumed = [...new Set(assumed)].join(' ')
}

/** The step of a record that does not say it. */
function stepOf(
  network: Network,
  records: readonly { epoch: number | undefined }[],
  i: number,
  step: number,
  assumed: string[],
): number {
  const { epoch } = records[i]!
  if (epoch !== undefined && stepsPerEpoch(network) === 1) {
    const from = records[0]!.epoch === 0 ? 0 : 1
    assumed.push(`Epoch ${from} is taken as step 1.`)
    return epoch - from + 1
  }
  if (records.length > 1)
    assumed.push(`The records do not say their step: the first is taken as step ${step}.`)
  return step + i
}

function refuse(found: Found, label: string, value: JsonValue, why: string): void {
  const text =
    value.kind === 'list'
      ? `${label}: ${shapeText(value)}`
      : `${label}: ${'text' in value ? value.text : '{…}'}`
  found.unread.push({ line: value.line, text: clipped(text), why })
}

function matricesOf(
  { arrays }: Arrays,
  layers: readonly TraceLayer[],
  step: number,
  told: Orientation | undefined,
): Matrix[] {
  return arrays.flatMap(({ key, layer, value }): Matrix[] => {
    const of = layers[layer - 1]
    const flat = 'is' in key && key.is === 'weight' && of !== undefined ? flatten(value) : null
    if (flat === null || of === undefined) return []
    return [{ flat, layer: of, start: key.of === 'parameter' && step === 1, told: key.orientation ?? told }]
  })
}
