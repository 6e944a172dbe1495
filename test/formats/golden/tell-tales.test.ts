// The tell-tale values in the files that the command writes: the numbers of the well-known mistakes stand beside
// the right ones, and somebody whose code makes one of these mistakes reads which it is.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { goldenOf } from '../../../src/formats/golden/golden.ts'
import { targets } from '../../../src/formats/golden/index.ts'
import { execute, handgrad, root } from '../../run.ts'
import { article2 } from './article-2.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-telling-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const UPDATED = 'The hidden gradient used the updated weights of the next layer instead of the old ones.'
const HIDDEN = 'The slope of the hidden unit’s activation was left out.'
const OUTPUT = 'The slope of the output’s activation was left out.'
const ASCENT = 'The step was added instead of subtracted: the error climbs.'
const TWICE = 'The ½ was left out of the error.'

type Row = { name: string; wrong?: { value: number; mistake: number }[] }
type Written = {
  mistakes: string[]
  expected: { step: number; kind: string; numbers: Row[] }[]
}

const written = async (example: string): Promise<Written> => {
  const { out, err, code } = await handgrad(['golden', `examples/${example}.yaml`, '--to', 'json'])
  expect(code, err).toBe(0)
  return JSON.parse(out) as Written
}

/** The values of a mistake beside a number of the first step, to nine digits after the point. */
function told(file: Written, name: string, sentence: string, step = 1): string[] {
  const rows = file.expected.filter((group) => group.step === step).flatMap(({ numbers }) => numbers)
  const row = rows.find((one) => one.name === name)!
  return (row.wrong ?? [])
    .filter(({ mistake }) => file.mistakes[mistake] === sentence)
    .map(({ value }) => value.toFixed(9))
}

describe('what the command writes', () => {
  // The numbers are those of the catalogue of mistakes, computed there independently of this program.
  test('holds the well-known wrong numbers of article 2', async () => {
    const file = await written('article-2')
    expect(told(file, 'dE/dw1', UPDATED)).toEqual(['0.000364723'])
    expect(told(file, 'dE/dw1', HIDDEN)).toEqual(['0.001817515'])
    expect(told(file, 'dE/dw1', OUTPUT)).toEqual(['0.002268350'])
    expect(told(file, 'dE/dw5', OUTPUT)).toEqual(['0.439829649'])
    expect(told(file, 'new(w1)', UPDATED)).toEqual(['0.149817639'])
    expect(told(file, 'new(w5)', ASCENT)).toEqual(['0.441083520'])
    expect(told(file, 'E', TWICE)).toEqual(['0.596742218'])
  })

  test.each([
    ['article-1', [UPDATED, HIDDEN, OUTPUT]],
    ['batch', [UPDATED, HIDDEN]],
    ['adam', [UPDATED, HIDDEN]],
    ['three-hidden-layers', [UPDATED, HIDDEN, OUTPUT]],
    ['xor', [UPDATED]],
    ['softmax', [UPDATED]],
  ])('tells of updated weights going back and of slopes left out: %s', async (example, sentences) => {
    const file = await written(example)
    const first = file.expected.find(({ kind }) => kind === 'dW')!.numbers
    for (const sentence of sentences)
      expect(first.some(({ name }) => told(file, name, sentence).length > 0)).toBe(true)
  })

  test('tells in later steps only of mistakes that begin there', async () => {
    const { mistakes, expected } = await written('article-2')
    const later = expected.filter(({ step }) => step > 1).flatMap(({ numbers }) => numbers)
    const sentences = new Set(
      later.flatMap(({ wrong = [] }) => wrong.map(({ mistake }) => mistakes[mistake])),
    )
    expect([...sentences]).toEqual(['The gradient of the step before was still there and was added.'])
  })

  test('has the updated weights in every language', async () => {
    const all = targets.map(
      async ({ id }) => (await handgrad(['golden', 'examples/article-2.yaml', '--to', id])).out,
    )
    for (const text of await Promise.all(all)) expect(text).toContain('used the updated weights')
  })

  test('has fewer of them beside each number of a large file', () => {
    const wrong = () => Array.from({ length: 400 }, (_, i) => ({ value: 100 + i, sentence: `mistake ${i}` }))
    const counts = (steps: number) =>
      goldenOf(article2, { steps, wrong }).groups[0]!.numbers.map((row) => row.wrong.length)
    expect(Math.min(...counts(3))).toBeGreaterThan(100)
    expect(Math.max(...counts(300))).toBe(12)
  })
})

