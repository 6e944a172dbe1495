// The names of inputs, units, weights and biases: what may be a name, and that no two things share one.

import type { Path, Reading } from './reading.ts'
import { isReserved } from './reading.ts'
import { grouped, isList, pathText, shown } from './shown.ts'

export const LONGEST_NAME = 64
export const MOST_UNITS = 65_536

/** Every name in use and where it was given. */
export class Names {
  readonly #taken = new Map<string, { what: string; path: Path }>()
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Takes a name for `what` ("unit", "input", "weight", "bias"). */
  take(name: string, what: string, path: Path): void {
    const before = this.#taken.get(name)
    if (before === undefined) this.#taken.set(name, { what, path })
    else {
      const other = pathText(before.path)
      const problem = `${shown(name)} names two things: ${article(what)} here and ${article(before.what)} at ${other}.`
      this.#reading.report('E-NAME-DUP', path, problem, {
        fix: 'Rename one of them: every input, unit, weight and bias needs a name of its own.',
      })
    }
  }
}

const article = (what: string) =>
  /^[aeiou]/.test(what) && !what.startsWith('un') ? `an ${what}` : `a ${what}`

/** A text that may be a name, else null. */
export function readName(reading: Reading, value: unknown, path: Path, what: string): string | null {
  if (typeof value !== 'string') {
    const fix =
      typeof value === 'number' || typeof value === 'boolean' ? `Write it in quotes: "${value}"` : ''
    reading.report('E-NAME-TYPE', path, `${article(what)}'s name is ${shown(value)}, expected a text.`, {
      fix,
    })
    return null
  }
  if (value.trim() === '') {
    reading.report(
      'E-NAME-EMPTY',
      path,
      `${article(what)}'s name is ${value === '' ? 'empty' : 'only blanks'}.`,
    )
    return null
  }
  const length = value.length > LONGEST_NAME ? [...value.slice(0, 4 * LONGEST_NAME)].length : value.length
  if (length > LONGEST_NAME) {
    const size = value.length > 4 * LONGEST_NAME ? value.length : length
    const what = `a name of ${grouped(size)} characters, limit ${LONGEST_NAME}: ${shown(value.slice(0, 20)).slice(0, -1)}…".`
    reading.report('E-NAME-LONG', path, what)
    return null
  }
  if (isReserved(value)) {
    reading.reserved(value, path, false)
    return null
  }
  if ((what === 'weight' || what === 'bias') && /^[wb]\(.*\)$/s.test(value)) {
    reading.report('E-NAME-OURS', path, `${shown(value)} is how a ${what} without a name is addressed.`, {
      fix: 'Choose another name, such as w1.',
    })
    return null
  }
  return value
}

/** Units or inputs: a list of names, or a number of them (`names` is null then). */
export function readUnits(
  reading: Reading,
  value: unknown,
  path: Path,
  whose: string,
  what: string,
): { count: number; names: string[] | null } | null {
  if (isList(value)) {
    if (value.length === 0 || value.length > MOST_UNITS) return badSize(reading, path, whose, value.length)
    const names: string[] = []
    for (let i = 0; i < value.length; i++) {
      names.push(readName(reading, value[i], [...path, i], what) ?? `\0${i}`)
    }
    return { count: names.length, names }
  }
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_UNITS) {
    return { count: value, names: null }
  }
  return badSize(reading, path, whose, value)
}

function badSize(reading: Reading, path: Path, whose: string, size: unknown): null {
  const found = size === undefined ? 'no size' : `size ${shown(size)}`
  const fix = typeof size === 'string' && !/^\d/.test(size) ? `For one unit of that name write [${size}]` : ''
  reading.report(
    'E-ARCH-SIZE',
    path,
    `${whose} has ${found}; sizes are whole numbers from 1 to ${grouped(MOST_UNITS)}, or lists of names.`,
    { fix },
  )
  return null
}
