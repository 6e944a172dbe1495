// Numbers and texts as they stand in source code. A text is a name or title that somebody else wrote: what
// cannot be seen is spelled out first, and it stands in quotes everywhere, in comments too.

import { shortest } from '../../numeric/decimal.ts'
import { visible } from '../../render/encode.ts'

/** A text in double quotes, for every language whose strings know `\\` and `\"`. */
export const quoted = (text: string): string => `"${visible(text).replace(/[\\"]/g, '\\$&')}"`

/** The shortest decimal that reads back to the same bits; with a point, so that no language takes it for whole. */
export function decimal(x: number): string {
  const text = shortest(x)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

const float = new Float64Array(1)
const bits = new BigUint64Array(float.buffer)

/** The bits of a number as 16 hexadecimal digits. */
export function bitsOf(x: number): string {
  float[0] = x
  return bits[0]!.toString(16).padStart(16, '0')
}

/** Nested lists between an opening and a closing sign: `[[0.15, 0.2], [0.25, 0.3]]`. */
export type Nested = number | readonly Nested[]

export function nested(
  value: Nested,
  open: string | ((depth: number) => string),
  close: string,
  one: (x: number) => string = decimal,
): string {
  if (typeof value === 'number') return one(value)
  const opening = typeof open === 'string' ? open : open(depthOf(value))
  return `${opening}${value.map((item) => nested(item, open, close, one)).join(', ')}${close}`
}

/** How deep lists are nested; an empty one counts as one level. */
function depthOf(value: Nested): number {
  return typeof value === 'number' ? 0 : 1 + (value.length === 0 ? 0 : depthOf(value[0]!))
}

/** One item per line, set in. */
export const lines = (items: readonly string[], indent: string, end = ','): string =>
  items.map((item) => `${indent}${item}${end}\n`).join('')

/** A group's name in code: `step_1_nets`. */
export const groupName = ({ step, kind }: { step: number; kind: string }): string => `step_${step}_${kind}`
