// Turns text that others wrote (names, titles) into text that is inert in a medium. Control characters and
// whatever else would be invisible or change the direction of reading is shown as an escape first.

import { visible } from '../network/visible.ts'

export { visible }

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For HTML, SVG and MathML, as text or as attribute value in quotes. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => ENTITIES[c]!)
}

const PUNCTUATION: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedblright{}',
  "'": '\\textquoteright{}',
  '`': '\\textquoteleft{}',
  '-': '{-}',
  '[': '$\\lbrack$',
  ']': '$\\rbrack$',
}
for (const c of '&%#_{}$') PUNCTUATION[c] = `\\${c}`
// Braces keep Markdown from seeing an address, emphasis or a link in what it does not know to be a formula.
for (const c of '.:;,@!?*+=/()') PUNCTUATION[c] = `{${c}}`

const LATIN: Record<string, string> = {
  ß: '\\ss{}',
  æ: '\\ae{}',
  Æ: '\\AE{}',
  ø: '\\o{}',
  Ø: '\\O{}',
  å: '\\r{a}',
  Å: '\\r{A}',
  œ: '\\oe{}',
  Œ: '\\OE{}',
}
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0327': 'c',
}
/** Letters that pdflatex and strict KaTeX both take as they are. */
const PLAIN_LETTERS = 'ŁłĐđŊŋ'
/**
 * Cyrillic, Armenian, Indic, Georgian, kana, Han, hangul and full-width characters: strict KaTeX takes them as
 * text, xelatex and lualatex too; for pdflatex the document says what stands in their place.
 */
const OTHER_SCRIPTS =
  /[\u0400-\u04ff\u0530-\u058f\u0900-\u10ff\u3001-\u3011\u3041-\u30ff\u4e00-\u9faf\uac00-\ud7af\uff01-\uff60]/

/** Is this a character of another script that LaTeX gets as it is? */
export const isOtherScript = (c: string): boolean =>
  OTHER_SCRIPTS.test(c) && /[\p{L}\p{M}\p{N}\p{P}]/u.test(c)

export const codePoint = (c: string): string => c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')

const GREEK = [
  ...'αalpha βbeta γgamma δdelta εvarepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu νnu ξxi πpi ρrho σsigma τtau υupsilon φvarphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΦPhi ΨPsi ΩOmega'.split(
    ' ',
  ),
]
/** Signs that our own sentences use. */
const SIGNS =
  '−- ·\\cdot ∂\\partial ²^2 ³^3 →\\to ×\\times ≤\\le ≥\\ge ≈\\approx ∞\\infty ½\\tfrac12 √\\surd ±\\pm'.split(
    ' ',
  )
for (const entry of SIGNS) LATIN[entry[0]!] = `$${entry.slice(1)}$`
Object.assign(LATIN, {
  '…': '\\ldots{}',
  '–': '--',
  '—': '---',
  '’': '\\textquoteright{}',
  '‘': '\\textquoteleft{}',
  '“': '\\textquotedblleft{}',
  '”': '\\textquotedblright{}',
})
for (const entry of GREEK) LATIN[entry[0]!] = `$\\${entry.slice(1)}$`

/** The inside of `\text{}`: letters, digits and a list of known signs; anything unknown by its code point. */
export function latex(text: string): string {
  let out = ''
  for (const c of visible(text.normalize('NFC'))) out += latexCharacter(c, out)
  return out
}

function latexCharacter(c: string, before: string): string {
  if (/[A-Za-z0-9]/.test(c)) return c
  if (c === ' ') return before === '' || before.endsWith(' ') ? '\\ ' : ' '
  const known = PUNCTUATION[c] ?? LATIN[c]
  if (known !== undefined) return known
  const [letter, mark, ...more] = [...c.normalize('NFD')]
  const accent = ACCENTS[mark ?? '']
  if (accent !== undefined && more.length === 0 && /[A-Za-z]/.test(letter!)) {
    return `\\${accent}{${letter === 'i' ? '\\i' : letter === 'j' ? '\\j' : letter}}`
  }
  if (PLAIN_LETTERS.includes(c) || isOtherScript(c)) return c
  return `U{+}${codePoint(c)}`
}

/** For running text in Markdown: no emphasis, link, image, address, table cell, list or tag can arise. */
export function markdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]{}~$!#]/g, '\\$&')
    .replace(/[<>&|"]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/@/g, '&#64;<!---->')
    .replace(/:(?=\/)|(?<=www)\./gi, '\\$&')
    .replace(/^(\d*)([-+.)=:])/, '$1\\$2')
    .replace(/^ +| +$|(?<= ) /g, (spaces) => '&#32;'.repeat(spaces.length))
}
