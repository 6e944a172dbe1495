// The outs of all units at many places are those of a step with these places as samples.

import { expect, test } from 'vitest'
import { network } from '../../src/network/validate.ts'
import { step } from '../../src/trace/step.ts'
import { outsAt } from '../../src/training/outs.ts'

const places = Array.from({ length: 130 }, (_, i) => [i / 13 - 5, 3 - (i % 13)])
const description = {
  inputs: 2,
  layers: [
    { units: ['a', 'b', 'c'], activation: 'tanh', initialize: { type: 'uniform', seed: 5 } },
    { units: ['p', 'q'], activation: 'softmax', initialize: { type: 'uniform', seed: 6 } },
  ],
} as const

test('130 places, two layers and a softmax', () => {
  const sheet = step(
    network({ ...description, samples: places.map((inputs) => ({ inputs, targets: [0, 1] })) }),
  )
  const net = network({ ...description, samples: [{ inputs: [0, 0], targets: [1, 0] }] })
  const outs = outsAt(net, places)(net.start)
  const expected = net.layers.map(({ units }) =>
    places.flatMap((_, k) => units.map((unit) => sheet.value({ of: 'out', unit, sample: k + 1 }))),
  )
  expect([...outs[0]!]).toEqual(expected[0])
  expect([...outs.at(-1)!]).toEqual(expected.at(-1))
})
