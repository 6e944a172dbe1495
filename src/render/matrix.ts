// A line of matrices: its names, its numbers, whether a calculator would agree with it, and the cut through
// matrices too large to print. The media set what this gives.

import type { MatrixTerm } from '../explain/explanation.ts'
import type { Name } from '../formula/name.ts'
import type { Numbers } from '../network/network.ts'
import * as B from '../numeric/big.ts'
import { type Spelling, word } from '../parts/notations/notation.ts'
import { agrees, type Fit, MOST_EXTRA, printedValue, type Relation } from './holds.ts'
import { precisionOf, type Shown, show, showConstant, showExactly } from './number.ts'
import type { Voice } from './voice.ts'

type Sign = Extract<MatrixTerm, { op: string }>['op'] | '≈'
type Named = Extract<MatrixTerm, { symbol: string }>
type Constant = Extract<MatrixTerm, { number: number }>
type Rows = Named['rows']

export type MatrixItem =
  | { readonly sign: Sign }
  | { readonly name: Spelling }
  /** A constant, or a fraction of two. */
  | { readonly constant: Shown; readonly over?: Shown }
  /** `null` stands for rows or columns left out. `grouped`: a negative number behind a sign. */
  | {
      readonly grid: readonly (readonly (Shown | null)[])[]
      readonly grouped?: boolean
      /** The names of what stands in the grid. */
      readonly of?: readonly (readonly (Name | null)[])[]
    }

export type MatrixLine = {
  /** `net₁ = W₁ · x + b₁` */
  readonly names: readonly MatrixItem[]
  /** The same with numbers. */
  readonly numbers: readonly MatrixItem[]
}

/** More rows or columns are cut to the first and the last ones. */
const MOST = 8
const FIRST = 4
const LAST = 1

export function matrixLine(terms: readonly MatrixTerm[], voice: Voice): MatrixLine {
  const { relation, extra } = fitMatrices(terms, voice.numbers)
  // A matrix alone is introduced by its name.
  const [only] = terms
  const all =
    terms.length === 1 && 'symbol' in only! ? [{ ...only, rows: [] }, { op: '=' as const }, only] : terms
  const lone = all !== terms
  return {
    names: lone
      ? []
      : all.map((term): MatrixItem => {
          if ('op' in term) return { sign: term.op }
          return 'number' in term ? constant(term, showExactly) : { name: spell(term, voice) }
        }),
    numbers: all.map((term, i): MatrixItem => {
      if ('op' in term) return { sign: term.op === '=' ? relation : term.op }
      if ('number' in term) return constant(term, (x) => showConstant(x, voice.numbers, extra))
      if (term.rows.length === 0) return { name: spell(term, voice) }
      const grid = term.rows.map((row) => row.map((x) => show(x, voice.numbers, i === 0 ? 0 : extra)))
      const single = grid.length === 1 && grid[0]!.length === 1
      const before = all[i - 1]
      const grouped = before !== undefined && !('op' in before && before.op === '=')
      return {
        grid: cut(grid),
        grouped: single && grouped && grid[0]![0]!.negative,
        ...(term.names && { of: cut(term.names) }),
      }
    }),
  }
}

const constant = ({ number, over }: Constant, show: (x: number) => Shown): MatrixItem => ({
  constant: show(number),
  ...(over !== undefined && { over: show(over) }),
})

function spell({ symbol, layer, of, transposed }: Named, { notation, where }: Voice): Spelling {
  const spelling = notation.matrix(symbol, layer, of, where)
  if (!transposed || 'd' in spelling) return spelling
  return { ...spelling, sup: [...(spelling.sup ?? []), word('T')] }
}

function cut<T>(rows: readonly (readonly T[])[]): (readonly (T | null)[])[] {
  const across = rows.map((row): (T | null)[] => shortened<T | null>(row, null))
  return shortened(across, across[0]?.map(() => null) ?? [])
}

const shortened = <T>(items: readonly T[], gap: T): T[] =>
  items.length <= MOST ? [...items] : [...items.slice(0, FIRST), gap, ...items.slice(-LAST)]

