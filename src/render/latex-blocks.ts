// What Markdown and LaTeX documents share: workings and matrices as LaTeX lines.

import type { Explanation } from '../explain/explanation.ts'
import type { Formula } from '../formula/formula.ts'
import type { Kind } from '../parts/notations/notation.ts'
import { latexMedium, nameLatex, numberLatex } from './latex.ts'
import type { MatrixItem } from './matrix.ts'
import type { Shown } from './number.ts'
import { plain, textMedium } from './text.ts'
import type { Voice } from './voice.ts'
import { columns } from './width.ts'
import { working, workingLines } from './working.ts'

export type Paint = (body: string, kind: Kind) => string
const unpainted: Paint = (body) => body

/** Signs as `=` and `\approx` beside what follows them; `long` tells that they may not fit a line. */
export type LatexEquation = {
  readonly name: string
  readonly lines: readonly { readonly sign: string; readonly body: string }[]
  readonly long: boolean
}

/** About as many characters of text as fit beside each other on paper. */
const LINE = 72

export function equation(
  explanation: Explanation,
  voice: Voice,
  paint: Paint = unpainted,
  formula: Formula | null = explanation.formula,
): LatexEquation {
  const about = { ...explanation, formula }
  const { decimal } = voice.numbers
  const w = working(about, voice, latexMedium(decimal, paint))
  const text = working(about, voice, textMedium(decimal))
  const longest = Math.max(...workingLines(text).map(({ body }) => columns(plain(body))))
  return {
    name: w.name,
    lines: workingLines(w).map(({ sign, body }) => ({ sign: sign === '=' ? '=' : '\\approx', body })),
    long: longest + columns(plain(text.name)) > LINE,
  }
}

/** All lines under each other, aligned at their signs. */
export const aligned = ({ name, lines }: LatexEquation): string =>
  [
    '\\begin{aligned}',
    lines.map(({ sign, body }, i) => `${i === 0 ? name : ''} &${sign} ${body}`).join(' \\\\[4pt]\n'),
    '\\end{aligned}',
  ].join('\n')

const SIGNS: Record<string, string> = {
  '·': '\\cdot',
  '−': '-',
  '⊙': '\\odot',
  '≈': '\\approx',
  '(': '\\left(',
  'sgn(': '\\operatorname{sgn}\\left(',
  ')': '\\right)',
}

export function matrixLatex(
  items: readonly MatrixItem[],
  { numbers }: Voice,
  paint: Paint = unpainted,
): string {
  return items
    .map((item) => {
      if ('sign' in item) return SIGNS[item.sign] ?? item.sign
      if ('constant' in item) return constantLatex(item, numbers)
      if ('name' in item) return paint(nameLatex(item.name), item.name.kind)
      const { grid } = item
      const [first] = grid
      if (grid.length === 1 && first!.length === 1) {
        const only = numberLatex(first![0]!, numbers.decimal)
        return item.grouped ? `\\left(${only}\\right)` : only
      }
      const rows = grid.map((row, i) =>
        row
          .map((shown, j) => {
            if (shown !== null) return numberLatex(shown, numbers.decimal)
            return i === GAP && j === GAP ? '\\ddots' : row.every((x) => x === null) ? '\\vdots' : '\\cdots'
          })
          .join(' & '),
      )
      return `\\begin{bmatrix}${rows.join(' \\\\ ')}\\end{bmatrix}`
    })
    .join(' ')
}

function constantLatex(
  { constant, over }: Extract<MatrixItem, { constant: Shown }>,
  { decimal }: Voice['numbers'],
): string {
  const above = numberLatex(constant, decimal)
  return over === undefined ? above : `\\tfrac{${above}}{${numberLatex(over, decimal)}}`
}

/** Where the gap of a cut matrix stands. */
const GAP = 4
