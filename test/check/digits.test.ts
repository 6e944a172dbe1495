// The trial of few digits: where they cannot tell what was done, no wrong mistake is named alone.

import { expect, test } from 'vitest'
import { kinds } from './trials/kinds.ts'
import type { Rounding } from './trials/numbers.ts'
import { LONG, report, share, tally } from './trials/tally.ts'
import { namingOf, trialOf } from './trials/trial.ts'

const COUNT = LONG ? 50 : 1

const roundings: readonly (readonly [string, Rounding])[] = [
  ['4 decimals', { decimals: 4 }],
  ['6 decimals', { decimals: 6 }],
  ['9 significant digits', { digits: 9 }],
]

test.each(roundings)('with %s no mistake is taken for another one, by itself', (what, to) => {
  let of = 0
  const each: Record<string, number> = {}
  const failed: string[] = []
  for (const kind of kinds) {
    const found = tally(COUNT, (seed) => trialOf([kind], seed, to), namingOf)
    of += found.of
    for (const [outcome, n] of Object.entries(found.each)) each[outcome] = (each[outcome] ?? 0) + n
    failed.push(
      ...[...(found.failed.alone ?? []), ...(found.failed.nothing ?? [])].map(
        (seed) => kind.catalogue + seed,
      ),
    )
  }
  report(what, { of, each })
  expect(share({ of, each }, ['alone']), failed.join()).toBeLessThanOrEqual(0.5)
  expect(share({ of, each }, ['true', 'several', 'same', 'right']), failed.join()).toBeGreaterThanOrEqual(99)
})
