// Finds the arrays of a trace, wherever its author put them: in lists per layer, in flat keys such as W1 and
// dW1, under "gradients", under one map per layer, or under PyTorch's and Keras's module names.

import { entry, type JsonLeaf, type JsonMap, type JsonValue, wholeNumber } from './json-values.ts'
import type { TraceLayer } from './trace-arrays.ts'
import { contextOf, type Orientation, type ParameterQuantity, type TraceKey, traceKey } from './trace-keys.ts'

/** One step (or sample) of a trace. */
export type TraceRecord = {
  readonly map: JsonMap
  readonly step: number | undefined
  readonly epoch: number | undefined
  readonly sample: number | undefined
  readonly orientation: Orientation | undefined
}

/** An array and what it is; layers count from 1, the inputs are layer 0. */
export type TraceArray = {
  readonly key: TraceKey
  readonly layer: number
  readonly label: string
  readonly value: JsonValue
}
export type Scalar = { readonly label: string; readonly leaf: JsonLeaf }
export type Arrays = {
  readonly arrays: TraceArray[]
  readonly scalars: Scalar[]
  readonly unknown: { label: string; value: JsonValue; why?: string }[]
}

export function recordsOf(values: readonly JsonValue[], outer: Partial<TraceRecord> = {}): TraceRecord[] {
  return values.flatMap((value) => {
    if (value.kind === 'list') return recordsOf(value.items, outer)
    if (value.kind !== 'map') return []
    const way = entry(value, 'orientation')
    const told =
      way !== undefined && 'text' in way && /^(?:rows|columns)$/.test(way.text) ? way.text : undefined
    const orientation = (told as Orientation | undefined) ?? outer.orientation
    const inner = value.entries.filter(
      ([key, list]) => /^(?:steps|trace|records|epochs|history)$/.test(key) && list.kind === 'list',
    )
    if (inner.length > 0)
      return recordsOf(
        inner.map(([, list]) => list),
        { orientation },
      )
    const count = (key: string) => wholeNumber(value, key)
    const step = count('step') ?? count('iteration')
    return [{ map: value, step, epoch: count('epoch'), sample: count('sample'), orientation }]
  })
}

/** Keys that are no number of the network. */
const ASIDE =
  /^(?:\$schema|step|sample|epoch|iteration|orientation|title|note|author|seed|time|format|version)$/

type Raw = { key: TraceKey; label: string; value: JsonValue; own?: number | undefined }

/** Everything in a record, with its layer counted. */
export function arraysOf(record: TraceRecord, layers: readonly TraceLayer[]): Arrays {
  const found: Arrays = { arrays: [], scalars: [], unknown: [] }
  const raw: Raw[] = []
  collect(record.map, '', undefined, undefined, layers, raw, found)
  const zero = raw.some(({ key }) => key.layer === 0 && key.of !== 'out')
  const last = raw.some(({ key }) => key.of === 'out' && key.layer === layers.length)
  const modules = [...new Set(raw.flatMap(({ key }) => (key.module === undefined ? [] : [key.module])))]
  for (const { key, label, value, own } of raw) {
    const one = (layer: number) => found.arrays.push({ key, layer, label, value })
    if (own !== undefined) one(own)
    else if (key.module !== undefined) {
      const layer =
        modules.length === layers.length ? modules.indexOf(key.module) + 1 : layers.length === 1 ? 1 : 0
      if (layer > 0) one(layer)
      else found.unknown.push({ label, value, why: modulesWhy(modules.length, layers.length) })
    } else if (key.layer === 'none') one(0)
    else if (key.layer === 'last') one(layers.length)
    else if (key.layer === 'all') perLayer(found, key, label, value, layers)
    else one(key.layer + (zero && !(key.of === 'out' && last) ? 1 : 0))
  }
  return found
}

const modulesWhy = (given: number, needed: number) =>
  `The weights are given under ${given === 1 ? 'one name' : `${given} names`}, but the network has ${needed} layers with weights.`

function collect(
  map: JsonMap,
  path: string,
  context: ParameterQuantity | undefined,
  own: number | undefined,
  layers: readonly TraceLayer[],
  raw: Raw[],
  found: Arrays,
): void {
  for (const [name, value] of map.entries) {
    if (path === '' && ASIDE.test(name)) continue
    const label = path === '' ? name : `${path}.${name}`
    const key = traceKey(name, context)
    const layerMap = /^layers?[_ ]?(\d{1,4})?$/i.exec(name)
    if (value.kind === 'map') {
      const layer = layerMap?.[1] === undefined ? own : Number(layerMap[1])
      collect(value, label, contextOf(name) ?? context, layer, layers, raw, found)
    } else if (
      layerMap !== null &&
      value.kind === 'list' &&
      value.items.every(({ kind }) => kind === 'map')
    ) {
      for (const [i, item] of value.items.entries())
        collect(item as JsonMap, `${label}[${i}]`, context, i + 1, layers, raw, found)
    } else if (value.kind === 'list') {
      const context_ = contextOf(name)
      if (key !== null) raw.push({ key, label, value, own: key.layer === 'all' ? own : undefined })
      else if (context_ !== undefined && context_ !== 'parameter')
        raw.push({ key: { of: context_, is: 'weight', layer: 'all' }, label, value })
      else found.unknown.push({ label, value })
    } else if (key !== null && typeof key.layer === 'number' && sizeOf(key, layers[key.layer - 1]) === 1) {
      raw.push({ key, label, value })
    } else if (own === undefined) found.scalars.push({ label: name, leaf: value })
    else if (key !== null) raw.push({ key, label, value, own })
    else found.unknown.push({ label, value })
  }
}

/** How many numbers an array of a layer has. */
function sizeOf(key: TraceKey, layer: TraceLayer | undefined): number {
  if (layer === undefined) return 0
  if (!('is' in key)) return layer.dense.units.length
  return key.is === 'bias' ? layer.dense.biasCount : layer.dense.units.length * layer.dense.inputs
}

/** A list with one array per layer; activations may begin with the inputs. */
function perLayer(
  found: Arrays,
  key: TraceKey,
  label: string,
  value: JsonValue,
  layers: readonly TraceLayer[],
): void {
  const count = layers.length
  const items = value.kind === 'list' ? value.items : []
  const depth = depthOf(value)
  const whole = count === 1 && depth === ('is' in key && key.is === 'weight' ? 2 : 1)
  if (whole) return void found.arrays.push({ key, layer: 1, label, value })
  const withInputs = key.of === 'out' && items.length === count + 1
  if (withInputs || items.length === count) {
    for (const [l, item] of items.entries()) {
      const layer = withInputs ? l : l + 1
      found.arrays.push({ key, layer, label: `${label}[${l}]`, value: item })
    }
  } else {
    const entries = items.length === 1 ? 'one entry' : `${items.length} entries`
    const why = `${label} has ${entries}, but the network has ${count} layers with weights: give one array for each.`
    found.unknown.push({ label, value, why })
  }
}

function depthOf(value: JsonValue): number {
  let depth = 0
  for (let inner: JsonValue | undefined = value; inner?.kind === 'list'; inner = inner.items[0]) depth++
  return depth
}
