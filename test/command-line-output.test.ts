// Where a command may write, and options that do not go together (bad inputs 43, 70 to 72, 86): refused before
// any work is done, and the old file stays whole.

import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { handgrad, root } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-output-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const article = join(root, 'examples/article-2.yaml')
const run = (...args: string[]) => handgrad(args, { cwd: folder })
const refused = (err: string, code: number) => ({ out: '', err, code })

const path = (what: string) =>
  refused(`E-PATH  ${what}\n  Nothing was written.\n  → Choose another name.\n`, 2)

test.each([
  ['', 'The name of the file is empty.'],
  ['-', '"-" is standard output, not a file.'],
  ['x'.repeat(256), 'The file name has 256 bytes; a name may have up to 255.'],
  ['é'.repeat(128), 'The file name has 256 bytes; a name may have up to 255.'],
  ['CON', 'CON is the name of a device on Windows.'],
  ['nul.yaml', 'nul.yaml is the name of a device on Windows.'],
  ['LPT1', 'LPT1 is the name of a device on Windows.'],
  ['a:b', 'a:b holds a colon, which Windows does not allow in a file name.'],
  ['net.', 'net. ends with a point, which Windows takes away.'],
  ['net ', 'net  ends with a blank, which Windows takes away.'],
])('the output %j is refused before the training', async (name, what) => {
  expect(await run('train', article, '--epochs', '1000000000', '--save', name)).toEqual(path(what))
})

test('a name that would steer the terminal is shown with escapes', async () => {
  const { err, code } = await run('explain', article, 'E', '--output', 'a\u001b[31mb.txt')
  expect([err, code]).toEqual(['Wrote a\\x1b[31mb.txt.\n', 0])
  const trained = await run('train', article, '--save', 'c\u001b[31md.yaml')
  expect(trained.err).toBe(
    'Saved to c\\x1b[31md.yaml. Look at a number with: handgrad explain c\\x1b[31md.yaml E\n',
  )
})

test('a NUL byte in a file name is refused', async () => {
  // The system hands no NUL byte to a program, so the function is asked.
  const { checkOutput } = await import('../cli/output.ts')
  expect(() => checkOutput('a\0b')).toThrow(
    'E-PATH  A file name cannot hold a NUL byte.\n  Nothing was written.\n  → Choose another name.',
  )
})

test('names that only look alike are files', async () => {
  for (const name of ['console.yaml', 'com10', 'x'.repeat(255), '.hidden']) {
    expect((await run('new', name)).code).toBe(0)
  }
})

test('a folder above, and an absolute path, are the right of whoever runs the command', async () => {
  mkdirSync(join(folder, 'below'))
  expect((await handgrad(['new', '../above.yaml'], { cwd: join(folder, 'below') })).code).toBe(0)
  expect((await run('new', join(folder, 'absolute.yaml'))).code).toBe(0)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['above.yaml', 'absolute.yaml']))
})

test('a file that exists is refused before the training, not after it', async () => {
  writeFileSync(join(folder, 'kept.yaml'), 'mine')
  expect(await run('train', article, '--epochs', '1000000000', '--save', 'kept.yaml')).toEqual(
    refused(
      'E-FILE-EXISTS  kept.yaml exists already (4 bytes).\n  Nothing was written.\n  → --force replaces it.\n',
      3,
    ),
  )
  expect(readFileSync(join(folder, 'kept.yaml'), 'utf8')).toBe('mine')
})

test('a folder that is not there is refused before the training', async () => {
  expect(await run('train', article, '--epochs', '1000000000', '--save', 'nowhere/net.yaml')).toEqual(
    refused(
      'E-FILE-NOTFOUND  There is no folder nowhere to write net.yaml into.\n  Nothing was written.\n  → Make it first: mkdir -p nowhere\n',
      3,
    ),
  )
})

test('a folder is no output', async () => {
  mkdirSync(join(folder, 'inside'))
  expect(await run('explain', article, '--output', 'inside', '--force')).toEqual(
    refused(
      'E-FILE-ISDIR  inside is a folder, not a file.\n  Nothing was written.\n  → Name a file in it, for instance inside/network.yaml.\n',
      3,
    ),
  )
})

