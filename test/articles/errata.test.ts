// The errata of the three articles, found by checking their printed numbers as anybody's are checked. What is
// expected here was worked out elsewhere: printed-numbers.json says which numbers in print are wrong, and why.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkNumbers } from '../../src/check/check.ts'
import { check } from '../../src/checked.ts'
import { readNumbers } from '../../src/formats/numbers/read.ts'
import { addressOf } from '../../src/formula/name.ts'
import { type CheckedArticle, errataPage } from '../../src/render/errata-page.ts'
import { example } from '../formats/numbers/given.ts'
import { root } from '../run.ts'

type Article = { id: string; printed: [string, string][]; printed_after_training?: [string, string][] }
const { articles } = JSON.parse(readFileSync(new URL('./printed-numbers.json', import.meta.url), 'utf8')) as {
  articles: Article[]
}
const fileOf = (id: string) => readFileSync(`${root}examples/${id}.numbers.txt`, 'utf8')
const opposite = (digits: string) => (digits.startsWith('-') ? digits.slice(1) : `-${digits}`)

/** `step address digits`, a minus before the address moved to the digits. */
function lineOf([what, digits]: [string, string]): string {
  const [, address, updates] = /^(.*) after (\d+) updates?$/.exec(what) ?? [null, what, '0']
  const own = address!.startsWith('-') ? `${address!.slice(1)} ${opposite(digits)}` : `${address} ${digits}`
  return `${Number(updates) + 1} ${own}`
}

/** In the figure of article 3, besides what the list has. */
const LEFT_OVER = ['2 out(h1) .85', '2 out(h2) .48']

describe.each(articles)('$id', ({ id, printed, printed_after_training = [] }) => {
  test('its file in examples/ holds every number it prints, and no other', async () => {
    const { numbers, unread } = readNumbers(await example(id), fileOf(id))
    expect(unread).toEqual([])
    const read = numbers.map(({ name, step, text }) => `${step} ${addressOf(name)} ${text}`)
    const all = [...printed, ...printed_after_training].map(lineOf)
    expect(read.sort()).toEqual([...all, ...(id === 'article-3' ? LEFT_OVER : [])].sort())
  })
})

const marks = (found: ReturnType<typeof check>, ...statuses: string[]) =>
  found.numbers
    .filter(({ status }) => statuses.includes(status))
    .map(({ step, name, given }) => `${step} ${name} ${given}`)

test('article 1 is right throughout', async () => {
  const found = check(await example('article-1'), fileOf('article-1'))
  expect(marks(found, 'wrong', 'follows', 'consistent')).toEqual([])
  expect(found.diagnoses).toEqual([])
})

test('article 2 used updated weights in its program: after one update and after ten thousand', async () => {
  const found = check(await example('article-2'), fileOf('article-2'))
  expect(marks(found, 'wrong', 'follows').sort()).toEqual([
    '10001 E 0.000035085',
    '10001 out(o1) 0.015912196',
    '10001 out(o2) 0.984065734',
    '2 E 0.291027924',
  ])
  expect(marks(found, 'consistent')).toEqual(['1 dE(o2)/dout(h1) -0.019049119'])
  expect(found.diagnoses.map(({ mistake }) => mistake)).toEqual(['updated-weights-used'])
})

test('article 3 has two numbers of the first pass in its second', async () => {
  const found = check(await example('article-3'), fileOf('article-3'))
  expect(marks(found, 'wrong', 'follows', 'consistent')).toEqual(LEFT_OVER)
  expect(found.diagnoses.map(({ mistake }) => mistake)).toEqual(['left-over'])
})

test('docs/errata.md is what checking them gives (npm run docs writes it)', async () => {
  const checked: CheckedArticle[] = []
  for (const { id } of articles) {
    const network = await example(id)
    checked.push({ id, found: checkNumbers(network, readNumbers(network, fileOf(id)).numbers) })
  }
  expect(readFileSync(`${root}docs/errata.md`, 'utf8')).toBe(errataPage(checked))
})
