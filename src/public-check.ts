// The public functions about somebody else's numbers, each with its arguments looked at first.

import { checkNumbers as checkAllNumbers } from './check/check.ts'
import { mistakesOn as catalogueOn } from './check/what-if.ts'
import { wrongValues as valuesOfMistakes } from './check/wrong-values.ts'
import { check as checkText } from './checked.ts'
import { exerciseOf as exercise } from './explain/practice.ts'
import { rounds } from './explain/practice-rounds.ts'
import { goldenOf as golden } from './formats/golden/golden.ts'
import { KINDS } from './formats/numbers/given.ts'
import {
  aFunction,
  aList,
  aNetwork,
  aSheet,
  aText,
  either,
  fields,
  guarded,
  maybe,
  oneOf,
  whole,
} from './guarded.ts'
import { withMistake as suppose } from './supposed.ts'

const network_ = { network: aNetwork }
const anyOptions = (known: Parameters<typeof fields>[0]) => maybe(fields(known))

/** Checks numbers in any form and says which mistake gave the wrong ones: `check(sheet, 'dE/dw1 = 0.000364723')`. */
export const check = guarded('check(sheet, text, options)', checkText, {
  sheet: either(aSheet, aNetwork),
  text: aText,
  options: anyOptions({
    step: maybe(whole(1)),
    kind: maybe(oneOf(...KINDS)),
    decimal: maybe(oneOf('point', 'comma')),
  }),
})
/** Marks and diagnoses numbers that are tied to cells already. */
export const checkNumbers = guarded('checkNumbers(network, givens)', checkAllNumbers, {
  ...network_,
  givens: aList,
})
/** By address, what each known mistake gives in the place of the right number of a step. */
export const wrongValues = guarded('wrongValues(network, step)', valuesOfMistakes, {
  ...network_,
  step: maybe(whole(1)),
})
/** What a test file for somebody's own code of a network needs: every expected number with its tolerance. */
export const goldenOf = guarded('goldenOf(network, options)', golden, {
  ...network_,
  options: anyOptions({ steps: maybe(whole(1)), most: maybe(whole(1)), wrong: maybe(aFunction) }),
})
/** Every known mistake in its groups, with the ways to make it in a step of the network, or why it changes nothing. */
export const mistakesOn = guarded('mistakesOn(network, step)', catalogueOn, {
  ...network_,
  step: maybe(whole(1)),
})
/** A step with a known mistake: `withMistake(network, 'bias-left-out').value('E')`. Throws `InputError`. */
export const withMistake = guarded('withMistake(network, id, options)', suppose, {
  ...network_,
  id: aText,
  options: anyOptions({ step: maybe(whole(1)), way: maybe(aText) }),
})
/** Titles of the rounds of practice, the first first. */
export const practiceRounds: readonly string[] = rounds.map(({ title }) => title)
/** A network with fresh numbers and blanks, the same for everybody with that seed: `exerciseOf(7, 3)`. Throws `InputError`. */
export const exerciseOf = guarded('exerciseOf(seed, round)', exercise, { seed: whole(0), round: whole(1) })
