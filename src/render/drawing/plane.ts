// The points of a network over the plane, as a drawing: where each stands, which mark it has, what the marks mean,
// and the same in sentences for those who do not see it.

import type { Network, Numbers } from '../../network/network.ts'
import { pointsOf } from '../../network/points.ts'
import { counted, grouped } from '../../network/shown.ts'
import { roundTo, shortest } from '../../numeric/decimal.ts'
import type { DataSet } from '../../parts/part.ts'
import type { Measured } from '../../training/measure.ts'
import type { Plane, PlanePoint } from '../../training/plane.ts'
import { roughly } from '../../training/roughly.ts'
import { visible } from '../encode.ts'
import { formatNumber } from '../number.ts'
import type { Surface } from './surface.ts'

export type DrawnPoint = { readonly x: number; readonly y: number; readonly group: number }
export type PlaneGroup = { readonly group: number; readonly text: string; readonly count: string }
/** One of the points: of those that are trained with or of those kept back, counted from 1. */
export type PointAt = { readonly of: 'train' | 'test'; readonly sample: number }

export type PlaneDrawing = {
  /** It is a square. */
  readonly size: number
  /** The first of each kind, in their order. */
  readonly train: readonly DrawnPoint[]
  readonly test: readonly DrawnPoint[]
  readonly axes: readonly [string, string]
  /** The numbers at the ends of both axes. */
  readonly lowText: string
  readonly highText: string
  readonly groups: readonly PlaneGroup[]
  readonly text: string
}

const SIZE = 640
const FEW_POINTS = 100
const MARGIN = 0.1
/** More points of a kind only hide each other. */
const MOST = 2000
const FEW = 2
/** A pointer this near means the point: a finger covers as much on a phone. */
const NEAR = 48

export function planeDrawing(network: Network, plane: Plane): PlaneDrawing {
  const scale = SIZE / (plane.high - plane.low)
  const place = ({ x, y, group }: PlanePoint): DrawnPoint => ({
    x: (x - plane.low) * scale,
    y: (plane.high - y) * scale,
    group,
  })
  const all = [...plane.train, ...plane.test]
  const groups = groupsOf(network, plane).map((text, group) => {
    return { group, text, count: counted(all.filter((point) => point.group === group).length, 'point') }
  })
  const kept = plane.test.length > 0 ? `, ${grouped(plane.test.length)} are kept to test with` : ''
  const isMore = Math.max(plane.train.length, plane.test.length) > MOST
  const first = isMore ? ` The first ${grouped(MOST)} of each are drawn.` : ''
  const sizes = groups.map(({ text, count }) => `${count} with ${text}`).join(', ')
  return {
    size: SIZE,
    train: plane.train.slice(0, MOST).map(place),
    test: plane.test.slice(0, MOST).map(place),
    axes: [visible(plane.axes[0]), visible(plane.axes[1])],
    lowText: few(network.numbers, plane.low),
    highText: few(network.numbers, plane.high),
    groups,
    text: `${counted(plane.train.length, 'point')} to train with${kept}: ${sizes}.${first}`,
  }
}

/** A few points of a data set, for a small picture of it: a line of no length at each, by group. */
export function dataSetDrawing(set: DataSet): { readonly size: number; readonly paths: readonly string[] } {
  const points = pointsOf(set, { count: FEW_POINTS, share: 1 }).train
  const reach = Math.max(...points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)])) * (1 + MARGIN)
  const place = (value: number) => Math.round(((1 + value / reach) / 2) * SIZE)
  const path = (isAbove: boolean) =>
    points
      .filter(({ target }) => target > 0 === isAbove)
      .map(({ x, y }) => `M${place(x)} ${place(-y)}h0`)
      .join('')
  return { size: SIZE, paths: [path(false), path(true)] }
}

/** What the members of every group have in common. */
function groupsOf({ outputs, numbers }: Network, { classes, middle, reach, output }: Plane): string[] {
  if (classes && outputs.length > 1) return outputs.map((name) => `class ${visible(name)}`)
  if (classes) return [middle - reach, middle + reach].map((target) => `target ${few(numbers, target)}`)
  const of = outputs.length > 1 ? `target of ${visible(outputs[output]!)}` : 'target'
  return [`a ${of} below ${few(numbers, middle)}`, `a ${of} from ${few(numbers, middle)} up`]
}

/** What the surface shows, in a sentence. */
export function surfaceText(network: Network, plane: Plane, { shares, low, high }: Surface): string {
  if (Number.isNaN(low))
    return 'The parameters have left the range of doubles: the network says nothing of this square any more.'
  const groups = groupsOf(network, plane)
  if (plane.classes === null)
    return `Over this square the out of ${visible(network.outputs[plane.output]!)} goes from ${few(network.numbers, low)} to ${few(network.numbers, high)}.`
  const parts = shares.map((share, group) => `${groups[group]} on ${percent(share)}`)
  return `Of this square the network says: ${parts.join(', ')}.`
}

/** The point that somebody means who points there, in units of the drawing; the points to test with where they are shown. */
export function pointAt(
  { train, test }: PlaneDrawing,
  x: number,
  y: number,
  withTest: boolean,
): PointAt | null {
  let [nearest, found]: [number, PointAt | null] = [NEAR, null]
  for (const of of withTest ? (['train', 'test'] as const) : (['train'] as const))
    for (const [index, point] of { train, test }[of].entries()) {
      const distance = Math.hypot(point.x - x, point.y - y)
      if (distance < nearest) [nearest, found] = [distance, { of, sample: index + 1 }]
    }
  return found
}

/** A point in words. */
export function pointText(network: Network, plane: Plane, { of, sample }: PointAt): string {
  const { x, y, target } = plane[of][sample - 1]!
  const [first, second] = plane.axes.map(visible)
  const [right, up, wanted] = [x, y, target].map((value) => few(network.numbers, value))
  return `${first} ${right}, ${second} ${up}, target ${wanted}`
}

/** The loss and the share of right ones, as they stand beside a curve; `null` for what there is not. */
export function measuredText({ loss, accuracy }: Measured): { loss: string; accuracy: string | null } {
  const isNone = accuracy === null || Number.isNaN(loss)
  return { loss: roughly(loss), accuracy: isNone ? null : percent(accuracy) }
}

/** With as many digits as there is room for beside a drawing. */
const few = (numbers: Numbers, value: number) => formatNumber(value, { ...numbers, digits: FEW })
const percent = (share: number) => `${shortest(roundTo(100 * share, 1))} %`
