// Formulas as MathML, which browsers and screen readers read without any script. The kind of a quantity is a
// class, so that a style sheet may colour it.

import type { Numbers } from '../network/network.ts'
import type { Kind, Piece, Spelling } from '../parts/notations/notation.ts'
import { html } from './encode.ts'
import type { Medium } from './medium.ts'
import { localDigits, type Shown } from './number.ts'

const SPACED = / {1,}/g

function piece({ text, style }: Piece): string {
  const content = html(text)
  if (style === 'index') return `<mn>${content}</mn>`
  if (style === 'letter') return `<mi>${content}</mi>`
  if (style === 'word' && /^[+′→(),]$/u.test(text))
    return `<mo stretchy="false" lspace="0" rspace="0">${content}</mo>`
  return `<mi mathvariant="normal">${content.replace(SPACED, '\u00a0')}</mi>`
}

const pieces = (all: readonly Piece[]) =>
  all.length === 1 ? piece(all[0]!) : `<mrow>${all.map(piece).join('')}</mrow>`

/** The class of a kind of quantity, as the style sheets of the drawing and of the page know it. */
const classOf = (kind: Kind) => (kind === 'plain' ? '' : ` class="${kind}"`)

function bare(spelling: Spelling): string {
  if ('d' in spelling) {
    const part = (s: Spelling) => `<mrow><mo rspace="0">∂</mo>${bare(s)}</mrow>`
    const fraction = `<mfrac>${part(spelling.d)}${part(spelling.by)}</mfrac>`
    if (spelling.via === undefined) return fraction
    const via = `<mrow><mtext>via\u00a0</mtext>${pieces(spelling.via)}</mrow>`
    return `<msub><mrow>${fraction}<mo fence="true">|</mo></mrow>${via}</msub>`
  }
  const { base, hat, sub = [], sup, sample } = spelling
  const body = hat ? `<mover accent="true">${pieces(base)}<mo>^</mo></mover>` : pieces(base)
  const low = sample === undefined ? sub : [...sub, { text: `@${sample}`, style: 'word' } as const]
  if (low.length > 0 && sup) return `<msubsup>${body}${pieces(low)}${pieces(sup)}</msubsup>`
  if (sup) return `<msup>${body}${pieces(sup)}</msup>`
  return low.length > 0 ? `<msub>${body}${pieces(low)}</msub>` : body
}

export const nameMathml = (spelling: Spelling): string =>
  `<mrow${classOf(spelling.kind)}>${bare(spelling)}</mrow>`

export function numberMathml(shown: Shown, decimal: Numbers['decimal'], kind: Kind = 'plain'): string {
  const digits = shown.finite ? `<mn>${localDigits(shown, decimal)}</mn>` : `<mi>${shown.digits}</mi>`
  const power = `<msup><mn>10</mn><mn>${String(shown.exponent).replace('-', '−')}</mn></msup>`
  const body =
    shown.exponent === undefined
      ? digits
      : shown.digits === '1'
        ? power
        : `${digits}<mo lspace="0.1em" rspace="0.1em">·</mo>${power}`
  return `<mrow${classOf(kind)}>${shown.negative ? '<mo form="prefix" lspace="0" rspace="0">−</mo>' : ''}${body}</mrow>`
}

const fence = (sign: string, form: 'prefix' | 'postfix') =>
  `<mo fence="true" form="${form}" lspace="0" rspace="0">${sign}</mo>`
const fenced = (open: string, x: string, close: string) =>
  `<mrow>${fence(open, 'prefix')}${x}${fence(close, 'postfix')}</mrow>`

/** Segments between which a long line may be broken. */
type Segments = readonly string[]
const one = (x: Segments) => (x.length === 1 ? x[0]! : `<mrow>${x.join('')}</mrow>`)

/** The MathML medium. What it gives are segments of one row: joined they are the formula. */
export function mathmlMedium(decimal: Numbers['decimal'] = 'point'): Medium<Segments> {
  const comma = `<mo separator="true">${decimal === 'comma' ? ';' : ','}</mo>`
  return {
    stacked: true,
    number: (shown, kind) => [numberMathml(shown, decimal, kind)],
    name: (spelling) => [nameMathml(spelling)],
    words: (text) => [text === 'e' ? '<mi>e</mi>' : `<mtext>${html(text)}</mtext>`],
    row: (parts) => parts.flat(),
    sign: (sign) => [`<mo form="infix">${html(sign)}</mo>`],
    minus: (x) => [`<mrow><mo form="prefix" lspace="0" rspace="0">−</mo>${one(x)}</mrow>`],
    group: (x) => [fenced('(', one(x), ')')],
    fraction: (above, below) => [`<mfrac>${one(above)}${one(below)}</mfrac>`],
    half: () => ['<mfrac><mn>1</mn><mn>2</mn></mfrac><mspace width="0.15em"></mspace>'],
    power: (base, exponent) => [`<msup>${one(base)}${one(exponent)}</msup>`],
    root: (x) => [`<msqrt>${one(x)}</msqrt>`],
    bars: (x) => [fenced('|', one(x), '|')],
    floor: (x) => [fenced('⌊', one(x), '⌋')],
    call: (name, args) => [
      `<mrow><mi>${name}</mi><mo>&#8289;</mo>${fenced('(', args.map(one).join(comma), ')')}</mrow>`,
    ],
    cases: (x, condition, y) => {
      const line = (value: string, when: string) => `<mtr><mtd>${value}</mtd><mtd>${when}</mtd></mtr>`
      const when = `<mrow><mtext>if\u00a0</mtext>${one(condition)}</mrow>`
      const table = `<mtable class="cases">${line(one(x), when)}${line(one(y), '<mtext>else</mtext>')}</mtable>`
      return [`<mrow><mo fence="true">{</mo>${table}</mrow>`]
    },
  }
}
