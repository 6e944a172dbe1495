// The tolerances of golden files: PyTorch, as another right implementation, stays within them, and they are as
// narrow as the last bits allow.

import { describe, expect, test } from 'vitest'
import { type Golden, goldenOf, type Kind } from '../../../src/formats/golden/golden.ts'
import { mostOf } from '../../../src/formats/golden/tolerance.ts'
import type { Description } from '../../../src/network/description.ts'
import { network } from '../../../src/network/validate.ts'
import { golden as file, type GoldenLayer, hex, packed } from '../../network-from.ts'
import { article2, description } from './article-2.ts'
import { mixed } from './networks.ts'
import { named, numbers } from './select.ts'

type Sample = { nets: string[][]; outs: string[][]; deltas: string[][]; loss: string }
type Case = {
  description: Description
  expected: {
    samples: Sample[]
    E: Record<string, string>
    gradient: GoldenLayer[]
    after: Record<string, GoldenLayer[]>
  }
}

describe('210 networks that PyTorch worked too', () => {
  const { networks } = file<{ networks: Case[] }>('networks')

  test('every number of PyTorch is within its tolerance', () => {
    let worst = 0
    for (const [i, { description: given, expected }] of networks.entries()) {
      const net = network(given)
      const golden = goldenOf(net, { steps: 5 })
      const compare = (mine: Golden['groups'][number]['numbers'], theirs: number[], what: string) => {
        expect(mine.length, `${what} of network ${i}`).toBe(theirs.length)
        for (const [n, { name, value, tolerance }] of mine.entries()) {
          const apart = Math.abs(value - theirs[n]!)
          if (tolerance > 0) worst = Math.max(worst, apart / tolerance)
          expect(apart, `${what} ${name} of network ${i}`).toBeLessThanOrEqual(tolerance)
        }
      }
      const samples = net.batch.shuffle || net.batch.size < net.samples.length ? [] : expected.samples
      for (const [k, sample] of samples.entries()) {
        const of = (kind: Kind) => numbers(golden, 1, kind).filter(({ place }) => place[0] === k)
        compare(of('nets'), sample.nets.flat().map(hex), 'net')
        compare(of('outs'), sample.outs.flat().map(hex), 'out')
        compare(of('deltas'), sample.deltas.flat().map(hex), 'delta')
      }
      const trained = packed(expected.gradient)
      const places = parameterOrder(golden)
      const gradients = numbers(golden, 1, 'dW', 'db')
      for (const one of gradients)
        compare(
          [one],
          [trained[places.get(keyOf(one, numbers(golden, 1, 'db').includes(one)))!]!],
          'gradient',
        )
      expect(gradients.length).toBe(net.trained.reduce((sum, flag) => sum + flag, 0))
      for (const n of [1, 5]) {
        const after = packed(expected.after[n]!)
        for (const one of numbers(golden, n, 'weights'))
          compare([one], [after[places.get(keyOf(one, false))!]!], 'new')
        for (const one of numbers(golden, n, 'biases'))
          compare([one], [after[places.get(keyOf(one, true))!]!], 'new')
      }
      for (let n = 1; n <= 5; n++) compare(numbers(golden, n, 'E'), [hex(expected.E[n]!)], `step ${n}`)
    }
    expect(worst).toBeGreaterThan(0)
  })
})

const keyOf = ({ place }: { place: readonly number[] }, bias: boolean) => `${bias ? 'b' : 'w'}${place.join()}`

/** Where a number of dW or db stands in the packed parameters. */
function parameterOrder({ weights, biases }: Golden): Map<string, number> {
  const places = new Map<string, number>()
  for (const [l, layer] of weights.entries()) {
    for (const [j, row] of layer.entries())
      for (const i of row.keys()) places.set(`w${l},${j},${i}`, places.size)
    for (const j of biases[l]!.keys()) places.set(`b${l},${j}`, places.size)
  }
  return places
}

