// Adding an activation touches one new file and one list line: softsign is taken out and put back, and found
// in the explanation, the docs, the messages and the gradient check.

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { execute, root } from './run.ts'

const copy = mkdtempSync(join(tmpdir(), 'handgrad-activation-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))
const list = join(copy, 'src/parts/activations/index.ts')
const part = join(copy, 'src/parts/activations/softsign.ts')
const net =
  'handgrad: 1\ninputs: 1\nlayers:\n  - { units: 1, activation: softsign, weights: [[2]] }\nsamples:\n  - { inputs: [1.5], targets: [1] }\n'

const build = async () => {
  const built = await execute(process.execPath, ['scripts/build.mjs', '--force'], { cwd: copy })
  expect(built.code, built.err + built.out).toBe(0)
  expect((await execute(process.execPath, ['scripts/docs.mjs'], { cwd: copy })).code).toBe(0)
}
const handgrad = (...args: string[]) =>
  execute(process.execPath, ['dist/cli/handgrad.js', ...args], { cwd: copy })

test('one file and one list line are all of an activation', async () => {
  for (const name of [
    'src',
    'cli',
    'web',
    'scripts',
    'docs',
    'examples',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'net.yaml'), net)
  const [listed, written] = [readFileSync(list, 'utf8'), readFileSync(part, 'utf8')]

  rmSync(part)
  writeFileSync(list, listed.replace(/^import \{ softsign \}.*\n/m, '').replace(/^ {2}softsign,\n/m, ''))
  await build()
  const without = await handgrad('explain', 'net.yaml', 'out(o1)')
  expect(without.code).toBe(2)
  expect(without.err).toContain('"softsign"')
  expect(readFileSync(join(copy, 'docs/parts.md'), 'utf8')).not.toContain('softsign')

  writeFileSync(part, written)
  writeFileSync(list, listed)
  await build()
  // 2 · 1.5 = 3; 3 / (1 + 3) = 0.75
  expect((await handgrad('explain', 'net.yaml', 'out(o1)')).out).toContain('= 0.75\n')
  expect((await handgrad('verify', 'net.yaml')).code).toBe(0)
  expect(readFileSync(join(copy, 'docs/parts.md'), 'utf8')).toContain('`softsign`')
  expect((await handgrad('new', '--help')).out).toContain('softsign')
  writeFileSync(join(copy, 'typo.yaml'), net.replace('softsign', 'sofsign'))
  expect((await handgrad('explain', 'typo.yaml')).err).toContain('Did you mean "softsign"?')
}, 300_000)
