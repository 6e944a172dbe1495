// Data flows one way: a file of the library imports only from its own folder or from folders before it.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ORDER = [
  'numeric',
  'formula',
  'parts',
  'network',
  'engine',
  'trace',
  'training',
  'explain',
  'check',
  'render',
  'formats',
]
const root = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(root, join(root, dirname(file), path!)),
  )

test('a file imports only from its own folder or from folders before it', () => {
  for (const file of files) {
    const own = ORDER.indexOf(file.split('/')[0]!)
    if (own < 0) continue
    for (const target of importsOf(file)) {
      // The shape of a network is what a notation and an explanation are about: types are allowed everywhere.
      const other = ORDER.indexOf(target.split('/')[0]!)
      expect(other >= 0 && other <= own, `${file} imports ${target}`).toBe(true)
    }
  }
})

test('the library imports nothing of Node (the build has no types of Node or the DOM)', () => {
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    expect(text, file).not.toMatch(/from 'node:/)
  }
})

test('a file says in its first line what it is, and is not longer than 220 lines', () => {
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    expect(text.startsWith('// '), file).toBe(true)
    expect(text.split('\n').length, file).toBeLessThanOrEqual(220)
  }
})
