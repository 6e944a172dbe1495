// Finds where the numbers of a step first leave the range of doubles, and says what made it so.

import { type Run, run } from '../engine/run.ts'
import { cellsOf } from '../formula/evaluate.ts'
import { addressOf } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { shortest } from '../numeric/decimal.ts'
import type { Sheet } from '../trace/sheet.ts'
import { step } from '../trace/step.ts'

/** The problem E-OVERFLOW (or E-DIVERGED after step 1) of a sheet, or `null` where every number is finite. */
export function firstNonFinite(sheet: Sheet): Problem | null {
  const cell = sheet.plan.cells.find((one) => one.formula !== null && !Number.isFinite(sheet.look(one)))
  if (cell === undefined) return null
  const value = sheet.look(cell)
  const made = [...cellsOf(sheet.formula(cell)!)].slice(0, 4)
  const from = made.map((one) => `${addressOf(one.name)} = ${shortest(sheet.look(one))}`).join(', ')
  const shown = Number.isNaN(value) ? 'not a number' : shortest(value)
  const first = sheet.step === 1
  return {
    code: first ? 'E-OVERFLOW' : 'E-DIVERGED',
    what: `Step ${sheet.step}: ${addressOf(cell.name)} is ${shown}; doubles end at 1.797e308.`,
    why: from === '' ? undefined : `It is made from ${from}.`,
    fix: first
      ? 'Scale the inputs or weights so that sums stay small.'
      : `Try a smaller learning rate than ${shortest(sheet.network.rate)}, or scale the inputs.`,
  }
}

/** Where training first leaves the range of doubles, up to a step; `null` where it does not, and `going` is there. */
export function firstDivergence(network: Network, upTo: number, going: Run = run(network)): Problem | null {
  while (going.step < upTo) {
    const error = going.update()
    if (Number.isFinite(error) && going.parameters.every(Number.isFinite)) continue
    return firstNonFinite(step(network, { step: going.step - 1 }))
  }
  return null
}
