// How much wrong numbers speak for an explanation. A wide interval explains everything, so nothing; and a number
// of few digits meets one of many explanations by chance.

import type { Interval } from '../numeric/interval.ts'
import { type Given, matches, unitOf } from './given.ts'

/** One wrong number, what is right, and the values an explanation allows for it. */
export type Witness = {
  readonly given: Given
  readonly expected: number
  readonly interval: Interval
}

/** An explanation that allows for rounding is told from these odds on. */
export const ENOUGH = 25
/** Single mistakes are a few hundred: below these odds one of them may fit by chance, which is then said. */
export const SURE = 1000
/** Pairs are tens of thousands: below these odds they are not told. */
export const SURE_OF_PAIR = 100_000

/**
 * The odds against a chance hit: for every wrong number its distance from the right one, in widths of what the
 * explanation allows; multiplied.
 */
export const oddsOf = (witnesses: readonly Witness[]): number =>
  witnesses.reduce((odds, { given, expected, interval }) => {
    const unit = unitOf(given)
    const isMet = matches(given, (interval.lo + interval.hi) / 2) !== null
    const room = isMet ? unit : interval.hi - interval.lo + unit
    return odds * Math.max(1, Math.abs(given.value - expected) / room)
  }, 1)

/** The same where of each group only the witness counts that tells most. */
export const oddsOfGroups = (groups: readonly (readonly Witness[])[]): number =>
  groups.reduce((odds, own) => odds * own.reduce((most, one) => Math.max(most, oddsOf([one])), 1), 1)

/** The same for an explanation that gives every digit. */
export const oddsOfDigits = (wrong: readonly { readonly given: Given; readonly expected: number }[]) =>
  wrong.reduce(
    (odds, { given, expected }) => odds * Math.max(1, Math.abs(given.value - expected) / unitOf(given)),
    1,
  )
