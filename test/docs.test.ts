// The pages made from code are up to date.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { conventions } from '../src/parts/conventions/index.ts'
import { mistakes } from '../src/parts/mistakes/index.ts'
import { mistakesPage } from '../src/render/mistakes-page.ts'
import { partsPage } from '../src/render/parts-page.ts'
import { root } from './run.ts'

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
