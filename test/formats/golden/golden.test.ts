// The numbers of a golden file against those the article prints, what goes in and comes out, and what is refused.

import { describe, expect, test } from 'vitest'
import { goldenOf } from '../../../src/formats/golden/golden.ts'
import { bitsOf, decimal } from '../../../src/formats/golden/literal.ts'
import type { Description } from '../../../src/network/description.ts'
import { network } from '../../../src/network/validate.ts'
import { fromHex, toHex } from '../../../src/numeric/decimal.ts'
import printed from '../../articles/printed-numbers.json' with { type: 'json' }
import { article2, description, SENTENCE, tellTale } from './article-2.ts'
import { named, numbers } from './select.ts'

test('the numbers of article 2 are the printed ones', () => {
  const golden = goldenOf(article2)
  const kinds = /^(net|out|E|delta|dE\/dw\d|new)\b/
  let compared = 0
  const article = printed.articles.find(({ id }) => id === 'article-2')!
  for (const [name, text] of article.printed as [string, string][]) {
    const found = kinds.test(name) ? named(golden, 1, name) : undefined
    if (found === undefined) continue
    compared++
    const digits = text.split('.')[1]?.length ?? 0
    expect(Math.abs(found.value - Number(text)), name).toBeLessThanOrEqual(0.5000001 * 10 ** -digits)
  }
  expect(compared).toBeGreaterThan(15)
})

test('the decimal and the hexadecimal float of every number are the same bits', () => {
  for (const { numbers: all } of goldenOf(article2, { steps: 20 }).groups) {
    for (const { value } of all) {
      expect(Number(decimal(value))).toBe(value)
      expect(fromHex(toHex(value))).toBe(value)
      expect(bitsOf(value)).toBe(
        new DataView(Float64Array.of(value).buffer).getBigUint64(0, true).toString(16).padStart(16, '0'),
      )
    }
  }
})

describe('what goes in and comes out', () => {
  test('a batch has a forward pass per sample, and only the samples that are used go in', () => {
    const golden = goldenOf(
      network({
        ...description,
        batch: { size: 2 },
        samples: Array.from({ length: 9 }, (_, k) => ({ inputs: [k, 1], targets: [0, 1] })),
      }),
      { steps: 2 },
    )
    expect(golden.batches).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(golden.samples.map(({ inputs }) => inputs[0])).toEqual([0, 1, 2, 3])
    expect(numbers(golden, 1, 'errors').map(({ name, place }) => [name, place])).toEqual([
      ['E(o1)@1', [0, 0]],
      ['E(o2)@1', [0, 1]],
      ['E(o1)@2', [1, 0]],
      ['E(o2)@2', [1, 1]],
    ])
  })

  test('a softmax is the activation of the layer before it, under its own names', () => {
    const golden = goldenOf(
      network({
        inputs: 2,
        layers: [
          {
            units: ['z1', 'z2'],
            weights: [
              [1, 2],
              [3, 4],
            ],
          },
          { type: 'softmax', units: ['cat', 'dog'] },
        ],
        loss: 'categorical-cross-entropy',
        samples: [{ inputs: [1, 0], targets: [1, 0] }],
      }),
    )
    expect(golden.layout.map(({ activation, units, outs }) => [activation, units, outs])).toEqual([
      ['softmax', ['z1', 'z2'], ['cat', 'dog']],
    ])
    const names = golden.groups.slice(0, 5).flatMap((group) => group.numbers.map(({ name }) => name))
    expect(names).toEqual([
      'net(z1)',
      'net(z2)',
      'out(cat)',
      'out(dog)',
      'E(cat)',
      'E(dog)',
      'E',
      'delta(z1)',
      'delta(z2)',
    ])
    // 1/(1 + e^2), and the closed form p − t.
    expect(named(golden, 1, 'out(cat)').value).toBeCloseTo(1 / (1 + Math.exp(2)), 15)
    expect(named(golden, 1, 'delta(z2)').value).toBe(named(golden, 1, 'out(dog)').value)
  })

  test('a shared trained bias has one gradient, the sum of its deltas', () => {
    const layer = { ...description.layers[0]!, bias: { value: 0.35, name: 'b1', shared: true } }
    const golden = goldenOf(
      network({ ...description, layers: [layer, description.layers[1]!] } as Description),
    )
    expect(numbers(golden, 1, 'db').map(({ name, place }) => [name, place])).toEqual([['dE/db1', [0, 0]]])
    const sum = named(golden, 1, 'delta(h1)').value + named(golden, 1, 'delta(h2)').value
    expect(named(golden, 1, 'dE/db1').value).toBe(sum)
  })

  test('rounding by hand is left out', () => {
    const byHand = network({ ...description, numbers: { byHand: 3 } })
    expect(named(goldenOf(byHand), 1, 'dE/dw5').value).toBe(named(goldenOf(article2), 1, 'dE/dw5').value)
  })

  test('tell-tale values stand beside the number they could be taken for, each sentence once', () => {
    const golden = goldenOf(article2, { wrong: tellTale })
    expect(golden.mistakes).toEqual([SENTENCE])
    expect(named(golden, 1, 'dE/dw1').wrong).toEqual([{ value: 0.00036472287759, mistake: 0 }])
    expect(named(golden, 1, 'dE/dw5').wrong).toEqual([])
  })

  test('a wrong value that cannot be told from the right one is left out', () => {
    const golden = goldenOf(article2, {
      wrong: () => [
        { value: 0.3775 * (1 + 1e-10), sentence: 'no mistake' },
        { value: Number.NaN, sentence: 'none' },
      ],
    })
    expect(named(golden, 1, 'net(h1)').wrong).toEqual([])
    expect(golden.mistakes).toEqual(['no mistake'])
  })
})

describe('what is refused', () => {
  test('more than 50,000 numbers', () => {
    const large = network({
      inputs: 200,
      layers: [
        { units: 100, initialize: 'xavier' },
        { units: 10, initialize: 'xavier' },
      ],
      samples: Array.from({ length: 4 }, () => ({
        inputs: Array(200).fill(0.1),
        targets: Array(10).fill(1),
      })),
    })
    expect(() => goldenOf(large)).toThrow(
      'E-LIMIT-GOLDEN  21,110 weights and biases, 3 steps and batches of 4 make a test file of 107,753 numbers; limit 50,000.\n  → Try fewer steps (--steps 1), or smaller batches (batch: { size: 2 }), or fewer units: code that is right for a small network of the same kind is right for the large one.',
    )
  })

  test('a network that diverges, with the number where it does', () => {
    const wild = network({
      ...description,
      layers: description.layers.map((layer) => ({ ...layer, activation: 'identity' })),
      optimizer: { type: 'gradient-descent', rate: 1e200 },
    } as Description)
    expect(() => goldenOf(wild)).toThrow(/^E-DIVERGED {2}Step 2: /)
  })
})
