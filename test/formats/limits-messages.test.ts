// What is too large, told in whole (bad inputs 25, 37, 64 and 91).

import { expect, test } from 'vitest'
import { network, workedSolution } from '../../src/index.ts'
import { changed, good, told, withData } from '../network/told.ts'

test('a CSV file of more than 100,000 columns is refused', async () => {
  const header = Array.from({ length: 100_001 }, (_, i) => `x${i}`).join(',')
  expect(await told(withData, 'net.yaml', `${header}\n${header}\n`)).toBe(
    ['E-LIMIT-COLUMNS  100,001 columns, limit 100,000.', '  at points.csv'].join('\n'),
  )
})

test('more than ten million numbers in samples are refused', async () => {
  const description = {
    inputs: 60_000,
    layers: [{ units: 1, initialize: 'he' }],
    samples: Array.from({ length: 200 }, () => ({ inputs: [], targets: [] })),
  }
  expect(await told(JSON.stringify(description), 'net.json')).toBe(
    [
      'E-LIMIT-SAMPLES  the samples hold 12,000,200 numbers, limit 10,000,000.',
      '  at net.json:1:68, samples',
    ].join('\n'),
  )
})

test('YAML of more than sixteen megabytes is refused before it is parsed', async () => {
  expect(
    await told(
      `${good}${'# a comment of sixty-four characters, again and again and again\n'.repeat(270_000)}`,
    ),
  ).toBe(
    [
      'E-LIMIT-SIZE  17,280,394 characters of YAML, limit 16,777,216.',
      '  at net.yaml',
      '  → Write it as JSON, which is read a hundred times faster.',
    ].join('\n'),
  )
})

test('a title has at most 1,000 characters', async () => {
  expect(await told(`title: ${'x'.repeat(1001)}\n${good}`)).toBe(
    ['E-LIMIT-TEXT  the title has 1,001 characters, limit 1,000.', '  at net.yaml:1:8, title'].join('\n'),
  )
})

test('a worked solution of thousands of numbers is refused, with what to ask instead', () => {
  const net = network({
    inputs: 100,
    layers: [
      { units: 100, initialize: 'he' },
      { units: 1, initialize: 'he' },
    ],
    samples: [{ inputs: Array(100).fill(1), targets: [0] }],
  })
  expect(() => workedSolution(net)).toThrow(
    [
      'E-LIMIT-SOLUTION  The whole working of this step would be about 20402 numbers, too many to read.',
      '  Whole solutions are written up to 5000 numbers; single ones are explained at any size.',
      "  → Name the numbers you want, for instance: handgrad explain FILE 'dE/dw(i1->h1)'",
    ].join('\n'),
  )
})

test('a key is a text', async () => {
  expect(await told(changed('loss:', '[a, b]: 1\nloss:'))).toBe(
    ['E-YAML-KEY  a key must be a text.', '  at net.yaml:13:1'].join('\n'),
  )
})

test('a number with more digits than a double is read, and that is said', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,9007199254740993,3\n4,5,6\n')).toBe(
    [
      'W-NUM-PRECISION  row 1, column "x2": 9007199254740993 is stored as 9007199254740992 (nearest double).',
      '  at points.csv:2',
    ].join('\n'),
  )
})
