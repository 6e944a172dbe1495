// The examples: what the articles print under which name stands in their files, and nothing in any of them is
// worth a warning.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import { parameterName } from '../../src/network/network.ts'

const folder = new URL('../../examples/', import.meta.url)
const read = (name: string) => readNetworkFile(readFileSync(new URL(name, folder), 'utf8'), name)

async function parameters(name: string): Promise<Record<string, number>> {
  const { network } = await read(name)
  return Object.fromEntries(Array.from(network.start, (value, p) => [parameterName(network, p), value]))
}

test('every example is read without a word', async () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const { network, warnings } = await read(name)
    expect(warnings, name).toEqual([])
    expect(network.title, name).not.toBe('')
  }
})

test('article 1 has its weights by input', async () => {
  const { w1, w2, w3, w4, w5, w6, w7, w8, b1, b2 } = await parameters('article-1.yaml')
  expect([w1, w2, w3, w4, w5, w6, w7, w8]).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
  expect([b1, b2]).toEqual([0.25, 0.35])
  const { network } = await read('article-1.yaml')
  expect([network.notation, network.rate, network.numbers.digits, network.numbers.show]).toEqual([
    'sum-output',
    0.6,
    5,
    'truncate',
  ])
  // w2 leads from i1 to h2.
  expect(network.start[2]).toBe(w2)
})

test('article 2 has its weights by unit, and shared biases that are not trained', async () => {
  expect(await parameters('article-2.yaml')).toEqual({
    w1: 0.15,
    w2: 0.2,
    w3: 0.25,
    w4: 0.3,
    b1: 0.35,
    w5: 0.4,
    w6: 0.45,
    w7: 0.5,
    w8: 0.55,
    b2: 0.6,
  })
  const { network } = await read('article-2.yaml')
  expect([...network.trained]).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 1, 0])
  expect(network.samples).toEqual([{ inputs: [0.05, 0.1], targets: [0.01, 0.99] }])
})

test('article 3 has neither biases nor activations', async () => {
  expect(await parameters('article-3.yaml')).toEqual({
    w1: 0.11,
    w2: 0.21,
    w3: 0.12,
    w4: 0.08,
    w5: 0.14,
    w6: 0.15,
  })
  const { network } = await read('article-3.yaml')
  expect([network.notation, network.rate, network.numbers.digits]).toEqual(['prediction-delta', 0.05, 3])
})

test('every erratum that is printed as a number stands with its cell and step', async () => {
  const found = []
  for (const name of ['article-1.yaml', 'article-2.yaml', 'article-3.yaml']) {
    const { network } = await read(name)
    found.push(
      ...network.errata
        .filter((erratum) => erratum.printed)
        .map(({ cell, step, printed }) => `${cell} at ${step}: ${printed}`),
    )
  }
  expect(found).toEqual([
    'E at 2: 0.291027924',
    'E at 10001: 0.000035085',
    'out(o1) at 10001: 0.015912196',
    'out(o2) at 10001: 0.984065734',
    'dE(o2)/dout(h1) at 1: -0.019049119',
    'out(h1) at 2: 0.85',
    'out(h2) at 2: 0.48',
    'out(o1) at 2: 0.26',
  ])
})
