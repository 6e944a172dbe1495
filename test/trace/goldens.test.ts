// The sheet and the engine against PyTorch's float64 (scripts/goldens/make.py says how the values were made).

import { describe, expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import type { Description } from '../../src/network/description.ts'
import { type Network, parameterName } from '../../src/network/network.ts'
import { network } from '../../src/network/validate.ts'
import { step } from '../../src/trace/step.ts'
import { apart, type GoldenLayer, golden, hex, packed } from '../network-from.ts'

type Golden = {
  description: Description
  expected: {
    samples: { nets: string[][]; outs: string[][]; deltas: string[][]; loss: string }[]
    E: Record<string, string>
    gradient: GoldenLayer[]
    after: Record<string, GoldenLayer[]>
  }
}
type Case = {
  description: Description
  expected: { E: Record<string, string>; rate: Record<string, string>; after: Record<string, GoldenLayer[]> }
}

const LIMIT = 1e-12
const everyGradient = (net: Network) => {
  const sheet = step(net)
  return Array.from(net.start, (_, p) =>
    sheet.value({ d: { of: 'error' }, by: { of: 'parameter', parameter: parameterName(net, p) } }),
  )
}

describe('210 random networks', () => {
  const { networks } = golden<{ networks: Golden[] }>('networks')

  test('every net, output, delta and sample error is the one of PyTorch', () => {
    for (const [i, { description, expected }] of networks.entries()) {
      const net = network({ ...description, batch: { ...description.batch, size: 'all' } } as Description)
      const sheet = step(net)
      for (const [k, sample] of expected.samples.entries()) {
        const tag = net.samples.length > 1 ? k + 1 : undefined
        const dense = net.layers.filter((layer) => layer.type === 'dense')
        const value = (of: 'net' | 'out', unit: string) => sheet.value({ of, unit, sample: tag })
        for (const [l, layer] of dense.entries()) {
          const where = `network ${i}, sample ${k + 1}, layer ${l + 1}`
          expect(
            apart(
              layer.units.map((unit) => value('net', unit)),
              sample.nets[l]!.map(hex),
            ),
            where,
          ).toBeLessThan(LIMIT)
          expect(
            apart(
              layer.units.map((unit) => value('out', unit)),
              sample.outs[l]!.map(hex),
            ),
            where,
          ).toBeLessThan(LIMIT)
          const deltas = layer.units.map((unit) =>
            sheet.value({ d: { of: 'error', sample: tag }, by: { of: 'net', unit, sample: tag } }),
          )
          expect(apart(deltas, sample.deltas[l]!.map(hex)), `δ of ${where}`).toBeLessThan(LIMIT)
        }
        expect(
          apart([sheet.value({ of: 'error', sample: k + 1 })], [hex(sample.loss)]),
          `E@${k + 1} of network ${i}`,
        ).toBeLessThan(LIMIT)
      }
    }
  })

  test('every gradient of the first step is the one of PyTorch', () => {
    for (const [i, { description, expected }] of networks.entries()) {
      const net = network(description)
      expect(apart(everyGradient(net), packed(expected.gradient)), `network ${i}`).toBeLessThan(LIMIT)
    }
  })

  test('the parameters after one and five updates and every error between are those of PyTorch', () => {
    for (const [i, { description, expected }] of networks.entries()) {
      const net = network(description)
      const going = run(net)
      for (let n = 1; n <= 6; n++) {
        const where = `network ${i}, step ${n}`
        expect(apart([step(net, { step: n }).value('E')], [hex(expected.E[n]!)]), where).toBeLessThan(LIMIT)
        going.update()
        const after = expected.after[n]
        if (after) expect(apart(going.parameters, packed(after)), where).toBeLessThan(LIMIT)
      }
    }
  })

  test('the engine and the sheet give the same bits', () => {
    for (const [i, { description }] of networks.entries()) {
      const net = network(description)
      const going = run(net)
      for (let n = 1; n <= 3; n++) {
        const sheet = step(net, { step: n })
        const updated = Array.from(net.start, (_, p) =>
          sheet.value({ of: 'update', quantity: 'new', parameter: parameterName(net, p) }),
        )
        const error = going.update()
        expect(Object.is(error + 0, sheet.value('E') + 0), `E of network ${i}, step ${n}`).toBe(true)
        expect(Array.from(going.parameters), `network ${i}, step ${n}`).toEqual(updated)
      }
    }
  })
})

test('119 optimizer and schedule runs of 100 steps stay with PyTorch', () => {
  const { cases } = golden<{ cases: Case[] }>('optimizers')
  for (const [i, { description, expected }] of cases.entries()) {
    const going = run(network(description))
    for (let n = 1; n <= 101; n++) {
      const error = going.update()
      const where = `case ${i}, step ${n}`
      const [before, after] = [expected.E[n], expected.after[n]]
      if (before) expect(apart([error], [hex(before)]), where).toBeLessThan(LIMIT)
      if (after) expect(apart(going.parameters, packed(after)), where).toBeLessThan(LIMIT)
    }
  }
})
