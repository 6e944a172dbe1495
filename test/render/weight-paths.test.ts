// The products along the paths from a weight to the error add up to its gradient, for every network.

import { expect, test } from 'vitest'
import { weightPaths } from '../../src/explain/weight-paths.ts'
import { network, parameterName, pathsOf, sheetFor, step, valueText } from '../../src/index.ts'
import { examples } from '../every-example.ts'
import { example } from '../example.ts'

const article2 = await example('article-2')

test('w1 of article 2 reaches the error by two paths, with the products the article has', () => {
  const paths = pathsOf(step(article2), 'dE/dw1')!
  expect(paths.lines.map(({ text }) => text)).toEqual(['w1 → h1 → o1 → E_total', 'w1 → h1 → o2 → E_total'])
  // The article: 0.055399425 and −0.019049119 reach out_h1; times 0.241300709 and 0.05.
  expect(paths.lines.map(({ product }) => product.replace(/^.* /, ''))).toEqual([
    expect.stringMatching(/^6\.6839\d*·10⁻⁴$|^0\.00066839\d*$/),
    expect.stringMatching(/^−2\.2982\d*·10⁻⁴$|^−0\.00022982\d*$/),
  ])
  expect(paths.rest).toBeNull()
  expect(paths.sum.address).toBe('dE/dw1')
  expect(paths.lines[1]!.on).toEqual({
    units: ['h1', 'o2'],
    parameters: ['w1', 'w7'],
    errors: ['o2'],
    total: true,
  })
  expect(paths.lines[0]!.terms).toContain('dnet(o1)/dout(h1)')
})

test.each(await examples())(
  'in $id the products of all paths add up to the gradient of every parameter',
  ({ description }) => {
    const net = network(description)
    const sheet = step(net)
    for (let p = 0; p < net.start.length; p++) {
      const found = weightPaths(sheet, `dE/d${parameterName(net, p)}`, 10_000)!
      expect(found.largest).toHaveLength(found.count)
      const sum = found.largest.reduce((total, { value }) => total + value, 0)
      const gradient = sheet.look(found.gradient)
      expect(Math.abs(sum - gradient)).toBeLessThan(1e-12 * Math.max(1, Math.abs(gradient)))
    }
  },
)

test('of many paths the largest are shown, and the rest as one sum', () => {
  const layer = (units: number) => ({ units, activation: 'tanh', initialize: { type: 'xavier', seed: 3 } })
  const net = network({
    inputs: 60,
    layers: [layer(40), layer(12), layer(5)],
    samples: [{ inputs: Array.from({ length: 60 }, (_, i) => ((i % 9) - 4) / 4), targets: [1, 0, 0, 1, 0] }],
  })
  const sheet = sheetFor(net, 'dE/dw(i2->h7)')
  const all = weightPaths(sheet, 'dE/dw(i2->h7)', 60)!
  const few = weightPaths(sheet, 'dE/dw(i2->h7)', 4)!
  expect([all.count, few.count]).toEqual([60, 60])
  const size = ({ value }: { value: number }) => Math.abs(value)
  const sorted = [...all.largest].sort((a, b) => size(b) - size(a))
  expect(few.largest.map(({ units }) => units)).toEqual(sorted.slice(0, 4).map(({ units }) => units))
  const rest = sorted.slice(4).reduce((sum, { value }) => sum + value, 0)
  expect(few.rest).toBeCloseTo(rest, 12)
  const told = pathsOf(sheet, 'dE/dw(i2->h7)', { most: 4 })!
  expect(told.rest).toBe(`the 56 others together: ${valueText(net, few.rest)}`)
  expect(told.told.map(({ text }) => text).join('')).toMatch(/by 60 paths, of which the 4 largest are shown/)
})

test('other numbers have no such paths', () => {
  const sheet = step(article2)
  for (const address of ['out(h1)', 'dE/dout(h1)', 'dE(o1)/dw1', 'new(w1)', 'E']) {
    expect(pathsOf(sheet, address), address).toBeNull()
  }
})
