// Every gradient of thousands of random networks against dual numbers.

import { expect, test } from 'vitest'
import { evaluate } from '../../src/formula/evaluate.ts'
import type { Cell } from '../../src/formula/formula.ts'
import type { Name } from '../../src/formula/name.ts'
import { parameterName } from '../../src/network/network.ts'
import { examine } from '../../src/network/validate.ts'
import type { Sheet } from '../../src/trace/sheet.ts'
import { step } from '../../src/trace/step.ts'
import { type Dual, dual } from '../dual.ts'
import { randomNetwork } from '../random-network.ts'

const COUNT = process.env.HANDGRAD_LONG === '1' ? 100_000 : 2000

/** ∂E/∂parameter by dual numbers through the forward formulas, in the textbook form throughout. */
function byDual(sheet: Sheet, parameter: Cell): number {
  const values = new Map<Cell, Dual>([[parameter, { v: sheet.look(parameter), d: 1 }]])
  const look = (cell: Cell): Dual => values.get(cell) ?? { v: sheet.look(cell), d: 0 }
  for (const cell of sheet.plan.cells) {
    if (cell.formula === null || (cell.phase !== 'forward' && cell.phase !== 'error')) continue
    values.set(cell, evaluate(sheet.formula(cell)!, dual, look))
  }
  return look(sheet.cell('E')).d
}

/** The largest summand of a gradient: of the contributions and samples that are added up for it. */
function largestSummand(sheet: Sheet, cell: Cell, depth = 0): number {
  const formula = sheet.formula(cell)
  const value = Math.abs(sheet.look(cell))
  if (formula === null || depth > 12) return value
  const parts: Cell[] = []
  const walk = (f: typeof formula): void => {
    if (f === null) return
    if (f.op === 'cell') parts.push(f)
    else if (f.op !== 'slope' && 'args' in f) for (const arg of f.args) walk(arg)
  }
  walk(formula)
  const derivatives = parts.filter((part) => 'd' in part.name)
  if (formula.op !== 'add' && formula.op !== 'div') {
    if (derivatives.length === 0) return value
    const factor = derivatives[0]!
    const share = Math.abs(sheet.look(factor))
    return share === 0 ? value : (largestSummand(sheet, factor, depth + 1) / share) * value
  }
  return Math.max(value, ...derivatives.map((part) => largestSummand(sheet, part, depth + 1)))
}

test(`every gradient of ${COUNT} random networks is the one dual numbers give`, () => {
  let checked = 0
  let networks = 0
  let worst = 0
  let excused = 0
  for (let seed = 1; networks < COUNT; seed++) {
    const { network } = examine(randomNetwork(seed, COUNT > 2000 ? {} : { units: 3 }))
    if (network === null) continue
    networks++
    const sheet = step(network)
    for (let p = 0; p < network.start.length; p++) {
      const by: Name = { of: 'parameter', parameter: parameterName(network, p) }
      const cell = sheet.cell({ d: { of: 'error' }, by })
      const mine = sheet.look(cell)
      const theirs = byDual(sheet, sheet.plan.parameter(p))
      const scale = Math.max(largestSummand(sheet, cell), Math.abs(theirs), 1e-290)
      const off = Math.abs(mine - theirs) / scale
      // Where a softmax is saturated the dual numbers' own rounding, of sums near 1, is all that is left.
      if (off > 1e-10 && Math.abs(mine - theirs) <= 1e-15) {
        excused++
        continue
      }
      if (!(off <= 1e-10))
        expect.fail(`seed ${seed}, dE/d${parameterName(network, p)}: ${mine} against ${theirs}`)
      worst = Math.max(worst, off)
      checked++
    }
  }
  console.log(
    `${checked} gradients of ${networks} networks, worst ${worst.toExponential(1)} of the largest summand`,
  )
  expect(excused).toBeLessThan(checked / 10_000)
  expect(checked).toBeGreaterThan(COUNT * 3)
})
