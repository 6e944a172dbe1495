// The engine takes samples and elements a few at a time; where one few ends and the next begins, its numbers are
// still those of the sheet.

import { expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import { parameterName } from '../../src/network/network.ts'
import { network } from '../../src/network/validate.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { step } from '../../src/trace/step.ts'

const random = createRandom(3)
const samples = Array.from({ length: 90 }, () => ({
  inputs: [random.uniform(-9, 9), random.uniform(-9, 9), random.uniform(-9, 9)],
  targets: [random.uniform(-1, 1)],
}))

test.each(['gradient-descent', 'adam'])('%s on 90 samples at once has the bits of the sheet', (type) => {
  const net = network({
    inputs: 3,
    layers: [
      { units: 20, activation: 'tanh', initialize: { type: 'uniform', seed: 1 } },
      { units: 5, activation: 'softplus', initialize: { type: 'uniform', seed: 2 } },
      { units: 1, activation: 'tanh', initialize: { type: 'uniform', seed: 3 } },
    ],
    optimizer: { type, rate: 0.1 },
    samples,
  })
  const going = run(net)
  for (let n = 1; n <= 2; n++) {
    const sheet = step(net, { step: n })
    const made = Array.from(net.start, (_, p) =>
      sheet.value({ of: 'update', quantity: 'new', parameter: parameterName(net, p) }),
    )
    expect(going.error()).toBe(sheet.value('E'))
    expect(going.update()).toBe(sheet.value('E'))
    expect(Array.from(going.parameters)).toEqual(made)
  }
})

test('a sample that is asked for between two updates is passed alone', () => {
  const net = network({
    inputs: 3,
    layers: [
      { units: 4, activation: 'tanh', initialize: { type: 'uniform', seed: 1 } },
      { units: 1, initialize: { type: 'uniform', seed: 2 } },
    ],
    batch: { size: 80 },
    samples,
  })
  const [straight, asked] = [run(net), run(net)]
  for (let n = 1; n <= 4; n++) {
    const { forward, backward, error } = asked.pass(89 - n)
    expect(forward.outs.map(({ length }) => length)).toEqual([4, 1])
    expect(backward.deltas.map(({ length }) => length)).toEqual([4, 1])
    expect(error).toBe((samples[89 - n]!.targets[0]! - forward.outs[1]![0]!) ** 2 / 2)
    expect(asked.update()).toBe(straight.update())
  }
  expect(asked.parameters).toEqual(straight.parameters)
})
