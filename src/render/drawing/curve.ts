// The curves of a training as lines in a box: steps to the right, errors upwards; powers of ten where the errors
// span more than two of them.

import { stepsPerEpoch } from '../../engine/batches.ts'
import type { Network } from '../../network/network.ts'
import { log } from '../../numeric/log.ts'
import type { CurvePoint } from '../../training/curve.ts'
import type { Curves } from '../../training/history.ts'
import { roughly } from '../../training/roughly.ts'

export type CurveLine = {
  readonly kind: 'train' | 'test'
  readonly path: string
  readonly last: string
  /** What the path was drawn from. */
  readonly points: readonly CurvePoint[]
}

export type CurveDrawing = {
  readonly width: number
  readonly height: number
  readonly lines: readonly CurveLine[]
  /** Does the first line show E of every step? */
  readonly isOfSteps: boolean
  /** The first and the last step. */
  readonly from: number
  readonly to: number
  /** The errors at the lower and the upper edge, and how they are written. */
  readonly low: number
  readonly high: number
  readonly lowText: string
  readonly highText: string
  /** In powers of ten? */
  readonly isLogarithmic: boolean
}

const WIDTH = 1000
const HEIGHT = 100
/** The errors span more than this: in a plain scale the smaller ones all lie on the ground. */
export const WIDE = 100

export type Scale = Pick<CurveDrawing, 'from' | 'to' | 'low' | 'high' | 'isLogarithmic'>

/** Draws the error of every step, or of the whole data after each epoch where a step sees only a part of it. */
export function curveDrawing(network: Network, curves: Curves, to: number): CurveDrawing {
  const isOfSteps = stepsPerEpoch(network) === 1
  const train = isOfSteps ? curves.error : curves.train
  const drawn = (
    [
      ['train', train],
      ['test', curves.test],
    ] as const
  ).filter(([, { length }]) => length > 0)
  const values = drawn.flatMap(([, points]) => points.map(({ value }) => value)).filter(Number.isFinite)
  const [least, high] = [Math.min(...values), Math.max(...values)]
  const isLogarithmic = least > 0 && high / least > WIDE
  const scale: Scale = { from: 1, to, low: isLogarithmic ? least : 0, high, isLogarithmic }
  return {
    ...scale,
    isOfSteps,
    width: WIDTH,
    height: HEIGHT,
    lines: drawn.map(([kind, points]) => ({
      kind,
      path: pathOf(scale, points),
      last: roughly(points.at(-1)!.value),
      points,
    })),
    lowText: roughly(scale.low),
    highText: roughly(high),
  }
}

/** Where a value of a step stands; what lies beyond an edge stands on it. */
export function curvePoint(scale: Scale, step: number, value: number): { x: number; y: number } {
  const { from, to, low, high, isLogarithmic } = scale
  const x = to === from ? 0 : ((step - from) / (to - from)) * WIDTH
  const part = isLogarithmic ? log(Math.max(value, low) / low) / log(high / low) : value / high
  const height = Number.isNaN(value) ? 1 : high === 0 ? 0 : Math.max(0, Math.min(1, part))
  return { x: rounded(x), y: rounded((1 - height) * HEIGHT) }
}

const rounded = (x: number) => Math.round(x * 10) / 10

export function pathOf(scale: Scale, points: readonly CurvePoint[]): string {
  const places = points.map(({ step, value }) => curvePoint(scale, step, value))
  return places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
