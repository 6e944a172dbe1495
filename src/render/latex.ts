// Formulas as LaTeX that strict KaTeX and pdflatex both take. Names go in through an allow-list, as text.

import type { Name } from '../formula/name.ts'
import type { Numbers } from '../network/network.ts'
import type { Kind, Piece, Spelling } from '../parts/notations/notation.ts'
import { latex } from './encode.ts'
import type { Medium, Sign } from './medium.ts'
import { localDigits, type Shown } from './number.ts'

const GREEK: Record<string, string> = { η: '\\eta', α: '\\alpha', δ: '\\delta', Δ: '\\Delta ', 'f′': "f'" }
const WORDS: Record<string, string> = {
  '→': '\\to ',
  '′': '\\prime ',
  '(': '(',
  ')': ')',
  ',': ',',
  '+': '+',
}

function piece({ text, style }: Piece): string {
  if (style === 'verbatim') return `\\text{${latex(text)}}`
  if (style === 'letter') return GREEK[text] ?? text
  if (style === 'index') return text
  return WORDS[text] ?? `\\text{${latex(text)}}`
}

const pieces = (all: readonly Piece[]) => all.map(piece).join('')

/** `\frac{\partial E_{\text{total}}}{\partial \text{w5}}` */
export function nameLatex(spelling: Spelling): string {
  if ('d' in spelling) {
    const fraction = `\\frac{\\partial ${nameLatex(spelling.d)}}{\\partial ${nameLatex(spelling.by)}}`
    return spelling.via === undefined
      ? fraction
      : `\\left.${fraction}\\right\\vert_{\\text{via }${pieces(spelling.via)}}`
  }
  const { base, hat, sub = [], sup, sample } = spelling
  const at = sample === undefined ? '' : `{@}${sample}`
  const low = pieces(sub) + at
  const body = hat ? `\\hat{${pieces(base)}}` : pieces(base)
  return `${body}${low && `_{${low}}`}${sup ? `^{${pieces(sup)}}` : ''}`
}

export function numberLatex(shown: Shown, decimal: Numbers['decimal'] = 'point'): string {
  const sign = shown.negative ? '-' : ''
  if (shown.digits === 'NaN') return '\\text{NaN}'
  const digits = localDigits(shown, decimal).replace(',', '{,}').replace('∞', '\\infty').replace('π', '\\pi')
  if (shown.exponent === undefined) return sign + digits
  const power = `10^{${shown.exponent}}`
  return sign + (digits === '1' ? power : `${digits}{\\cdot}${power}`)
}

const SIGNS: Record<Sign, string> = {
  '+': ' + ',
  '−': ' - ',
  '·': ' \\cdot ',
  '=': ' = ',
  '≈': ' \\approx ',
  '<': ' < ',
}
const CALLS = new Set(['ln', 'tanh', 'sin', 'cos', 'min', 'max', 'exp'])

/** `paint` may colour what is of a kind, `mark` tell which cell it is; without them the result is for any reader of LaTeX. */
export function latexMedium(
  decimal: Numbers['decimal'] = 'point',
  paint: (body: string, kind: Kind) => string = (body) => body,
  mark?: (body: string, name: Name) => string,
): Medium<string> {
  const comma = decimal === 'comma' ? '; ' : ', '
  return {
    stacked: true,
    number: (shown, kind) => paint(numberLatex(shown, decimal), kind),
    name: (spelling) => paint(nameLatex(spelling), spelling.kind),
    words: (text) => (text === 'e' ? 'e' : `\\text{${latex(text)}}`),
    row: (parts) => parts.join(''),
    ...(mark && { mark }),
    sign: (sign) => SIGNS[sign],
    minus: (x) => `-${x}`,
    group: (x) => `\\left(${x}\\right)`,
    fraction: (above, below) => `\\frac{${above}}{${below}}`,
    half: () => '\\tfrac{1}{2}\\,',
    power: (base, exponent) => `${base}^{${exponent}}`,
    root: (x) => `\\sqrt{${x}}`,
    bars: (x) => `\\left\\vert ${x}\\right\\vert `,
    floor: (x) => `\\left\\lfloor ${x}\\right\\rfloor`,
    call: (name, args) =>
      `${CALLS.has(name) ? `\\${name}` : `\\operatorname{${name}}`}\\left(${args.join(comma)}\\right)`,
    cases: (x, condition, y) =>
      `\\begin{cases}${x} & \\text{if } ${condition} \\\\ ${y} & \\text{else}\\end{cases}`,
  }
}
