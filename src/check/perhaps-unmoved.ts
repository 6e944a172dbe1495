// What is said where nothing is wrong, but new weights are the old ones as well to the few digits given: such
// numbers do not tell whether anything was updated.

import type { Phrase } from '../explain/explanation.ts'
import { powerOfTen } from './given.ts'
import type { Mark } from './marks.ts'

/** So many digits fewer than others are not how somebody writes their numbers. */
const FEWER = 3

/** What single precision cannot tell apart. */
const LAST_OF_SINGLE = 2 ** -20

/** So many are named. */
const NAMED = 4

/** One sentence about the new numbers that may be old ones, or `null`. */
export function perhapsUnmoved(marks: readonly Mark[]): Phrase | null {
  const decimals = marks.reduce((top, { given }) => Math.max(top, given.decimals), 0)
  const digits = marks.reduce((top, { given }) => Math.max(top, given.digits), 0)
  const isShort = ({ given }: Mark) => given.decimals + FEWER <= decimals && given.digits + FEWER <= digits
  const still = marks.filter((mark) => isShort(mark) && isOld(mark, decimals))
  if (still.length === 0) return null
  const names = still
    .slice(0, NAMED)
    .flatMap(({ cell: { name } }, i): Phrase => (i === 0 ? [{ name }] : [', ', { name }]))
  const more = still.length > NAMED ? ` and ${still.length - NAMED} more` : ''
  const [are, old, they] =
    still.length === 1 ? ['is', 'the old number', 'it was'] : ['are', 'the old numbers', 'they were']
  return [
    'To the digits given ',
    ...names,
    `${more} ${are} also ${old}: nothing tells whether ${they} updated. Give as many digits as for the others.`,
  ]
}

/** Is it exactly what the parameter was before, though with so many decimals the right new number is another one? */
function isOld({ given, cell: { name }, world, expected }: Mark, decimals: number): boolean {
  if (!('of' in name) || name.of !== 'update' || name.quantity !== 'new') return false
  const before = world.find({ of: 'parameter', parameter: name.parameter })
  const least = Math.max(powerOfTen(-decimals), LAST_OF_SINGLE * Math.abs(expected))
  return (
    before !== undefined && world.value(before) === given.value && Math.abs(expected - given.value) > least
  )
}
