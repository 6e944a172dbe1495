// The suite must be able to fail: with a bug planted, the tests of the numbers go red.

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bugs } from './bugs.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const count = process.env.HANDGRAD_LONG === '1' ? bugs.length : 10

/** Runs the tests of the numbers with one bug planted; gives their exit code and last words. */
function runWith(index: number): Promise<{ code: number; said: string }> {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--bail',
    '1',
    'test/trace/goldens.test.ts',
    'test/parts/contract.test.ts',
    'test/explain-slice.test.ts',
  ]
  const env = { ...process.env, HANDGRAD_PLANT: String(index), HANDGRAD_LONG: '' }
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), said: stdout + stderr })
    })
  })
}

test('every planted line stands in the source', () => {
  expect(bugs.length).toBeGreaterThanOrEqual(60)
  for (const { file, from } of bugs) expect(readFileSync(`${root}/src/${file}`, 'utf8'), file).toContain(from)
})

const run = process.env.HANDGRAD_PLANT === undefined ? test : test.skip
run(`${count} planted bugs are all seen`, { timeout: 1_200_000 }, async () => {
  const missed: string[] = []
  for (let index = 0; index < count; index++) {
    const { code, said } = await runWith(index)
    expect(said, `bug ${index + 1}`).not.toContain('is gone from')
    if (code === 0) missed.push(`${bugs[index]!.file}: ${bugs[index]!.to}`)
  }
  expect(missed).toEqual([])
})
