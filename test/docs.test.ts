// The pages made from code are up to date.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { partsPage } from '../src/render/parts-page.ts'
import { root } from './run.ts'

test('docs/parts.md is what the parts say (npm run docs writes it)', () => {
  expect(readFileSync(`${root}docs/parts.md`, 'utf8')).toBe(partsPage())
})
