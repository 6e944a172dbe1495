// Formulas as Unicode text in one line. The text is kept in spans that know their kind, so that the terminal
// can colour them and break lines only between terms.

import type { Numbers } from '../network/network.ts'
import type { Kind, Piece, Spelling } from '../parts/notations/notation.ts'
import { visible } from './encode.ts'
import type { Medium } from './medium.ts'
import { numberText, raised } from './number.ts'

/**
 * A run of text of one kind. A line may be broken before a span that says so, rather where `depth` is small: at
 * the signs of a sum (0), then of a product (1), then inside parentheses.
 */
export type Span = {
  readonly text: string
  readonly kind?: Kind
  readonly breaks?: boolean
  readonly depth?: number
}

export const plain = (spans: readonly Span[]) => spans.map((span) => span.text).join('')

const PLAIN = /^[\p{L}\p{M}\p{N}_.'’→,+()′]*$/u
const LOWERED = '₀₁₂₃₄₅₆₇₈₉'

const pieceText = (piece: Piece) => (piece.style === 'verbatim' ? visible(piece.text) : piece.text)
const join = (pieces: readonly Piece[]) => pieces.map(pieceText).join('')

function lowered(pieces: readonly Piece[]): string {
  if (pieces.every((p) => p.style === 'index' || p.text === ',')) {
    return join(pieces).replace(/\d/g, (d) => LOWERED[Number(d)]!)
  }
  const text = join(pieces)
  return PLAIN.test(text) ? `_${text}` : `_{${text}}`
}

function uplifted(pieces: readonly Piece[]): string {
  const text = join(pieces)
  if (text === '′') return text
  return raised(text) ?? `^${text}`
}

/** A base that could be misread, such as a weight called `a + b`, stands in quotes. */
function baseText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      const text = pieceText(piece)
      return piece.style === 'verbatim' && !/^\p{L}[\p{L}\p{M}\p{N}_.']*$/u.test(text)
        ? JSON.stringify(text)
        : text
    })
    .join('')
}

/** `∂E_total/∂w5`, `net_h1`, `z₁⁽¹⁾`, `E_total@2`. */
export function nameText(spelling: Spelling): string {
  const at = spelling.sample === undefined ? '' : `@${spelling.sample}`
  if ('d' in spelling) {
    const via = spelling.via === undefined ? '' : ` via ${join(spelling.via)}`
    return `∂${nameText(spelling.d)}/∂${nameText(spelling.by)}${via}`
  }
  const { base, hat, sub, sup } = spelling
  return `${baseText(base)}${hat ? '\u0302' : ''}${sub ? lowered(sub) : ''}${sup ? uplifted(sup) : ''}${at}`
}

const of = (text: string): Span[] => [{ text }]

/** What stands inside parentheses is broken only where nothing else can be. */
const inside = (x: readonly Span[]): Span[] =>
  x.map((span) => (span.breaks ? { ...span, depth: (span.depth ?? 0) + 2 } : span))

/** The text medium with the decimal sign asked for. */
export function textMedium(decimal: Numbers['decimal'] = 'point'): Medium<Span[]> {
  const comma = decimal === 'comma' ? '; ' : ', '
  const group = (x: Span[]): Span[] => [...of('('), ...inside(x), ...of(')')]
  return {
    stacked: false,
    number: (shown, kind) => [{ text: numberText(shown, decimal), kind }],
    name: (spelling) => [{ text: nameText(spelling), kind: spelling.kind }],
    words: of,
    row: (parts) => parts.flat(),
    sign: (sign) => [{ text: ` ${sign} `, breaks: true, ...(sign === '·' && { depth: 1 }) }],
    minus: (x) => [...of('−'), ...x],
    group,
    fraction: (above, below) => [...above, ...of('/'), ...below],
    half: () => of('½ '),
    power: (base, exponent, digits) => {
      const high = digits === undefined ? undefined : raised(digits)
      return high === undefined ? [...base, ...of('^'), ...exponent] : [...base, ...of(high)]
    },
    root: (x) => [...of('√'), ...x],
    bars: (x) => [...of('|'), ...inside(x), ...of('|')],
    floor: (x) => [...of('⌊'), ...inside(x), ...of('⌋')],
    call: (name, args) => [
      ...of(`${name}(`),
      ...args.flatMap((arg, i) => (i === 0 ? inside(arg) : [...of(comma), ...inside(arg)])),
      ...of(')'),
    ],
    cases: (x, condition, y) => [
      ...inside(x),
      { text: ' if ', breaks: true },
      ...inside(condition),
      { text: ', else ', breaks: true },
      ...inside(y),
    ],
  }
}
