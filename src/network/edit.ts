// Changes a network as it is written: one key, or how large it is, with everything that has to follow. Nothing is
// checked here: the changed description is read like any other, so that a slip gets the message it always gets.

import { datasets } from '../parts/datasets/index.ts'
import { features } from '../parts/features/index.ts'
import type {
  DenseDescription,
  Description,
  LayerDescription,
  PointsDescription,
  SampleDescription,
  SplitDescription,
} from './description.ts'
import { PLAIN } from './drawn.ts'
import { fitted, sizeOf, USUAL_INITIALIZER } from './fit.ts'
import { MOST_UNITS } from './names.ts'
import { outputFor } from './points.ts'
import type { Fields, Path } from './reading.ts'
import { isList } from './shown.ts'
import { network } from './validate.ts'

/** The description with another value at a path; `undefined` takes the key away. A part gets settings as a map with its type. */
export function withKey(description: Description, path: Path, value: unknown): Description {
  return put(SPELLING.has(path[0]) ? description : withoutErrata(description), path, value) as Description
}

/** Keys that change how numbers are spelled, not what they are. */
const SPELLING = new Set<Path[number] | undefined>(['notation', 'title', 'errata'])

/** What an article prints of a network says nothing about another one. */
function withoutErrata(description: Description): Description {
  const { errata, ...rest } = description
  return rest
}

function put(into: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (isList(into)) {
    return Array.from(into as ArrayLike<unknown>, (item, i) => (i === key ? put(item, rest, value) : item))
  }
  const map = mapOf(into)
  const next = put(map[key], rest, value)
  if (next !== undefined) return { ...map, [key]: next }
  const { [String(key)]: _, ...others } = map
  return others
}

const mapOf = (value: unknown): Fields => {
  if (typeof value === 'string') return { type: value }
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

const isSize = (size: unknown): size is number =>
  typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= MOST_UNITS

/** With so many inputs. */
export function withInputs(description: Description, size: unknown): Description {
  if (!isSize(size)) return withKey(description, ['inputs'], size)
  const inputs = resized(description.inputs, size, 'i', namesOf(description))
  return fitted({ ...withoutErrata(description), inputs }, description)
}

/** With so many units in a layer, counted from 0. */
export function withUnits(description: Description, layer: number, size: unknown): Description {
  if (!isSize(size)) return withKey(description, ['layers', layer, 'units'], size)
  const { units } = description.layers[layer] as DenseDescription
  const next = resized(units, size, 'u', namesOf(description))
  return fitted(withKey(description, ['layers', layer, 'units'], next), description)
}

/** With a new layer of two units before layer `at`, like its neighbour. */
export function withLayer(description: Description, at: number): Description {
  const { layers } = description
  const hidden = layers.slice(0, at).findLast(isDense) ?? layers.slice(at, -1).find(isDense)
  const pattern = hidden ?? layers.find(isDense)
  const isNamed = layers.slice(0, -1).some((layer) => typeof layer.units === 'object')
  const units = isNamed ? resized([], 2, 'h', namesOf(description)) : 2
  const activation = isHidden(pattern) ? pattern.activation : undefined
  const fresh: DenseDescription = { units, ...(activation && { activation }), initialize: USUAL_INITIALIZER }
  return fitted({ ...withoutErrata(description), layers: layers.toSpliced(at, 0, fresh) }, description)
}

/** Without a layer. */
export function withoutLayer(description: Description, at: number): Description {
  const changed = { ...withoutErrata(description), layers: description.layers.toSpliced(at, 1) }
  return changed.layers.some(isDense) ? fitted(changed, description) : changed
}

const isDense = (layer: LayerDescription): layer is DenseDescription => layer.type !== 'softmax'
const isHidden = (layer: DenseDescription | undefined): layer is DenseDescription =>
  layer?.activation !== undefined && layer.activation !== 'softmax'

/** Every name that inputs, units, weights and biases have. */
function namesOf(description: Description): Set<string> {
  const { inputs, layers, names } = network(description)
  return new Set([...inputs, ...layers.flatMap(({ units }) => units), ...names.values()])
}

/** Names stay; further ones count on from the last. */
function resized(
  units: readonly string[] | number,
  size: number,
  letter: string,
  taken: Set<string>,
): readonly string[] | number {
  if (typeof units === 'number') return size
  const names = units.slice(0, size)
  const [, stem = letter, digits] = /^(.*?)(\d{1,9})$/.exec(units.at(-1) ?? '') ?? []
  let next = digits === undefined ? sizeOf(units) : Number(digits)
  while (names.length < size) {
    next += 1
    const name = `${stem}${next}`
    if (taken.has(name)) continue
    taken.add(name)
    names.push(name)
  }
  return names
}

type Rows = {
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly samples: readonly SampleDescription[]
  readonly split?: SplitDescription | undefined
}

/** With other samples, some of them kept back where a split says so, and as many inputs and outputs as they have, called so. */
export function withSamples(
  description: Description,
  { inputs, outputs, samples, split }: Rows,
): Description {
  const last = description.layers.findLastIndex(isDense)
  const named = withKey({ ...description, inputs }, ['layers', last, 'units'], outputs)
  const { points, data, split: before, ...rest } = fitted(named, description)
  return { ...rest, samples, ...(split && { split }) }
}

/** Samples of a step where a step had them all. */
const USUAL_BATCH = 10

/** With points of a data set for samples, one input per feature and one output; the layers between stay. */
export function withPoints(description: Description, points: PointsDescription): Description {
  const set = datasets.find(({ id }) => id === points.set)
  const chosen = points.features ?? PLAIN
  const found = chosen.flatMap((id) => features.find((one) => one.id === id) ?? [])
  // What fits no list is told when the description is read.
  if (set === undefined || found.length < Math.max(1, chosen.length))
    return withKey(description, ['points'], points)
  const before = network(description)
  const layers = description.layers.filter(isDense)
  const last = layers.length - 1
  const output = { ...layers[last]!, units: resized(layers[last]!.units, 1, 'o', namesOf(description)) }
  if (before.drawn?.set.task !== set.task) output.activation = outputFor(set)
  const { samples, data, split, loss, ...rest } = withoutErrata(description)
  const made = fitted(
    { ...rest, title: set.title, inputs: found.map(({ input }) => input), layers: layers.with(last, output) },
    description,
  )
  const sizes = set.task === 'classification' ? [-1] : [-0.5]
  return {
    ...made,
    samples: undefined,
    points,
    ...(loss !== undefined && before.loss.part.targets.fits(sizes) && { loss }),
    ...(before.batch.size === before.samples.length && { batch: { ...rest.batch, size: USUAL_BATCH } }),
  }
}
