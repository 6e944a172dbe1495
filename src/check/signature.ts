// Tells calculations apart: all numbers of the worked solution of the steps at hand, to the last digits.

import { addressOf } from '../formula/name.ts'
import { toScientific } from '../numeric/decimal.ts'
import { type Candidate, cellIn } from './candidate.ts'
import type { Given } from './given.ts'

/** So many numbers of a solution are compared at most. */
const MOST = 400

/**
 * What a candidate makes of the given numbers, or (`whole`) of every number of the steps they are about;
 * `null` where it has not all of them.
 */
export function signatureOf(
  { course, customs }: Candidate,
  givens: readonly Given[],
  whole = false,
): string | null {
  const parts: string[] = [customs.map(({ form }) => form.negated ?? '').join()]
  if (course.isFast)
    return [...parts, ...givens.map((given) => digitsOf(course.fast(given) ?? Number.NaN))].join('|')
  for (const given of givens) {
    const world = course.at(given.step)
    const cell = cellIn(world, given)
    if (cell === undefined) return null
    parts.push(digitsOf(world.value(cell)))
  }
  if (whole) {
    for (const step of new Set(givens.map((given) => given.step))) {
      const world = course.at(step)
      for (const cell of world.plan.worked.slice(0, MOST)) {
        parts.push(`${addressOf(cell.name)} ${digitsOf(world.value(cell))}`)
      }
    }
  }
  return parts.join('|')
}

/** Ten significant digits: what two orders of the same operations agree in. */
const digitsOf = (value: number): string => {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const { mantissa, exponent } = toScientific(Math.abs(value), 10)
  return `${value < 0 ? '-' : ''}${mantissa}e${exponent}`
}
