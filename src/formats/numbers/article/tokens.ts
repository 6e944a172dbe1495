// An article as tokens: numbers, names (`out_{h1}`, a whole ∂E/∂w5), words, signs, and the ends of lines.

import type { Decimal } from '../figure.ts'
import { BREAK, JOIN } from './marks.ts'

export type Token = {
  /** `name`: letters with marks, digits or a quotient; `word`: letters only; `end`: of a line; `stop`: . , : ; ? ! */
  readonly kind: 'number' | 'name' | 'word' | 'sign' | 'end' | 'stop'
  /** A number as typed, a sign in its one spelling. */
  readonly text: string
  readonly line: number
  /** Nothing stands between this token and the one before. */
  readonly close: boolean
}

/** Each sign, and the one spelling it is read as. */
const SIGNS: Record<string, string> = Object.fromEntries(
  '== ≈= ≃= ≅= ++ -- −- –- ** ·* ⋅* ×* ∙* // ÷/ ^^ (( )) [( ]) {{ }} || %%'
    .split(' ')
    .map(([sign, read]) => [sign, read]),
)
const COMMANDS: Record<string, string> = {
  cdot: '*',
  times: '*',
  approx: '=',
  simeq: '=',
  frac: 'frac',
  dfrac: 'frac',
  tfrac: 'frac',
  '%': '%',
}
const LETTERS = new Set([
  'delta',
  'Delta',
  'eta',
  'alpha',
  'epsilon',
  'sigma',
  'partial',
  'hat',
  'theta',
  'lambda',
  'nabla',
])
const BASE = /\p{L}[\p{L}\p{M}\p{N}⁰¹²³⁴-⁹₀-₉⁺⁻⁽⁾'′]*/uy
const NUMBER = {
  point: /\d+(?:,\d+)+(?:\.\d+)?|\d*\.?\d+(?:[eE][-+]?\d+(?![\p{L}\d]))?/uy,
  comma: /\d*,?\d+(?:[eE][-+]?\d+(?![\p{L}\d]))?/uy,
}
const FUNCTIONS = /^\\(?:max|min|ln|log|exp|sqrt|sum|prod|tanh|sin|cos|int)$/
/** Between the ends of a group nothing longer is a name. */
const LONGEST = 160

export function tokensOf(text: string, decimal: Decimal): Token[] {
  const tokens: Token[] = []
  let line = 1
  let at = 0
  let close = false
  const push = (kind: Token['kind'], shown: string, length: number) => {
    tokens.push({ kind, text: shown, line, close })
    at += length
    close = true
  }
  while (at < text.length) {
    const c = text[at]!
    if (c === '\n' || c === BREAK) {
      push('end', c, 1)
      if (c === '\n') line++
      close = false
    } else if (c === JOIN || c === ' ' || c === '\t' || c === '\u00a0' || c === '$') {
      if (c === JOIN) line++
      at++
      close = c === '$' && close
    } else if (isNumber(text, at)) {
      NUMBER[decimal].lastIndex = at
      const found = NUMBER[decimal].exec(text)![0]
      push('number', found, found.length)
    } else {
      const name = nameEnd(text, at)
      if (name > at) {
        const shown = text.slice(at, name)
        push(/^\p{L}+$/u.test(shown) && shown.length > 1 ? 'word' : 'name', shown, name - at)
      } else if (c === '\\') {
        const command = /^\\(?:[a-zA-Z]{1,20}|.)/s.exec(text.slice(at, at + 24))?.[0] ?? c
        const sign = COMMANDS[command.slice(1)]
        if (sign !== undefined) push('sign', sign, command.length)
        else if (FUNCTIONS.test(command)) push('name', command, command.length)
        else if (/^\\[[\]]/.test(command)) push('end', BREAK, 2)
        else at += command.length
      } else if (SIGNS[c] !== undefined) push('sign', SIGNS[c], 1)
      else if ('.,:;?!…'.includes(c)) push('stop', c, 1)
      else {
        at += text.codePointAt(at)! > 0xffff ? 2 : 1
        close = false
      }
    }
  }
  return tokens
}

const isDigit = (c: string | undefined) => c !== undefined && c >= '0' && c <= '9'

function isNumber(text: string, at: number): boolean {
  if (isDigit(text[at])) return true
  return text[at] === '.' && isDigit(text[at + 1]) && !/[\p{L}\d)]/u.test(text[at - 1] ?? ' ')
}