test('a path that goes through a file is refused', async () => {
  writeFileSync(join(folder, 'plain'), '')
  expect(await run('new', 'plain/net.yaml')).toEqual(
    refused(
      'E-FILE-WRITE  plain/net.yaml cannot be written: a part of its path is a file, not a folder.\n  Nothing was changed.\n  → Name a file in another place.\n',
      3,
    ),
  )
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written to is refused (skipped for the superuser, who may)',
  async () => {
    mkdirSync(join(folder, 'locked'))
    chmodSync(join(folder, 'locked'), 0o500)
    expect(await run('new', 'locked/net.yaml')).toEqual(
      refused(
        'E-FILE-WRITE  locked/net.yaml cannot be written: its permissions do not allow it.\n  Nothing was changed.\n  → Name a file in another place.\n',
        3,
      ),
    )
  },
)

test('a replaced file keeps its permissions, and nothing is left beside it', async () => {
  writeFileSync(join(folder, 'private.yaml'), 'old', { mode: 0o600 })
  expect((await run('new', 'private.yaml', '--force')).code).toBe(0)
  expect(statSync(join(folder, 'private.yaml')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, 'private.yaml'), 'utf8')).toContain('handgrad: 1')
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

const arg = (what: string, fix: string) => refused(`E-ARG  ${what}\n  → ${fix}\n`, 2)
const goal = (text: string, often: string) =>
  arg(
    `--until "${text}" is ${often} reached: an error is a number from 0 up.`,
    "Name a goal above 0, such as --until 'E < 1e-4'.",
  )
const range = (text: string) =>
  refused(
    `E-RANGE  --epochs ${text} is not a whole number from 0 to 1000000000.\n  → Write it like --epochs 1.\n`,
    2,
  )

test.each([
  [
    'train --force',
    arg('--force has nothing to replace: no file is written.', 'Add --save FILE, or leave --force out.'),
  ],
  [
    'train --curve',
    arg('--curve needs at least two epochs to draw, and there is one.', 'Add more, such as --epochs 100.'),
  ],
  [
    'train --curve --epochs 0',
    arg('--curve needs at least two epochs to draw, and there are none.', 'Add more, such as --epochs 100.'),
  ],
  [
    'train --until E<1e-4',
    arg(
      '--until does not say how long to try.',
      'Add the most passes that may be made, such as --epochs 10000.',
    ),
  ],
  ['train --epochs 9 --until E<0', goal('E<0', 'never')],
  ['train --epochs 9 --until E<-1', goal('E<-1', 'never')],
  ['train --epochs 9 --until E>-1', goal('E>-1', 'always')],
  ['train --epochs 9 --until E<1e999', goal('E<1e999', 'always')],
  ['train --epochs 9 --until E>1e999', goal('E>1e999', 'never')],
  ['train --epochs -1', range('-1')],
  ['train --epochs 1.5', range('1.5')],
  ['train --epochs 1e15', range('1e15')],
  ['train --epochs 1000000000000000', range('1000000000000000')],
  ['train --epochs Infinity', range('Infinity')],
  ['train --epochs NaN', range('NaN')],
  ['train --epochs=', range('""')],
  [
    'explain --force',
    arg('--force has nothing to replace: no file is written.', 'Add --output FILE, or leave --force out.'),
  ],
  [
    'explain E --matrix',
    arg(
      '--matrix is for the whole worked solution, but single numbers are named.',
      'Leave --matrix out, or name no number.',
    ),
  ],
  [
    'explain E --brief',
    arg(
      '--brief is for the whole worked solution, but single numbers are named.',
      'Leave --brief out, or name no number.',
    ),
  ],
  [
    'explain E --orientation rows',
    arg(
      '--orientation is for the whole worked solution, but single numbers are named.',
      'Leave --orientation out, or name no number.',
    ),
  ],
])('%s is refused', async (line, expected) => {
  const [command, ...options] = line.split(' ')
  expect(await run(command!, article, ...options)).toEqual(expected)
})

test('--force without a file to write is refused by new and by examples', async () => {
  const expected = arg(
    '--force has nothing to replace: no file is written.',
    'Add the name of a file, or leave --force out.',
  )
  expect(await run('new', '-', '--force')).toEqual(expected)
  expect(await run('examples', 'xor', '--force')).toEqual(expected)
})

test('a goal that holds already needs no update', async () => {
  const { out, err, code } = await run('train', article, '--epochs', '9', '--until', 'E < 0.5')
  expect(out).toContain('E after 0 epochs (0 updates): 0.2983711087600026\n')
  expect([err, code]).toEqual(['The goal is reached before the first update.\n', 0])
})

test('a training tells how well the samples that were kept back are done', async () => {
  const file = join(folder, 'split.yaml')
  const text = [
    'inputs: [a]',
    'layers: [{ units: 1, weights: [[1]], bias: none, train: false }]',
    'samples: [{ inputs: 1, targets: 1 }, { inputs: -1, targets: -1 }, { inputs: 2, targets: 1 }]',
  ].join('\n')
  writeFileSync(file, text)
  expect((await run('train', file)).out).not.toContain('kept back')
  // A share of 0.1 is none: of three samples at least one is trained with.
  writeFileSync(file, `${text}\nsplit: { share: 0.1 }`)
  expect((await run('train', file)).err).toContain('a share of 0.1 of 3 samples is none.')
  // out = a is right for the first two; the third is off by 1, so ½ · 1² or the mean of it and 0 is lost.
  writeFileSync(file, `${text}\nsplit: { share: 0.4, seed: 1 }`)
  expect((await run('train', file)).out).toMatch(
    /On the 2 samples kept back: loss (?:0|0\.25), 100 % right\n/,
  )
})
