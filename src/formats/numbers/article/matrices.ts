// Equations of matrices: where a matrix of names equals, in the end, a matrix of numbers of the same shape, each
// number belongs to the name in its place.

import { BREAK, JOIN } from './marks.ts'

type Matrix = { readonly source: string; readonly rows: readonly (readonly string[])[] }

const MATRIX =
  /\\begin\{((?:[bpvBV]|small)?matrix|array)\}(?:\{[^{}\n]{0,40}\})?([\s\S]{0,4000}?)\\end\{\1\}/g
/** In the place of a matrix stands its number between these two. */
const OPEN = '\ue000'
const CLOSE = '\ue001'
const HELD = /\ue000(\d+)\ue001/g
/** What stands around a matrix and says nothing: brackets that grow, blanks, the marks of a row. */
const AROUND = /\\(?:left|right)\s?(?:\\?[[\](){}|.])?|\\boxed|[[\](){},.&]|\\[,;: ]|\\quad|\\\\|\s/g
/** Here an equation ends. */
const END = /\$\$|\\\]|\\end\{|\\begin\{|\n\s*\n/
const LONGEST = 2000

export function withoutMatrices(text: string): string {
  if (!text.includes('matrix}') && !text.includes('{array}')) return text
  const matrices: Matrix[] = []
  const held = text.replace(/[\ue000\ue001]/g, ' ').replace(MATRIX, (source, _, inside: string) => {
    const lines = inside.split(/\\\\(?:\[[^\]\n]{0,12}\])?/).filter((line) => line.trim() !== '')
    matrices.push({ source, rows: lines.map((line) => line.split('&').map((cell) => cell.trim())) })
    return `${OPEN}${matrices.length - 1}${CLOSE}`
  })
  const parts: string[] = []
  let from = 0
  for (const { index, 0: token, 1: place } of held.matchAll(HELD)) {
    if (index < from) continue
    const names = matrices[Number(place)]!
    const end = names.rows.flat().every(isName)
      ? numbersAfter(held, index + token.length, names, matrices)
      : null
    if (end === null) continue
    parts.push(held.slice(from, index), lineByLine(names, end.numbers))
    from = end.at
    // Every line of the source stays where it was.
    const gone = held.slice(index, from).replace(HELD, (_, one) => matrices[Number(one)]!.source)
    parts.push(gone.replace(/[^\n\u2029]/g, '').replace(/\n/g, JOIN))
  }
  parts.push(held.slice(from))
  return parts.join('').replace(HELD, (_, place) => whole(matrices[Number(place)]!))
}

/** In brackets, so that no entry is taken for one side of an equation; an array of equations is none. */
const whole = ({ source }: Matrix) => (/[=≈]|\\approx/.test(source) ? source : `(${source})`)

const isNumber = (cell: string) => /^[-−+]?\s?\d*[.,]?\d+$/.test(cell)
const isName = (cell: string) => /\p{L}/u.test(cell) && cell.length < 200

/** The last matrix of numbers that the equation comes to, and the place after it. */
function numbersAfter(text: string, at: number, { rows }: Matrix, matrices: readonly Matrix[]) {
  const rest = text.slice(at, at + LONGEST)
  const ended = rest.search(END)
  const sides = (ended < 0 ? rest : rest.slice(0, ended)).split(/[=≈]|\\approx/)
  // Nothing but brackets may stand between the names and the first sign.
  if (sides.length < 2 || sides[0]!.replace(AROUND, '') !== '') return null
  let found: { numbers: Matrix; at: number } | null = null
  let place = at + sides[0]!.length
  for (const side of sides.slice(1)) {
    const start = text.indexOf(side, place)
    place = start + side.length
    const alone = /^\ue000(\d+)\ue001$/.exec(side.replace(AROUND, ''))
    const numbers = alone && matrices[Number(alone[1])]!
    const fits =
      numbers?.rows.length === rows.length && rows.every((row, i) => numbers.rows[i]!.length === row.length)
    if (numbers && fits && numbers.rows.flat().every(isNumber)) {
      found = { numbers, at: start + side.indexOf(CLOSE) + 1 }
    }
  }
  return found
}

const lineByLine = (names: Matrix, numbers: Matrix): string =>
  BREAK +
  names.rows.flatMap((row, i) => row.map((name, j) => `${name} = ${numbers.rows[i]![j]}${BREAK}`)).join('')
