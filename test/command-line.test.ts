// The command line as people meet it: what it prints, how it exits, and the whole text of its messages.

import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { bin, execute, handgrad, root } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const article = join(root, 'examples/article-2.yaml')
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text)
  return name
}
const run = (args: readonly string[], input?: string) => handgrad(args, { cwd: folder, input })

describe('messages', () => {
  const rows: [title: string, args: string[], code: number, message: string][] = [
    [
      'an unknown command',
      ['explan', 'x'],
      2,
      'E-ARG  There is no command explan. Did you mean explain?\n  → handgrad --help shows what is understood.\n',
    ],
    [
      'an unknown option',
      ['explain', 'x', '--digts', '3'],
      2,
      'E-ARG  There is no option --digts. Did you mean --digits?\n  → handgrad explain --help shows what is understood.\n',
    ],
    [
      'an unknown command with --help',
      ['explan', '--help'],
      2,
      'E-ARG  There is no command explan. Did you mean explain?\n  → handgrad --help shows what is understood.\n',
    ],
    [
      'an option with one hyphen',
      ['train', 'x', '-lr', '0.1'],
      2,
      'E-ARG  There is no option -lr.\n  → It stands in the network file: optimizer: { type: gradient-descent, rate: 0.1 }\n',
    ],
    [
      'an option for what stands in the file',
      ['train', 'x', '--batch-size=4'],
      2,
      'E-ARG  There is no option --batch-size=4.\n  → It stands in the network file: batch: { size: 4 }\n',
    ],
    [
      'more words than a command takes',
      ['train', 'x', 'y'],
      2,
      'E-ARG  There are more words than train can use.\n  → handgrad train --help shows what is understood.\n',
    ],
    [
      'an option without its value',
      ['explain', 'x', '--digits'],
      2,
      'E-ARG  --digits <n> needs a value after it.\n  → handgrad explain --help shows what is understood.\n',
    ],
    [
      'an option given twice',
      ['train', 'x', '--epochs=1', '--epochs=2'],
      2,
      'E-ARG-TWICE  --epochs is given twice.\n  → Keep the one that is meant.\n',
    ],
    [
      'a missing file argument',
      ['explain'],
      2,
      'E-ARG  The file is missing.\n  → handgrad explain --help shows what is understood.\n',
    ],
    [
      'a step of 0',
      ['explain', article, '--step', '0'],
      2,
      'E-RANGE  --step 0 is not a whole number from 1 to 1000000000.\n  → Write it like --step 1.\n',
    ],
    [
      'half an epoch',
      ['train', article, '--epochs', '1.5'],
      2,
      'E-RANGE  --epochs 1.5 is not a whole number from 0 to 1000000000.\n  → Write it like --epochs 1.\n',
    ],
    [
      'a goal that is none',
      ['train', article, '--until', 'soon'],
      2,
      'E-ARG  --until "soon" is not a goal.\n  → Write it like --until \'E < 1e-4\'.\n',
    ],
    [
      'an unknown format',
      ['explain', article, '--format', 'pdf'],
      2,
      'E-ARG  --format "pdf" is not known.\n  → Known: text, markdown, latex, html, json.\n',
    ],
    [
      'a test file for no language',
      ['golden', article],
      2,
      'E-ARG  The language of the test file is missing.\n  → Name one: --to vitest, jest, pytest, junit, csharp, rust, go, c, json.\n',
    ],
    [
      'a test file for an unknown language',
      ['golden', article, '--to', 'cobol'],
      2,
      'E-ARG  --to "cobol" is not known.\n  → Known: vitest, jest, pytest, junit, csharp, rust, go, c, json.\n',
    ],
    [
      'an unknown notation',
      ['explain', article, '--notation', 'greek'],
      2,
      'E-ARG  --notation "greek" is not known.\n  → Known: net-out, sum-output, z-a, prediction-delta.\n',
    ],
    [
      'a file that is not there',
      ['explain', 'nowhere.yaml'],
      3,
      'E-FILE-NOTFOUND  There is no file nowhere.yaml.\n  → handgrad new writes a starting file, handgrad examples shows ready ones.\n',
    ],
    [
      'a number that is not there',
      ['explain', article, 'net(h9)'],
      2,
      'E-NAME-UNKNOWN  This network has no number called "net(h9)".\n  Nearest: net(h1), net(h2), net(o1).\n  → handgrad trace FILE lists every number by name.\n',
    ],
    [
      'a sample that is not there',
      ['explain', article, 'out(h1)@3'],
      2,
      'E-SAMPLE  There is no sample 3 in this step: its batch has one sample.\n  at out(h1)@3\n  → Ask for @1, or for another step.\n',
    ],
    [
      'an example that is not there',
      ['examples', 'article-4'],
      2,
      'E-NAME-UNKNOWN  There is no example "article-4". Did you mean "article-1"?\n  → Known: adam, article-1, article-1.numbers, article-2, article-2.numbers, article-3, article-3.numbers, batch, shared-trained-biases, softmax, three-hidden-layers, xor.\n',
    ],
  ]
  test.each(rows)('%s', async (_, args, code, message) => {
    const ran = await run(args)
    expect(ran.err).toBe(message)
    expect(ran.out).toBe('')
    expect(ran.code).toBe(code)
  })

  test('a file name that is nearly right gets the right one', async () => {
    file('mine.yaml', 'x')
    expect((await run(['explain', 'mime.yaml'])).err).toBe(
      'E-FILE-NOTFOUND  There is no file mime.yaml.\n  → Did you mean mine.yaml?\n',
    )
  })

  test('a data file that is not there is told where the network file names it', async () => {
    mkdirSync(join(folder, 'sub'))
    const data = 'data: { file: points.csv, inputs: [x], targets: [y] }\n'
    writeFileSync(
      join(folder, 'sub/net.yaml'),
      `handgrad: 1\ninputs: 1\nlayers: [{ units: 1, bias: none }]\n${data}`,
    )
    const { err, code } = await run(['explain', 'sub/net.yaml'])
    expect(err).toBe(
      'E-FILE-NOTFOUND  There is no file sub/points.csv.\n  at sub/net.yaml:4:15, data.file\n  → A data file is looked for beside the network file that names it.\n',
    )
    expect(code).toBe(3)
    writeFileSync(join(folder, 'sub/point.csv'), '')
    expect((await run(['explain', 'sub/net.yaml'])).err).toBe(
      'E-FILE-NOTFOUND  There is no file sub/points.csv.\n  at sub/net.yaml:4:15, data.file\n  → Did you mean sub/point.csv?\n',
    )
  })

  test('a data file that is no CSV is told where the network file names it', async () => {
    writeFileSync(join(folder, 'sub/points.csv'), `PK\u0003\u0004${'\0'.repeat(26)}[Content_Types].xml`)
    expect((await run(['explain', 'sub/net.yaml'])).err).toBe(
      'E-ENC  points.csv is an Excel workbook (.xlsx), not a text.\n  at sub/net.yaml:4:15, data.file\n  → In the spreadsheet program save it as "CSV UTF-8".\n',
    )
  })

  test('an escape in a file name does not reach the terminal', async () => {
    expect((await run(['explain', '\u001b[31mred.yaml'])).err).toBe(
      'E-FILE-NOTFOUND  There is no file \\x1b[31mred.yaml.\n  → handgrad new writes a starting file, handgrad examples shows ready ones.\n',
    )
  })

  test('a folder is not a file', async () => {
    mkdirSync(join(folder, 'inside'))
    writeFileSync(join(folder, 'inside/net.yaml'), '')
    const { err, code } = await run(['explain', 'inside'])
    expect(err).toBe(
      'E-FILE-ISDIR  inside is a folder, not a file.\n  → Name a file in it, for instance inside/net.yaml.\n',
    )
    expect(code).toBe(3)
  })

  test.skipIf(process.getuid?.() === 0)(
    'a file that may not be read is told (skipped for the superuser, who may)',
    async () => {
      file('locked.yaml', 'x')
      chmodSync(join(folder, 'locked.yaml'), 0)
      const { err, code } = await run(['explain', 'locked.yaml'])
      expect(err).toBe('E-FILE-PERM  locked.yaml cannot be read: its permissions do not allow it.\n')
      expect(code).toBe(3)
    },
  )

  test('a path that goes through a file is told', async () => {
    file('plain', 'x')
    const { err, code } = await run(['explain', 'plain/net.yaml'])
    expect(err).toBe(
      'E-FILE-READ  plain/net.yaml cannot be read: a part of its path is a file, not a folder.\n',
    )
    expect(code).toBe(3)
  })

  test('a device is not a file', async () => {
    expect((await run(['explain', '/dev/zero'])).err).toBe(
      'E-FILE-TYPE  /dev/zero is not a regular file.\n  → Pipe it in and name the file "-".\n',
    )
  })

  test('a file that is no UTF-8 text is told from what it looks like', async () => {
    file('wide.yaml', Uint8Array.of(0xff, 0xfe, 0x61, 0))
    const wide = await run(['explain', 'wide.yaml'])
    expect(wide.err).toBe(
      'E-ENC  wide.yaml is not UTF-8: byte 0xFF at offset 0 (it looks like UTF-16).\n  → Save it as "CSV UTF-8", or as UTF-8 text.\n',
    )
    file('model.pkl', Uint8Array.of(0x80, 4, 0x95))
    const pickle = await run(['explain', 'model.pkl'])
    expect(pickle.err).toBe(
      'E-FORMAT-UNSAFE  model.pkl is a Python pickle, not a text.\n  Loading such a file can run code that somebody hid in it, so it is not opened.\n  → In Python: json.dump(array.tolist(), open("weights.json", "w"))\n',
    )
    expect([wide.code, pickle.code]).toEqual([2, 2])
  })

  const network = (layers: string, more = '') =>
    `handgrad: 1\ninputs: 1\nlayers:\n${layers}${more}samples:\n  - { inputs: [1], targets: [0] }\n`

  test('an overflow names the number, and what it is made from', async () => {
    file('big.yaml', network('  - { units: 1, weights: [[12]] }\n').replace('[1], t', '[1e308], t'))
    const { err, code } = await run(['explain', 'big.yaml', 'E'])
    expect(err).toBe(
      'E-OVERFLOW  Step 1: net(o1) is Infinity; doubles end at 1.797e308.\n  It is made from w(i1->o1) = 12, i1 = 1e+308, b(o1) = 0.\n  → Scale the inputs or weights so that sums stay small.\n',
    )
    expect(code).toBe(4)
  })

  test('an overflow elsewhere in the step is told after the answer', async () => {
    file('big.yaml', network('  - { units: 1, weights: [[12]] }\n').replace('[1], t', '[1e308], t'))
    const both = await execute('sh', ['-c', `"${process.execPath}" "${bin}" explain big.yaml i1 2>&1`], {
      cwd: folder,
    })
    expect(both.code).toBe(4)
    expect(both.out.indexOf('Input i1')).toBe(0)
    expect(both.out.indexOf('E-OVERFLOW')).toBeGreaterThan(both.out.indexOf('Given with the sample.'))
  })

  test('a step behind a divergence names the step where it began', async () => {
    const layer = '  - { units: 1, weights: [[1]] }\n'
    file('far.yaml', network(layer + layer, 'optimizer: { type: gradient-descent, rate: 1000000 }\n'))
    const { out, err, code } = await run(['explain', 'far.yaml', '--step', '50'])
    expect(out).toBe('')
    // The output at step 4 by a loop of ten lines in Python.
    expect(err).toBe(
      'E-DIVERGED  Step 4: E(o1) is Infinity; doubles end at 1.797e308.\n  It is made from target(o1) = 0, out(o1) = 8.191864833026044e+159.\n  → Try a smaller learning rate than 1000000, or scale the inputs.\n',
    )
    expect(code).toBe(4)
  })

  test('a dead layer is named', async () => {
    file(
      'dead.yaml',
      network(
        '  - { units: 2, weights: [[-1], [-2]], activation: relu }\n  - { units: 1, weights: [[1, 1]] }\n',
      ),
    )
    const { err, code } = await run(['explain', 'dead.yaml'])
    expect(err).toBe(
      'W-DEAD  All 2 units of layer 1 are flat for every sample: all gradients before are 0.\n  ReLU (rectified linear unit) has slope 0 at every one of these nets.\n  → Start with other weights or biases, or use leaky-relu.\n',
    )
    expect(code).toBe(0)
  })

  test('a slope that is 0 in double precision is named', async () => {
    file('flat.yaml', network('  - { units: 1, weights: [[812]], activation: sigmoid }\n'))
    const { err } = await run(['explain', 'flat.yaml'])
    expect(err).toBe(
      'W-SATURATED  o1: the slope of sigmoid at net 812 is 0 in double precision.\n  The true slope is smaller than the least double, so no gradient passes.\n  → Scale the inputs or weights so that the net is nearer to 0.\n',
    )
  })

  test('a place that cannot be written to is told, and nothing is changed', async () => {
    const { err, code } = await run(['new', 'no-such-folder/net.yaml'])
    expect(err).toBe(
      'E-FILE-NOTFOUND  There is no folder no-such-folder to write net.yaml into.\n  Nothing was written.\n  → Make it first: mkdir -p no-such-folder\n',
    )
    expect(code).toBe(3)
  })

  test('a file that is too large is refused before it is read', async () => {
    writeFileSync(join(folder, 'huge.yaml'), '')
    truncateSync(join(folder, 'huge.yaml'), 300 * 2 ** 20)
    const { err, code } = await run(['explain', 'huge.yaml'])
    expect(err).toBe('E-LIMIT-SIZE  huge.yaml has 314572800 bytes; a file may have up to 268435456.\n')
    expect(code).toBe(3)
  })

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk is told (skipped where there is no /dev/full)',
    async () => {
      const { err, code } = await run(['explain', article, 'E', '--output', '/dev/full', '--force'])
      expect(err).toBe(
        'E-DISK-FULL  /dev/full cannot be written: the disk is full.\n  Nothing was changed.\n  → Free some space, or name a file on another disk.\n',
      )
      expect(code).toBe(3)
    },
  )

  test('a file that exists is not replaced without --force', async () => {
    file('kept.yaml', 'mine')
    const { err, code } = await run(['new', 'kept.yaml'])
    expect(err).toBe(
      'E-FILE-EXISTS  kept.yaml exists already (4 bytes).\n  Nothing was written.\n  → --force replaces it.\n',
    )
    expect(code).toBe(3)
    expect(readFileSync(join(folder, 'kept.yaml'), 'utf8')).toBe('mine')
    expect((await run(['new', 'kept.yaml', '--force'])).code).toBe(0)
  })
})

