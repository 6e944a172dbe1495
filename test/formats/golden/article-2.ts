// Article 2's network for the tests of golden files: as it is, and under names and sentences that somebody
// might use to break out of a string or a comment; and the tell-tale values of its best-known mistake.

import { readFileSync } from 'node:fs'
import type { GoldenOptions } from '../../../src/formats/golden/golden.ts'
import type { Description } from '../../../src/network/description.ts'
import { type Network, parameterName } from '../../../src/network/network.ts'
import { network } from '../../../src/network/validate.ts'
import { HOSTILE } from '../../render/hostile.ts'
import { root } from '../../run.ts'

const sigmoid = (weights: number[][], names: string[][], value: number, name: string) => ({
  activation: 'sigmoid',
  weights,
  names,
  bias: { value, name, shared: true, train: false },
})

export const description: Description = {
  title: 'Article 2: a step by step backpropagation example',
  inputs: ['i1', 'i2'],
  layers: [
    {
      units: ['h1', 'h2'],
      ...sigmoid(
        [
          [0.15, 0.2],
          [0.25, 0.3],
        ],
        [
          ['w1', 'w2'],
          ['w3', 'w4'],
        ],
        0.35,
        'b1',
      ),
    },
    {
      units: ['o1', 'o2'],
      ...sigmoid(
        [
          [0.4, 0.45],
          [0.5, 0.55],
        ],
        [
          ['w5', 'w6'],
          ['w7', 'w8'],
        ],
        0.6,
        'b2',
      ),
    },
  ],
  samples: [{ inputs: [0.05, 0.1], targets: [0.01, 0.99] }],
}

export const article2: Network = network(description)

export const SENTENCE = 'the hidden gradient used the updated weights'

/**
 * dE/dw1 and dE/dw2 when h1's delta is worked out with the new w5 and w7, by hand:
 * (0.13849856163 · 0.35891647972 − 0.038098236517 · 0.51130127024) · 0.24130070858 · 0.05 and · 0.10.
 */
export const tellTale: NonNullable<GoldenOptions['wrong']> = (address, step) => {
  const value = { 'dE/dw1': 0.00036472287759, 'dE/dw2': 0.00072944575519 }[address]
  return step === 1 && value !== undefined ? [{ value, sentence: SENTENCE }] : []
}

const SIGNS = [
  '*/ int main(void) { return 1; } /*',
  '??/',
  'ends with a backslash \\',
  '\\u000a; static { System.exit(0); } //',
  '"; process.exit(0); //',
  '"""',
  "'''",
  '-*- coding: utf-7 -*- +AAo-import os',
  '@vitest-environment evil',
  '%s %n {} {0} #{1} $' + '{process.exit(0)}',
  '`backtick`',
  '//go:embed x',
  '#include </etc/passwd>',
  '\\N{BULLET} \\x41 \\',
]

/** The same network with the most unkind names, and sentences that hold every unkind text there is. */
export const unkind: Network = {
  ...article2,
  title: [...SIGNS, ...HOSTILE].join(' ').slice(0, 1000),
  inputs: [SIGNS[0]!, SIGNS[1]!],
  layers: article2.layers.map((layer, l) => ({ ...layer, units: [SIGNS[2 + 2 * l]!, SIGNS[3 + 2 * l]!] })),
  outputs: [SIGNS[4]!, SIGNS[5]!],
  names: new Map([...SIGNS.slice(6), '\n', '\ud800\u2028'].map((name, p) => [p, name])),
}

const texts = [...SIGNS, ...HOSTILE]
const addresses = new Map<string, number>()
/** Every number gets three sentences, all texts in turn. */
export const unkindSentences: NonNullable<GoldenOptions['wrong']> = (address) => {
  const place = addresses.get(address) ?? addresses.size
  addresses.set(address, place)
  return [0, 1, 2].map((i) => ({ value: 100 + i, sentence: texts[(3 * place + i) % texts.length]! }))
}

export const fixture = (name: string) => readFileSync(`${root}test/formats/golden/fixtures/${name}`, 'utf8')
export const everyParameter = (net: Network) => Array.from(net.start, (_, p) => parameterName(net, p))
