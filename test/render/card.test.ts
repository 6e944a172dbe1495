import katex from 'katex'
import { expect, test } from 'vitest'
import {
  cardOf,
  check,
  entryOf,
  findNumbers,
  network,
  readingOrder,
  sampleNames,
  step,
} from '../../src/index.ts'
import { example } from '../example.ts'
import { HOSTILE } from './hostile.ts'

const article2 = await example('article-2')
const sheet = step(article2)
const strict = (latex: string) =>
  katex.renderToString(latex, {
    trust: ({ command }) => command === '\\htmlData',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    throwOnError: true,
  })

test("the chain rule of w5 ties each factor, as symbol and as number, to the factor's own number", () => {
  const { equation, quantity, from, usedBy } = cardOf(sheet, 'dE/dw5')
  expect(quantity).toBe('gradient')
  expect(equation.terms).toEqual(['dE/dw5', 'dE/dout(o1)', 'dout(o1)/dnet(o1)', 'dnet(o1)/dw5'])
  expect(equation.lines.map(({ latex }) => latex.match(/term=\d/g))).toEqual([
    ['term=1', 'term=2', 'term=3'],
    ['term=1', 'term=2', 'term=3'],
    ['term=0'],
  ])
  expect(equation.text).toMatch(/0\.74136507 · 0\.186815602 · 0\.593269992 = 0\.082167041$/)
  expect(from.map(({ address, value }) => [address, value])).toEqual([
    ['dE/dout(o1)', '0.74136507'],
    ['dout(o1)/dnet(o1)', '0.186815602'],
    ['dnet(o1)/dw5', '0.593269992'],
  ])
  expect(usedBy.map(({ address }) => address)).toEqual(['new(w5)'])
})

test('a local slope has the colour of what it is worth', () => {
  const kinds = ['dE/dout(o1)', 'dout(o1)/dnet(o1)', 'dnet(o1)/dw5', 'dnet(o1)/dout(h1)']
  expect(kinds.map((address) => entryOf(sheet, address).kind)).toEqual(['gradient', 'net', 'value', 'weight'])
})

test('strict KaTeX sets the marked formula of every number', () => {
  for (const { address } of readingOrder(sheet)) {
    const { equation } = cardOf(sheet, address)
    for (const latex of [equation.name, ...equation.lines.map((line) => line.latex)]) {
      expect(strict(latex)).toContain('data-term=')
    }
  }
})

test('a name that is markup stays text inside a marked formula', () => {
  for (const name of HOSTILE.filter((one) => /[^\w\s]/.test(one) && one.trim() !== '')) {
    const odd = step(
      network({
        inputs: [name, 'other'],
        layers: [{ units: ['y'], weights: [[1, 2]] }],
        samples: [{ inputs: [1, 2], targets: [3] }],
      }),
    )
    const { equation } = cardOf(odd, 'net(y)')
    for (const { latex } of equation.lines) {
      const markup = strict(latex).replace(/<annotation[\s\S]*?<\/annotation>/g, '')
      expect(markup).not.toMatch(/<(?:script|img|svg onload|a )/i)
      expect([...markup.matchAll(/data-(\w+)=/g)].every(([, key]) => ['term', 'kind'].includes(key!))).toBe(
        true,
      )
    }
  }
})

test('the verdict puts the wrong formula and the right one side by side and marks what differs', () => {
  const { first, diagnoses, numbers } = check(
    sheet,
    'w1+ = 0.149817639\ndE/dw1 = 0.000364723\ndE/dw5 = 0.08217',
  ).verdict()
  expect(first).toMatchObject({ given: '0.000364723', right: '0.000438568' })
  expect(numbers.map(({ status }) => status)).toEqual(['rounded', 'wrong', 'follows'])
  expect(diagnoses.map(({ mistake }) => mistake)).toEqual(['updated-weights-used'])
  const { yours, right } = diagnoses[0]!
  expect(
    yours!.terms.filter((_, i) => yours!.lines[0]!.latex.includes(`{term=${i},kind=updated,differs=yes}`)),
  ).toEqual(['new(w5)'])
  expect(right!.lines[0]!.latex.match(/differs=yes/g)).toHaveLength(1)
})

test('numbers are found by their address, by their name in the notation, and in a common spelling', () => {
  expect(findNumbers(sheet, 'dE/dw5')).toEqual(['dE/dw5'])
  expect(findNumbers(sheet, 'out_h1')).toContain('out(h1)')
  expect(findNumbers(sheet, 'w5+')[0]).toBe('new(w5)')
  expect(findNumbers(sheet, 'nothing of that name')).toEqual([])
  expect(findNumbers(sheet, '').length).toBeGreaterThan(100)
  expect(sampleNames(sheet)).toEqual({ inputs: ['i1', 'i2'], targets: ['target(o1)', 'target(o2)'] })
})

test('a hidden weight names what each output sends back, a weight of the output layer nothing more', async () => {
  const article1 = step(await example('article-1'))
  // As article 1 prints them.
  expect(cardOf(article1, 'dE/dw1').through.map(({ address, value }) => [address, value])).toEqual([
    ['dE(o1)/dw1', '0.00159'],
    ['dE(o2)/dw1', '−0.00049'],
  ])
  expect(cardOf(article1, 'dE/dw5').through).toEqual([])
  // Its working is their sum already.
  expect(cardOf(article1, 'dE/dout(h1)').through).toEqual([])
})