describe('what goes where', () => {
  test('the starting file that new writes can be explained as it is', async () => {
    expect((await run(['new', 'fresh.yaml'])).code).toBe(0)
    const { code, err } = await run(['explain', 'fresh.yaml'])
    expect([code, err]).toEqual([0, ''])
  })

  test('a network on standard input is explained like a file', async () => {
    const { out } = await run(['explain', '-', 'E'], readFileSync(article, 'utf8'))
    expect(out).toContain('0.298371109')
  })

  test('trace gives the JSON of the contract', async () => {
    const { step, cells } = JSON.parse((await run(['trace', article, '--format', 'json', '--step', '2'])).out)
    expect(step).toBe(2)
    expect(Object.keys(cells[0])).toEqual(['name', 'value', 'formula', 'phase'])
    // 0.29102777369359933: PyTorch, float64.
    expect(cells.find(({ name }: { name: string }) => name === 'E').value).toBe(0.29102777369359933)
  })

  test('golden writes a test file, for as many updates as asked, and replaces none', async () => {
    const { out, code } = await run(['golden', article, '--to', 'json', '--steps', '2', '--output', 'g.json'])
    expect([code, out]).toEqual([0, ''])
    const { steps, expected } = JSON.parse(readFileSync(join(folder, 'g.json'), 'utf8'))
    expect(steps).toBe(2)
    // 0.29102777369359933: PyTorch, float64.
    const second = expected.find(
      (group: { step: number; kind: string }) => group.step === 2 && group.kind === 'E',
    )
    expect(second.numbers[0].value).toBe(0.29102777369359933)
    const again = await run(['golden', article, '--to', 'json', '--output', 'g.json'])
    expect(again.err).toContain('E-FILE-EXISTS  g.json exists already')
    expect(again.code).toBe(3)
    expect((await run(['golden', article, '--to', 'pytest'])).out).toContain('from my_network import train')
  })

  test('golden refuses a network whose numbers run away', async () => {
    file(
      'away.yaml',
      'handgrad: 1\ninputs: 1\nlayers:\n  - { units: 1, weights: [[1]] }\n  - { units: 1, weights: [[1]] }\noptimizer: { type: gradient-descent, rate: 1e200 }\nsamples:\n  - { inputs: [3], targets: [0] }\n',
    )
    const { out, err, code } = await run(['golden', 'away.yaml', '--to', 'c'])
    expect([out, code]).toEqual(['', 4])
    expect(err).toMatch(/^E-DIVERGED {2}Step 2: /)
  })

  test('explain gives the JSON of the contract', async () => {
    const { cells } = JSON.parse((await run(['explain', article, 'dE/dw5', '--format', 'json'])).out)
    expect(Object.keys(cells[0])).toEqual([
      'name',
      'title',
      'formula',
      'substituted',
      'value',
      'relation',
      'from',
      'usedBy',
      'why',
    ])
    expect(cells[0].name).toBe('dE/dw5')
    expect(cells[0].usedBy).toEqual(['new(w5)'])
  })

  test('training ends with the errors, and the saved network goes on from there', async () => {
    const { out, code } = await run(['train', article, '--epochs', '10000', '--save', 'trained.yaml'])
    expect(code).toBe(0)
    expect(out).toContain('E after 10000 epochs (10000 updates): 0.0000351018')
    expect((await run(['explain', 'trained.yaml', 'E'])).out).toContain('0.000035102')
  })

  test('a goal that is not reached is a negative result', async () => {
    expect((await run(['train', article, '--epochs', '3', '--until', 'E < 1e-4'])).code).toBe(1)
    expect((await run(['train', article, '--epochs', '30000', '--until', 'E < 1e-4'])).code).toBe(0)
  })

  test('zero epochs print the start and change nothing', async () => {
    const { out, code } = await run(['train', article, '--epochs', '0'])
    expect(code).toBe(0)
    expect(out).toContain('E after 0 epochs (0 updates): 0.2983711087600026')
  })

  test('numbers that run away stop the training with the step and the cause', async () => {
    file(
      'wild.yaml',
      'handgrad: 1\ninputs: 1\nlayers:\n  - { units: 1, weights: [[1]] }\n  - { units: 1, weights: [[1]] }\noptimizer: { type: gradient-descent, rate: 100 }\nsamples:\n  - { inputs: [3], targets: [0] }\n',
    )
    const { err, code } = await run(['train', 'wild.yaml', '--epochs', '50'])
    expect(code).toBe(4)
    expect(err).toBe(
      'E-DIVERGED  Step 5: E(o1) is Infinity; doubles end at 1.797e308.\n  It is made from target(o1) = 0, out(o1) = 4.1800670983418484e+238.\n  → Try a smaller learning rate than 100, or scale the inputs.\n',
    )
  })

  test('every gradient of every example passes verify', async () => {
    for (const name of [
      'article-1',
      'article-2',
      'article-3',
      'xor',
      'three-hidden-layers',
      'batch',
      'softmax',
      'shared-trained-biases',
      'adam',
    ]) {
      const { code, out } = await run(['verify', join(root, `examples/${name}.yaml`)])
      expect(code, `${name}\n${out}`).toBe(0)
    }
  })

  test('the options for numbers change what is shown', async () => {
    const value = async (...options: string[]) =>
      (await run(['explain', article, 'out(o1)', ...options])).out
        .split('\n')
        .filter((line) => line.includes('='))
        .at(-1)!
        .replace(/.*[=≈] /, '')
    expect(await value('--digits', '5')).toBe('0.75137')
    expect(await value('--digits', '5', '--truncate')).toBe('0.75136')
    expect(await value('--by-hand', '2')).toBe('0.75')
    expect(await value('--decimal-comma', '--digits', '3')).toBe('0,751')
  })
})

