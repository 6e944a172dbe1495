// What the page's source must keep to, and how much of it a browser loads first.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const built = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:ts|svelte|css)$/.test(name),
)
const read = (name: string) => readFileSync(web + name, 'utf8')

test('nothing is written into the page as markup', () => {
  const ways =
    /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|renderToString|setAttribute\('style'/
  for (const name of files) expect(read(name), name).not.toMatch(ways)
})

test('the page reaches the library by its name only', () => {
  for (const name of files.filter((file) => file !== 'vite.config.ts' && !file.startsWith('build/'))) {
    for (const [, from] of read(name).matchAll(/from '([^']+)'/g)) {
      expect(from, name).toMatch(
        /^(?:#lib|svelte|katex(?:\/dist\/[\w./-]+\?inline)?|virtual:new-view|codemirror|@(?:codemirror|lezer)\/[\w-]+|\.{1,2}\/[\w./-]+(?:\?(?:worker&url|inline))?)$/,
      )
      expect(from, name).not.toContain('src/')
    }
  }
})

test('a file says first what it is, and is not longer than 200 lines', () => {
  for (const name of files) {
    expect(read(name), name).toMatch(/^(?:\/\/ |<!-- |\/\* )[A-Z]/)
    expect(read(name).split('\n').length, name).toBeLessThanOrEqual(200)
  }
})

test('the first view loads less than 200 kB, before fonts', () => {
  const page = readFileSync(`${built}index.html`, 'utf8')
  const first = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name!)
  expect(first.some((name) => name.endsWith('.js')) && first.some((name) => name.endsWith('.css'))).toBe(true)
  const bytes = ['index.html', ...first].map((name) => gzipSync(readFileSync(built + name)).length)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(200_000)
})

test('checking, the editor, files and documents are not loaded before somebody asks for them', () => {
  const page = readFileSync(`${built}index.html`, 'utf8')
  for (const part of [
    'checking-',
    'editor-',
    'papaparse',
    'yaml-',
    'public-files-',
    'public-documents-',
    'printing-',
    'lessons.svelte-',
  ]) {
    expect(
      readdirSync(`${built}assets`).filter((name) => name.startsWith(part)),
      part,
    ).toHaveLength(1)
    expect(page).not.toContain(part)
  }
})
