// The trials ask the diagnosis alone, without the slower search for hidden numbers; the whole check reports the
// very same findings.

import { expect, test } from 'vitest'
import { checkNumbers } from '../../src/check/check.ts'
import { kinds } from './trials/kinds.ts'
import { LONG } from './trials/tally.ts'
import { diagnosisOf, trialOf } from './trials/trial.ts'

const some = LONG ? kinds : kinds.filter((_, i) => i % 9 === 4)

test(`the check reports the findings of the diagnosis for ${some.length} mistakes`, () => {
  for (const kind of some) {
    for (let seed = 1; seed <= (LONG ? 8 : 2); seed++) {
      const trial = trialOf([kind], seed)
      if (trial === null) continue
      const { fitting, local, conventions } = diagnosisOf(trial.network, trial.givens)
      const found = [...fitting, ...local.map(({ candidate }) => candidate)].map(({ mistakes }) =>
        mistakes.map(({ mistake }) => mistake.id),
      )
      const checked = checkNumbers(trial.network, trial.givens)
      expect(
        checked.findings.map(({ mistakes }) => mistakes),
        `${kind.catalogue} ${seed}`,
      ).toEqual(found.slice(0, 8))
      expect(checked.conventions.length).toBe(conventions.length)
    }
  }
})
