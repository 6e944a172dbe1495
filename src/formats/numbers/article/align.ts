// Lays a formula with numbers over the same formula with names: `∂E/∂out · ∂out/∂net` over `0.741 · 0.187`.
// Where all signs agree, each number belongs to the name in its place.

import { keyOf } from '../spelling-key.ts'
import type { Segment } from './chains.ts'
import type { Token } from './tokens.ts'

export type Pair = { readonly label: string; readonly text: string; readonly line: number }

/** The names and their numbers, or `null` where the formulas differ. */
export function align(names: Segment, numbers: Segment): Pair[] | null {
  const upper = names.filter(written)
  const lower = numbers.filter(written)
  const pairs: Pair[] = []
  let j = 0
  for (const [i, token] of upper.entries()) {
    const other = lower[j]
    if (other === undefined) return null
    if (isSign(token)) {
      if (other.text !== token.text || !isSign(other)) return null
      j++
      continue
    }
    const operand = operandAt(lower, j, afterSign(upper, i))
    if (operand === null) return null
    j = operand.next
    if (token.kind === 'number') {
      if (operand.kind !== 'number' || Number(operand.text) !== Number(token.text)) return null
    } else if (operand.kind === 'number')
      pairs.push({ label: token.text, text: operand.text, line: other.line })
    else if (keyOf(operand.text) !== keyOf(token.text)) return null
  }
  return j === lower.length && pairs.length > 0 ? pairs : null
}

const isSign = ({ kind }: Token) => kind === 'sign'
/** A product is written with a sign or without. */
const written = (token: Token) => !(isSign(token) && token.text === '*')

/** May a minus in the row of numbers belong to the number? Not where the names have that minus too. */
const afterSign = (tokens: readonly Token[], i: number) =>
  !(i > 0 && isSign(tokens[i - 1]!) && tokens[i - 1]!.text === '-' && unary(tokens, i - 1))
const unary = (tokens: readonly Token[], i: number) =>
  i === 0 || (isSign(tokens[i - 1]!) && tokens[i - 1]!.text !== ')')

/** `0.5`, `-0.5` or `(-0.5)` as one operand. */
function operandAt(
  tokens: readonly Token[],
  at: number,
  signed: boolean,
): { kind: Token['kind']; text: string; next: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (!isSign(token)) return { kind: token.kind, text: token.text, next: at + 1 }
  if (token.text === '-' && signed) {
    const number = tokens[at + 1]
    return number?.kind === 'number' ? { kind: 'number', text: `-${number.text}`, next: at + 2 } : null
  }
  if (token.text !== '(') return null
  const inner = operandAt(tokens, at + 1, true)
  const close = inner === null ? undefined : tokens[inner.next]
  return inner?.kind === 'number' && close?.text === ')' ? { ...inner, next: inner.next + 1 } : null
}
