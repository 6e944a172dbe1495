// Cuts a line that somebody typed into statements of a label and a number: bullets, numbering, comments and a
// word about the step or sample fall away, and of `x = 2 · 3 = 6` the last number is the result.

import { keyOf } from './spelling-key.ts'

/** A label and the text that should be its number; `fault` where the line can be read in two ways. */
export type Statement = {
  readonly label: string
  readonly number: string
  readonly step?: number
  readonly sample?: number
  readonly fault?: string
  /** No equals sign stands between them. */
  readonly loose?: true
}

export type Context = { step?: number; sample?: number }

const BULLET = /^(?:[-*+•◦‣▪–—·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/
const TOLD = /^(?:(?:at|in|for)\s+)?(step|sample)\s{0,3}[#№]?\s?(\d{1,9})(?![\d.]|e\d)/i
const TOLD_LAST = /[\s,;([]+(?:(?:at|in|of|for)\s+)?(step|sample)\s{0,3}[#№]?\s?(\d{1,9})\s?[)\]]?$/i
const SIGNS = '=≈≃≅≐'
/** `net_h2 → 0.3925`; the one in `w(i1->h1)` stands before no number. */
const ARROW = /^([→⟶⇒↦]|[-=]>)\s?[-+−]?[.,]?\d/

/** The line without bullets, numbering and comments; empty where nothing is left. */
export function bareLine(line: string): string {
  let text = line.trim()
  for (let i = 0; i < 3 && BULLET.test(text); i++) text = text.replace(BULLET, '')
  if (/^(?:#|\/\/|%)/.test(text)) return ''
  const comment = text.search(/\s(?:#|\/\/)(?:\s|$)/)
  return (comment < 0 ? text : text.slice(0, comment)).trim()
}

/** `step 2, sample 1: …` */
export function splitContext(text: string): { context: Context; rest: string } {
  const context: Context = {}
  let rest = text
  for (let parts = TOLD.exec(rest); parts !== null; parts = TOLD.exec(rest)) {
    context[parts[1]!.toLowerCase() as 'step' | 'sample'] = Number(parts[2])
    rest = rest.slice(parts[0].length).replace(/^\s?[:,;.)\-–—]*\s*/, '')
  }
  return { context, rest }
}

/** The statements of a line; an empty list where no name and number stand in it. */
export function statements(line: string): Statement[] {
  const found: Statement[] = []
  let open = ''
  for (const piece of pieces(line)) {
    const text = open === '' ? piece : `${open},${piece}`
    const own = chain(text)
    if (own === null) open = text
    else {
      for (const one of own) found.push(one)
      open = ''
    }
  }
  if (open.trim() !== '' && found.length > 0) found.push({ label: open.trim(), number: '', fault: NOTHING })
  return found
}

export const NOTHING = 'No name and number such as "dE/dw5 = 0.0822" was found here.'
const TWO_WAYS = 'This can be read in two ways: write one number on a line.'

/** Cuts at commas and semicolons, but not inside brackets, quotes or a number. */
function pieces(line: string): string[] {
  const found: string[] = []
  let depth = 0
  let quoted = false
  let start = 0
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!
    if (c === '"') quoted = !quoted
    if (quoted) continue
    if ('([{'.includes(c)) depth++
    else if (')]}'.includes(c)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (c === ';' || (c === ',' && !insideNumber(line, i)))) {
      found.push(line.slice(start, i))
      start = i + 1
    }
  }
  found.push(line.slice(start))
  return found
}

const isDigit = (c: string | undefined) => c !== undefined && c >= '0' && c <= '9'
const insideNumber = (line: string, i: number) => isDigit(line[i - 1]) && isDigit(line[i + 1])

/** `label = … = number`, `label: number` or `label number`; `null` where there is no number. */
function chain(text: string): Statement[] | null {
  const parts = segments(text.replace(REMARK, ''))
  if (parts.length === 1) {
    const colon = lastColon(text)
    if (colon >= 0) return [{ ...about(text.slice(0, colon), text.slice(colon + 1)), loose: true }]
    const blank = text.trimEnd().search(/\s\S*$/)
    const number = blank < 0 ? '' : text.slice(blank).trim()
    if (blank < 0 || !/^[-+−~]?[.,]?\d/.test(number)) return null
    return [{ ...about(text.slice(0, blank), number), loose: true }]
  }
  const found: Statement[] = []
  let label = parts[0]!
  for (const middle of parts.slice(1, -1)) {
    // `a = 0.5 and b = 0.6`: the number ends a statement, and another label follows.
    const split =
      /^\s?([-+−]?[\d.,]+(?:[eE][-+]?\d+)?)\s+(and\s+|und\s+|et\s+|y\s+)?(?=[\p{L}∂\\"])(?!x\s)/u.exec(middle)
    if (split === null) continue
    const next = middle.slice(split[0].length)
    const plain = split[2] !== undefined || isApart(label, next)
    found.push({ ...about(label, split[1]!), ...(!plain && { fault: TWO_WAYS }) })
    label = next
  }
  const last = about(label, parts.at(-1)!)
  const unsure = found.some(({ fault }) => fault !== undefined)
  return [...found, unsure ? { ...last, fault: TWO_WAYS } : last]
}

/** In `E = .1353 dE/db = -.1298` the E is no product with the derivative: those are worked out after it. */
const isApart = (label: string, next: string): boolean =>
  /^(?:E|net|out)/.test(keyOf(about(label, '').label)) && /^(?:d.+\/d|δ)/.test(keyOf(next))

/** `0.04996 (≈ 0.05)`: an equals sign in a remark behind a number begins no other. */
const REMARK = /(?<=[=≈≃≅≐:\s][-+−]?[\d.,]+)\s?\([^()]{0,80}[=≈≃≅≐][^()]{0,80}\)[.!]?\s*$/

/** The texts between the equals signs. */
function segments(text: string): string[] {
  const found: string[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')') depth--
    const arrow = depth === 0 ? ARROW.exec(text.slice(i, i + 8))?.[1] : undefined
    if (arrow !== undefined) {
      found.push(text.slice(start, i))
      i += arrow.length - 1
      start = i + 1
      continue
    }
    if (!SIGNS.includes(text[i]!) && !text.startsWith('\\approx', i)) continue
    found.push(text.slice(start, i))
    if (text[i] === '\\') i += 6
    while (text[i + 1] === '=') i++
    start = i + 1
  }
  found.push(text.slice(start))
  return found
}

/** The colon before the number; the one in `dE/dout(h1):o1` is none. */
function lastColon(text: string): number {
  const colon = text.lastIndexOf(':')
  return colon >= 0 && /^\s?[-+−~]?[.,]?\d/.test(text.slice(colon + 1)) ? colon : -1
}

function about(label: string, number: string): Statement {
  let name = label
    .trim()
    .replace(/[:~]$/, '')
    .replace(/^(?:and|und)\s/, '')
    .trim()
  const context: Context = {}
  for (let parts = TOLD_LAST.exec(name.slice(-40)); parts !== null; parts = TOLD_LAST.exec(name.slice(-40))) {
    context[parts[1]!.toLowerCase() as 'step' | 'sample'] = Number(parts[2])
    name = name.slice(0, name.length - parts[0].length)
  }
  name = name.replace(/^&|&$/g, '').trim()
  return { label: name.replace(/^[`*$]+|[`*$]+$/g, '').trim(), number: bareNumber(number), ...context }
}

/** The number without the remark, the full stop or the Markdown around it. */
function bareNumber(text: string): string {
  let number = text.replace(/^\s*&|\\\\\s*$/g, '').trim()
  const remark = number.search(/\s\(/)
  if (remark > 0 && number.endsWith(')')) number = number.slice(0, remark).trim()
  number = number.replace(/^[`*$]+|[`*$]+$/g, '')
  return /\d[.,;!]$/.test(number) ? number.slice(0, -1) : number
}