type Language = {
  id: string
  fixture: string
  run: string
  needs: string
  wrong: Record<string, [string, string][]>
}
const languages: Language[] = [
  {
    id: 'pytest',
    fixture: 'my_network.py',
    run: 'python3 -B -m pytest -p no:cacheprovider test_golden.py',
    needs: 'python3 -m pytest --version',
    wrong: {
      [UPDATED]: [['UPDATED_FIRST = False', 'UPDATED_FIRST = True']],
      [HIDDEN]: [['enumerate(output)) * a * (1 - a)', 'enumerate(output))']],
    },
  },
  {
    id: 'c',
    fixture: 'my_network.c',
    run: 'gcc -std=c99 -Wall -Wextra -Werror golden.c -lm -o golden && ./golden',
    needs: 'gcc --version',
    wrong: {
      [UPDATED]: [['UPDATED_FIRST 0', 'UPDATED_FIRST 1']],
      [HIDDEN]: [['= back * out * (1 - out)', '= l == 0 ? back : back * out * (1 - out)']],
    },
  },
]

const shell = (line: string, cwd: string) => execute('bash', ['-c', line], { cwd })

for (const { id, fixture, run, needs, wrong } of languages) {
  const there = (await shell(needs, folder)).code === 0
  describe.skipIf(!there)(`${id}${there ? '' : ' (skipped: it is not on this system)'}`, () => {
    const place = async (changes: [string, string][]) => {
      const cwd = mkdtempSync(join(folder, `${id}-`))
      const file = targets.find((target) => target.id === id)!.file
      const args = ['golden', `${root}examples/article-2.yaml`, '--to', id, '--output', file]
      expect((await handgrad(args, { cwd })).code).toBe(0)
      cpSync(`${root}test/formats/golden/fixtures/${fixture}`, join(cwd, fixture))
      let code = readFileSync(join(cwd, fixture), 'utf8')
      for (const [right, other] of changes) {
        expect(code).toContain(right)
        code = code.replace(right, other)
      }
      writeFileSync(join(cwd, fixture), code)
      return cwd
    }

    test('a right implementation passes the file that the command writes', async () => {
      const { code, out, err } = await shell(run, await place([]))
      expect(code, out + err).toBe(0)
    })

    test.each(Object.entries(wrong))('a wrong one is told: %s', async (sentence, changes) => {
      const { code, out, err } = await shell(run, await place(changes))
      expect(code, err).not.toBe(0)
      const gradient = /dE\/dw1 \(step 1, dW\[0\]\[0\]\[0\]\)(?:\n {2}.*| *\n?E? {4}.*)+/.exec(out)?.[0]
      expect(gradient, out).toContain(sentence)
    })
  })
}

test.skipIf((await shell('gcc --version', folder)).code !== 0)(
  'in C a number that was not filled in is told so, without a difference',
  async () => {
    const cwd = mkdtempSync(join(folder, 'c-some-'))
    writeFileSync(join(cwd, 'golden.c'), targets.find(({ id }) => id === 'c')!.write(goldenOf(article2)))
    writeFileSync(
      join(cwd, 'my_network.c'),
      `void train_step(const struct golden_given *given, struct golden_step *step) {
         step->samples[0].nets[0][0] = 0.3775 + 0 * given->step;
         step->samples[0].nets[0][1] = 0.3925;
       }`,
    )
    const { out } = await shell('gcc -std=c99 golden.c -lm -o golden && ./golden', cwd)
    expect(out).toContain('net(o1) (step 1, samples[0].nets[1][0])')
    expect(out).toContain('got        nothing: it was not filled in\n')
    expect(out).not.toMatch(/difference .*e\+30/)
  },
)
