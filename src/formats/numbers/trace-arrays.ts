// Arrays of a trace as their numbers in one row and their shape, and the layers of a network they are about.

import { type DenseLayer, inputsOf, type Network } from '../../network/network.ts'
import { grouped } from '../../network/shown.ts'
import type { JsonLeaf, JsonValue } from './json-values.ts'

/** Row-major; a single number has the shape []. */
export type Flat = { readonly numbers: readonly JsonLeaf[]; readonly shape: readonly number[] }

/** `null` where the rows are of unequal length or the list is no array of numbers. */
export function flatten(value: JsonValue): Flat | null {
  const numbers: JsonLeaf[] = []
  const shape: number[] = []
  for (let inner: JsonValue | undefined = value; inner?.kind === 'list'; inner = inner.items[0])
    shape.push(inner.items.length)
  return collect(value, 0, shape, numbers) ? { numbers, shape } : null
}

function collect(value: JsonValue, depth: number, shape: readonly number[], into: JsonLeaf[]): boolean {
  if (value.kind === 'map') return false
  if (value.kind !== 'list') {
    into.push(value)
    return depth === shape.length
  }
  if (value.items.length !== shape[depth]) return false
  for (const item of value.items) if (!collect(item, depth + 1, shape, into)) return false
  return true
}

/** `2×3`, or words for what has no shape. */
export function shapeText(value: JsonValue): string {
  const flat = flatten(value)
  if (flat === null) return 'rows of unequal length'
  return flat.shape.length === 0 ? 'one number' : flat.shape.map(grouped).join('×')
}

/** A layer with weights, and the units whose outputs it gives: a softmax's where one follows. */
export type TraceLayer = {
  readonly dense: DenseLayer
  readonly inputs: readonly string[]
  readonly outs: readonly string[]
}

export function traceLayers(network: Network): TraceLayer[] {
  return network.layers.flatMap((dense, l) => {
    if (dense.type !== 'dense') return []
    const next = network.layers[l + 1]
    const outs = next?.type === 'softmax' ? next.units : dense.units
    return [{ dense, inputs: inputsOf(network, l), outs }]
  })
}

/** Where an entry stands in its array, as a program writes it: `[1][0]`. */
export function indexText(shape: readonly number[], index: number): string {
  let text = ''
  let rest = index
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    text = `[${rest % shape[axis]!}]${text}`
    rest = Math.floor(rest / shape[axis]!)
  }
  return text
}
