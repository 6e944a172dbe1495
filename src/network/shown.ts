// How a value, a path or a list of words stands in a message: short, on one line, and with every character
// visible, so that a name can neither clear the terminal nor pretend to be another.

import { visible } from './visible.ts'

export { visible }

export type Path = readonly (string | number)[]

const LONGEST = 60

function clipped(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST - 20)}… (${grouped(text.length)} characters)`
}

/** A value as it stands in a message: `0.5`, `"fast"`, `a list of 3`. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${visible(clipped(value))}"`
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint') return `${clipped(String(value))}n`
  if (isList(value)) return value.length === 0 ? 'an empty list' : `a list of ${grouped(value.length)}`
  if (typeof value !== 'object') return `a ${typeof value}`
  const kind = classOf(value)
  if (kind !== 'Object') return `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${visible(kind)}`
  const keys = Object.keys(value)
  return keys.length === 0
    ? 'an empty map'
    : `a map (${listed(keys.slice(0, 5), ', ')}${keys.length > 5 ? ', …' : ''})`
}

/** `Promise`, `Sheet`, or `Object` for a plain one. */
function classOf(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name
  return typeof name === 'string' && name !== '' ? name : 'Object'
}

/** Arrays and typed arrays of numbers. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)
}

/** `layers[0].weights[1]` */
export function pathText(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${shown(step)}]`
  }
  return text
}

/** `a, b, c`, every word visible. */
export const listed = (words: readonly string[], separator = ', '): string =>
  words.map((word) => visible(clipped(word))).join(separator)

/** 65536 as `65,536`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** `1 input`, `3 inputs`. */
export const counted = (n: number, word: string): string => `${grouped(n)} ${word}${n === 1 ? '' : 's'}`
