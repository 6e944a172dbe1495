// Under which conventions nothing is wrong, as they complete "Your numbers are right …": single precision too,
// which nobody needs to have meant but the digits show.

import type { Checked } from '../check/check.ts'
import { matches } from '../check/given.ts'
import { IN_SINGLE, singlePrecision } from '../parts/conventions/single-precision.ts'

/** Each way in which all numbers are right, where the file's own in double precision is not enough. */
export function rightUnder(found: Checked): string[] {
  const ways = found.conventions.map(({ right }) => right)
  if (!isInSingle(found)) return ways
  return ways.length === 0 ? [IN_SINGLE] : ways.map((way) => `${way} and ${IN_SINGLE}`)
}

/** Does nothing but single precision give the digits of numbers that are all right? */
function isInSingle({ conventions, numbers }: Checked): boolean {
  if (conventions.some(({ ids }) => ids.includes(singlePrecision.id))) return false
  return (
    numbers.every(({ status }) => status === 'right' || status === 'rounded') &&
    numbers.some(({ given, expected }) => given.single === true && matches(given, expected) === null)
  )
}
