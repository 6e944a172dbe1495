// What a description means where it leaves something out, and every form a layer, a bias or a name can have.

import { expect, test } from 'vitest'
import type { Description, LayerDescription } from '../../src/network/description.ts'
import { denseLayers, parameterName } from '../../src/network/network.ts'
import { check, network } from '../../src/network/validate.ts'

const one = { inputs: [1], targets: [1] }
const small = (
  layer: Partial<Extract<LayerDescription, { bias?: unknown }>>,
  more: Partial<Description> = {},
) =>
  network({
    inputs: 2,
    layers: [
      {
        units: 2,
        weights: [
          [1, 2],
          [3, 4],
        ],
        ...layer,
      },
    ],
    samples: [{ inputs: [1, 2], targets: [1, 2] }],
    ...more,
  })
const namesOf = (net: ReturnType<typeof network>) => Array.from(net.start, (_, p) => parameterName(net, p))

test('a description of inputs, layers and samples is enough', () => {
  const net = network({ inputs: 1, layers: [{ units: 1, weights: [[0.5]] }], samples: [one] })
  expect(net.inputs).toEqual(['i1'])
  expect(net.outputs).toEqual(['o1'])
  expect(net.loss.part.id).toBe('half-squared-error')
  expect(net.optimizer.part.id).toBe('gradient-descent')
  expect(net.rate).toBe(0.5)
  expect(net.batch).toEqual({ size: 1, reduce: 'mean', shuffle: null })
  expect(net.notation).toBe('net-out')
  expect(net.schedule.part.id).toBe('constant')
  expect(net.schedule.per).toBe('epoch')
  expect(net.regularization).toEqual({ l1: 0, l2: 0 })
  expect(net.numbers).toEqual({
    digits: 9,
    show: 'round',
    byHand: null,
    precision: 'float64',
    decimal: 'point',
  })
  expect(denseLayers(net)[0]!.activation?.part.id).toBe('identity')
})

test('every unit has one trained bias of its own, starting at 0', () => {
  const net = small({})
  expect([...net.start]).toEqual([1, 2, 3, 4, 0, 0])
  expect([...net.trained]).toEqual([1, 1, 1, 1, 1, 1])
  expect(namesOf(net)).toEqual(['w(i1->o1)', 'w(i2->o1)', 'w(i1->o2)', 'w(i2->o2)', 'b(o1)', 'b(o2)'])
})

test('the units of the only hidden layer are h1, h2 and so on', () => {
  const net = network({
    inputs: 1,
    layers: [
      { units: 2, weights: [[1], [2]] },
      { units: 1, weights: [[1, 2]] },
    ],
    samples: [one],
  })
  expect(net.layers.map((layer) => layer.units)).toEqual([['h1', 'h2'], ['o1']])
})

test('several hidden layers count on, also past one with names', () => {
  const layers = [1, 2, 1, 1].map((units) => ({ units, initialize: 'xavier' }))
  const net = network({ inputs: 1, layers, samples: [one] })
  expect(net.layers.map((layer) => layer.units)).toEqual([['h1'], ['h2', 'h3'], ['h4'], ['o1']])
  const named = network({
    inputs: 1,
    layers: [layers[0]!, { ...layers[1]!, units: ['a', 'b'] }, ...layers.slice(2)],
    samples: [one],
  })
  expect(named.layers.map((layer) => layer.units)).toEqual([['h1'], ['a', 'b'], ['h4'], ['o1']])
})

test('a bias of one number starts every unit there', () => {
  expect([...small({ bias: 0.5 }).start.slice(4)]).toEqual([0.5, 0.5])
})

test('a list gives each unit its bias', () => {
  expect([...small({ bias: [0.5, -0.5] }).start.slice(4)]).toEqual([0.5, -0.5])
})

test('a shared bias is one parameter', () => {
  const net = small({ bias: { value: 0.5, name: 'b1', shared: true, train: false } })
  expect(net.start).toHaveLength(5)
  expect(denseLayers(net)[0]!.biasCount).toBe(1)
  expect(net.trained[4]).toBe(0)
  expect(parameterName(net, 4)).toBe('b1')
})

test('biases have names of their own', () => {
  const net = small({ bias: { values: [1, 2], names: ['b1', null], train: [false, true] } })
  expect(namesOf(net).slice(4)).toEqual(['b1', 'b(o2)'])
  expect([...net.trained.slice(4)]).toEqual([0, 1])
})

test('a layer without biases has none', () => {
  expect(small({ bias: 'none' }).start).toHaveLength(4)
})

test('train: false freezes weights and biases of the layer', () => {
  expect([...small({ train: false }).trained]).toEqual([0, 0, 0, 0, 0, 0])
})

