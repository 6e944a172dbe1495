// The pages made from code are up to date.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNetworkFile } from '../src/formats/network-file.ts'
import { readNumbers } from '../src/formats/numbers/read.ts'
import { conventions } from '../src/parts/conventions/index.ts'
import { mistakes } from '../src/parts/mistakes/index.ts'
import { mistakesPage } from '../src/render/mistakes-page.ts'
import { partsPage } from '../src/render/parts-page.ts'
import { execute, root } from './run.ts'

const page = (name: string) => readFileSync(`${root}docs/${name}`, 'utf8')

test('docs/parts.md is what the parts say (npm run docs writes it)', () => {
  expect(page('parts.md')).toBe(partsPage())
})

test('docs/mistakes.md is what the mistakes and conventions say (npm run docs writes it)', () => {
  expect(page('mistakes.md')).toBe(mistakesPage())
})

test('docs/mistakes.md has an entry with at least one sentence for each mistake and convention', () => {
  const entries = page('mistakes.md').split('\n### ').slice(1)
  const ids = entries.map((entry) => /^`([^`]+)`/.exec(entry)![1])
  expect([...ids].sort()).toEqual([...mistakes, ...conventions].map(({ id }) => id).sort())
  for (const entry of entries) expect(entry).toMatch(/\n- \S/)
})

test('docs/checking.md shows what the commands in it print (npm run docs writes it)', async () => {
  const { out, err } = await execute(process.execPath, ['scripts/worked-page.mjs', 'docs/checking.md'])
  expect(err).toBe('')
  expect(out).toBe(page('checking.md'))
  const printed = [...out.matchAll(/```text\n([\s\S]*?)```/g)].map(([, text]) => text!.length)
  expect(printed.length).toBeGreaterThanOrEqual(6)
  expect(Math.min(...printed)).toBeGreaterThan(20)
})

test('every form that docs/checking.md shows is read, and as what it says', async () => {
  const text = readFileSync(`${root}examples/article-2.yaml`, 'utf8')
  const { network } = await readNetworkFile(text, 'article-2.yaml')
  const blocks = page('checking.md').matchAll(/```(txt|csv|json|markdown)\n([\s\S]*?)```/g)
  const read = [...blocks].map(([, language, block]) => {
    const as = language === 'markdown' ? ({ kind: language } as const) : {}
    const { kind, numbers, unread } = readNumbers(network, block!, as)
    return [kind, numbers.length, unread.length]
  })
  expect(read.slice(1, 8)).toEqual([
    ['lines', 4, 0],
    ['lines', 2, 0],
    ['csv', 4, 0],
    ['table', 2, 0],
    ['json', 3, 0],
    ['trace', 5, 0],
    ['markdown', 2, 0],
  ])
})
