// The curves of several trainings in one box, so that one sees which of them learns faster and better.

import { roughly } from '../../training/roughly.ts'
import { type CurveDrawing, type CurveLine, pathOf, type Scale, WIDE } from './curve.ts'

export type CurvesTogether = {
  /** The last training, drawn anew where the others need more room. */
  readonly drawing: CurveDrawing
  /** The error of each of the earlier ones. */
  readonly earlier: readonly CurveLine[]
}

/** Draws a training over earlier ones; steps and errors have one scale for all. */
export function curvesTogether(last: CurveDrawing, before: readonly CurveDrawing[]): CurvesTogether {
  const others = before.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'train'))
  if (others.length === 0) return { drawing: last, earlier: [] }
  const all = [...last.lines, ...others]
  const values = all.flatMap(({ points }) => points.map(({ value }) => value)).filter(Number.isFinite)
  const [least, high] = [Math.min(...values), Math.max(...values)]
  const isLogarithmic = least > 0 && high / least > WIDE
  const scale: Scale = {
    from: last.from,
    to: Math.max(last.to, ...before.map(({ to }) => to)),
    low: isLogarithmic ? least : 0,
    high,
    isLogarithmic,
  }
  const redrawn = (line: CurveLine): CurveLine => ({ ...line, path: pathOf(scale, line.points) })
  return {
    drawing: {
      ...last,
      ...scale,
      lines: last.lines.map(redrawn),
      lowText: roughly(scale.low),
      highText: roughly(high),
    },
    earlier: others.map(redrawn),
  }
}
