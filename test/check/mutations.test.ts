// The trial of the diagnosis: every mistake of the catalogue, made by an independent network of plain arrays in
// random networks, is found from the gradients and new weights to nine decimals.

import { expect, test } from 'vitest'
import { mistakes } from '../../src/parts/mistakes/index.ts'
import { kinds } from './trials/kinds.ts'
import { LONG, report, share, tally } from './trials/tally.ts'
import { outcomeOf, trialOf } from './trials/trial.ts'

const COUNT = LONG ? 1000 : 2

test('the trials make every mistake of the catalogue but early rounding, which has its own', () => {
  const made = kinds.map(({ catalogue, id }) => `${catalogue} ${id}`)
  const all = mistakes.map(({ catalogue, id }) => `${catalogue} ${id}`)
  expect(all.filter((one) => !made.includes(one))).toEqual(['F11 rounded-early'])
  expect(made.filter((one) => !all.includes(one))).toEqual([])
})

for (const kind of kinds) {
  test(`${kind.catalogue}, ${kind.id}, is found in ${COUNT} random networks`, () => {
    const found = tally(COUNT, (seed) => trialOf([kind], seed), outcomeOf)
    report(kind.catalogue, found)
    const failed = { wrong: found.failed.wrong, nothing: found.failed.nothing }
    expect(found.of).toBe(COUNT)
    // Others of the very same digits count as the same mistake.
    expect(
      share(found, ['first', 'named', 'convention', 'equal']),
      JSON.stringify(failed),
    ).toBeGreaterThanOrEqual(99.9)
    expect(share(found, ['wrong'])).toBe(0)
  })
}
