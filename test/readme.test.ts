// Every command and every network file in the README works as it stands there, and prints what it shows.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readNetworkFile } from '../src/formats/network-file.ts'
import { execute, handgrad, root } from './run.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text!,
}))
const folder = mkdtempSync(join(tmpdir(), 'handgrad-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every YAML block is a network file', async () => {
  const files = blocks.filter(({ language }) => language === 'yaml')
  expect(files.length).toBeGreaterThan(0)
  for (const [i, { text }] of files.entries()) {
    const { warnings } = await readNetworkFile(text, 'network.yaml')
    expect(warnings).toEqual([])
    writeFileSync(join(folder, i === 0 ? 'network.yaml' : `network-${i}.yaml`), text)
  }
})

test('every command works, and a block of text after it is what it prints', async () => {
  let printed = ''
  for (const { language, text } of blocks) {
    if (language === 'text') expect(printed.trimEnd()).toContain(text.trimEnd())
    if (language !== 'sh') continue
    printed = ''
    for (const line of text.split('\n')) {
      const command = line.replace(/\s+#.*$/, '').trim()
      if (command === '' || command.startsWith('npm ci')) continue
      const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
      const ran =
        words[0] === 'handgrad'
          ? await handgrad(words.slice(1), { cwd: folder })
          : await execute(words[0]!, words.slice(1))
      expect(ran.code, `${command}\n${ran.err}`).toBe(0)
      printed += ran.out
    }
  }
})

test('its first two commands are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const first = readme.match(/npm ci && npm (start|test)/g)!.slice(0, 2)
  expect(first).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  expect(scripts.start && scripts.test).toBeTruthy()
})