/** The end of the name or word that begins here, or the same place. */
function nameEnd(text: string, at: number): number {
  const fraction = /^\\[dt]?frac\s?\{/.exec(text.slice(at, at + 10))
  if (fraction !== null) return slopeEnd(text, at, at + fraction[0].length - 1)
  const end = simpleEnd(text, at)
  if (end === at || !/^(?:d|∂|\\partial)/.test(text.slice(at, at + 8))) return end
  // `∂E/∂w5`: both halves begin with a d.
  const slash = /^\s?\/\s?(?=d\p{L}|∂|\\partial)/u.exec(text.slice(end, end + 12))
  if (slash === null) return end
  const lower = simpleEnd(text, end + slash[0].length)
  return lower > end + slash[0].length ? viaEnd(text, lower) : end
}

/** `∂E/∂out_h1 via o1`: the part that flows through a unit. */
function viaEnd(text: string, end: number): number {
  return end + (/^ via [\p{L}\p{N}_]{1,64}/u.exec(text.slice(end, end + 70))?.[0].length ?? 0)
}

/** `\frac{∂…}{∂…}` is one name. */
function slopeEnd(text: string, at: number, open: number): number {
  const above = groupEnd(text, open)
  if (text[above] !== '{') return at
  const end = groupEnd(text, above)
  const isSlope = (inside: string) => /^\s?(?:\\partial|∂|d(?=[\s\p{L}\\])|\\mathrm\{d)/u.test(inside)
  return isSlope(text.slice(open + 1, above)) && isSlope(text.slice(above + 1, end)) ? end : at
}

/** After the group that opens at `open`; the same place where it is not closed soon. */
function groupEnd(text: string, open: number): number {
  let depth = 0
  for (let i = open; i < Math.min(text.length, open + LONGEST); i++) {
    if (text[i] === '{' || text[i] === '(') depth++
    else if ((text[i] === '}' || text[i] === ')') && --depth === 0) return i + 1
  }
  return open
}

const CALLED = /^(?:net|out|sum|output|delta|δ|E|error|target|new|z|a|m|v|change)$/i

/** Letters with their marks: `w5`, `w_5^{+}`, `\delta_{o1}`, `new_w_{5}`, `∂ E_{total}`, `net(h1)`. */
function simpleEnd(text: string, at: number): number {
  let end = at
  if (text[end] === '∂' || text[end] === '∇') end += text[end + 1] === ' ' ? 2 : 1
  if (text[end] === '\\') {
    const command = /^\\([a-zA-Z]{1,12})/.exec(text.slice(end, end + 14))?.[1] ?? ''
    if (LETTERS.has(command)) {
      end += command.length + 1
      const space = text[end] === ' ' ? 1 : 0
      if (command === 'partial' || (command === 'Delta' && /\p{L}/u.test(text[end + space] ?? ''))) {
        const inner = simpleEnd(text, end + space)
        if (inner > end + space) return inner
      }
    } else if (
      /^(?:text|mathrm|mathit|operatorname|hat)$/.test(command) &&
      text[end + command.length + 1] === '{'
    ) {
      end = groupEnd(text, end + command.length + 1)
    } else return at
  } else {
    BASE.lastIndex = end
    const base = BASE.exec(text)?.[0]
    if (base === undefined) return at
    end += base.length
  }
  const base = text.slice(at, end)
  end = marksEnd(text, end)
  if (text[end] === '(' && CALLED.test(base)) {
    const inside = /^\(\s?\p{L}[\p{L}\p{N}_]{0,30}\s?\)/u.exec(text.slice(end, end + 36))
    if (inside !== null) return marksEnd(text, end + inside[0].length)
  }
  return end
}

function marksEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    const rest = text.slice(end, end + LONGEST)
    const below = /^_\s?(?:[\p{L}\p{N}][\p{L}\p{N}→⁰¹²³⁴-⁹⁺⁽⁾]*|\{)/u.exec(rest)?.[0]
    const above =
      /^\^\s?(?:\{\s?(?:[+'*]|\(\d{1,3}\)|new|old|\(\d{1,3}\)\+)\s?\}|[+'*](?!\s?\d)|\(\d{1,3}\))/.exec(
        rest,
      )?.[0]
    const sample = /^@\d{1,6}/.exec(rest)?.[0]
    if (below?.endsWith('{')) {
      const close = groupEnd(text, end + below.length - 1)
      if (close === end + below.length - 1) return end
      end = close
    } else if (below !== undefined || above !== undefined || sample !== undefined)
      end += (below ?? above ?? sample)!.length
    else return end
  }
}
