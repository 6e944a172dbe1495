// Every entry of the matrices is a number of the sheet, by its address.

import katex from 'katex'
import { expect, test } from 'vitest'
import { matricesOf, type Network, network, sheetFor, step, valueText } from '../../src/index.ts'
import { examples } from '../every-example.ts'
import { example } from '../example.ts'

test.each(await examples())('in $id every entry is the number that its address names', ({ description }) => {
  const net = network(description)
  const sheet = step(net)
  for (const orientation of ['rows', 'columns'] as const) {
    for (const { latex, pieces, gives } of matricesOf(sheet, orientation)!) {
      katex.renderToString(latex, { strict: 'error', throwOnError: true })
      const entries = pieces.flatMap((piece) => ('rows' in piece ? piece.rows.flat() : []))
      for (const entry of entries) {
        if (!entry?.address) continue
        const value = sheet.value(entry.address)
        expect(possible(net, value), entry.address).toContain(entry.text)
      }
      const [result] = pieces.filter((piece) => 'rows' in piece)
      expect(result!.rows.flat().map((entry) => entry?.address)).toEqual(
        expect.arrayContaining(gives.slice(0, 1)),
      )
    }
  }
})

/** A line may need more digits to hold. */
const possible = (net: Network, value: number) =>
  [0, 1, 2, 3].map((extra) =>
    valueText({ ...net, numbers: { ...net.numbers, digits: net.numbers.digits + extra } }, value),
  )

test('the nets of layer 1 of article 2 are W · x + b, and the equation says which numbers it gives', async () => {
  const [nets, outs] = matricesOf(step(await example('article-2')))!
  expect(nets!.gives).toEqual(['net(h1)', 'net(h2)'])
  expect(outs!.gives).toEqual(['out(h1)', 'out(h2)'])
  const grids = nets!.pieces.flatMap((piece) => ('rows' in piece ? [piece.rows] : []))
  expect(grids.map((rows) => rows.map((row) => row.map((entry) => entry!.address)))).toEqual([
    [['net(h1)'], ['net(h2)']],
    [
      ['w1', 'w2'],
      ['w3', 'w4'],
    ],
    [['i1'], ['i2']],
    [['b1'], ['b1']],
  ])
})

test('a part of a large network has none', () => {
  const net = network({
    inputs: 60,
    layers: [{ units: 60, initialize: 'xavier' }],
    samples: [{ inputs: Array(60).fill(1), targets: Array(60).fill(0) }],
  })
  expect(matricesOf(sheetFor(net, 'E'))).toBeNull()
})
