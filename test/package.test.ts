// The package as people get it: packed, installed in an empty folder, its command run there, and the
// contract's TypeScript example and the README's code with it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute, root } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const packed = await execute('npm', ['pack', '--json', '--pack-destination', folder])
  expect(packed.code, packed.err).toBe(0)
  const [{ filename }] = JSON.parse(packed.out) as [{ filename: string }]
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}')
  const installed = await execute(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`],
    { cwd: folder },
  )
  expect(installed.code, installed.err).toBe(0)
}, 300_000)

async function runModule(name: string, source: string) {
  writeFileSync(join(folder, name), source)
  return execute(process.execPath, [name], { cwd: folder })
}

test('the installed command explains a number of an example', async () => {
  const command = join(folder, 'node_modules/.bin/handgrad')
  const copied = await execute(command, ['examples', 'article-2', 'mine.yaml'], { cwd: folder })
  expect(copied.code, copied.err).toBe(0)
  const ran = await execute(command, ['explain', 'mine.yaml', 'dE/dw5'], { cwd: folder })
  expect(ran.code, ran.err).toBe(0)
  expect(ran.out).toContain('0.082167041')
})

test("the contract's TypeScript example runs", async () => {
  const source = `
    import { network, step, explain, check } from 'handgrad'
    const layer = (units, weights, names, bias) => ({ units, activation: 'sigmoid', weights, names, bias: { ...bias, shared: true, train: false } })
    const sheet = step(network({
      inputs: ['i1', 'i2'],
      layers: [
        layer(['h1', 'h2'], [[0.15, 0.2], [0.25, 0.3]], [['w1', 'w2'], ['w3', 'w4']], { value: 0.35, name: 'b1' }),
        layer(['o1', 'o2'], [[0.4, 0.45], [0.5, 0.55]], [['w5', 'w6'], ['w7', 'w8']], { value: 0.6, name: 'b2' }),
      ],
      samples: [{ inputs: [0.05, 0.1], targets: [0.01, 0.99] }],
    }))
    console.log(sheet.value('dE/dw5'))
    console.log(explain(sheet, 'dE/dw5').text().includes('0.082167041'))
    console.log(check(sheet, 'dE/dw1 = 0.000364723').firstWrong)`
  const { out, err } = await runModule('contract.mjs', source)
  // 0.0821670405642308 by 50-digit arithmetic; the last bit is that of binary64, left to right.
  expect(out + err).toBe('0.08216704056423078\ntrue\ndE/dw1\n')
})

test("the README's TypeScript prints what its comments say", async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)
  expect(blocks.length).toBeGreaterThan(0)
  for (const [i, code] of blocks.entries()) {
    const said = [...code.matchAll(/console\.log\(.*\)\s*\/\/ (\S+)/g)].map(([, value]) => value)
    const { out, err } = await runModule(`readme-${i}.mjs`, code)
    expect(err).toBe('')
    expect(out.split('\n').slice(0, said.length)).toEqual(said)
  }
})

test('both schemas are exported as JSON', async () => {
  const { out, err } = await runModule(
    'schemas.mjs',
    `
    import { readFileSync } from 'node:fs'
    for (const name of ['schema', 'trace-schema']) {
      const text = readFileSync(new URL(import.meta.resolve('handgrad/' + name)), 'utf8')
      console.log(JSON.parse(text).title)
    }`,
  )
  expect(err).toBe('')
  expect(out.trim().split('\n')).toEqual([
    'A handgrad network file',
    'A training step as a program prints it, for handgrad check',
  ])
})

test('the tarball holds the library, the command, the page, the examples and the schemas, and nothing else', async () => {
  const { out } = await execute('npm', ['pack', '--dry-run', '--json'])
  const [{ files }] = JSON.parse(out) as [{ files: { path: string }[] }]
  const outside = files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(dist\/(src|cli|web)\/|examples\/|docs\/(?:handgrad|trace)\.schema\.json$|(README|CHANGELOG)\.md$|LICENSE$|package\.json$)/.test(
          path,
        ),
    )
  expect(outside).toEqual([])
})
