// Points of a data set as samples of a network: drawn from a seed, mixed, split into those to train with and those
// to test with, and turned into inputs by the chosen features.

import { binary64 } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import { number } from '../formula/formula.ts'
import { createRandom, type Random } from '../numeric/random.ts'
import type { DataSet, Feature, Point } from '../parts/part.ts'
import type { Sample } from './network.ts'

export type Split<T> = { readonly train: readonly T[]; readonly test: readonly T[] }

export type PointsOptions = {
  /** From 0 (none) to 0.5. */
  readonly noise?: number
  /** How many points are drawn; the data set's own number unless given. */
  readonly count?: number
  /** The share of the points to train with, from 0 to 1. */
  readonly share?: number
  readonly seed?: number
}

/** Draws the points of a data set. */
export function pointsOf(set: DataSet, options: PointsOptions = {}): Split<Point> {
  const { noise = 0, count = set.count, share = 0.5, seed = 1 } = options
  const random = createRandom(seed)
  return mixed(set.generate(random, count, noise), share, random)
}

/** A list in an order that the seed decides, the first share of it to train with, the rest to test with. */
export function splitList<T>(list: readonly T[], share: number, seed: number): Split<T> {
  return mixed(list, share, createRandom(seed))
}

function mixed<T>(list: readonly T[], share: number, random: Random): Split<T> {
  const order = list.slice()
  random.shuffle(order)
  const first = Math.floor(list.length * share)
  return { train: order.slice(0, first), test: order.slice(first) }
}

/** The inputs of a network at a point of the plane. */
export function inputsAt(features: readonly Feature[], x: number, y: number): number[] {
  const none = () => Number.NaN
  return features.map(({ value }) => evaluate(value(number(x), number(y)), binary64, none))
}

/** Points as samples. */
export function samplesOf(features: readonly Feature[], points: readonly Point[]): Sample[] {
  return points.map(({ x, y, target }) => ({ inputs: inputsAt(features, x, y), targets: [target] }))
}

/** The activation that reaches the targets: classes are −1 and 1, which tanh reaches; others are numbers. */
export function outputFor({ task }: DataSet): string {
  return task === 'classification' ? 'tanh' : 'identity'
}