describe('as a program among others', () => {
  test('a reader that stops early is no error', async () => {
    const { code, out, err } = await execute('bash', [
      '-c',
      `"${process.execPath}" "${bin}" trace "${article}" | head -n 1; exit \${PIPESTATUS[0]}`,
    ])
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')).toHaveLength(2)
  })

  test('an interrupted training saves nothing half and exits with 130', async () => {
    const child = spawn(process.execPath, [
      bin,
      'train',
      article,
      '--epochs',
      '100000000',
      '--each',
      '--save',
      join(folder, 'cut.yaml'),
    ])
    await new Promise((go) => child.stdout.once('data', go))
    child.kill('SIGINT')
    child.stdout.resume()
    const code = await new Promise((done) => child.on('exit', done))
    expect(code).toBe(130)
    expect((await run(['explain', 'cut.yaml', 'E'])).code).toBe(0)
  })

  test('narrow terminals get narrow lines', async () => {
    const { out } = await handgrad(['explain', article, 'dE/dw5'], { env: { COLUMNS: '40' } })
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(40)
  })

  test('help of every command stands with examples first', async () => {
    for (const name of [
      'explain',
      'open',
      'trace',
      'train',
      'verify',
      'golden',
      'new',
      'examples',
      'schema',
      'start',
    ]) {
      const { out, code } = await handgrad([name, '--help'])
      expect(code).toBe(0)
      expect(out.startsWith('Examples:\n')).toBe(true)
    }
  })
})
