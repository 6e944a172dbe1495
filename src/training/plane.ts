// A network over the plane: which of its inputs are the two coordinates, where its samples lie, and what goes in at
// any place. There is none where a sample is not a point.

import { ArgumentError } from '../network/argument.ts'
import type { Network, Sample } from '../network/network.ts'
import { inputsAt, pointsOf } from '../network/points.ts'
import { type Classes, classesOf } from './classes.ts'

export type PlanePoint = {
  readonly x: number
  readonly y: number
  /** The target that is looked at. */
  readonly target: number
  /** Its class, from 0; where there are no classes, 0 for a target below the middle and 1 for others. */
  readonly group: number
}

export type Plane = {
  /** Which output is looked at, from 0. */
  readonly output: number
  /** What the coordinates are called. */
  readonly axes: readonly [string, string]
  /** The same range on both axes, around all points. */
  readonly low: number
  readonly high: number
  readonly classes: Classes | null
  /** Between the targets, and how far they lie from there at most. */
  readonly middle: number
  readonly reach: number
  /** In the order of `network.samples` and `network.test`. */
  readonly train: readonly PlanePoint[]
  readonly test: readonly PlanePoint[]
  /** What goes into the network at a place. */
  readonly at: (x: number, y: number) => number[]
}

const CALL = 'planeOf(network, output)'
/** Points lie at least this far from the edge, as a share of the range. */
const MARGIN = 0.1

/** The plane of a network with two coordinates behind its inputs, seen at one of its outputs; `null` without. */
export function planeOf(network: Network, output = 0): Plane | null {
  const last = network.outputs.length - 1
  if (output > last) throw new ArgumentError(CALL, 'output', output, `a whole number from 0 to ${last}`)
  const places = coordinatesOf(network)
  if (places === null) return null
  const { drawn, inputs, outputs, given } = network
  const classes = classesOf(network, given)
  const targets = extent(given.map((sample) => sample.targets[output]!))
  // Targets around 0 are told apart by their sign.
  const middle = targets.low < 0 && targets.high > 0 ? 0 : (targets.low + targets.high) / 2
  const reach = Math.max(targets.high - middle, middle - targets.low) || 1
  const point = ([x, y]: Place, { targets: all }: Sample): PlanePoint => {
    const target = all[output]!
    return { x, y, target, group: classes ? classes(all, 0, outputs.length) : target < middle ? 0 : 1 }
  }
  const { low, high } = extent([...places.train, ...places.test].flat())
  const margin = low < high ? (high - low) * MARGIN : 1
  return {
    output,
    axes: drawn ? ['x₁', 'x₂'] : [inputs[0]!, inputs[1]!],
    low: low - margin,
    high: high + margin,
    classes,
    middle,
    reach,
    train: network.samples.map((sample, i) => point(places.train[i]!, sample)),
    test: network.test.map((sample, i) => point(places.test[i]!, sample)),
    at: drawn ? (x, y) => inputsAt(drawn.features, x, y) : (x, y) => [x, y],
  }
}

type Place = readonly [number, number]
type Places = Record<'train' | 'test', readonly Place[]>

function coordinatesOf({ drawn, inputs, samples, test, given }: Network): Places | null {
  if (drawn !== null) {
    const points = pointsOf(drawn.set, drawn)
    return { train: points.train.map(({ x, y }) => [x, y]), test: points.test.map(({ x, y }) => [x, y]) }
  }
  // One sample alone is no picture of the plane.
  if (inputs.length !== 2 || given.length < 2) return null
  const place = (sample: Sample): Place => [sample.inputs[0]!, sample.inputs[1]!]
  return { train: samples.map(place), test: test.map(place) }
}

function extent(values: readonly number[]): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return { low, high }
}
