// Travelling back in a training: the state before any step is, bit for bit, that of a run that went there
// straight, whatever the optimizer, the batches and the digits; and what is kept stays bounded.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Run, run } from '../../src/engine/run.ts'
import { explain, network as networkOf, readNetworkFile, step } from '../../src/index.ts'
import { examine } from '../../src/network/validate.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { optimizers } from '../../src/parts/optimizers/index.ts'
import { createCheckpoints } from '../../src/training/checkpoints.ts'
import { historyOf } from '../../src/training/history.ts'
import { randomNetwork } from '../random-network.ts'
import { handgrad, root } from '../run.ts'

/** All numbers of a run, bit for bit. */
function hashOf(one: Run): string {
  const hash = createHash('sha256').update(String(one.step)).update(new Uint8Array(one.parameters.buffer))
  for (const quantity of Object.keys(one.state).toSorted())
    hash.update(new Uint8Array(one.state[quantity]!.buffer))
  return hash.digest('hex')
}

const MODES = [{}, { byHand: { digits: 5, mode: 'round' } }, { precision: 'float32' }] as const

test.each(optimizers.map(({ id }) => id))(
  '%s: any step of 6 random networks is reached bit for bit',
  (optimizer) => {
    let travelled = 0
    for (let seed = 1; travelled < 6; seed++) {
      const size = seed % 3 === 0 ? 'all' : 1 + (seed % 3)
      const drawn = randomNetwork(seed, { optimizer, layers: 2, samples: 5 })
      const batch = { size, shuffle: { seed } } as const
      const { network } = examine({ ...drawn, batch, numbers: MODES[travelled % 3] })
      if (network === null) continue
      travelled++
      const history = historyOf(network)
      const made = history.advance(600)
      const random = createRandom(seed)
      const asked = [1, made + 1, ...Array.from({ length: 6 }, () => 1 + Math.floor(random.random() * made))]
      const found = asked.map((n) => hashOf(history.at(n)))
      const straight = run(network)
      for (const n of asked.toSorted((a, b) => a - b)) {
        while (straight.step < n) straight.update()
        expect(found[asked.indexOf(n)], `seed ${seed}, step ${n}`).toBe(hashOf(straight))
      }
    }
  },
)

/** The terminal breaks long lines. */
const inOneLine = (text: string) => text.trim().replace(/\s+/g, ' ')

test('the working of step 57 is that of the command line', async () => {
  const text = readFileSync(`${root}examples/article-2.yaml`, 'utf8')
  const { network } = await readNetworkFile(text, 'article-2.yaml')
  const history = historyOf(network)
  history.advance(1000)
  const sheet = step(network, { step: 57, run: history.at(57) })
  for (const address of ['dE/dw5', 'new(w1)', 'E']) {
    const { out, code } = await handgrad(['explain', 'examples/article-2.yaml', address, '--step', '57'])
    expect(code).toBe(0)
    expect(inOneLine(out)).toContain(inOneLine(explain(sheet, address).text()))
    expect(sheet.value(address)).toBe(step(network, { step: 57 }).value(address))
  }
})

test('10,000 steps keep at most 256 states, evenly spread', async () => {
  const net = networkOf({
    inputs: 1,
    layers: [{ units: 1, weights: [[0.3]] }],
    samples: [{ inputs: [0.1], targets: [0.5] }],
  })
  const history = historyOf(net)
  for (const steps of [1, 254, 1, 1, 2000, 7743]) {
    history.advance(steps)
    const { count, spacing } = history.checkpoints
    expect(count).toBeLessThanOrEqual(256)
    expect(count).toBe(Math.ceil((history.run.step - 1) / spacing))
  }
  expect(history.run.step).toBe(10_001)
  expect(history.checkpoints.spacing).toBe(64)
  const { error, train } = history.curves()
  expect(error.length).toBeLessThanOrEqual(1025)
  expect(error[0]).toEqual({ step: 1, value: run(net).error() })
  expect(train.at(-1)).toEqual({ step: 10_001, value: history.run.error() })
})

test('the states of a large network take no more than 64 MB', () => {
  const net = networkOf({
    inputs: 1000,
    layers: [{ units: 400, initialize: { type: 'zeros' } }],
    optimizer: 'adam',
    samples: [{ inputs: Array(1000).fill(0), targets: Array(400).fill(0) }],
  })
  const going = run(net)
  const checkpoints = createCheckpoints(net, going)
  for (let i = 0; i < 12; i++) {
    checkpoints.keep(going)
    going.update()
  }
  const size = 3 * 8 * net.start.length
  expect(checkpoints.count).toBeGreaterThan(1)
  expect(checkpoints.count * size).toBeLessThanOrEqual(64 * 2 ** 20)
})

test('a history that begins at a later step goes on from there, and knows nothing before', () => {
  const { network } = examine(randomNetwork(4, { optimizer: 'adam' }))
  const [from, straight] = [run(network!), run(network!)]
  for (let i = 0; i < 20; i++) from.update()
  for (let i = 0; i < 30; i++) straight.update()
  const history = historyOf(network!, { from })
  history.advance(15)
  expect(hashOf(history.at(31))).toBe(hashOf(straight))
  expect(() => history.at(20)).toThrow('this training begins with step 21, not 20')
})

test('a training that leaves the range of doubles stops, and says which number did it', () => {
  const net = networkOf({
    inputs: 1,
    layers: [
      { units: ['h'], weights: [[2]], names: [['w1']], bias: 'none' },
      { units: ['o'], weights: [[2]], names: [['w2']], bias: 'none' },
    ],
    optimizer: { rate: 5 },
    samples: [{ inputs: [3], targets: [1] }],
  })
  const history = historyOf(net, { measureEvery: 0 })
  const made = history.advance(1000)
  expect(made).toBeLessThan(20)
  expect(history.problem!.code).toBe('E-DIVERGED')
  expect(history.problem!.what).toMatch(
    /^Step \d+: \S+ is (-?Infinity|not a number); doubles end at 1\.797e308\.$/,
  )
  expect(history.problem!.why).toMatch(/^It is made from /)
  expect(history.advance(10)).toBe(0)
  expect(history.curves().error.at(-1)!.value).toBe(Infinity)
})
