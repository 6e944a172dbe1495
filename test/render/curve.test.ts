// The curves of a training as they are drawn: inside their box, true at both edges, and in powers of ten where
// errors are far apart.

import { expect, test } from 'vitest'
import { network } from '../../src/network/validate.ts'
import { curveDrawing, curvePoint } from '../../src/render/drawing/curve.ts'
import { curvesTogether } from '../../src/render/drawing/curves-together.ts'
import type { CurvePoint } from '../../src/training/curve.ts'
import { historyOf } from '../../src/training/history.ts'
import { example } from '../example.ts'

const article2 = await example('article-2')
const curvesOf = (error: CurvePoint[]) => ({
  error,
  train: [],
  test: [],
  trainAccuracy: [],
  testAccuracy: [],
})

test('the error of every step goes from the upper left to the lower right', () => {
  const points = [
    { step: 1, value: 4 },
    { step: 2, value: 3 },
    { step: 3, value: 1 },
  ]
  const drawing = curveDrawing(article2, curvesOf(points), 5)
  expect(drawing.lines).toEqual([{ kind: 'train', path: 'M0 0L250 25L500 75', last: '1', points }])
  expect([drawing.lowText, drawing.highText, drawing.isLogarithmic]).toEqual(['0', '4', false])
  expect(curvePoint(drawing, 5, 2)).toEqual({ x: 1000, y: 50 })
})

test('errors far apart are drawn in powers of ten, what is no number at the top', () => {
  const points = [
    { step: 1, value: 1 },
    { step: 2, value: 0.01 },
    { step: 3, value: 0.0001 },
    { step: 4, value: Number.POSITIVE_INFINITY },
  ]
  const drawing = curveDrawing(article2, curvesOf(points), 4)
  expect(drawing.lines[0]!.path).toBe('M0 0L333.3 50L666.7 100L1000 0')
  expect([drawing.isLogarithmic, drawing.lowText, drawing.highText]).toEqual([true, '0.0001', '1'])
  expect(curvePoint(drawing, 2, Number.NaN).y).toBe(0)
  expect(curvePoint(drawing, 2, 0).y).toBe(100)
})

test('a training of ten thousand steps stays a path of some thousand points', () => {
  const history = historyOf(article2)
  history.advance(10_000)
  const { lines } = curveDrawing(article2, history.curves(), 10_001)
  expect(lines.map(({ kind }) => kind)).toEqual(['train'])
  expect(lines[0]!.path.split('L').length).toBeLessThan(1100)
  expect(lines[0]!.path).not.toMatch(/NaN|Infinity/)
})

test('batches show the loss of the whole data, beside that of the test', () => {
  const sample = (x: number) => ({ inputs: [x], targets: [x] })
  const batches = network({
    inputs: 1,
    layers: [{ units: 1, weights: [[0]] }],
    batch: { size: 1 },
    samples: [sample(1), sample(2)],
  })
  const history = historyOf(batches, { test: [sample(3)] })
  history.advance(4)
  const { lines } = curveDrawing(batches, history.curves(), 5)
  expect(lines.map(({ kind, path }) => [kind, path.split('L').length])).toEqual([
    ['train', 3],
    ['test', 3],
  ])
})

test('two trainings in one box have one scale, and the later one goes as far as the earlier', () => {
  const draw = (values: number[], to: number) =>
    curveDrawing(article2, curvesOf(values.map((value, i) => ({ step: i + 1, value }))), to)
  const { drawing, earlier } = curvesTogether(draw([2, 1], 2), [draw([4, 3, 2, 1, 0], 5)])
  expect(earlier.map(({ path }) => path)).toEqual(['M0 0L250 25L500 50L750 75L1000 100'])
  expect(drawing.lines.map(({ path }) => path)).toEqual(['M0 50L250 75'])
  expect([drawing.to, drawing.high, drawing.highText]).toEqual([5, 4, '4'])
  expect(curvePoint(drawing, 2, 1)).toEqual({ x: 250, y: 75 })
  const alone = draw([2, 1], 2)
  expect(curvesTogether(alone, [])).toEqual({ drawing: alone, earlier: [] })
})
