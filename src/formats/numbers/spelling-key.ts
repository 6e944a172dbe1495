// What a spelled name comes down to when everything is dropped that people leave out or set differently:
// `\frac{\partial E_{total}}{\partial w_5}`, `∂E_total/∂w5` and `dEtotal/dw_{5}` have one key.

const GREEK: Record<string, string> = {
  delta: 'δ',
  Delta: 'Δ',
  eta: 'η',
  alpha: 'α',
  partial: 'd',
  prime: "'",
  to: '→',
  rightarrow: '→',
}
/** Commands that only set what follows. */
const DROPPED = new Set(
  'mathrm mathit mathbf mathsf text textit textrm textbf operatorname left right limits displaystyle quad qquad big Big'.split(
    ' ',
  ),
)
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'
const PLAIN_RAISED = '0123456789+-()n'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₍₎'
const PLAIN_LOWERED = '0123456789+-()'

/** The end of the group that opens at `at`, or the length of the text. */
function groupEnd(text: string, at: number): number {
  const open = text[at]!
  const close = open === '{' ? '}' : open === '(' ? ')' : ']'
  let depth = 0
  for (let i = at; i < text.length; i++) {
    if (text[i] === open) depth++
    else if (text[i] === close && --depth === 0) return i
  }
  return text.length
}

/** `\pdv{E}{w_5}`, as the physics package of LaTeX has it, as a fraction. */
export const withFractions = (text: string): string =>
  text.replace(
    /\\p?dv\s?\{((?:[^{}]|\{[^{}]{0,80}\}){1,80})\}\s?\{((?:[^{}]|\{[^{}]{0,80}\}){1,80})\}/g,
    '\\frac{\\partial $1}{\\partial $2}',
  )

/** `\frac{a}{b}` as `a/b`. */
function withoutFractions(given: string): string {
  const text = withFractions(given)
  const at = text.search(/\\[dt]?frac\s*\{/)
  if (at < 0) return text
  const above = text.indexOf('{', at)
  const aboveEnd = groupEnd(text, above)
  const below = text.indexOf('{', aboveEnd)
  if (below < 0) return text.slice(0, at) + text.slice(above + 1)
  const belowEnd = groupEnd(text, below)
  const inside = `${text.slice(above + 1, aboveEnd)}/${text.slice(below + 1, belowEnd)}`
  return text.slice(0, at) + inside + text.slice(belowEnd + 1)
}

function plainSigns(text: string): string {
  let plain = ''
  let raised = false
  for (const c of withoutFractions(text)) {
    const up = RAISED.indexOf(c)
    if (up >= 0 !== raised) {
      plain += raised ? '}' : '^{'
      raised = !raised
    }
    const low = LOWERED.indexOf(c)
    plain += up >= 0 ? PLAIN_RAISED[up] : low >= 0 ? PLAIN_LOWERED[low] : c
  }
  return (raised ? `${plain}}` : plain)
    .normalize('NFKC')
    .replace(/\\hat\s*\{?(\p{L})\}?/gu, '$1hat')
    .replace(/\\(\p{L}+)/gu, (_, word: string) => GREEK[word] ?? (DROPPED.has(word) ? '' : word))
    .replace(/(\p{L})\u0302/gu, '$1hat')
    .replace(/(?<!\p{L})(?:delta|Delta|eta|alpha)(?!\p{L})/gu, (word) => GREEK[word]!)
    .replace(/[\u2032\u2019]/g, "'")
    .replace(/->/g, '→')
    .replace(/∂/g, 'd')
}

function simpleKey(text: string): string {
  let base = ''
  let above = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === '^') {
      while (text[i + 1] === ' ') i++
      const next = text[i + 1] ?? ''
      const end = '{('.includes(next) && next !== '' ? groupEnd(text, i + 1) : endOfMark(text, i + 1) - 1
      above += text.slice(i + 1, end + 1)
      i = end
    } else if ((c === '+' || c === "'") && above !== '') above += c
    else if (!/[\s_{}()[\]"\\$`]/.test(c)) base += c
  }
  const marks = above.replace(/[\s_{}()[\]\\]/g, '')
  return base + (/^(?:['+]*|new|old)$/.test(marks) ? marks : `^${marks}`)
}

function endOfMark(text: string, from: number): number {
  let end = from
  while (end < text.length && /\d/.test(text[end]!)) end++
  return Math.max(end, Math.min(from + 1, text.length))
}

/** The key of a name, or of both halves of a derivative, joined by `/`. */
export function keyOf(text: string): string {
  return plainSigns(text).split('/').map(simpleKey).join('/')
}

/** The key without telling marks above from marks below, and without commas. */
export const squash = (key: string): string => key.replace(/[\^,]/g, '')

/** The key in lower case; `null` for δ and Δ, which are two things, and for single letters such as e and E. */
export const inLowerCase = (key: string): string | null =>
  /[δΔ]/.test(key) || key.length < 2 ? null : key.toLowerCase()
