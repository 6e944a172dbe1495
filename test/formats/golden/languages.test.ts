// Test files in every language at hand: a right implementation of article 2's network passes, one that uses the
// updated weights for the hidden gradient is told so, and no name or sentence breaks the file.

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { goldenOf } from '../../../src/formats/golden/golden.ts'
import { targets } from '../../../src/formats/golden/index.ts'
import { execute, type Ran, root } from '../../run.ts'
import { article2, fixture, SENTENCE, tellTale, unkind, unkindSentences } from './article-2.ts'
import { batched, lonely, mixed } from './networks.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-golden-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Language = {
  id: string
  fixture: string
  /** What is put into the fixture's place of the mistake. */
  flag: [right: string, wrong: string]
  change?: (text: string) => string
  /** A program that must be there. */
  needs: [program: string, ...args: string[]]
  /** Files beside the test and the network. */
  beside?: (cwd: string) => void
  /** Compiles the test, or only reads it. */
  compile: string
  start: string
  /** Like the language before it: what both share is tested again with HANDGRAD_LONG=1 only. */
  alike?: true
}

const vitest = `"${process.execPath}" "${root}node_modules/vitest/vitest.mjs" run --no-color --root .`
const modules = (cwd: string) => symlinkSync(`${root}node_modules`, join(cwd, 'node_modules'))
const FLAG: [string, string] = ['UPDATED_FIRST = false', 'UPDATED_FIRST = true']
const C_FLAG: [string, string] = ['UPDATED_FIRST 0', 'UPDATED_FIRST 1']

const languages: Language[] = [
  {
    id: 'vitest',
    fixture: 'my-network.js',
    flag: FLAG,
    needs: [process.execPath, '--version'],
    beside(cwd) {
      modules(cwd)
      writeFileSync(join(cwd, 'package.json'), '{"type":"module"}')
    },
    compile: 'node --check golden.test.js',
    start: vitest,
  },
  {
    id: 'jest',
    fixture: 'my-network.js',
    flag: FLAG,
    change: (text) => text.replace('export function train', 'exports.train = function'),
    needs: [process.execPath, '--version'],
    beside: modules,
    compile: 'node --check golden.test.js',
    // Jest itself is no dependency: its test and require are those that Vitest gives with globals.
    start: `${vitest} --globals`,
    alike: true,
  },
  {
    id: 'pytest',
    fixture: 'my_network.py',
    flag: ['UPDATED_FIRST = False', 'UPDATED_FIRST = True'],
    needs: ['python3', '-m', 'pytest', '--version'],
    compile: "python3 -B -c \"import ast; ast.parse(open('test_golden.py', encoding='utf-8').read())\"",
    start: 'python3 -B -m pytest -p no:cacheprovider -rs test_golden.py',
  },
  {
    id: 'junit',
    fixture: 'MyNetwork.java',
    flag: FLAG,
    needs: ['javac', '-version'],
    beside: (cwd) => cpSync(`${root}test/formats/golden/fixtures/junit-stub`, cwd, { recursive: true }),
    compile: 'javac -encoding UTF-8 -d . *.java org/junit/jupiter/api/*.java',
    start: 'java -Dfile.encoding=UTF-8 -cp . RunTests',
  },
  {
    id: 'rust',
    fixture: 'my_network.rs',
    flag: ['bool = false', 'bool = true'],
    needs: ['rustc', '--version'],
    compile: 'rustc -D warnings --edition 2021 --test golden.rs -o golden',
    start: './golden',
  },
  {
    id: 'go',
    fixture: 'golden_train_test.go',
    flag: ['updatedFirst = false', 'updatedFirst = true'],
    needs: ['go', 'version'],
    beside: (cwd) => writeFileSync(join(cwd, 'go.mod'), 'module network\n\ngo 1.21\n'),
    compile: 'go vet ./...',
    start: 'go test -v -run Golden',
  },
  {
    id: 'c',
    fixture: 'my_network.c',
    flag: C_FLAG,
    needs: ['gcc', '--version'],
    compile: 'gcc -std=c99 -Wall -Wextra -Werror -pedantic golden.c -lm -o golden',
    start: './golden',
  },
  {
    id: 'c',
    fixture: 'my_network.c',
    flag: C_FLAG,
    needs: ['g++', '--version'],
    compile: 'g++ -std=c++17 -x c++ -Wall -Wextra -Werror golden.c -lm -o golden',
    start: './golden',
    alike: true,
  },
]

