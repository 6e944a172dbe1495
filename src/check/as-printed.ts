// Numbers as a program prints them: all digits they have. A short one among them is not a rounded one.

import { fromProgram, type Given } from './given.ts'
import { singlePrecision } from './single-precision.ts'

/**
 * The precision in which a program printed these numbers, `perhaps single` where only their last digits say so, or
 * `null`. Weights that it never moved stay as short as somebody chose them, and 0 is as short for everybody.
 */
export function printedIn(worked: readonly Given[]): 'single' | 'double' | 'perhaps single' | null {
  const telling = worked.filter(({ value }) => value !== 0)
  const single = singlePrecision(telling)
  if (single === 'surely') return 'single'
  const long = telling.filter(fromProgram).length
  if (long > 0 && long * 3 >= telling.length) return 'double'
  return single === 'perhaps' ? 'perhaps single' : null
}

/** More digits or decimals than these are asked for by a format. */
const SHORT = 5

/** The numbers, where most come from a program the short ones marked as exact, and those of single precision so. */
export function asPrinted<G extends Given>(givens: readonly G[]): readonly G[] {
  const printed = printedIn(givens.filter(({ name }) => !('of' in name) || !GIVEN.has(name.of)))
  if (printed !== 'single' && printed !== 'double') return givens
  const single = printed === 'single'
  return givens.map((given) => {
    const exact = given.digits <= SHORT && given.decimals <= SHORT
    return exact || single ? marked(given, exact, single) : given
  })
}

/** The same number, marked; a dump works its names out only when they are asked for. */
function marked<G extends Given>(given: G, exact: boolean, single: boolean): G {
  const copy: { exact?: boolean; single?: boolean } = Object.create(given)
  if (exact) copy.exact = true
  if (single) copy.single = true
  return copy as G
}

/** What a file says is short because somebody chose it so. */
const GIVEN = new Set(['parameter', 'input', 'target', 'rate'])
