// The trial of the conventions: right numbers of a network that is worked in another way are reported as right
// under that convention, never as a mistake.

import { expect, test } from 'vitest'
import { conventions } from '../../src/parts/conventions/index.ts'
import {
  type ConventionTrial,
  conventionTrial,
  singlePrecisionTrial,
  verdictOf,
} from './trials/convention-trial.ts'
import { ways } from './trials/plain/conventions.ts'
import { LONG, report, share, tally } from './trials/tally.ts'

const COUNT = LONG ? 1000 : 8
const PAIRS = LONG ? 50 : 1

/** `null` where every number is right but for an early rounding. */
const judge = (ids: readonly string[]) => (trial: ConventionTrial) => {
  const verdict = verdictOf(trial, ids)
  return verdict === 'right' ? null : verdict
}

const RECOGNISED = ['convention', 'other']

test('the trials follow every convention', () => {
  expect([...ways.map(({ id }) => id), 'single-precision'].sort()).toEqual(
    conventions.map(({ id }) => id).sort(),
  )
})

for (const way of ways) {
  test(`numbers that follow ${way.id} are right under it in ${COUNT} random networks`, () => {
    const found = tally(COUNT, (seed) => conventionTrial([way], seed), judge([way.id]))
    report(way.id, found)
    // Another convention may give the very same digits.
    expect(share(found, RECOGNISED), JSON.stringify(found.failed)).toBeGreaterThanOrEqual(99.9)
    expect(share(found, ['mistake'])).toBe(0)
  })
}

test(`numbers in single precision are right, or right under it, in ${COUNT} random networks`, () => {
  const found = tally(COUNT, singlePrecisionTrial, (trial) => verdictOf(trial, ['single-precision']))
  report('single-precision', found)
  expect(share(found, [...RECOGNISED, 'right']), JSON.stringify(found.failed)).toBeGreaterThanOrEqual(99.9)
  expect(share(found, ['mistake'])).toBe(0)
})

test(`two conventions together are recognised, each pair in ${PAIRS} random networks`, () => {
  for (const [i, a] of ways.entries()) {
    for (const b of ways.slice(i + 1)) {
      const found = tally(PAIRS, (seed) => conventionTrial([a, b], seed), judge([a.id, b.id]))
      report(`${a.id} and ${b.id}`, found)
      expect(
        share(found, RECOGNISED),
        `${a.id} ${b.id} ${JSON.stringify(found.failed)}`,
      ).toBeGreaterThanOrEqual(99)
    }
  }
})
