// Writes a network as a file that reads back to the same bits: every number as its shortest decimal, always in
// the same order. Large networks are written as JSON, which is YAML too and is read a hundred times faster.

import type { Description } from '../network/description.ts'
import type { Network } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { isList } from '../network/shown.ts'
import { shortest } from '../numeric/decimal.ts'
import { describe } from './describe.ts'

const LARGE = 20_000

export type WriteOptions = {
  /** Default: YAML, from 20,000 parameters on JSON. */
  format?: 'yaml' | 'json'
}

/** The text of a network file; `parameters` are packed as `network.start` is. */
export function writeDescription(
  network: Network,
  parameters: Float64Array = network.start,
  { format = parameters.length < LARGE ? 'yaml' : 'json' }: WriteOptions = {},
): string {
  const broken = parameters.findIndex((value) => !Number.isFinite(value))
  if (broken >= 0) {
    const what = `a parameter is ${parameters[broken]}; a network that diverged is not written.`
    throw new InputError([{ code: 'E-DIVERGED', what, fix: 'Train with a smaller rate.' }], 4)
  }
  const description = describe(network, parameters)
  return format === 'json' ? json(description) : yaml(description)
}

/** A description as a network file says it, nothing in it worked out: weights that are drawn stay a seed. */
export const descriptionText = (description: Description): string => yaml(description)

const PLAIN = /^[A-Za-z][A-Za-z0-9_'-]*$/
/** Texts that YAML would read as something else. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

type Json = boolean

/** On one line: `{ a: 1, b: [2, 3] }`, with quotes everywhere for JSON. */
function flow(value: unknown, strict: Json): string {
  if (typeof value === 'number') return shortest(value)
  if (typeof value === 'string')
    return !strict && PLAIN.test(value) && !WORDS.test(value) ? value : quoted(value)
  if (isList(value)) return `[${Array.from(value, (item) => flow(item, strict)).join(', ')}]`
  if (value === null || typeof value !== 'object') return String(value)
  const items = entriesOf(value).map(([key, item]) => `${strict ? quoted(key) : key}: ${flow(item, strict)}`)
  return strict ? `{${items.join(', ')}}` : `{ ${items.join(', ')} }`
}

/** A plain value as JSON on one line; unlike JSON.stringify it keeps -0 and reads typed arrays as lists. */
export const compactJson = (value: unknown): string => flow(value, true)

const entriesOf = (value: object) => Object.entries(value).filter(([, item]) => item !== undefined)

/** One line per key, and per row of the lists that hold maps or lists. */
function yaml(description: object): string {
  const lines = entriesOf(description).flatMap(([key, value]) => block(key, value, ''))
  return `${lines.join('\n')}\n`
}

function block(key: string, value: unknown, indent: string): string[] {
  if (!Array.isArray(value) || value.length === 0 || typeof value[0] !== 'object' || value[0] === null) {
    return [`${indent}${key}: ${flow(value, false)}`]
  }
  const rows = value.flatMap((item) => {
    if (key !== 'layers') return [`${indent}  - ${flow(item, false)}`]
    const inner = entriesOf(item).flatMap(([name, part]) => block(name, part, `${indent}    `))
    return [`${indent}  - ${inner[0]!.trimStart()}`, ...inner.slice(1)]
  })
  return [`${indent}${key}:`, ...rows]
}

function json(description: object): string {
  const lines = entriesOf(description).map(([key, value]) => {
    if (!Array.isArray(value) || typeof value[0] !== 'object') return `  ${quoted(key)}: ${flow(value, true)}`
    return `  ${quoted(key)}: [\n${value.map((item) => `    ${flow(item, true)}`).join(',\n')}\n  ]`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}
