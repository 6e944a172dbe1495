import { expect, test } from 'vitest'
import { network, picture, sheetFor, step } from '../../src/index.ts'
import { overlap } from '../../src/render/drawing/labels.ts'
import { example } from '../example.ts'

const article2 = await example('article-2')

test.each([false, true])('everything in the picture (narrow: %s) shows a number of the sheet', (narrow) => {
  const sheet = step(article2)
  const { units, biases, edges, error } = picture(article2, article2.start, { narrow })
  const addresses = [
    ...units.flatMap(({ net, out }) => [net, out]),
    ...biases.map(({ address }) => address),
    ...edges.map(({ address }) => address),
    error.address,
  ].filter((address) => address !== null)
  expect(new Set(addresses).size).toBe(2 + 8 + 2 + 8 + 1)
  for (const address of addresses) expect(Number.isFinite(sheet.value(address))).toBe(true)
})

test.each(['article-1', 'article-2', 'article-3', 'xor', 'softmax', 'batch', 'three-hidden-layers'])(
  'in the picture of %s nothing covers anything else, and nothing is cut',
  async (name) => {
    const net = await example(name)
    const sheet = step(net)
    const value = (address: string) => sheet.value(address)
    for (const [narrow, gradients] of [[false], [true], [false, value], [true, value]] as const) {
      const options = { narrow, sample: 1, gradients }
      const { width, height, units, biases, edges, error } = picture(net, net.start, options)
      const circles = [...units, ...biases]
      const boxes = [...edges.flatMap(({ label }) => label ?? []), error]
      const around = circles.map(({ x, y, radius }) => ({ x, y, width: 2 * radius, height: 2 * radius }))
      for (const a of [...boxes, ...around]) {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0)
        expect(a.x + a.width / 2).toBeLessThanOrEqual(width)
        expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0)
        expect(a.y + a.height / 2).toBeLessThanOrEqual(height)
      }
      for (const [i, a] of boxes.entries()) {
        for (const b of [...boxes.slice(i + 1), ...around]) {
          expect(overlap(a, b), JSON.stringify([a, b])).toBe(false)
        }
      }
      for (const [i, a] of circles.entries()) {
        for (const b of circles.slice(i + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius)
        }
      }
    }
  },
)

test('the heaviest weight has the thickest line', () => {
  const { edges } = picture(article2, article2.start)
  const weights = edges.filter(({ kind }) => kind === 'weight')
  const sorted = [...weights].sort((a, b) => a.thickness - b.thickness).map(({ parameter }) => parameter)
  expect(sorted).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'])
})

test('by gradients the largest is thickest, in article 2 that of w6; one that is not known yet is thin', () => {
  const sheet = step(article2)
  const draw = (gradients: (address: string) => number | null) =>
    picture(article2, article2.start, { gradients }).edges.filter(({ kind }) => kind === 'weight')
  const edges = draw((address) => sheet.value(address))
  const sorted = [...edges].sort((a, b) => b.thickness - a.thickness).map(({ parameter }) => parameter)
  // The article's gradients: 0.0827, 0.0822, −0.0227, −0.0226, 0.000995, 0.000877, 0.000498, 0.000439.
  expect(sorted).toEqual(['w6', 'w5', 'w8', 'w7', 'w4', 'w2', 'w3', 'w1'])
  const below = edges.filter(({ negative }) => negative).map(({ parameter }) => parameter)
  expect(below.sort()).toEqual(['w7', 'w8'])
  const late = draw((address) => (address === 'dE/dw6' ? null : sheet.value(address)))
  const unknown = late.find(({ parameter }) => parameter === 'w6')!
  expect([unknown.shown, unknown.thickness]).toEqual([null, 1])
  expect(Math.max(...late.map(({ thickness }) => thickness))).toBe(
    edges.find(({ parameter }) => parameter === 'w6')!.thickness,
  )
})

test('a network of 784-128-64-10 is drawn with a hundred lines, and its numbers come from a slice', () => {
  const dense = (units: number) => ({ units, activation: 'sigmoid', initialize: 'xavier' })
  const large = network({
    inputs: 784,
    layers: [dense(128), dense(64), dense(10)],
    samples: [{ inputs: Array.from({ length: 784 }, (_, i) => (i % 7) / 7), targets: Array(10).fill(0) }],
  })
  const { edges, gaps, units } = picture(large, large.start)
  expect(edges.length).toBeLessThan(100)
  expect(gaps.map(({ text }) => text)).toEqual(['779 more', '123 more', '59 more', '5 more'])
  const sheet = sheetFor(large, 'dE/dw(h192->o10)')
  for (const { out } of units) expect(Number.isFinite(sheet.value(out!))).toBe(true)
})