describe('tolerances', () => {
  test('in ordinary networks stay below 1e-12 of max(1, |x|) and above the last bit', () => {
    const golden = goldenOf(article2, { steps: 50 })
    expect(golden.beyond).toBe(0)
    for (const { numbers: all } of golden.groups) {
      for (const { name, value, tolerance } of all) {
        expect(tolerance, name).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)))
        if (!name.includes('(b')) expect(tolerance, name).toBeGreaterThanOrEqual(2 ** -53 * Math.abs(value))
      }
    }
  })

  test('a frozen bias must keep its bits', () => {
    expect(named(goldenOf(article2), 3, 'new(b1)')).toMatchObject({ value: 0.35, tolerance: 0 })
  })

  test('single precision counts in 2^-24', () => {
    const golden = goldenOf({ ...article2, numbers: { ...article2.numbers, precision: 'float32' } })
    const { value, tolerance } = named(golden, 1, 'dE/dw5')
    expect(Math.fround(value)).toBe(value)
    const double = named(goldenOf(article2), 1, 'dE/dw5').tolerance
    expect(tolerance / double / 2 ** 29).toBeGreaterThan(0.9)
    expect(tolerance / double / 2 ** 29).toBeLessThan(1.1)
    expect(mostOf('float32')).toBeCloseTo(5.4e-4, 5)
    expect(golden.weights[0]![0]![0]).toBe(Math.fround(0.15))
  })

  test('whoever writes the slope of a saturated sigmoid as a(1 − a) is right too', () => {
    const saturated = network({
      ...description,
      layers: [
        {
          units: ['o1', 'o2'],
          activation: 'sigmoid',
          weights: [
            [200, 250],
            [1, 1],
          ],
        },
      ],
    })
    const delta = named(goldenOf(saturated), 1, 'delta(o1)')
    const out = 1 / (1 + Math.exp(-(200 * 0.05 + 250 * 0.1)))
    const textbook = (out - 0.01) * out * (1 - out)
    expect(Math.abs(textbook - delta.value)).toBeGreaterThan(1e-4 * delta.value)
    expect(Math.abs(textbook - delta.value)).toBeLessThanOrEqual(delta.tolerance)
  })
})

test('a bias that all of a softmax share moves by noise under Adam: only it gets a wide tolerance', () => {
  const golden = goldenOf(mixed, { steps: 4 })
  const wide = golden.groups.flatMap((group) =>
    group.numbers.filter(({ tolerance, value }) => tolerance > 1e-12 * Math.max(1, Math.abs(value))),
  )
  expect(new Set(wide.map(({ name }) => name))).toEqual(new Set(['new(b(o1,o2,o3))']))
  expect(wide.length).toBe(golden.beyond)
  for (const { tolerance } of wide) expect(tolerance).toBeLessThan(1e-6)
})

type Trained = {
  description: Description
  expected: { E: Record<string, string>; after: Record<string, GoldenLayer[]> }
}

test.runIf(process.env.HANDGRAD_LONG === '1')(
  'a hundred updates by every optimizer and schedule stay within their tolerances (HANDGRAD_LONG=1)',
  () => {
    const { cases } = file<{ cases: Trained[] }>('optimizers')
    for (const [i, { description: given, expected }] of cases.entries()) {
      const golden = goldenOf(network(given), { steps: 100 })
      const places = parameterOrder(golden)
      for (let n = 1; n <= 100; n++) {
        const where = `case ${i}, step ${n}`
        const { value, tolerance } = named(golden, n, 'E')
        const E = expected.E[n]
        if (E) expect(Math.abs(value - hex(E)), where).toBeLessThanOrEqual(tolerance)
        const layers = expected.after[n]
        if (layers === undefined) continue
        const after = packed(layers)
        for (const kind of ['weights', 'biases'] as const)
          for (const one of numbers(golden, n, kind)) {
            const theirs = after[places.get(keyOf(one, kind === 'biases'))!]!
            expect(Math.abs(one.value - theirs), `${one.name} of ${where}`).toBeLessThanOrEqual(one.tolerance)
          }
      }
    }
  },
)
