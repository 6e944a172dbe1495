// The trial of two mistakes made at once, by the plain network, in random networks.

import { expect, test } from 'vitest'
import { createRandom } from '../../src/numeric/random.ts'
import { kinds } from './trials/kinds.ts'
import { LONG, report, share, tally } from './trials/tally.ts'
import { outcomeOf, trialOf } from './trials/trial.ts'

const COUNT = LONG ? 500 : 8

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
  expect(share(found, ['first', 'named', 'convention', 'equal']), failed).toBeGreaterThanOrEqual(95)
})
