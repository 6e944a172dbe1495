// The lessons as they are written: every number in them is the library's, every link leads to one, and what they say
// about numbers is so.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { network, readingOrder, type Sheet, sheetFor } from '../../src/index.ts'
import { type ReadLesson, readLesson, readNumber } from '../../web/build/lesson-file.ts'
import type { Inline, LiveNumber } from '../../web/lesson.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')
const example = (id: string) => read(`examples/${id}.yaml`)
const names = readdirSync(`${root}web/lessons`).filter((name) => name.endsWith('.md') && name !== 'README.md')
const lessons = names.map((name) => {
  const id = name.replace(/\.md$/, '')
  return readLesson(id, read(`web/lessons/${name}`), example)
})

const flat = (of: readonly Inline[]): Inline[] =>
  of.flatMap((one) => ('of' in one ? [one, ...flat(one.of)] : [one]))
const textOf = (of: readonly Inline[]) =>
  flat(of)
    .map((one) => (one.type === 'text' ? one.text : one.type === 'number' ? '#' : ''))
    .join('')

function sheetsOf({ lesson }: ReadLesson) {
  const known = new Map<string, Sheet>()
  return (of: string, step: number, address: string): Sheet => {
    const description = lesson.networks[of]
    expect(description, `${lesson.id}: there is no network “${of}”`).toBeDefined()
    const key = `${of} ${step}`
    const sheet = known.get(key) ?? sheetFor(network(description!), address, { step })
    known.set(key, sheet)
    return sheet
  }
}

test('there is a lesson about everything the page teaches, in an order without doubt', () => {
  expect(lessons.map(({ lesson }) => lesson.id).sort()).toEqual([
    'article-1',
    'article-2',
    'article-3',
    'batches',
    'biases',
    'chain-rule',
    'error-formula',
    'hidden-layers',
    'learning-rate',
    'many-inputs',
    'momentum-adam',
    'one-neuron',
    'softmax',
  ])
  expect(new Set(lessons.map(({ lesson }) => lesson.order)).size).toBe(lessons.length)
})

for (const one of lessons) {
  const { lesson, claims } = one
  const sheetOf = sheetsOf(one)
  const value = ({ address, step, network: of }: LiveNumber, at: { step: number; network: string }) => {
    const where = { of: of ?? at.network, step: step ?? at.step }
    return sheetOf(where.of, where.step, address).value(address)
  }

  test(`${lesson.id}: five to ten steps, each with a number that is there`, () => {
    expect(lesson.steps.length).toBeGreaterThanOrEqual(5)
    expect(lesson.steps.length).toBeLessThanOrEqual(10)
    for (const { title, stance, blocks } of lesson.steps) {
      const { select, computed } = stance
      const sheet = sheetOf(stance.network, stance.step, select)
      expect(() => sheet.cell(select), `${title}: ${select}`).not.toThrow()
      const addresses = ['none', 'all', ...readingOrder(sheet).map(({ address }) => address)]
      if (computed !== select) expect(addresses, title).toContain(computed)
      expect(blocks.length, title).toBeGreaterThan(0)
    }
  })

  test(`${lesson.id}: every number and every link in the text is one of the network`, () => {
    for (const { title, stance, blocks } of lesson.steps) {
      const inlines = blocks.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.of))
      for (const inline of flat(inlines)) {
        if (inline.type !== 'number' && inline.type !== 'link') continue
        const number = inline.type === 'number' ? inline : readNumber(inline.address)
        expect(Number.isFinite(value(number, stance)), `${title}: ${number.address}`).toBe(true)
      }
    }
  })

  test(`${lesson.id}: no number is written by hand, and no sentence is long`, () => {
    for (const { title, blocks } of lesson.steps) {
      const texts = blocks.flatMap((block) =>
        block.type === 'list' ? block.items.map(textOf) : [textOf(block.of)],
      )
      for (const text of [title, lesson.about, ...texts]) {
        expect(text, title).not.toMatch(/(?<![\p{L}\p{M}_])\d/u)
        for (const sentence of text.split(/(?<=[.!?:])\s+/)) {
          expect(sentence.split(/\s+/).length, `${title}: ${sentence}`).toBeLessThanOrEqual(24)
        }
      }
    }
  })

  test(`${lesson.id}: what it claims of its numbers is so`, () => {
    for (const { text, ...at } of claims) {
      const [, left, sign, right] = /^(.+?) (<|>|=) (.+)$/.exec(text) ?? []
      expect(sign, text).toBeDefined()
      const side = (written: string) => {
        const [, inside] = /^\|(.*)\|$/.exec(written) ?? []
        const number = Number(inside ?? written)
        const found = Number.isNaN(number) ? value(readNumber(inside ?? written), at) : number
        return inside === undefined ? found : Math.abs(found)
      }
      const [a, b] = [side(left!), side(right!)]
      const holds = sign === '<' ? a < b : sign === '>' ? a > b : Math.abs(a - b) <= 1e-12
      expect(holds, `${text}: ${a} and ${b}`).toBe(true)
    }
  })
}

test('every lesson claims something that is proved', () => {
  for (const { lesson, claims } of lessons) expect(claims.length, lesson.id).toBeGreaterThan(0)
})

test('what the format does not know is refused, with the name of the file', () => {
  const file = (body: string, front = 'title: T\nabout: A\norder: 1\nexample: article-2') =>
    `---\n${front}\n---\n\n## S\n\n\`\`\`at\nselect: E\n\`\`\`\n${body}\n`
  const readAs = (text: string) => () => readLesson('mine', text, example)
  expect(readAs(file('Fine: {E}.'))().lesson.steps[0]!.blocks).toEqual([
    {
      type: 'paragraph',
      of: [
        { type: 'text', text: 'Fine: ' },
        { type: 'number', address: 'E' },
        { type: 'text', text: '.' },
      ],
    },
  ])
  expect(readAs(file('<b>bold</b>'))).toThrow('web/lessons/mine.md: html is not known here')
  expect(readAs(file('[out](https://example.org)'))).toThrow('a link leads to no number')
  expect(readAs(file('![x](y.png)'))).toThrow('image is not known here')
  expect(readAs(file('a { b'))).toThrow('a brace stands alone')
  expect(readAs(file('x', 'title: T\nabout: A\norder: 1'))).toThrow('about an example or about a network')
  expect(readAs(file('x', 'title: T\nabut: A'))).toThrow('abut is none of')
  expect(readAs('## S\n')).toThrow('begins with no front matter')
  expect(readAs(file('x').replace('select: E', 'step: 1'))).toThrow('“S” selects no number')
})
