// A curve keeps its extremes however many points go into it.

import { expect, test } from 'vitest'
import { createRandom } from '../../src/numeric/random.ts'
import { createCurve } from '../../src/training/curve.ts'

test('of 100,000 points at most 2 · 128 + 1 are kept, among them the lowest, the highest, the first and the last', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = createRandom(seed)
    const values = Array.from({ length: 5000 * seed }, () => random.normal(0, 1))
    const curve = createCurve(128)
    for (const [i, value] of values.entries()) curve.add(i + 1, value)
    const points = curve.points()
    expect(points.length).toBeLessThanOrEqual(257)
    expect(points.length).toBeGreaterThan(128)
    for (const { step, value } of points) expect(value).toBe(values[step - 1])
    const steps = points.map(({ step }) => step)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    const kept = points.map(({ value }) => value)
    expect(Math.max(...kept)).toBe(values.reduce((a, b) => Math.max(a, b)))
    expect(Math.min(...kept)).toBe(values.reduce((a, b) => Math.min(a, b)))
    expect(steps.at(-1)).toBe(values.length)
  }
})

test('few points are all kept, and what is not a number is the highest of all', () => {
  const curve = createCurve(4)
  expect([curve.points(), curve.last]).toEqual([[], null])
  for (const [i, value] of [3, Number.NaN, 1].entries()) curve.add(i, value)
  expect(curve.points()).toEqual([
    { step: 0, value: 3 },
    { step: 1, value: Infinity },
    { step: 2, value: 1 },
  ])
  for (let step = 3; step < 40; step++) curve.add(step, 0.5)
  expect(curve.points()).toContainEqual({ step: 1, value: Infinity })
})
