// Finds the formulas in an article: a name, then what it equals, step by step to its number. An article sets
// formulas on lines of their own, or runs them into each other and into the text.

import { keyOf } from '../spelling-key.ts'
import type { Token } from './tokens.ts'

/** What stands between two equals signs. */
export type Segment = readonly Token[]
export type Cut = { readonly segment: number; readonly at: number }
export type Chain = {
  /** The name on the left, perhaps of two words: `new w5`. */
  readonly label: string
  readonly segments: readonly Segment[]
  readonly line: number
  /** Places of its first and last token. */
  readonly from: number
  readonly to: number
  /** Names that may as well begin a formula of their own: `a = 2 b = 6`. */
  readonly cuts: readonly Cut[]
}

/** Words that make the name after them mean another number than it says. */
const CHANGING = new Set(
  'target desired expected ideal actual old derivative change gradient slope delta log exp minus plus mean average where'.split(
    ' ',
  ),
)
/** "The gradient of w5 = 0.08" is not about w5, "the value of w5 = 0.4" is. */
const OF = new Set('of for to at in on by from with respect through per'.split(' '))
const VALUE = /^(?:values?|weights?|bias|similarly|likewise|and|also|number)$/i
const FINITE = /^(?:is|was|becomes?|became|equals?|gives?)$/

const RATE = /^(?:\\?(?:eta|alpha)|[ηα]|lr)$/

const is = (token: Token | undefined, text: string) => token?.kind === 'sign' && token.text === text
const isOperand = (token: Token | undefined) =>
  token?.kind === 'name' || token?.kind === 'number' || is(token, ')') || is(token, '}')

export function chainsOf(tokens: readonly Token[], known: (label: string) => boolean): Chain[] {
  const chains: Chain[] = []
  let ended = -1
  for (let i = 0; i < tokens.length; i++) {
    const equals = equalsAfter(tokens, i, known)
    if (equals === 0) continue
    // A formula may begin right where the one before has ended.
    const label = i === ended + 1 ? tokens[i]!.text : labelAt(tokens, i, known)
    if (label === null) continue
    const chain = readChain(tokens, i, equals, label)
    if (chain === null) continue
    chains.push(chain)
    ended = i = chain.to
  }
  return chains
}

