// The files of the built page, and what is said where it is not built.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pageFiles } from '../../cli/serve/page-files.ts'
import { InputError } from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-page-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every regular file of the folder is in the list, and no link', () => {
  const page = join(folder, 'web')
  mkdirSync(join(page, 'a/b'), { recursive: true })
  writeFileSync(join(folder, 'outside.txt'), 'outside')
  for (const name of ['index.html', 'a/b/c.js']) writeFileSync(join(page, name), name)
  symlinkSync(join(folder, 'outside.txt'), join(page, 'linked.txt'))
  symlinkSync(folder, join(page, 'up'))
  const files = pageFiles(page)
  expect([...files.keys()].sort()).toEqual(['/a/b/c.js', '/index.html'])
  expect(String(files.get('/a/b/c.js')!.bytes)).toBe('a/b/c.js')
})

test('a folder without a page is said so', () => {
  expect(() => pageFiles(folder)).toThrow(InputError)
  expect(() => pageFiles(folder)).toThrow(
    `E-PAGE-MISSING  The page is not built: there is no ${join(folder, 'index.html')}.\n` +
      '  → In a checkout: npm run build:web. An installed handgrad has it: install it again.',
  )
})
