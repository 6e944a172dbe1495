// Reads which part somebody chose (`sigmoid`, or `{type: leaky-relu, slope: 0.2}`) and its settings, for any
// list of parts: nothing here knows a part by name.

import type { Chosen, Part, Settings } from '../parts/part.ts'
import { didYouMean, sameWord } from './closest.ts'
import type { Fields, Path, Reading } from './reading.ts'
import { isList, shown } from './shown.ts'

export type Choice<P extends Part> = Chosen<P> & { readonly fields: Fields }

type About<P extends Part> = {
  /** `activation`, as it stands in messages. */
  kind: string
  parts: readonly P[]
  /** Ids that mean another one: `glorot` for `xavier-uniform`. */
  aliases?: Readonly<Record<string, string>>
  /** Keys beside `type` and the part's settings. */
  keys?: readonly string[]
  /** Where a map need not say its type. */
  fallback?: string
  /** The code of a setting out of range. */
  rangeCode?: string
}

export function readChoice<P extends Part>(
  reading: Reading,
  value: unknown,
  path: Path,
  about: About<P>,
): Choice<P> | null {
  const map = typeof value === 'object' && value !== null && !isList(value)
  const given = map && Object.hasOwn(value, 'type') ? (value as Fields).type : undefined
  const id = map ? (given ?? about.fallback) : value
  const idPath = map && given !== undefined ? [...path, 'type'] : path
  const part = partOf(reading, id, idPath, about)
  if (part === null) return null
  if (!map) return { part, settings: defaultsOf(part), fields: {} }
  const own = Object.keys(part.settings ?? {})
  const fields = reading.fields(
    value,
    path,
    ['type', ...(about.keys ?? []), ...own],
    `${about.kind} ${part.id}`,
  )
  if (fields === null) return null
  const settings = readSettings(reading, part, fields, path, about.rangeCode ?? 'E-RANGE')
  return { part, settings, fields }
}

function partOf<P extends Part>(reading: Reading, id: unknown, path: Path, about: About<P>): P | null {
  const { kind, parts, aliases = {} } = about
  if (typeof id !== 'string') {
    const what = id === undefined ? `${kind} has no type.` : `${kind} is ${shown(id)}, expected a name.`
    reading.report('E-TYPE', path, what, { fix: `Known: ${parts.map((part) => part.id).join(', ')}` })
    return null
  }
  const meant = Object.hasOwn(aliases, id) ? aliases[id] : id
  const part = parts.find((candidate) => candidate.id === meant)
  if (part) return part
  const known = [...parts.map((candidate) => candidate.id), ...Object.keys(aliases)]
  reading.report('E-NAME-UNKNOWN', path, `no ${kind} ${shown(id)}.${meantBy(id, parts, known)}`, {
    fix: `Known: ${known.join(', ')}`,
  })
  return null
}

/** What another library calls so, else the nearest known word. */
function meantBy(id: string, parts: readonly Part[], known: readonly string[]): string {
  const elsewhere = parts.find(({ also = [] }) => also.some((word) => sameWord(word, id)))
  return elsewhere ? ` Did you mean "${elsewhere.id}"?` : didYouMean(id, known)
}

export function defaultsOf(part: Part): Settings {
  return Object.fromEntries(
    Object.entries(part.settings ?? {}).map(([key, { default: value }]) => [key, value]),
  )
}

/** Settings lie from `min` up to, but not at, `max`. */
function readSettings(reading: Reading, part: Part, fields: Fields, path: Path, code: string): Settings {
  const settings: Record<string, number> = { ...defaultsOf(part) }
  for (const [key, { min = -Infinity, max = Infinity, what }] of Object.entries(part.settings ?? {})) {
    if (fields[key] === undefined) continue
    const at = [...path, key]
    const value = reading.number(fields[key], at, key)
    if (value === null) continue
    settings[key] = value
    const low = min === Number.MIN_VALUE ? 'above 0' : min > -Infinity && `at least ${min}`
    const limits = [low, max < Infinity && `below ${max}`].filter(Boolean).join(' and ')
    if (value < min || value >= max) {
      const end = max === 1 && value >= 1 ? `; at 1, 1 − ${key} is 0 and nothing new would count` : ''
      reading.report(code, at, `${key} is ${shown(value)}; it must be ${limits}.`, {
        why: `${key}: ${what}${end}.`,
      })
    } else if (key === 'epsilon' && value === 0) {
      reading.report(
        'W-EPS-ZERO',
        at,
        'epsilon is 0: a gradient that is exactly 0 makes the update divide 0 by 0.',
      )
    }
  }
  return settings
}
