// Collects what is wrong in a description while it is read, so that all problems are told at once, and holds
// the readings that every section needs: a map with known keys, a number in a range, a choice, a name.

import { didYouMean } from './closest.ts'
import { keyMeant } from './keys.ts'
import { numberFrom } from './number-text.ts'
import type { Problem } from './problem.ts'
import { grouped, isList, listed, type Path, pathText, shown } from './shown.ts'

export type { Path } from './shown.ts'
/** Where a value, or the key before it, stands in the file; lines and columns from 1. */
export type Locate = (path: Path, of: 'key' | 'value') => { line: number; column: number } | undefined
export type Fields = Readonly<Record<string, unknown>>

/** Of one kind of problem so many are told; the last says how many more there are. */
const TOLD = 10

/** Names that every JavaScript object answers to: never a key or a name in a file. */
const RESERVED = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)])
export const isReserved = (name: string): boolean => RESERVED.has(name)

export class Reading {
  readonly errors: Problem[] = []
  readonly warnings: Problem[] = []
  readonly #told = new Map<string, number>()
  readonly #last = new Map<string, Problem>()
  readonly #locate: Locate | undefined
  readonly #file: string | undefined

  constructor(options: { locate?: Locate | undefined; file?: string | undefined } = {}) {
    this.#locate = options.locate
    this.#file = options.file
  }

  /** Notes a problem at `path`; a code that begins with W is a warning. */
  report(
    code: string,
    path: Path,
    what: string,
    more: { why?: string; fix?: string; key?: boolean } = {},
  ): void {
    const told = (this.#told.get(code) ?? 0) + 1
    this.#told.set(code, told)
    if (told > TOLD) {
      this.#last.get(code)!.why =
        `There ${told === TOLD + 1 ? 'is 1' : `are ${grouped(told - TOLD)}`} more of this kind.`
      return
    }
    const place = this.#placeOf(path, more.key ? 'key' : 'value')
    const problem: Problem = {
      code,
      what,
      ...(path.length > 0 && { where: pathText(path) }),
      ...(this.#file !== undefined && { file: this.#file }),
      ...place,
      ...(more.why && { why: more.why }),
      ...(more.fix && { fix: more.fix }),
    }
    this.#last.set(code, problem)
    ;(code.startsWith('W') ? this.warnings : this.errors).push(problem)
  }

  /** Where a path stands, or else the nearest thing around it. */
  #placeOf(path: Path, of: 'key' | 'value') {
    if (this.#locate === undefined) return undefined
    for (let length = path.length; length > 0; length--) {
      const place = this.#locate(path.slice(0, length), length === path.length ? of : 'value')
      if (place) return place
    }
    return this.#locate([], 'value')
  }

  /** A map with no other keys than these; keys without a value count as absent. */
  fields(value: unknown, path: Path, keys: readonly string[], what: string, fix?: string): Fields | null {
    if (value === null || typeof value !== 'object' || isList(value)) {
      this.report('E-TYPE', path, `${what} is ${shown(value)}, expected a map with keys.`, { fix: fix ?? '' })
      return null
    }
    const fields: Record<string, unknown> = Object.create(null)
    for (const key of Object.keys(value)) {
      const at = [...path, key]
      const found = this.#valueOf(value as Record<string, unknown>, key, at)
      if (isReserved(key)) this.reserved(key, at, true)
      else if (!keys.includes(key)) this.unknownKey(key, at, keys, what)
      else if (found === null)
        this.report('E-EMPTY', at, `"${key}" has no value.`, { fix: 'Give one or remove the key.' })
      else if (found !== undefined) fields[key] = found
    }
    return fields
  }

  /** A getter of a program's object may throw. */
  #valueOf(map: Readonly<Record<string, unknown>>, key: string, path: Path): unknown {
    try {
      return map[key]
    } catch (error) {
      const reason = error instanceof Error ? error.message : shown(error)
      this.report('E-GETTER', path, `reading ${shown(key)} threw "${reason}".`)
      return undefined
    }
  }

  reserved(name: string, path: Path, key: boolean): void {
    this.report(
      'E-KEY-RESERVED',
      path,
      `${shown(name)} is reserved: every JavaScript object has it already.`,
      {
        fix: 'Choose another name.',
        key,
      },
    )
  }

  unknownKey(key: string, path: Path, keys: readonly string[], what: string): void {
    const meant = keyMeant(key, keys)
    const near = meant === undefined ? didYouMean(key, keys) : ` Did you mean "${meant}"?`
    this.report('E-KEY-UNKNOWN', path, `${shown(key)} is not a key of ${what}.${near}`, {
      fix: `Known: ${keys.join(', ')}`,
      key: true,
    })
  }

  /** A finite number; texts are refused with the reason, even where they could be read. */
  number(value: unknown, path: Path, what: string): number | null {
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value === 'number') {
      const why = Number.isNaN(value)
        ? 'is NaN, which is no number.'
        : `is ${value}, larger than the greatest double 1.797e308.`
      this.report('E-NUM-RANGE', path, `${what} ${why}`)
    } else if (typeof value === 'string') {
      const read = numberFrom(value)
      if ('fault' in read)
        this.report(read.fault.code, path, `${what}: ${read.fault.what}`, { fix: read.fault.fix ?? '' })
      else
        this.report('E-NUM-TEXT', path, `${what} is the text ${shown(value)}.`, {
          fix: `Write ${value} without quotes.`,
        })
    } else this.report('E-TYPE', path, `${what} is ${shown(value)}, expected a number.`)
    return null
  }

  /** A whole number from `low` to `high`. */
  whole(
    value: unknown,
    path: Path,
    what: string,
    low: number,
    high: number,
    code = 'E-RANGE',
  ): number | null {
    if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value
    this.report(
      code,
      path,
      `${what} is ${value === undefined ? 'missing' : shown(value)}, expected a whole number from ${grouped(low)} to ${grouped(high)}.`,
    )
    return null
  }

  text(value: unknown, path: Path, what: string, longest = 10_000): string | null {
    if (typeof value !== 'string') {
      const fix =
        typeof value === 'number' || typeof value === 'boolean' ? `Write it in quotes: "${value}"` : ''
      this.report('E-TYPE', path, `${what} is ${shown(value)}, expected a text.`, { fix })
      return null
    }
    if (value.length <= longest) return value
    this.report(
      'E-LIMIT-TEXT',
      path,
      `${what} has ${grouped(value.length)} characters, limit ${grouped(longest)}.`,
    )
    return null
  }

  flag(value: unknown, path: Path, what: string): boolean | null {
    if (typeof value === 'boolean') return value
    this.report('E-TYPE', path, `${what} is ${shown(value)}, expected true or false.`)
    return null
  }

  choice<T extends string>(value: unknown, path: Path, what: string, choices: readonly T[]): T | null {
    if (choices.includes(value as T)) return value as T
    const near = typeof value === 'string' ? didYouMean(value, choices) : ''
    this.report('E-VALUE', path, `${what} is ${shown(value)}.${near}`, { fix: `Known: ${listed(choices)}` })
    return null
  }
}
