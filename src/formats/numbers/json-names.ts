// JSON that gives numbers by name: {"dE/dw5": 0.082}, the same under a step or a sample, a list of names with
// values, or names under what they are: {"net": {"h1": 0.3775}}.

import type { Decimal } from './figure.ts'
import { figureFrom } from './figure.ts'
import { clipped, type Found } from './given.ts'
import { headingsOf } from './heading.ts'
import { entry, type JsonLeaf, type JsonMap, type JsonValue, wholeNumber } from './json-values.ts'
import type { At, Tie } from './tie.ts'

export type NamedReader = {
  readonly tie: Tie
  readonly decimal: Decimal
  readonly found: Found
}

/** Keys whose maps and lists hold the numbers themselves. */
const WRAPPERS = new Set(['numbers', 'cells', 'values', 'steps', 'samples', 'given', 'parameters', 'params'])
/** Keys that are about the file and not about a number. */
const ASIDE = new Set(
  'title note notes author network handgrad $schema version phase formula expected status kind unread firstWrong conventions diagnoses substituted'.split(
    ' ',
  ),
)
/** How the names under a key are to be completed; other keys are read as the headings of a table. */
const UNDER: readonly (readonly [keys: RegExp, name: (inner: string) => string])[] = [
  [/^(?:gradients?|grads?)$/i, (inner) => `dE/d${inner}`],
  [/^(?:new|updated|new_?weights|new_?parameters|after)$/i, (inner) => `new(${inner})`],
  [/^(?:weights|biases|inputs|old|before)$/i, (inner) => inner],
  [/^(?:nets?|sums?|z)$/i, (inner) => `net(${inner})`],
  [/^(?:outs?|outputs?|activations?|a)$/i, (inner) => `out(${inner})`],
  [/^(?:errors?|E|loss(?:es)?)$/i, (inner) => `E(${inner})`],
  [/^(?:deltas?|δ)$/i, (inner) => `delta(${inner})`],
  [/^(?:targets?)$/i, (inner) => `target(${inner})`],
]

export function readNamed(reader: NamedReader, value: JsonValue, at: At, label = ''): void {
  if (value.kind === 'list') readList(reader, value.items, at, label)
  else if (value.kind === 'map') readMap(reader, value, at, label)
  else readLeaf(reader, label, value, at)
}

function readList(reader: NamedReader, items: readonly JsonValue[], at: At, label: string): void {
  for (const [i, item] of items.entries()) {
    // The entries of "samples" and "steps" are counted, unless they say which they are.
    const counted =
      label === 'samples' ? { ...at, sample: i + 1 } : label === 'steps' ? { ...at, step: i + 1 } : at
    if (item.kind === 'map') readMap(reader, item, counted, '')
    else if (label !== '') readNamed(reader, item, counted, label)
    else notRead(reader, item, 'A number here has no name: give a map of names and numbers.')
  }
}

function readMap(reader: NamedReader, map: JsonMap, outer: At, label: string): void {
  const at = atOf(map, outer)
  const name = entry(map, 'name') ?? entry(map, 'cell')
  const value = entry(map, 'given') ?? entry(map, 'value') ?? entry(map, 'number')
  if (name !== undefined && 'text' in name && value !== undefined) {
    readNamed(reader, value, at, name.text)
    return
  }
  for (const [key, inner] of map.entries) {
    if (key === 'step' || key === 'sample' || ASIDE.has(key)) continue
    const counted = /^(step|sample)[\s_-]?(\d{1,9})$/i.exec(key)
    if (counted !== null && !('text' in inner)) {
      readNamed(reader, inner, { ...at, [counted[1]!.toLowerCase()]: Number(counted[2]) })
    } else if (!('text' in inner))
      readNamed(reader, inner, at, WRAPPERS.has(key) && inner.kind === 'map' ? label : key)
    else readLeaf(reader, completed(label, key), inner, at)
  }
}

/** The step and sample a map says it is about. */
export function atOf(map: JsonMap, outer: At): At {
  return {
    step: wholeNumber(map, 'step') ?? outer.step,
    sample: wholeNumber(map, 'sample') ?? outer.sample,
  }
}

/** `h1` under `net` is `net(h1)`. */
function completed(label: string, key: string): string {
  if (label === '') return key
  for (const [keys, name] of UNDER) if (keys.test(label)) return name(key)
  const heading = headingsOf(label)[0]
  if (heading !== undefined) return heading.name(key)
  return `${label}(${key})`
}

export function readLeaf({ tie, decimal, found }: NamedReader, label: string, leaf: JsonLeaf, at: At): void {
  const { line } = leaf
  const text = clipped(`${label}: ${leaf.text}`)
  const tied = tie(label, at)
  if ('why' in tied) {
    found.unread.push({ line, text, why: tied.why })
    return
  }
  const figure = figureFrom(leaf.text, leaf.kind === 'text' ? decimal : 'point')
  if ('why' in figure) found.unread.push({ line, text, why: figure.why })
  else found.numbers.push({ name: tied.name, step: at.step, label, ...figure, line })
}

export function notRead({ found }: NamedReader, value: JsonValue, why: string): void {
  const text = 'text' in value ? value.text : value.kind === 'list' ? '[…]' : '{…}'
  found.unread.push({ line: value.line, text: clipped(text), why })
}