test('a bias may be trained in a frozen layer', () => {
  expect([...small({ train: false, bias: { value: 0, train: true } }).trained]).toEqual([0, 0, 0, 0, 1, 1])
})

test('single weights can be frozen', () => {
  expect([
    ...small({
      train: [
        [true, false],
        [false, true],
      ],
    }).trained,
  ]).toEqual([1, 0, 0, 1, 1, 1])
})

test('weights have names where they are given', () => {
  expect(
    namesOf(
      small({
        names: [
          ['w1', null],
          ['w3', 'w2'],
        ],
      }),
    ).slice(0, 4),
  ).toEqual(['w1', 'w(i2->o1)', 'w3', 'w2'])
})

test('activation: softmax is a dense layer and a softmax with the same names', () => {
  const net = small(
    { activation: 'softmax' },
    { loss: 'categorical-cross-entropy', samples: [{ inputs: [1, 2], targets: [0, 1] }] },
  )
  expect(net.layers.map(({ type, units }) => [type, ...units])).toEqual([
    ['dense', 'o1', 'o2'],
    ['softmax', 'o1', 'o2'],
  ])
  expect(denseLayers(net)[0]!.activation).toBeNull()
})

test('a softmax layer has names of its own', () => {
  const net = network({
    inputs: 1,
    layers: [{ units: ['z1', 'z2'], weights: [[1], [2]] }, { type: 'softmax' }],
    loss: 'categorical-cross-entropy',
    samples: [{ inputs: [1], targets: [1, 0] }],
  })
  expect(net.outputs).toEqual(['p1', 'p2'])
  expect(denseLayers(net)[0]!.activation).toBeNull()
})

test('settings of a part stand beside its type', () => {
  const net = small(
    { activation: { type: 'leaky-relu', slope: 0.2 } },
    { optimizer: { type: 'adam', rate: 0.001, beta1: 0.8 }, loss: { type: 'huber', delta: 2 } },
  )
  expect(denseLayers(net)[0]!.activation?.settings).toEqual({ slope: 0.2 })
  expect(net.rate).toBe(0.001)
  expect(net.optimizer.settings).toEqual({ beta1: 0.8, beta2: 0.999, epsilon: 1e-8 })
  expect(net.loss.settings).toEqual({ delta: 2 })
})

test('an optimizer without a type is gradient descent', () => {
  const net = small({}, { optimizer: { rate: 0.1 } })
  expect([net.optimizer.part.id, net.rate]).toEqual(['gradient-descent', 0.1])
})

test('samples may name their numbers', () => {
  const net = small({}, { samples: [{ inputs: { i2: 2, i1: 1 }, targets: { o1: 3, o2: 4 } }] })
  expect(net.samples).toEqual([{ inputs: [1, 2], targets: [3, 4] }])
})

test('a network of one input and one output takes plain numbers', () => {
  const net = network({
    inputs: 1,
    layers: [{ units: 1, weights: [[1]] }],
    samples: [{ inputs: 2, targets: 3 }],
  })
  expect(net.samples).toEqual([{ inputs: [2], targets: [3] }])
})

test('typed arrays are read as lists; single precision is widened exactly', () => {
  const net = small({ weights: [new Float32Array([0.1, 1]), new Float64Array([0.1, 1])] })
  expect([...net.start.slice(0, 4)]).toEqual([0.10000000149011612, 1, 0.1, 1])
})

test('minus zero keeps its sign', () => {
  expect(
    Object.is(
      small({
        weights: [
          [-0, 1],
          [1, 1],
        ],
      }).start[0],
      -0,
    ),
  ).toBe(true)
})

test('numbers by hand are rounded unless said otherwise', () => {
  expect(small({}, { numbers: { byHand: 4 } }).numbers.byHand).toEqual({ digits: 4, mode: 'round' })
  expect(small({}, { numbers: { byHand: { digits: 3, mode: 'truncate' } } }).numbers.byHand).toEqual({
    digits: 3,
    mode: 'truncate',
  })
})

test('what is handed over is not changed', () => {
  const description: Description = {
    inputs: ['a'],
    layers: [{ units: ['b'], weights: [[1]], bias: [2] }],
    samples: [{ inputs: [1], targets: [1] }],
  }
  const before = structuredClone(description)
  network(Object.freeze(description))
  expect(description).toEqual(before)
})

test('check hands over warnings beside the network', () => {
  const { warnings } = check({
    inputs: 1,
    layers: [{ units: 1, weights: [[1]] }],
    optimizer: { rate: 0 },
    samples: [one],
  })
  expect(warnings.map(({ code }) => code)).toEqual(['W-LR-ZERO'])
})
