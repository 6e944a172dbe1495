// The examples as a new user tries them: listed, copied, and an article's printed numbers checked at once.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { handgrad } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-examples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const run = (...args: string[]) => handgrad(args, { cwd: folder })

test('the list has every network with its title, and the numbers of an article under it', async () => {
  const { out } = await run('examples')
  const names = out.split('\n').map((line) => line.split(' ')[0])
  expect(names.slice(0, 7)).toEqual([
    'adam',
    'article-1',
    'article-1.numbers',
    'article-2',
    'article-2.numbers',
    'article-3',
    'article-3.numbers',
  ])
  expect(out).toMatch(/^article-2 {6,}Article 2: a step by step backpropagation example$/m)
  expect(out).toMatch(/^article-2\.numbers +Article 2 in print/m)
})

test('an article and its printed numbers are copied and checked', async () => {
  expect((await run('examples', 'article-2', 'article-2.yaml')).err).toBe(
    'Copied to article-2.yaml. Next: handgrad explain article-2.yaml\n',
  )
  const copied = await run('examples', 'article-2.numbers', 'printed.txt')
  expect(copied.err).toBe('Copied to printed.txt. Next: handgrad check article-2.yaml printed.txt\n')
  expect(existsSync(join(folder, 'printed.txt'))).toBe(true)
  const { out, code } = await run('check', 'article-2.yaml', 'printed.txt')
  expect(out).toContain('The first wrong number is E_total in step 2 (of 3).')
  expect(out).toContain('The hidden gradient used the updated weights')
  expect(code).toBe(1)
})
