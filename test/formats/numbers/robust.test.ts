// Whatever is pasted is read or told, never a crash, and never slow: nothing takes time that grows with the
// square of the text.

import { describe, expect, test } from 'vitest'
import { KINDS, readNumbers } from '../../../src/formats/numbers/read.ts'
import { network } from '../../../src/network/validate.ts'
import { createRandom } from '../../../src/numeric/random.ts'
import { example } from './given.ts'

const two = await example('article-2')
const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')

function random(alphabet: string, length: number): string {
  const characters = [...alphabet]
  const generator = createRandom(7)
  return Array.from(
    { length },
    () => characters[Math.floor(generator.uniform(0, 1) * characters.length)],
  ).join('')
}

/** Most are there because a careless expression or loop would take minutes for them. */
const units: string[] = [
  ...[
    '1',
    '1,',
    '1.',
    'a=',
    '(',
    '{',
    '_{',
    'a',
    '@',
    'd/',
    '⁰',
    '"',
    '|',
    ' ',
    '\n',
    '\r',
    '-',
    '*',
    '`',
    'w^',
    'm\u0302',
  ],
  ...[
    '\\frac{',
    '\\frac{\\partial E}{\\partial w5} = ',
    '\\begin{a}',
    '<p',
    '<span>',
    '<math>',
    '<!--',
    '<math><annotation x-tex>',
  ],
  ...[
    'w5 = 0.5 ',
    'w5 = 0.5 w6 = 0.6 ',
    'w5 = 0.5\n',
    'w5 = 0.5, ',
    'xyzzy = 0.5\n',
    'w5\t0.5\n',
    'w5,0.5\n',
    '|w5|1|\n',
    'step 2 ',
  ],
  ...[
    'the error ',
    'after ',
    'the outputs are ',
    'word ',
    '= 0.\n',
    'net_{h1} = w_1 + i_1\n\nnet_{h1} = 1 + 2\n\n',
    '- ',
  ],
  ...['[', '{"a":', '{"W1":[', '[1],', '{"name":"w5","value":0.5},', '{"step":1,"W1":[[1,2],[3,4]]}\n'],
]

const texts: [string, string][] = [
  ...units.map((unit): [string, string] => [
    JSON.stringify(unit),
    unit.repeat(Math.ceil(100_000 / unit.length)),
  ]),
  ['a megabyte of printable characters', random(`${printable}\n\n`, 1_000_000)],
  [
    'a megabyte of signs and names',
    random('0123456789.,=+-*/^_(){}[]\\|<>&;:@#%$ \n\nEwnoduth∂δ', 1_000_000),
  ],
  ['many quotes in one field', '{"a":'.repeat(100_000)],
  ['odd characters', random('⁰¹₂₃⁺∂δΔη×·−≈\u2028\u2029\u0302\ufeff\u0000é漢😀 \n=0.5w', 200_000)],
  ['a long list in JSON', `[${'{"name":"w5","value":0.5},'.repeat(20_000)}1]`],
  ['a long row in JSON', `{"W1":[${'1,'.repeat(100_000)}1]}`],
]

describe.each(texts)('%s', (_, text) => {
  test('is read as every kind, each in little time', () => {
    for (const kind of [undefined, ...KINDS]) {
      const start = performance.now()
      readNumbers(two, text, kind === undefined ? {} : { kind })
      // Some tens of milliseconds on an idle machine.
      expect(performance.now() - start, kind).toBeLessThan(8000)
    }
  })
})

test('a hundred thousand gradients are read in well under a second', () => {
  const initialize = { type: 'normal', seed: 1 } as const
  const large = network({
    inputs: 784,
    layers: [
      { units: 128, activation: 'relu', initialize },
      { units: 64, activation: 'relu', initialize },
      { units: 10, initialize },
    ],
    samples: [{ inputs: Array(784).fill(0.5), targets: Array(10).fill(0) }],
  })
  const generator = createRandom(1)
  const row = (length: number) => Array.from({ length }, () => generator.uniform(0, 1) - 0.5)
  const matrix = (rows: number, columns: number) => Array.from({ length: rows }, () => row(columns))
  const gradients = {
    weights: [matrix(128, 784), matrix(64, 128), matrix(10, 64)],
    biases: [row(128), row(64), row(10)],
  }
  const text = JSON.stringify({ step: 1, gradients })
  const start = performance.now()
  const { numbers, unread } = readNumbers(large, text)
  // 0.15 s on an idle machine.
  expect(performance.now() - start).toBeLessThan(2000)
  expect([numbers.length, unread.length]).toEqual([109_386, 0])
  expect(numbers[0]!.place).toEqual({ of: 'gradient', parameter: 0 })
  expect(numbers.at(-1)!.place).toEqual({ of: 'gradient', parameter: 109_385 })
})