/** Where what a name equals begins: after `=`, or after "is" before a number; 0 where nothing is told. */
function equalsAfter(tokens: readonly Token[], i: number, known: (label: string) => boolean): number {
  const { kind, text } = tokens[i]!
  // e is the number 2.718… in a text, whatever else it may be in a list.
  if ((kind !== 'name' && kind !== 'word') || text === 'e') return 0
  let next = i + 1
  if (tokens[next]?.kind === 'end' && is(tokens[next + 1], '=')) next++
  if (is(tokens[next], '=')) return next + 1
  const verb = tokens[next]
  const told = verb?.kind === 'word' ? FINITE.test(verb.text) : verb?.kind === 'stop' && verb.text === ':'
  if (!told || kind !== 'name') return 0
  const whole = gradientAt(tokens, i) ?? text
  const of = OF.has(tokens[i - 1]?.text.toLowerCase() ?? '')
  if (whole === text && (of || !/[_(/\\]/.test(text))) return 0
  const number = is(tokens[next + 1], '-') ? next + 2 : next + 1
  return tokens[number]?.kind === 'number' && tokens[number].text.includes('.') && known(whole) ? next + 1 : 0
}

/** `gradient of w5`, which a sentence may tell: "The gradient of w5 is 0.08". */
const gradientAt = (tokens: readonly Token[], i: number) =>
  tokens[i - 1]?.text === 'of' && /^gradient$/i.test(tokens[i - 2]?.text ?? '')
    ? `gradient of ${tokens[i]!.text}`
    : null

/**
 * The name on the left, with the words before it that belong to it: `new w5`, `gradient of w5`. `null` inside
 * another expression, and where those words say that another number is meant.
 */
function labelAt(tokens: readonly Token[], i: number, known: (label: string) => boolean): string | null {
  const { text } = tokens[i]!
  const before = tokens[i - 1]
  if (before === undefined || before.kind === 'end' || before.kind === 'stop') return text
  if (before.kind === 'sign') {
    const first = tokens[i - 2] === undefined || tokens[i - 2]!.kind === 'end'
    return before.text === '(' || before.text === '|' || (first && '-*+'.includes(before.text)) ? text : null
  }
  if (before.kind === 'number') return null
  const word = before.text.toLowerCase()
  if (!OF.has(word) && known(`${before.text} ${text}`)) return `${before.text} ${text}`
  if (before.kind === 'name') return /^\p{L}$/u.test(before.text) ? text : null
  if (CHANGING.has(word)) return null
  if (!OF.has(word)) return text
  const noun = tokens[i - 2]
  if (noun === undefined || (noun.kind !== 'word' && noun.kind !== 'name')) return text
  const joined = `${noun.text} ${before.text} ${text}`
  return known(joined) ? joined : VALUE.test(noun.text) ? text : null
}

function readChain(tokens: readonly Token[], from: number, start: number, label: string): Chain | null {
  const key = keyOf(label)
  const segments: Token[][] = [[]]
  const cuts: Cut[] = []
  let depth = 0
  let to = start - 1
  for (let i = start; i < tokens.length && i - start < 2000; i++) {
    const token = tokens[i]!
    const segment = segments.at(-1)!
    const last = segment.at(-1)
    if (token.kind === 'stop') {
      // max(0, 1.1)
      if (depth === 0 || (token.text !== ',' && token.text !== ';')) break
      segment.push({ ...token, kind: 'sign' })
      continue
    }
    if (token.kind === 'end') {
      // A formula goes on in the next line only after a sign, or with one.
      let next = i + 1
      while (next < i + 5 && tokens[next]?.kind === 'end') next++
      const goesOn =
        is(tokens[next], '=') || (next === i + 1 && (is(tokens[next], '+') || is(tokens[next], '*')))
      if (last === undefined ? next > i + 3 : isOperand(last) && !goesOn) break
      continue
    }
    if (is(token, '=')) {
      segments.push([])
    } else if (isOperand(last) && (token.kind === 'name' || token.kind === 'word')) {
      // What stands behind η is multiplied by it and begins no formula.
      if (is(tokens[i + 1], '=') && depth === 0 && !RATE.test(last!.text)) {
        if (keyOf(token.text) === key) break
        cuts.push({ segment: segments.length - 1, at: segment.length })
        segment.push(token)
      } else if (token.kind === 'word' || /^[aAI]$/.test(token.text)) break
      else segment.push(token)
    } else if (
      is(token, '(') &&
      isOperand(last) &&
      (tokens[i + 1]?.kind === 'word' || tokens[i + 1]?.kind === 'end')
    ) {
      break
    } else if (
      token.kind === 'word' &&
      !isOperand(last) &&
      segments.length === 1 &&
      segment.length === 0 &&
      !token.close &&
      isProse(tokens, i)
    ) {
      return null
    } else {
      if (is(token, '(') || is(token, '{')) depth++
      if ((is(token, ')') || is(token, '}')) && --depth < 0) break
      segment.push(token)
    }
    to = i
  }
  while (segments.length > 0 && segments.at(-1)!.length === 0) segments.pop()
  if (segments.length === 0) return null
  return {
    label,
    segments,
    line: tokens[from]!.line,
    from,
    to,
    cuts: cuts.filter(({ segment }) => segment < segments.length - 1),
  }
}

const isProse = (tokens: readonly Token[], i: number) => tokens[i + 1]?.kind === 'word'

/** Does every bracket that opens close? */
function balanced(segment: Segment): boolean {
  const count = (signs: string) =>
    segment.filter(({ kind, text }) => kind === 'sign' && signs.includes(text)).length
  return count('({') === count(')}')
}

/** The only number of a segment, with its sign, or `null`. */
export function loneNumber(segment: Segment): { text: string; line: number } | null {
  if (!balanced(segment)) return null
  const inner = segment.filter(({ kind, text }) => !(kind === 'sign' && '{}()|'.includes(text)))
  const negative = inner.length === 2 && is(inner[0], '-')
  const number = inner[negative ? 1 : 0]
  if (number?.kind !== 'number' || inner.length > (negative ? 2 : 1)) return null
  return { text: negative ? `-${number.text}` : number.text, line: number.line }
}
