// Formulas set in MathML, as the text in which all other formulas are read: `<msub>` is an index, `<mfrac>` a
// quotient, and a table is a matrix.

type Open = { readonly tag: string; readonly kids: string[] }

/** What is not seen, or seen elsewhere. */
const UNSEEN = /^(?:annotation|annotation-xml|mphantom|none)$/
const EMPTY = /^(?:mspace|mprescripts|none|maligngroup|malignmark)$/
/** Signs that are not written, and the prime in the one spelling it is read in. */
const SIGNS: Record<string, string> = { '\u2061': ' ', '\u2062': ' ', '\u2063': ' ', '\u2064': ' ', '′': "'" }

/** The text of what stands between `<math>` and `</math>`; `decode` reads its entities. */
export function mathText(inside: string, decode: (text: string) => string): string {
  const stack: Open[] = [{ tag: 'mrow', kids: [] }]
  const put = (text: string) => stack.at(-1)!.kids.push(text)
  const close = () => {
    const { tag, kids } = stack.pop()!
    put(written(tag, kids))
  }
  for (const [, end, name, alone, text] of inside.matchAll(
    /<(\/?)(?:[a-z]{1,9}:)?([a-z][a-z-]{0,20})\b[^<>]*?(\/?)>|([^<>]+)/g,
  )) {
    if (text !== undefined) {
      const shown = decode(text.trim()).replace(/[\u2061-\u2064′]/g, (sign) => SIGNS[sign]!)
      if (shown !== '') put(shown)
    } else if (end === '') {
      if (alone === '/' || EMPTY.test(name!)) put(' ')
      else stack.push({ tag: name!, kids: [] })
    } else if (stack.some(({ tag }) => tag === name)) {
      // What was left open inside is closed with it.
      while (stack.at(-1)!.tag !== name) close()
      close()
    }
  }
  while (stack.length > 1) close()
  return stack[0]!.kids.join(' ')
}

function written(tag: string, kids: readonly string[]): string {
  const [base = '', first = '', second = ''] = kids
  const mark = (text: string) => `{${text.replace(/\s+/g, '')}}`
  if (UNSEEN.test(tag)) return ''
  switch (tag) {
    case 'msub':
      return `${base}_${mark(first)}`
    case 'msup':
      return `${base}^${mark(first)}`
    case 'msubsup':
      return `${base}_${mark(first)}^${mark(second)}`
    case 'mover':
      return first === '^' || first === 'ˆ' ? `\\hat{${base}}` : base
    case 'munder':
    case 'munderover':
      return base
    case 'mfrac':
      return `\\frac{${base}}{${first}}`
    case 'msqrt':
      return `\\sqrt{${kids.join(' ')}}`
    case 'mfenced':
      return `(${kids.join(', ')})`
    case 'mtr':
    case 'mlabeledtr':
      return kids.join(' & ')
    case 'mtable':
      return `\\begin{matrix}${kids.join(' \\\\ ')}\\end{matrix}`
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return kids.join('')
    default:
      return kids.join(' ')
  }
}