/** Nothing is fetched. */
const env = { GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' }
const shell = (cwd: string, line: string): Promise<Ran> => execute('bash', ['-c', line], { cwd, env })

const has = async ({ needs: [program, ...args] }: Language) => (await execute(program, args)).code === 0

let places = 0
function place(language: Language, text: string, code = fixture(language.fixture)) {
  const { id, fixture: name, change = (text) => text, beside } = language
  const cwd = join(folder, `${id}-${places++}`)
  mkdirSync(cwd)
  beside?.(cwd)
  const file = targets.find((target) => target.id === id)!.file
  writeFileSync(join(cwd, file), text)
  writeFileSync(join(cwd, name), change(code))
  return cwd
}

for (const language of languages) {
  const { id, needs, flag, compile, start, alike } = language
  const further = test.skipIf(alike === true && process.env.HANDGRAD_LONG !== '1')
  const run = (cwd: string) => shell(cwd, `${compile} && ${start}`)
  const there = await has(language)
  const program = needs[0]
  const target = targets.find((one) => one.id === id)!

  describe.skipIf(!there)(
    `${id}, by ${there ? program.replace(/.*\//, '') : `${program} (skipped: it is not on this system)`}`,
    () => {
      const text = target.write(goldenOf(article2, { wrong: tellTale }))

      test('a right implementation passes', async () => {
        const { code, out, err } = await run(place(language, text))
        expect(code, out + err).toBe(0)
      })

      test('one that uses the updated weights for the hidden gradient is told so', async () => {
        const broken = fixture(language.fixture).replace(...flag)
        expect(broken).not.toBe(fixture(language.fixture))
        const { code, out, err } = await run(place(language, text, broken))
        expect(code).not.toBe(0)
        const told = out + err
        expect(told).toMatch(/dE\/dw1 \(step 1, (dW|DW)\[0\]\[0\]\[0\]\)/)
        expect(told).toMatch(/expected +0?\.?0?0?0?4\.?385677344/)
        expect(told).toContain(`: ${SENTENCE}`)
      })

      further('neither a name nor a sentence can break the file', async () => {
        const hostile = target.write(goldenOf(unkind, { wrong: unkindSentences }))
        const { code, out, err } = await run(place(language, hostile))
        expect(code, (out + err).slice(0, 3000)).toBe(0)
      })

      further('a sample that is missing is told, and an array that is left out is skipped', async () => {
        const { code, out, err } = await run(place(language, target.write(goldenOf(batched))))
        expect(code).not.toBe(0)
        const told = out + err
        expect(told).toMatch(/net\(h1\)@2 \(step 1, [sS]amples\[1\]\.[nN]ets\[0\]\[0\]\)/)
        expect(told).toMatch(/nothing: |there is no such entry/)
        expect(told).toContain('db is not given')
      })

      further('every kind of network compiles', async () => {
        for (const net of [mixed, lonely]) {
          const golden = goldenOf(net, { wrong: tellTale })
          const { code, out, err } = await shell(place(language, target.write(golden)), compile)
          expect(code, out + err).toBe(0)
        }
      })
    },
  )
}

test.skipIf(!(await has(languages[2]!)))(
  'batches, softmax, layers without bias, Adam and a penalty are what the file says they are (skipped without pytest)',
  async () => {
    const python = languages[2]!
    const text = targets[2]!.write(goldenOf(mixed, { steps: 4 }))
    const right = fixture('batch_network.py')
    const { code, out, err } = await shell(place(python, text, right), python.start)
    expect(code, out + err).toBe(0)
    const broken = right.replace('/ len(inputs)', '')
    expect((await shell(place(python, text, broken), python.start)).code).not.toBe(0)
  },
)
