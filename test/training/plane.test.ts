// A network over the plane: its points, what it says of every place, how well it does, and which steps have a sample.

import { describe, expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import { network } from '../../src/network/validate.ts'
import { datasets } from '../../src/parts/datasets/index.ts'
import {
  dataSetDrawing,
  measuredText,
  planeDrawing,
  pointAt,
  pointText,
  surfaceText,
} from '../../src/render/drawing/plane.ts'
import { surfaceOf, unitMapsOf } from '../../src/render/drawing/surface.ts'
import { measuresOf } from '../../src/training/measure.ts'
import { planeOf } from '../../src/training/plane.ts'
import { sampleSteps } from '../../src/training/sample-steps.ts'
import { example } from '../example.ts'

/** out = x₁, whatever the second coordinate is. */
const layers = [{ units: 1, weights: [[1, 0]], bias: 'none' as const }]
const four = [
  { inputs: [-1, -1], targets: [-1] },
  { inputs: [1, -1], targets: [1] },
  { inputs: [-1, 1], targets: [-1] },
  { inputs: [1, 1], targets: [1] },
]
const first = network({ inputs: ['a', 'b'], layers, samples: four })
const alpha = (mask: Uint8ClampedArray) => Array.from(mask).filter((_, i) => i % 4 === 3)

describe('a network of two inputs', () => {
  const plane = planeOf(first)!

  test('lies over the square around its points, which have the classes of their targets', () => {
    expect([plane.low, plane.high, plane.axes]).toEqual([-1.2, 1.2, ['a', 'b']])
    expect(plane.train.map(({ group }) => group)).toEqual([0, 1, 0, 1])
    expect([plane.middle, plane.reach]).toEqual([0, 1])
  })

  test('the first coordinate runs to the right, the second upwards', () => {
    const { train, size, text } = planeDrawing(first, plane)
    const [left, right, low, high] = [train[0]!.x, train[1]!.x, train[0]!.y, train[2]!.y]
    expect(left / size).toBeCloseTo(0.2 / 2.4, 12)
    expect(right / size).toBeCloseTo(2.2 / 2.4, 12)
    expect(low / size).toBeCloseTo(2.2 / 2.4, 12)
    expect(high / size).toBeCloseTo(0.2 / 2.4, 12)
    expect(text).toBe('4 points to train with: 2 points with target −1, 2 points with target 1.')
  })

  test('out = x₁ makes the left half of the one class and the right half of the other', () => {
    const surface = surfaceOf(first, plane, 4)(first.start)
    // The middles of four columns lie at −0.9, −0.3, 0.3 and 0.9; 190 is quite sure.
    const row = [171, 57, 0, 0]
    expect(alpha(surface.masks[0]!)).toEqual([...row, ...row, ...row, ...row])
    expect(alpha(surface.masks[1]!).slice(0, 4)).toEqual([0, 0, 57, 171])
    expect(surface.shares).toEqual([0.5, 0.5])
    expect(surface.low).toBeCloseTo(-0.9, 12)
    expect(surfaceText(first, plane, surface)).toBe(
      'Of this square the network says: target −1 on 50 %, target 1 on 50 %.',
    )
  })

  test('every input and unit has a map of its own', () => {
    const maps = unitMapsOf(first, plane, 2)(first.start)
    expect(maps.map(({ unit }) => unit)).toEqual(['a', 'b', 'o1'])
    expect(maps.map(({ masks }) => alpha(masks[1]))).toEqual([
      [0, 255, 0, 255],
      [255, 255, 0, 0],
      [0, 255, 0, 255],
    ])
  })

  test('a pointer means the nearest point, the kept back ones only where they are shown', () => {
    const split = network({ inputs: 2, layers, samples: four, split: { share: 0.75, seed: 1 } })
    const drawing = planeDrawing(split, planeOf(split)!)
    const [kept] = drawing.test
    expect(pointAt(drawing, drawing.train[1]!.x + 5, drawing.train[1]!.y - 5, false)).toEqual({
      of: 'train',
      sample: 2,
    })
    expect(pointAt(drawing, kept!.x, kept!.y, false)).toBeNull()
    expect(pointAt(drawing, kept!.x, kept!.y, true)).toEqual({ of: 'test', sample: 1 })
    expect(pointAt(drawing, drawing.size / 2, drawing.size / 2, true)).toBeNull()
    expect(pointText(first, plane, { of: 'train', sample: 2 })).toBe('a 1, b −1, target 1')
  })
})

test('several outputs are classes where each sample has one of them', () => {
  const three = network({
    inputs: 2,
    layers: [
      {
        units: ['red', 'green', 'blue'],
        weights: [
          [1, 0],
          [-1, 0],
          [0, 0],
        ],
        activation: 'softmax',
      },
    ],
    loss: 'categorical-cross-entropy',
    samples: [
      { inputs: [2, 0], targets: [1, 0, 0] },
      { inputs: [-2, 0], targets: [0, 1, 0] },
      { inputs: [0, 1], targets: [0, 0, 1] },
    ],
  })
  const plane = planeOf(three)!
  expect(plane.train.map(({ group }) => group)).toEqual([0, 1, 2])
  const { masks, shares } = surfaceOf(three, plane, 8)(three.start)
  expect([masks.length, shares]).toEqual([3, [0.5, 0.5, 0]])
  // At x = 2.1 the first of three is 0.89 sure: (0.8906 − 1/3) / (2/3) · 190.
  const at = (2.4 * 7) / 8 - 0
  const sure = Math.exp(at) / (Math.exp(at) + Math.exp(-at) + 1)
  expect(alpha(masks[0]!)[7]).toBe(Math.round(((sure - 1 / 3) / (2 / 3)) * 190))
  expect(planeDrawing(three, plane).groups.map(({ text }) => text)).toEqual([
    'class red',
    'class green',
    'class blue',
  ])
})

test('a data set has its plane behind any features; a single sample and other sizes have none', async () => {
  const drawn = network({
    inputs: 2,
    layers,
    points: { set: 'plane', features: ['x1-squared', 'x2-squared'], count: 20 },
  })
  const plane = planeOf(drawn)!
  expect(plane.at(3, -2)).toEqual([9, 4])
  expect(drawn.samples[0]!.inputs[0]).toBe(plane.train[0]!.x ** 2)
  expect([plane.classes, plane.axes, plane.middle]).toEqual([null, ['x₁', 'x₂'], 0])
  expect(surfaceText(drawn, plane, surfaceOf(drawn, plane, 2)(drawn.start))).toMatch(
    /^Over this square the out of o1 goes/,
  )
  expect(planeOf(await example('article-2'))).toBeNull()
  expect(
    planeOf(
      network({
        inputs: 1,
        layers: [{ units: 1, weights: [[1]] }],
        samples: [
          { inputs: [1], targets: [1] },
          { inputs: [2], targets: [1] },
        ],
      }),
    ),
  ).toBeNull()
})

test('of very many points the first of each kind are drawn, and it is said', () => {
  const points = { set: 'xor', count: 6000, share: 0.5 }
  const many = network({ inputs: 2, layers, points })
  const drawing = planeDrawing(many, planeOf(many)!)
  expect([many.samples.length, drawing.train.length, drawing.test.length]).toEqual([3000, 2000, 2000])
  expect(drawing.text).toMatch(
    /^3,000 points to train with, 3,000 are kept to test with: .* The first 2,000 of each are drawn\.$/,
  )
})

test('where the parameters are no numbers any more, nothing is said of any place', () => {
  const plane = planeOf(first)!
  const surface = surfaceOf(first, plane, 4)(Float64Array.of(Number.NaN, 0))
  expect(surface.shares).toEqual([0, 0])
  expect(surface.masks.flatMap(alpha).every((one) => one === 0)).toBe(true)
  expect(surfaceText(first, plane, surface)).toMatch(/^The parameters have left the range of doubles/)
  expect(measuredText(measuresOf(first)(Float64Array.of(Number.NaN, 0)).train)).toEqual({
    loss: 'NaN',
    accuracy: null,
  })
  expect(measuredText({ loss: 0.01234, accuracy: 0.98765 })).toEqual({ loss: '0.0123', accuracy: '98.8 %' })
})

test('every data set has a small picture with both groups inside of it', () => {
  for (const set of datasets) {
    const { size, paths } = dataSetDrawing(set)
    const places = paths.map((path) => [...path.matchAll(/M(\d+) (\d+)h0/g)])
    expect(places[0]!.length + places[1]!.length, set.id).toBe(100)
    expect(Math.min(places[0]!.length, places[1]!.length), set.id).toBeGreaterThan(20)
    for (const [, x, y] of places.flat()) expect(Math.max(Number(x), Number(y)), set.id).toBeLessThan(size)
  }
  // The upper right cloud has the target 1.
  const [, x, y] = /M(\d+) (\d+)/.exec(dataSetDrawing(datasets[0]!).paths[1]!)!
  expect([Number(x) > 320, Number(y) < 320]).toEqual([true, true])
})

test('both measures are taken: the kept back samples where there are any', () => {
  const split = network({ inputs: 2, layers, samples: four, split: { share: 0.5, seed: 1 } })
  expect(measuresOf(split)(split.start)).toEqual({
    train: { loss: 0, accuracy: 1 },
    test: { loss: 0, accuracy: 1 },
  })
  expect(measuresOf(first)(Float64Array.of(-1, 0))).toEqual({ train: { loss: 2, accuracy: 0 }, test: null })
})

test.each([null, { seed: 3 }])(
  'the steps that train with a sample are those whose batch has it (%o)',
  (shuffle) => {
    const samples = Array.from({ length: 7 }, (_, i) => ({ inputs: [i, 1], targets: [i] }))
    const net = network({ inputs: 2, layers, samples, batch: { size: 2, shuffle: shuffle ?? false } })
    const going = run(net)
    for (let sample = 1; sample <= 7; sample++) {
      for (let step = 1; step <= 10; step++) {
        const { before, from } = sampleSteps(net, sample, step)
        const having = Array.from({ length: 30 }, (_, n) => n + 1).filter((n) =>
          going.batch(n).samples.includes(sample - 1),
        )
        expect(before).toBe(having.findLast((n) => n < step) ?? null)
        expect(from).toBe(having.find((n) => n >= step))
      }
    }
  },
)
