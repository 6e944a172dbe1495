// `handgrad open` hands a network to the page and serves it until it is asked to end.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeShare, network, readNetworkFile, readShare } from '../../src/index.ts'
import { execute, root } from '../run.ts'
import { during, install, PAGE, start } from './installed.ts'

const folder = install({ page: true })
const article = join(root, 'examples/article-2.yaml')
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return name
}
const run = (args: readonly string[]) =>
  execute(process.execPath, [join(folder, 'dist/cli/handgrad.js'), ...args], { cwd: folder })

test('the address holds the network of the file, and the server gives the page', async () => {
  const text = readFileSync(article, 'utf8')
  const { network: mine, description } = await readNetworkFile(text, 'article-2.yaml')
  const { out, err } = await during(folder, ['open', article], async ({ address }) => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#v1\./)
    expect(await (await fetch(address)).text()).toBe(PAGE)
    const shared = await decodeShare(address)
    expect(shared.network).toEqual(mine)
    expect(shared.description.layers).toEqual(description.layers)
    expect(shared.state).toEqual({})
  })
  expect(out()).toMatch(/^The page is at \S+\n$/)
  expect(err()).toBe('Ctrl-C ends it.\n')
})

test('the step, the number and the digits to look at are in it, the number by its own name', async () => {
  const args = ['open', article, '--step', '57', '--select', 'grad w5', '--by-hand', '4', '--notation', 'z-a']
  await during(folder, args, async ({ address }) => {
    const { state, network: read } = await decodeShare(address)
    expect(state).toEqual({ step: 57, select: 'dE/dw5' })
    expect(read.numbers.byHand).toEqual({ digits: 4, mode: 'round' })
    expect(read.notation).toBe('z-a')
  })
})

test('the rows of a data file go along', async () => {
  file('points.csv', 'a,b,y\n1,2,0\n3,-4,1\n')
  file(
    'points.yaml',
    'inputs: 2\nlayers: [{ units: 1, initialize: xavier }]\ndata: { file: points.csv, inputs: [a, b], targets: [y] }\n',
  )
  await during(folder, ['open', 'points.yaml'], async ({ address }) => {
    const { description, network: read } = await decodeShare(address)
    expect(description.layers).toEqual([{ units: 1, initialize: 'xavier' }])
    expect(read.samples).toEqual([
      { inputs: [1, 2], targets: [0] },
      { inputs: [3, -4], targets: [1] },
    ])
  })
})

test('a large network is behind a random address of this server', async () => {
  const units = 40
  const description = {
    inputs: 50,
    layers: [
      {
        units,
        weights: Array.from({ length: units }, (_, j) =>
          Array.from({ length: 50 }, (_, i) => Math.sin(i + 50 * j)),
        ),
      },
    ],
    samples: [{ inputs: Array(50).fill(0.5), targets: Array(units).fill(1) }],
  }
  file('large.json', JSON.stringify(description))
  const tokens = new Set<string>()
  for (let n = 0; n < 2; n++) {
    await during(folder, ['open', 'large.json', '--select', 'E', '--step', '2'], async ({ address }) => {
      const token = /^http:\/\/127\.0\.0\.1:\d+\/#file=([0-9a-f]{32})$/.exec(address)![1]!
      tokens.add(token)
      const answer = await fetch(new URL(`/network/${token}.json`, address))
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
      const shared = readShare(await answer.text())
      expect(shared.network).toEqual(network(description))
      expect(shared.state).toEqual({ select: 'E', step: 2 })
      expect((await fetch(new URL(`/network/${'0'.repeat(32)}.json`, address))).status).toBe(404)
    })
  }
  expect(tokens.size).toBe(2)
})

test('SIGTERM ends it as Ctrl-C does', async () => {
  const running = await start(folder, ['open', article, '--no-browser'])
  expect(await running.end('SIGTERM')).toBe(0)
  await expect(fetch(running.address)).rejects.toThrow()
})

test('a port that is taken is said so, and nothing is opened', async () => {
  await during(folder, ['open', article], async ({ address }) => {
    const { port } = new URL(address)
    expect(await run(['open', article, '--port', port])).toEqual({
      code: 3,
      out: '',
      err: `E-PORT  Port ${port} is used by another program.\n  → Leave --port out to take a free one.\n`,
    })
  })
})

const rows: [title: string, args: string[], code: number, message: string][] = [
  [
    'a file that is not there',
    ['open', 'articl.yaml'],
    3,
    'E-FILE-NOTFOUND  There is no file articl.yaml.\n' +
      '  → handgrad new writes a starting file, handgrad examples shows ready ones.\n',
  ],
  [
    'a wrong file',
    [
      'open',
      file(
        'wrong.yaml',
        'inputs: 2\nlayers: [{ units: 1, weights: [[1, 2]], activation: signoid }]\nsamples: [{ inputs: [1, 2], targets: [1] }]\n',
      ),
    ],
    2,
    'E-NAME-UNKNOWN  no activation "signoid". Did you mean "sigmoid"?\n  at wrong.yaml:2:53, layers[0].activation\n' +
      '  → Known: identity, sigmoid, bipolar-sigmoid, tanh, relu, leaky-relu, elu, selu, softplus, softsign, silu, gelu, hard-sigmoid, step, softmax\n',
  ],
  [
    'a number that is none of this network',
    ['open', article, '--select', 'dE/dw55'],
    2,
    'E-NAME-UNKNOWN  This network has no number called "dE/dw55".\n' +
      '  Nearest: dE/dw5, dE/dw1, dE/dw2.\n  → handgrad trace FILE lists every number by name.\n',
  ],
  [
    'a step of 0',
    ['open', article, '--step', '0'],
    2,
    'E-RANGE  --step 0 is not a whole number from 1 to 1000000000.\n  → Write it like --step 1.\n',
  ],
  [
    'a step behind a divergence',
    [
      'open',
      file(
        'steep.yaml',
        'inputs: 1\nlayers: [{ units: 1, weights: [[1]] }]\noptimizer: { rate: 100 }\nsamples: [{ inputs: [3], targets: [1] }]\n',
      ),
      '--step',
      '500',
    ],
    4,
    // The weight's error grows by 1 − 100·(3² + 1) = −999 in every step: 2·999^52 is 1.8986e156.
    'E-DIVERGED  Step 53: E(o1) is Infinity; doubles end at 1.797e308.\n' +
      '  It is made from target(o1) = 1, out(o1) = 1.898608336292532e+156.\n' +
      '  → Try a smaller learning rate than 100, or scale the inputs.\n',
  ],
  [
    'a port that is none',
    ['open', article, '--port', '65536'],
    2,
    'E-RANGE  --port 65536 is not a whole number from 1 to 65535.\n  → Write it like --port 8080.\n',
  ],
  [
    'no file',
    ['open'],
    2,
    'E-ARG  The file is missing.\n  → handgrad open --help shows what is understood.\n',
  ],
]
test.each(rows)('%s', async (_, args, code, message) => {
  const ran = await run(args)
  expect(ran).toEqual({ code, out: '', err: message })
})
