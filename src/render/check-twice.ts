// A number that somebody gives more than once, with values that cannot be one: where each of them stands.

import type { CheckedNumber } from '../check/check.ts'
import { type Given, matches } from '../check/given.ts'
import { isOff } from '../check/marks.ts'
import type { Phrase } from '../explain/explanation.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { visible } from './encode.ts'

/** A number with its values, each as typed, and the lines where it stands. */
export type GivenTwice = {
  readonly name: Name
  readonly step: number
  readonly values: readonly { readonly given: string; readonly lines: readonly number[] }[]
}

/** Numbers with several values of which one is wrong; `0.38` and `0.3775` are one value. */
export function givenTwice(
  numbers: readonly CheckedNumber<Given & { readonly line: number }>[],
): GivenTwice[] {
  const cells = new Map<string, (typeof numbers)[number][]>()
  for (const number of numbers) {
    // The arrays of a program name each cell once.
    if (number.given.place !== undefined) continue
    const cell = `${number.given.step} ${addressOf(number.name)}`
    const own = cells.get(cell)
    if (own === undefined) cells.set(cell, [number])
    else own.push(number)
  }
  return [...cells.values()].flatMap((own): GivenTwice[] => {
    const first = own[0]!
    if (own.length < 2 || !own.some(({ status }) => isOff(status))) return []
    const values = new Map<string, { given: Given; lines: Set<number> }>()
    for (const { given } of own) {
      const known = [...values.values()].find((one) => one.given.value === given.value)
      if (known === undefined) values.set(given.text, { given, lines: new Set([given.line]) })
      else known.lines.add(given.line)
    }
    const all = [...values.values()]
    if (!all.some((one, i) => all.slice(0, i).some((other) => differ(one.given, other.given)))) return []
    const shown = all.map(({ given, lines }) => ({
      given: given.text,
      lines: [...lines].sort((a, b) => a - b),
    }))
    return [{ name: first.name, step: first.given.step, values: shown }]
  })
}

/** Is neither the other to fewer digits? */
const differ = (a: Given, b: Given) => matches(a, b.value) === null && matches(b, a.value) === null

const MOST = 4

/** "net_h1 is given with different values: 0.3775 in lines 1 and 4, 0.3785 in line 2." */
export function twicePhrases(twice: readonly GivenTwice[], many: boolean): Phrase[] {
  const told = twice.slice(0, MOST).map(({ name, step, values }): Phrase => {
    const places = values.slice(0, MOST).map(({ given, lines }) => `${visible(given)} in ${linesText(lines)}`)
    const more = values.length - places.length
    return [
      { name },
      `${many ? ` in step ${step}` : ''} is given with different values: ${places.join(', ')}${more > 0 ? `, and ${more} more ${more === 1 ? 'value' : 'values'}` : ''}.`,
    ]
  })
  const rest = twice.length - told.length
  return rest > 0 ? [...told, [`So ${rest === 1 ? 'is one more number' : `are ${rest} more`}.`]] : told
}

/** "line 2", "lines 2, 5 and 6" */
export function linesText(numbers: readonly number[]): string {
  if (numbers.length === 1) return `line ${numbers[0]}`
  const shown = numbers.slice(0, 8)
  const rest = numbers.length - shown.length
  return rest > 0
    ? `lines ${shown.join(', ')} and ${rest} more`
    : `lines ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
