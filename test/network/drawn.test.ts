// Samples that are drawn from a data set or split by a seed: which are trained with, which are kept back, and what is
// said of those that cannot be.

import { expect, test } from 'vitest'
import { describe as describeNetwork } from '../../src/formats/describe.ts'
import type { Description } from '../../src/network/description.ts'
import { withInputs, withSamples } from '../../src/network/edit.ts'
import { pointsOf, splitList } from '../../src/network/points.ts'
import { examine, network } from '../../src/network/validate.ts'
import { datasets } from '../../src/parts/datasets/index.ts'
import { step } from '../../src/trace/step.ts'
import { givenValue, withValue } from '../../src/trace/with-value.ts'
import { historyOf } from '../../src/training/history.ts'

const layers = [{ units: 1, activation: 'tanh', initialize: 'xavier' }]
const circle: Description = { inputs: ['x1', 'x2'], layers, points: { set: 'circle' } }
const rows = Array.from({ length: 10 }, (_, i) => ({ inputs: [i], targets: [-i] }))
const own: Description = { inputs: 1, layers, samples: rows, split: { share: 0.7, seed: 5 } }

/** What is wrong, in the words that are shown. */
const wrong = (description: object) => examine(description).errors.map(({ what }) => what)

test('a network on a data set trains with one half of its points and keeps the other', () => {
  const { samples, test: kept, given, inputs } = network(circle)
  const points = pointsOf(datasets.find(({ id }) => id === 'circle')!)
  expect([samples.length, kept.length, given.length, inputs]).toEqual([250, 250, 500, ['x1', 'x2']])
  expect(samples).toEqual(points.train.map(({ x, y, target }) => ({ inputs: [x, y], targets: [target] })))
  expect(kept).toEqual(points.test.map(({ x, y, target }) => ({ inputs: [x, y], targets: [target] })))
})

test('features make the inputs; noise, number, share and seed decide the points', () => {
  const points = { set: 'plane', features: ['x2-squared'], noise: 0.2, count: 50, share: 0.9, seed: 4 }
  const { samples, test: kept } = network({ inputs: 1, layers, points })
  const drawn = pointsOf(datasets.find(({ id }) => id === 'plane')!, points)
  expect(samples.map(({ inputs }) => inputs)).toEqual(drawn.train.map(({ y }) => [y * y]))
  expect([samples.length, kept.length]).toEqual([45, 5])
  expect(network({ inputs: 1, layers, points: { ...points, seed: 5 } }).samples).not.toEqual(samples)
})

test('a split keeps samples of one’s own back by its seed', () => {
  const { samples, test: kept, given } = network(own)
  const expected = splitList(rows, 0.7, 5)
  expect([samples, kept, given]).toEqual([expected.train, expected.test, rows])
  expect(network({ ...own, split: { share: 1 } }).test).toEqual([])
})

test('both are written down as they are, and read back to the same network', () => {
  for (const description of [circle, own]) {
    const net = network(description)
    const again = describeNetwork(net)
    expect(network(again)).toEqual(net)
  }
  expect(describeNetwork(network(circle)).points).toEqual({
    set: 'circle',
    features: ['x1', 'x2'],
    noise: 0,
    count: 500,
    share: 0.5,
    seed: 1,
  })
  expect(describeNetwork(network(circle)).samples).toBeUndefined()
})

test('a history measures what the network keeps back', () => {
  const history = historyOf(network(circle))
  history.advance(1)
  expect(history.curves().test.length).toBe(2)
  expect(historyOf(network({ ...own, split: undefined })).curves().test).toEqual([])
})

test('a sample of one’s own can be changed behind a split, a drawn point cannot', () => {
  const sheet = step(network({ ...own, batch: { size: 1 } }))
  const first = splitList(rows, 0.7, 5).train[0]!
  expect(givenValue(sheet, 'i1')).toBe(first.inputs[0])
  const changed = withValue(sheet, own, 'i1', '77')
  expect(changed.samples![rows.indexOf(first)]).toEqual({ inputs: [77], targets: first.targets })
  expect(network(changed).samples[0]!.inputs).toEqual([77])
  const drawn = step(network({ ...circle, batch: { size: 1 } }))
  expect(givenValue(drawn, 'x1')).toBeNull()
  expect(withValue(drawn, circle, 'x1', '1')).toBe(circle)
})

test('other samples take the place of a data set; its points do not grow with the inputs', () => {
  const taken = withSamples(circle, { inputs: ['a'], outputs: ['b'], samples: rows, split: { share: 0.5 } })
  expect(network(taken).samples.length).toBe(5)
  expect(taken.points).toBeUndefined()
  expect(wrong(withInputs(circle, 3))).toEqual(['the points have 2 features, the network 3 inputs.'])
})

test('what cannot be drawn or split is refused', () => {
  const drawn = (points: object, more: object = {}) => wrong({ ...circle, ...more, points })
  expect(drawn({ set: 'cirle' })).toEqual(['the data set is "cirle". Did you mean "circle"?'])
  expect(drawn({})).toEqual(['the data set is missing.'])
  expect(drawn({ set: 'xor', features: ['x1', 'x3'] })[0]).toMatch(/^a feature is "x3"\./)
  expect(drawn({ set: 'xor', features: [] })).toEqual(['features is an empty list, expected a list.'])
  expect(drawn({ set: 'xor', noise: 2 })).toEqual(['noise is 2, expected a number from 0 to 1.'])
  expect(drawn({ set: 'xor', count: 1e6 })).toEqual([
    'count is 1000000, expected a whole number from 1 to 20,000.',
  ])
  expect(drawn({ set: 'xor', share: 0.1, count: 9 })).toEqual(['a share of 0.1 of 9 points is none.'])
  expect(drawn({ set: 'xor', colour: 1 })[0]).toMatch(/^"colour" is not a key of points\./)
  expect(drawn({ set: 'xor' }, { samples: rows })).toEqual(['there are both samples and points.'])
  expect(drawn({ set: 'xor' }, { split: {} })).toEqual([
    'points has a share of its own: there is nothing to split.',
  ])
  expect(drawn({ set: 'xor' }, { layers: [{ units: 2, initialize: 'he' }] })).toEqual([
    'the points have 1 target, the network 2 outputs.',
  ])
  expect(wrong({ ...own, split: { share: 0.05 } })).toEqual(['a share of 0.05 of 10 samples is none.'])
  expect(wrong({ ...own, split: { share: -1 } })).toEqual(['share is -1, expected a number from 0 to 1.'])
  expect(drawn({ set: 'xor' }, { loss: 'binary-cross-entropy' }).length).toBeGreaterThan(0)
})
