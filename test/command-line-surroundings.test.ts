// What surrounds the program (bad inputs 87, 89 and 90): standard input, the version of Node, language, time zone
// and terminal. None of it changes a digit or an exit code.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tooOld } from '../cli/node-version.ts'
import { isColored, widthOf } from '../cli/terminal.ts'
import { bin, execute, handgrad, root } from './run.ts'

const article = join(root, 'examples/article-2.yaml')
const shell = (line: string) =>
  execute('bash', ['-c', line.replaceAll('HANDGRAD', `"${process.execPath}" "${bin}"`)])
const empty = {
  code: 2,
  out: '',
  err: 'E-FILE-EMPTY  standard input is empty.\n  at standard input\n  → handgrad new writes a file to start from.\n',
}

test('nothing on standard input is said so', async () => {
  expect(await handgrad(['explain', '-'], { input: '' })).toEqual(empty)
})

test('a closed standard input is an empty one', async () => {
  expect(await shell('HANDGRAD explain - <&-')).toEqual(empty)
})

test('a binary file on standard input is told by its first bytes', async () => {
  expect(await shell("printf '\\x80\\x04\\x95' | HANDGRAD explain -")).toEqual({
    code: 2,
    out: '',
    err: 'E-FORMAT-UNSAFE  standard input is a Python pickle, not a text.\n  Loading such a file can run code that somebody hid in it, so it is not opened.\n  → In Python: json.dump(array.tolist(), open("weights.json", "w"))\n',
  })
})

test('standard input without an end is refused at the limit', async () => {
  expect(await shell('HANDGRAD explain - < /dev/zero')).toEqual({
    code: 3,
    out: '',
    err: 'E-LIMIT-SIZE  Standard input has more than 268435456 bytes; a file may have up to so many.\n',
  })
}, 60_000)

test('input that comes late is waited for', async () => {
  const { out } = await shell(`(sleep 0.5; cat "${article}") | HANDGRAD explain - E`)
  expect(out).toContain('0.298371109')
})

const script = spawnSync('script', ['--version']).status === 0
test.skipIf(!script)(
  'a terminal as standard input is told what is waited for (skipped without script)',
  async () => {
    // script(1) gives the program a terminal; Ctrl-D ends the input.
    const line = `"${process.execPath}" "${bin}" explain -`
    const { out } = await execute('script', ['-qec', line, '/dev/null'], { input: '\u0004' })
    expect(out.replaceAll('\r\n', '\n')).toContain(
      'Waiting for a network file on standard input (Ctrl-D ends it).\n',
    )
  },
)

test('a Node that is too old is told in one line', () => {
  for (const version of ['14.21.3', '16.3.0', '18.20.8', '20.18.3']) {
    expect(tooOld(version)).toBe(`E-NODE  Node 20.19 or newer is needed (this is ${version}).\n`)
  }
  for (const version of ['20.19.0', '20.20.2', '21.0.0', '22.12.0', '24.1.0'])
    expect(tooOld(version)).toBeNull()
})

const commands: readonly (readonly string[])[] = [
  ['explain', article],
  ['explain', article, 'dE/dw1', '--format', 'json'],
  ['trace', article, '--format', 'csv'],
  ['train', join(root, 'examples/adam.yaml'), '--epochs', '50', '--each'],
  ['explain', article, 'net(h9)'],
  ['explain', 'I.yaml'],
]

const surroundings: Record<string, string>[] = [
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LC_NUMERIC: 'de_DE.UTF-8' },
  { TZ: 'Asia/Kathmandu' },
  { TZ: 'nowhere' },
  { TERM: 'dumb' },
  { NO_COLOR: '' },
  { COLUMNS: 'wide' },
]
test.each(surroundings)(
  'every command prints the same bytes under %j',
  async (env) => {
    for (const command of commands) {
      expect(await handgrad(command, { env })).toEqual(await handgrad(command))
    }
  },
  60_000,
)

test('a terminal of twenty columns gets the same numbers', async () => {
  const numbersIn = (text: string) => text.match(/\d+\.\d+/g)!.sort()
  const wide = await handgrad(['explain', article, 'dE/dw1'])
  const narrow = await handgrad(['explain', article, 'dE/dw1'], { env: { COLUMNS: '20' } })
  expect(numbersIn(narrow.out)).toEqual(numbersIn(wide.out))
  expect(narrow.code).toBe(0)
})

test('the width is the terminal’s, else what COLUMNS says, else 80', () => {
  expect(widthOf({ COLUMNS: '40' }, { columns: 120 })).toBe(120)
  expect(widthOf({ COLUMNS: '40' }, {})).toBe(40)
  for (const COLUMNS of [undefined, '', 'wide', '-5', '0', '3', '1e9x', 'Infinity']) {
    expect(widthOf({ COLUMNS }, {})).toBe(80)
  }
})

test('colours are for terminals that show them, and whose user wants them', () => {
  const terminal = { isTTY: true }
  expect(isColored({ TERM: 'xterm' }, terminal)).toBe(true)
  expect(isColored({ TERM: 'xterm', NO_COLOR: '' }, terminal)).toBe(true)
  expect(isColored({ TERM: 'xterm', NO_COLOR: '1' }, terminal)).toBe(false)
  expect(isColored({ TERM: 'dumb' }, terminal)).toBe(false)
  expect(isColored({ TERM: 'xterm' }, {})).toBe(false)
})
