// What `handgrad check` prints and how it exits, run as a person would.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { execute, handgrad, root } from './run.ts'

const check = (input: string, ...more: string[]) =>
  handgrad(['check', 'examples/article-2.yaml', '-', ...more], { input })

test('it exits with 0 where every number is right, with 1 where one is wrong, with 2 where none was read', async () => {
  expect((await check('net_h1 = 0.3775\nout_h1 = 0.5933\n')).code).toBe(0)
  expect((await check('net_h1 = 0.3785\n')).code).toBe(1)
  expect((await check('nothing of use\n')).code).toBe(2)
  expect((await check('')).code).toBe(2)
  expect((await check('blah = 0.3\n')).code).toBe(2)
})

test('a line meant as a number that was not understood makes the exit code 1, and the report closes with it', async () => {
  const { code, out, err } = await check(
    'My results\nnet_h1 = 0.3775\nblah = 0.3\nout_h1 = 0.5933\nE = 0,2984\n',
  )
  expect(code).toBe(1)
  expect(err).toBe('')
  expect(out).toBe(`✓ net_h1  0.3775  right
✓ out_h1  0.5933  right

The 2 numbers that were read are right.

2 of 4 lines were read; lines 3 and 5 were not:
  line 3: blah = 0.3
    This network has no number called "blah".
  line 5: E = 0,2984
    "0,2984" has a decimal comma. Use a point: 0.2984, or check with
    --decimal-comma.
Line 1 holds no number.
`)
  expect((await check('My results\nnet_h1 = 0.3775\n')).code).toBe(0)
})

test('an entry of JSON that is not understood is told and makes the exit code 1', async () => {
  const { code, out } = await check('{"net_h1": 0.3775, "foo": 0.2}')
  expect(code).toBe(1)
  expect(out).toContain('1 number was read; 1 entry was not:\n  line 1: foo: 0.2\n')
  const json = await check('net_h1 = 0.3775\nfoo = 0.2\nMy results', '--format', 'json')
  expect(json.code).toBe(1)
  expect(
    JSON.parse(json.out).unread.map(({ line, prose }: { line: number; prose?: true }) => [line, prose]),
  ).toEqual([
    [2, undefined],
    [3, true],
  ])
})

test('numbers that are missing, a folder, or a file that is not there are told as what they are', async () => {
  const run = async (...args: string[]) => (await handgrad(['check', 'examples/article-2.yaml', ...args])).err
  expect(await run()).toMatch(/^E-ARG {2}The numbers are missing\.\n/)
  expect(await run('examples')).toBe(
    'E-FILE-ISDIR  examples is a folder, not a file.\n  → Name the file with your numbers.\n',
  )
  // The folder has files that end in .md, but none of such a name.
  expect(await run('docs/nope.md')).toBe(
    'E-FILE-NOTFOUND  There is no file docs/nope.md.\n  → Name the file with your numbers, or give - to pipe them in.\n',
  )
})

test('--hint with --format json gives the hint and not the answer', async () => {
  const { code, out } = await check('dE/dw1 = 0.00036472\n', '--hint', '--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(out).hint).toMatch(/^Look at/)
  expect(out).not.toMatch(/expected|remarks|diagnoses/)
})

test('where nothing could be read, the reasons stand on standard error', async () => {
  const { out, err } = await check('nothing of use\n')
  expect(out).toBe('')
  expect(err).toBe('No number could be checked.\n\nLine 1 holds no number such as dE/dw5 = 0.0822.\n')
})

/** What the JavaScript program of docs/traces.md prints for so many steps; `after` is run at the end of each. */
async function traceOf(steps: number, after = ''): Promise<string> {
  const source = /```js\n([\s\S]*?)```/.exec(readFileSync(`${root}docs/traces.md`, 'utf8'))![1]!
  const program = source.replace('step <= 2', `step <= ${steps}`).replace('W = next', `W = next; ${after}`)
  const { out, err } = await execute(process.execPath, ['--input-type=module', '--eval', program])
  expect(err).toBe('')
  return out
}

test('of a long trace the step and number at which it parts is told, and the list is short around it', async () => {
  const { code, out } = await check(await traceOf(12, 'if (step === 6) b[0] = 0.36'))
  expect(code).toBe(1)
  // 37 numbers in each step.
  expect(out).toContain(`
Up to step 6 all 222 numbers are right; in step 7 the first that is wrong is
net_h1; 12 are wrong in all.
  You have 0.3872951720112475; right is 0.3772951720112475.
`)
  const [first, ...rest] = out.split('\n')
  expect(first).toBe('… 225 before, in steps 1 to 7: all right')
  expect(rest.findIndex((line) => line.startsWith('✗ step 7: net_h1'))).toBe(5)
  expect(out).toContain('\n… 199 more, in steps 7 to 12: 10 wrong, 189 follow\n')
})

test('a long trace that is right is told with its beginning', async () => {
  const { code, out } = await check(await traceOf(12))
  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(10 + 1 + 1 + 1 + 1)
  expect(out).toContain('… 434 more, in steps 1 to 12: all right\n\nAll 444 numbers are right.\n')
})

test('a hint tells where to look, and neither the right number nor the mistake', async () => {
  const wrong = 'dE/dw5 = 0.082167041\ndE/dw1 = 0.000364723\nw1+ = 0.149817639\n'
  const { code, out } = await check(wrong, '--hint')
  expect(code).toBe(1)
  expect(out).toBe(`✓ ∂E_total/∂w5  0.082167041  right
✗ ∂E_total/∂w1  0.000364723  look again
→ w1⁺           0.149817639  follows from ∂E_total/∂w1

Look at ∂E_total/∂w1 again. It goes wrong on the way, at ∂E_o1/∂out_h1. Its
formula may well be right: check every number that you put into it.
`)
  const { out: none } = await check('out_h1 = 0.6931', '--hint')
  expect(none).toContain('Look at out_h1 again. What comes into it, and with which sign?')
})

test('a number that is given again and again is one row', async () => {
  const { out } = await check('net_h1 = 0.3775\nnet_h1 = 0.3775\nout_h1 = 0.59\nout_h1 = 0.5933\n')
  expect(out.split('\n').slice(0, 4)).toEqual([
    '✓ net_h1  0.3775  right (twice)',
    '✓ out_h1  0.59    right',
    '✓ out_h1  0.5933  right',
    '',
  ])
})

test('two mistakes together are told as two, each with what to do instead', async () => {
  // 2 · 0.082167041 and 2 · 0.000438568; w − 2 · gradient without the rate.
  const numbers = 'dE/dw5 = 0.164334081\ndE/dw1 = 0.000877135\nw5+ = 0.235665919\nw1+ = 0.149122865\n'
  const { out } = await check(numbers)
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Two mistakes together: A factor of 2 was kept in the slope of the error. The learning rate was forgotten.',
  )
  expect(out.replace(/\s+/g, ' ')).toContain('Multiply the gradient by the learning rate, once.')
})

test('the examples of the help stand beside or below, and are never broken', async () => {
  for (const COLUMNS of ['80', '140']) {
    const { out } = await handgrad(['check', '--help'], { env: { COLUMNS } })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Number(COLUMNS))
    expect(out).toContain('1 a number is wrong')
  }
})
