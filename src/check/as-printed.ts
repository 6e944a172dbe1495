// Numbers as a program prints them: all digits they have. A short one among them is not a rounded one.

import { type Given, mostlyPrinted } from './given.ts'
import { singlePrecision } from './single-precision.ts'

/** More digits or decimals than these are asked for by a format. */
const SHORT = 5

/** The numbers, where most come from a program the short ones marked as exact. */
export function asPrinted<G extends Given>(givens: readonly G[]): readonly G[] {
  // 0 is as short for everybody.
  const worked = givens.filter(({ name, value }) => value !== 0 && (!('of' in name) || !GIVEN.has(name.of)))
  const printed = mostlyPrinted(worked)
  if (!printed && singlePrecision(worked) !== 'surely') return givens
  const isShort = ({ digits, decimals }: G) => digits <= SHORT && decimals <= SHORT
  return givens.map((given) => (isShort(given) ? exactly(given) : given))
}

/** The same number, marked; a dump works its names out only when they are asked for. */
const exactly = <G extends Given>(given: G): G => Object.create(given, { exact: { value: true } }) as G

/** What a file says is short because somebody chose it so. */
const GIVEN = new Set(['parameter', 'input', 'target', 'rate'])