/** As for a line of numbers: `=` with as few digits more as make every entry hold, else ≈. */
function fitMatrices(terms: readonly MatrixTerm[], numbers: Numbers): Fit {
  const [result, equals, ...right] = terms
  const plain: Fit = { relation: '=', extra: 0 }
  if (!result || !('rows' in result) || !equals || !('op' in equals) || equals.op !== '=') return plain
  const known = terms.every(
    (term) => !('rows' in term) || (term.rows.length > 0 && term.rows.flat().every(Number.isFinite)),
  )
  // Nobody can compute again what is cut.
  const whole = terms.every(
    (term) => !('rows' in term) || (term.rows.length <= MOST && (term.rows[0]?.length ?? 0) <= MOST),
  )
  if (!known || !whole) return plain
  const shown = result.rows.map((row) => row.map((x) => show(x, numbers)))
  const most = precisionOf(numbers).mode === 'truncate' ? 0 : MOST_EXTRA
  for (let extra = 0; extra <= most; extra++) {
    const value = compute(right, numbers, extra)
    if (value === null) return plain
    const fits = shown.every((row, i) => row.every((entry, j) => agrees(value[i]![j]!, entry, numbers)))
    if (fits) return { relation: '=', extra }
  }
  return { relation: '≈' satisfies Relation, extra: 0 }
}

const BITS = 200
type Grid = B.Big[][]

/** Reads the terms as sums of products from left to right; `null` where the shapes do not fit. */
function compute(terms: readonly MatrixTerm[], numbers: Numbers, extra: number): Grid | null {
  let place = 0
  const sign = () => {
    const term = terms[place]
    return term && 'op' in term ? term.op : undefined
  }
  const factor = (): Grid | null => {
    const term = terms[place++]
    if (term === undefined) return null
    if ('rows' in term) return gridOf(term.rows, numbers, extra)
    if ('number' in term) return [[constantValue(term, numbers, extra)]]
    if (term.op !== '(' && term.op !== 'sgn(') return null
    const inside = sum()
    place++
    return term.op === '(' || inside === null ? inside : inside.map((row) => row.map(signum))
  }
  const product = (): Grid | null => {
    let left = factor()
    for (let op = sign(); left !== null && (op === '·' || op === '⊙'); op = sign()) {
      place++
      const right = factor()
      if (right === null) return null
      left =
        op === '⊙' || isScalar(left) || isScalar(right)
          ? entrywise(left, right, B.mul)
          : multiply(left, right)
    }
    return left
  }
  const sum = (): Grid | null => {
    let left = product()
    for (let op = sign(); left !== null && (op === '+' || op === '−'); op = sign()) {
      place++
      const right = product()
      left = right === null ? null : entrywise(left, right, op === '+' ? B.add : B.sub)
    }
    return left
  }
  return sum()
}

function constantValue({ number, over }: Constant, numbers: Numbers, extra: number): B.Big {
  const value = printedValue(showConstant(number, numbers, extra))
  return over === undefined ? value : B.div(value, printedValue(showConstant(over, numbers, extra)), BITS)
}

const signum = ({ m }: B.Big): B.Big => ({ m: m > 0n ? 1n : m < 0n ? -1n : 0n, e: 0 })

const gridOf = (rows: Rows, numbers: Numbers, extra: number): Grid =>
  rows.map((row) => row.map((x) => printedValue(show(x, numbers, extra))))

const isScalar = (grid: Grid) => grid.length === 1 && grid[0]!.length === 1

/** A row, column or single number is spread over the other's shape, as a bias over the samples. */
function entrywise(a: Grid, b: Grid, apply: (x: B.Big, y: B.Big, bits: number) => B.Big): Grid | null {
  const rows = Math.max(a.length, b.length)
  const width = Math.max(a[0]!.length, b[0]!.length)
  const at = (grid: Grid, i: number, j: number) =>
    grid[grid.length === 1 ? 0 : i]?.[grid[0]!.length === 1 ? 0 : j]
  const out: Grid = []
  for (let i = 0; i < rows; i++) {
    const row: B.Big[] = []
    for (let j = 0; j < width; j++) {
      const x = at(a, i, j)
      const y = at(b, i, j)
      if (x === undefined || y === undefined) return null
      row.push(apply(x, y, BITS))
    }
    out.push(row)
  }
  return out
}

function multiply(a: Grid, b: Grid): Grid | null {
  if (a[0]!.length !== b.length) return null
  return a.map((row) =>
    b[0]!.map((_, j) => row.map((x, k) => B.mul(x, b[k]![j]!, BITS)).reduce((x, y) => B.add(x, y, BITS))),
  )
}
