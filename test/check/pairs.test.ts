// The trial of two mistakes made at once, by the plain network, in random networks.

import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { example } from '../formats/numbers/given.ts'
import { kinds } from './trials/kinds.ts'
import { LONG, report, share, tally } from './trials/tally.ts'
import { outcomeOf, trialOf } from './trials/trial.ts'

const COUNT = LONG ? 500 : 16
/** Of so few networks one more or less is not yet a share. */
const LEAST = LONG ? 95 : 85

test(`two mistakes that both act are found as that pair in ${COUNT} random networks`, () => {
  const pair = (seed: number) => {
    const random = createRandom(31 * seed + 5)
    const [a, b] = [0, 1].map(() => kinds[Math.floor(random.random() * kinds.length)]!)
    return a === b ? null : trialOf([a!, b!], seed)
  }
  const found = tally(COUNT, pair, outcomeOf)
  report('two mistakes', found)
  const failed = JSON.stringify([found.failed.wrong, found.failed.nothing])
  // Others of the very same digits count as the same pair.
  expect(share(found, ['first', 'named', 'convention', 'equal']), failed).toBeGreaterThanOrEqual(LEAST)
})

test('the output slope left out and the inputs swapped, in the output layer only, are found together', async () => {
  // Worked for article 2 by a few lines of Python.
  const given = `
    net_h1 = 0.377500000
    out_h1 = 0.593269992
    net_h2 = 0.392500000
    out_h2 = 0.596884378
    net_o1 = 1.105905967
    out_o1 = 0.751365070
    net_o2 = 1.224921404
    out_o2 = 0.772928465
    E = 0.298371109
    delta_o1 = 0.741365070
    delta_o2 = -0.217071535
    dE/dw1 = 0.002268350
    dE/dw2 = 0.004536701
    dE/dw3 = 0.002577270
    dE/dw4 = 0.005154539
    dE/dw5 = 0.442509229
    dE/dw6 = 0.439829649
    dE/dw7 = -0.129566608
    dE/dw8 = -0.128782028
    w1+ = 0.148865825
    w2+ = 0.197731650
    w3+ = 0.248711365
    w4+ = 0.297422730
    w5+ = 0.178745386
    w6+ = 0.230085176
    w7+ = 0.564783304
    w8+ = 0.614391014`
  const { diagnoses } = check(await example('article-2'), given)
  expect(diagnoses.map(({ mistake }) => mistake)).toContain('output-slope-left-out+wrong-partner')
})

test('mistakes that each explain a part of the numbers are not said to fit them all', async () => {
  // The bias left out of net_h1 alone; w5 moved up its gradient.
  const given = 'net(h1) = 0.0275\nnet(h2) = 0.3925\ndE/dw5 = 0.082167041\nnew(w5) = 0.441083520'
  const text = check(await example('article-2'), given).text()
  expect(text).toContain('Each of these 2 explanations gives some of your numbers:')
  expect(text).not.toContain('cannot tell which')
})
