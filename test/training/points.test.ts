// The data sets in the plane: without noise every point lies where its class or target says, and a seed draws
// the same points again.

import { describe, expect, test } from 'vitest'
import { inputsAt, pointsOf, samplesOf, splitList } from '../../src/network/points.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { datasets } from '../../src/parts/datasets/index.ts'
import type { Point } from '../../src/parts/part.ts'
import { featuresOf } from '../../src/training/setup.ts'

const set = (id: string) => datasets.find((one) => one.id === id)!
const all = (id: string, options = {}): Point[] => {
  const { train, test } = pointsOf(set(id), { seed: 7, count: 2000, ...options })
  return [...train, ...test]
}
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length
const variance = (values: readonly number[]) => {
  const middle = mean(values)
  return mean(values.map((x) => (x - middle) ** 2))
}

describe('without noise', () => {
  test('one class of the circle lies within 2.5 of the middle, the other from 3.5 to 5', () => {
    for (const { x, y, target } of all('circle')) {
      const r = Math.hypot(x, y)
      if (target === 1) expect(r).toBeLessThan(2.5)
      else expect(Math.abs(r - 4.25)).toBeLessThanOrEqual(0.75 + 1e-12)
    }
  })

  test('the exclusive or is the sign of the product, 0.3 away from the axes', () => {
    for (const { x, y, target } of all('xor')) {
      expect(target).toBe(Math.sign(x * y))
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(0.3)
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(5.3)
    }
  })

  test('the spiral turns 1.75 times while it grows to 5, and the second arm is the first, turned by half', () => {
    const points = set('spiral').generate(createRandom(1), 100, 0)
    for (const [i, { x, y, target }] of points.slice(0, 50).entries()) {
      expect(Math.hypot(x, y)).toBeCloseTo(i / 10, 12)
      if (i > 0)
        expect(Math.atan2(x, y)).toBeCloseTo(
          Math.atan2(Math.sin(0.07 * i * Math.PI), Math.cos(0.07 * i * Math.PI)),
          9,
        )
      expect([target, points[i + 50]!.target]).toEqual([1, -1])
      expect(points[i + 50]!.x + x).toBeCloseTo(0, 12)
      expect(points[i + 50]!.y + y).toBeCloseTo(0, 12)
    }
  })

  test('the plane is a tenth of the sum', () => {
    for (const { x, y, target } of all('plane')) expect(target).toBeCloseTo((x + y) / 10, 14)
  })

  test('every hill is 1 high at its top and ends at a distance of 2', () => {
    const tops = [
      [-4, 2.5, 1],
      [0, 2.5, -1],
      [4, 2.5, 1],
      [-4, -2.5, -1],
      [0, -2.5, 1],
      [4, -2.5, -1],
    ]
    for (const { x, y, target } of all('gaussian')) {
      const near = tops.filter(([a, b]) => Math.hypot(x - a!, y - b!) < 2)
      const heights = near.map(([a, b, sign]) => sign! * (1 - Math.hypot(x - a!, y - b!) / 2))
      const strongest = heights.reduce((most, h) => (Math.abs(h) > Math.abs(most) ? h : most), 0)
      expect(target).toBeCloseTo(strongest, 12)
    }
  })
})

test.each([
  [0, 0.5],
  [0.5, 4],
])('with noise %f the clouds stand around ±2 with a variance of %f', (noise, expected) => {
  const points = all('gauss', { noise, count: 20_000 })
  for (const sign of [1, -1]) {
    const own = points.filter(({ target }) => target === sign)
    expect(own.length).toBe(10_000)
    for (const values of [own.map(({ x }) => x), own.map(({ y }) => y)]) {
      expect(Math.abs(mean(values) - 2 * sign)).toBeLessThan(5 * Math.sqrt(expected / 10_000))
      expect(Math.abs(variance(values) / expected - 1)).toBeLessThan(0.06)
    }
  }
})

test.each(datasets.map(({ id }) => id))(
  '%s: noise changes points or targets; both classes are there',
  (id) => {
    const [clean, noisy] = [all(id), all(id, { noise: 0.4 })]
    expect(noisy).not.toEqual(clean)
    expect(all(id, { noise: 0.4 })).toEqual(noisy)
    expect(all(id, { seed: 8 })).not.toEqual(clean)
    const targets = new Set(clean.map(({ target }) => target))
    if (set(id).task === 'classification') expect([...targets].toSorted()).toEqual([-1, 1])
    else for (const target of targets) expect(Math.abs(target)).toBeLessThanOrEqual(1.2)
  },
)

test('half of the points are kept for testing unless another share is asked for', () => {
  const sizes = (share?: number) => {
    const { train, test } = pointsOf(set('circle'), share === undefined ? {} : { share })
    return [train.length, test.length]
  }
  expect([sizes(), sizes(0.1), sizes(1)]).toEqual([
    [250, 250],
    [50, 450],
    [500, 0],
  ])
  expect(pointsOf(set('plane')).train.length).toBe(600)
})

test('a list is mixed and split by its seed; nothing is lost', () => {
  const list = Array.from({ length: 20 }, (_, i) => i)
  const { train, test } = splitList(list, 0.7, 5)
  expect([train.length, test.length]).toEqual([14, 6])
  expect([...train, ...test]).not.toEqual(list)
  expect([...train, ...test].toSorted((a, b) => a - b)).toEqual(list)
  expect(splitList(list, 0.7, 5)).toEqual({ train, test })
  expect(list[0]).toBe(0)
})

test('the seven features of a point', () => {
  const ids = ['x1', 'x2', 'x1-squared', 'x2-squared', 'x1-times-x2', 'sin-x1', 'sin-x2']
  const [x, y] = [-1.5, 4]
  const inputs = inputsAt(featuresOf(ids), x, y)
  expect(inputs.slice(0, 5)).toEqual([x, y, 2.25, 16, -6])
  expect(inputs[5]).toBeCloseTo(-0.9974949866040544, 15)
  expect(inputs[6]).toBeCloseTo(-0.7568024953079282, 15)
  expect(samplesOf(featuresOf(['x2', 'x1']), [{ x, y, target: 1 }])).toEqual([
    { inputs: [y, x], targets: [1] },
  ])
  expect(() => featuresOf(['x3'])).toThrow('featuresOf(ids): ids is "x3", expected one of x1, x2, x1-squared')
})
