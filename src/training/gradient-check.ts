// Checks every gradient of a network at one step against two other opinions that know no slope: the complex
// step, and central differences with Richardson's extrapolation.

import { type Arithmetic, binary64 } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Cell } from '../formula/formula.ts'
import { type Network, parameterName } from '../network/network.ts'
import type { Sheet } from '../trace/sheet.ts'
import { step } from '../trace/step.ts'
import { type Complex, complex } from './complex.ts'

export type Checked = {
  readonly parameter: string
  readonly gradient: number
  readonly complexStep: number
  readonly difference: number
  /** |gradient − complex step| as a share of the larger of both and of 1e-3 of the greatest gradient. */
  readonly relative: number
  /** A kink (ReLU, |x|) lies so near that central differences see both sides; the complex step decides. */
  readonly nearKink: boolean
}

export type GradientCheck = {
  readonly step: number
  readonly worst: Checked
  readonly all: readonly Checked[]
  readonly ok: boolean
}

const TINY = 1e-100

/** Compares the sheet's ∂E/∂p of every parameter, or of `only`, with both checks. Passes within 1e-8. */
export function checkGradients(network: Network, n = 1, only?: readonly number[]): GradientCheck {
  const exact: Network = { ...network, numbers: { ...network.numbers, byHand: null, precision: 'float64' } }
  const sheet = step(exact, { step: n })
  const chosen = only ?? Array.from(network.start, (_, p) => p)
  const gradients = chosen.map((p) =>
    sheet.value({ d: { of: 'error' }, by: { of: 'parameter', parameter: parameterName(exact, p) } }),
  )
  const greatest = gradients.reduce((most, g) => Math.max(most, Math.abs(g)), 0)
  const forward = forwardCells(sheet)
  const all = chosen.map((p, i): Checked => {
    const parameter = sheet.plan.parameter(p)
    const complexStep =
      errorAt<Complex>(sheet, forward, complex, parameter, { re: sheet.look(parameter), im: TINY }).im / TINY
    const difference = richardson(
      (x) => errorAt(sheet, forward, binary64, parameter, x),
      sheet.look(parameter),
    )
    const gradient = gradients[i]!
    const scale = Math.max(Math.abs(gradient), Math.abs(complexStep), 1e-3 * greatest, Number.MIN_VALUE)
    return {
      parameter: parameterName(exact, p),
      gradient,
      complexStep,
      difference,
      relative: Math.abs(gradient - complexStep) / scale,
      nearKink: Math.abs(difference - complexStep) / scale > 1e-5,
    }
  })
  const worst = all.reduce((a, b) => (b.relative > a.relative || Number.isNaN(b.relative) ? b : a))
  return { step: n, worst, all, ok: all.every(({ relative }) => relative <= 1e-8) }
}

function forwardCells(sheet: Sheet): Cell[] {
  return sheet.plan.cells.filter(
    ({ phase, formula }) => formula !== null && (phase === 'forward' || phase === 'error'),
  )
}

/** E with one parameter replaced, worked out anew in any arithmetic from the forward formulas. */
function errorAt<T>(
  sheet: Sheet,
  forward: readonly Cell[],
  arithmetic: Arithmetic<T>,
  parameter: Cell,
  value: T,
): T {
  const values = new Map<Cell, T>([[parameter, value]])
  const look = (cell: Cell): T => {
    const known = values.get(cell)
    if (known !== undefined) return known
    const given = arithmetic.of(sheet.look(cell))
    values.set(cell, given)
    return given
  }
  for (const cell of forward) {
    const inForce = sheet.formula(cell)!
    values.set(cell, evaluate(inForce, arithmetic, look))
  }
  return values.get(sheet.cell('E'))!
}

/** Central differences at h, h/2, h/4, extrapolated twice. */
function richardson(f: (x: number) => number, x: number): number {
  const h = 1e-3 * Math.max(1, Math.abs(x))
  const slope = (d: number) => (f(x + d) - f(x - d)) / (2 * d)
  const [a, b, c] = [slope(h), slope(h / 2), slope(h / 4)]
  const [ab, bc] = [(4 * b - a) / 3, (4 * c - b) / 3]
  return (16 * bc - ab) / 15
}
