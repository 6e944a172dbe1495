// A number explained on a slice is the number of the whole sheet, bit for bit, with the same formula.

import { expect, test } from 'vitest'
import { explainCell } from '../src/explain/explain.ts'
import { LARGE, reachOf, sheetFor, sheetWith } from '../src/explain/slice.ts'
import type { Description } from '../src/network/description.ts'
import { network } from '../src/network/validate.ts'
import { explanationJson } from '../src/render/explanation.ts'
import { step } from '../src/trace/step.ts'

const wide = (extra: object): Description =>
  ({
    inputs: 30,
    layers: [
      { units: 40, activation: 'tanh', initialize: { type: 'xavier', seed: 1 } },
      { units: 30, activation: 'sigmoid', initialize: { type: 'xavier', seed: 2 } },
      { units: 3, activation: 'softmax', initialize: { type: 'xavier', seed: 3 } },
    ],
    loss: 'categorical-cross-entropy',
    optimizer: { type: 'adam', rate: 0.01 },
    samples: [0, 1, 2].map((k) => ({
      inputs: Array.from({ length: 30 }, (_, i) => ((i * 7 + k * 3) % 11) / 11),
      targets: [0, 1, 2].map((o) => (o === k ? 1 : 0)),
    })),
    ...extra,
  }) as Description

const single = [
  'dE/dw(i3->h5)',
  'new(w(h5->h41))',
  'net(h7)',
  'out(h50)',
  'delta(h2)',
  'dE/dout(h9)',
  'E',
  'E(o2)',
  'dE/db(h6)',
  'dE(o1)/dw(i3->h5)',
  'dout(h44)/dnet(h44)',
  'change(w(i1->h1))',
  'm(w(i1->h1))',
  'dout(o1)/dnet(o2)',
  'dout(o1)/dout(h4)',
  'w(i1->h1)',
  'i4',
  'target(o1)',
]

const others = [
  'dE/dout(h12)',
  'dout(h3)/dnet(h3)',
  'dnet(h41)/dout(h3)',
  'dE/di4',
  'dE(o1)/dout(h9)',
  'dout(h41)/dout(h3)',
  'delta(h60)',
]

const gives = (sheet: ReturnType<typeof step>, address: string) => {
  try {
    return Number.isFinite(sheet.value(address))
  } catch {
    return false
  }
}

test.each([1, 2])('with one sample a step, at step %i', (n) => {
  const net = network(wide({ batch: { size: 1 } }))
  expect(net.start.length).toBeGreaterThan(LARGE)
  const whole = step(net, { step: n })
  for (const address of single) {
    const sheet = sheetFor(net, address, { step: n })
    expect(sheet.plan.slice).not.toBeNull()
    expect(sheet.value(address), address).toBe(whole.value(address))
    const [mine, theirs] = [sheet, whole].map((on) => explanationJson(explainCell(on, address), net))
    expect(mine!.formula, address).toEqual(theirs!.formula)
    expect(mine!.from, address).toEqual(theirs!.from)
  }
})

test('with a batch of three and a penalty', () => {
  const net = network(wide({ regularization: { l1: 0.001, l2: 0.01 } }))
  const whole = step(net, { step: 2 })
  const tagged = [
    'net(h7)',
    'out(h50)',
    'delta(h2)',
    'dE/dout(h9)',
    'E(o2)',
    'dE/dw(i3->h5)',
    'E',
    'dE(o1)/dw(i3->h5)',
  ]
  for (const address of [
    ...tagged.map((one) => `${one}@2`),
    'dE/dw(i3->h5)',
    'dE/db(h6)',
    'new(w(h5->h41))',
    'E',
    'penalty',
  ]) {
    expect(sheetFor(net, address, { step: 2 }).value(address), address).toBe(whole.value(address))
  }
})

test.each([1, 3])(
  'a slice never gives a wrong number of what it does not work out, with %i samples a step',
  (size) => {
    const net = network(wide({ batch: { size } }))
    const whole = step(net)
    const sample = size > 1 ? '@2' : ''
    const asked = [
      ...single.map((one) => (one.startsWith('net') ? one + sample : one)),
      ...others.map((one) => one + sample),
    ]
    for (const around of ['dE/dw(h41->o1)', `dE/dout(h7)${sample}`, 'dE/dw(i3->h5)', `net(h50)${sample}`]) {
      const sheet = sheetFor(net, around)
      for (const address of asked.filter((one) => gives(sheetFor(net, one), one))) {
        const reach = reachOf(sheet, address)
        if (reach === 'outside')
          expect(() => sheet.value(address), `${address} around ${around}`).toThrow(/not on this sheet/)
        else expect(sheet.value(address), `${address} around ${around}`).toBe(whole.value(address))
        expect(reachOf(sheetFor(net, address), address)).toBe('worked')
        expect(sheetWith(sheet, address).value(address), address).toBe(whole.value(address))
      }
    }
  },
)
