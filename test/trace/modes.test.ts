// By hand and in single precision: the engine and the sheet still give the same bits, and they are the ones
// that such a calculation gives.

import { expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import { type Network, parameterName } from '../../src/network/network.ts'
import { examine, network } from '../../src/network/validate.ts'
import { step } from '../../src/trace/step.ts'
import { randomNetwork } from '../random-network.ts'

const MODES: [string, Partial<Network['numbers']>][] = [
  ['rounded by hand to four digits', { byHand: { digits: 4, mode: 'round' } }],
  ['cut off by hand to three digits', { byHand: { digits: 3, mode: 'truncate' } }],
  ['in single precision', { precision: 'float32' }],
]

test.each(MODES)('%s, 200 random networks have the same bits in engine and sheet', (_, numbers) => {
  let count = 0
  for (let seed = 1; count < 200; seed++) {
    const { network: plain } = examine(randomNetwork(seed))
    if (plain === null) continue
    count++
    const net = { ...plain, numbers: { ...plain.numbers, ...numbers } }
    const going = run(net)
    for (let n = 1; n <= 2; n++) {
      const sheet = step(net, { step: n })
      const updated = Array.from(net.start, (_, p) =>
        sheet.value({ of: 'update', quantity: 'new', parameter: parameterName(net, p) }),
      )
      const error = going.update()
      expect(
        Object.is(error + 0, sheet.value('E') + 0),
        `E of seed ${seed}, step ${n}: ${error}, ${sheet.value('E')}`,
      ).toBe(true)
      expect(
        Array.from(going.parameters, (x) => x + 0),
        `seed ${seed}, step ${n}`,
      ).toEqual(updated.map((x) => x + 0))
    }
  }
})

const article = (numbers: object) =>
  step(
    network({
      inputs: 2,
      layers: [
        {
          units: 2,
          activation: 'sigmoid',
          weights: [
            [0.15, 0.2],
            [0.25, 0.3],
          ],
          names: [
            ['w1', 'w2'],
            ['w3', 'w4'],
          ],
          bias: { value: 0.35, shared: true, train: false },
        },
        {
          units: 2,
          activation: 'sigmoid',
          weights: [
            [0.4, 0.45],
            [0.5, 0.55],
          ],
          names: [
            ['w5', 'w6'],
            ['w7', 'w8'],
          ],
          bias: { value: 0.6, shared: true, train: false },
        },
      ],
      samples: [{ inputs: [0.05, 0.1], targets: [0.01, 0.99] }],
      numbers,
    }),
  )

test('rounded to two digits, article 2 has the deltas that a person gets', () => {
  // out_h 0.59 0.60; net_o1 = 0.4·0.59 + 0.45·0.6 + 0.6 = 1.106 → 1.11; out_o1 0.75; slope 0.19; 0.74·0.19 → 0.14.
  const sheet = article({ byHand: { digits: 2 } })
  const values = [
    'out(h1)',
    'out(h2)',
    'net(o1)',
    'out(o1)',
    'dout(o1)/dnet(o1)',
    'delta(o1)',
    'delta(h1)',
    'new(w1)',
  ]
  expect(values.map((name) => sheet.value(name))).toEqual([0.59, 0.6, 1.11, 0.75, 0.19, 0.14, 0.01, 0.15])
})

test('in single precision every number is a single-precision number', () => {
  const sheet = article({ precision: 'float32' })
  for (const cell of sheet.worked) expect(Math.fround(sheet.look(cell))).toBe(sheet.look(cell))
  // PyTorch, float32: loss 0.2983711063861847.
  expect(sheet.value('E')).toBeCloseTo(0.2983711063861847, 7)
})
