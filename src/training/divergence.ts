// Finds where the numbers of a step first leave the range of doubles, and says what made it so.

import { type Run, run } from '../engine/run.ts'
import { cellsOf } from '../formula/evaluate.ts'
import type { Cell } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { type Network, parameterName } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { shortest } from '../numeric/decimal.ts'
import { MOST_CELLS, numbersOf } from '../trace/limit.ts'
import type { Sheet } from '../trace/sheet.ts'
import { runTo, step } from '../trace/step.ts'
import { lostLogarithm } from './lost-logarithm.ts'

/** The problem E-OVERFLOW (or E-DIVERGED after step 1) of a sheet, or `null` where every number is finite. */
export function firstNonFinite(sheet: Sheet): Problem | null {
  const cell = sheet.plan.cells.find(
    (one) => one.formula !== null && !Number.isFinite(sheet.look(one)) && !passedBy(sheet, one),
  )
  if (cell === undefined) return null
  const { name } = cell
  if ('of' in name && name.of === 'error') {
    const { samples } = sheet.state
    const sample = name.sample ?? 1
    const outs = sheet.network.outputs.map((unit) =>
      sheet.value({ of: 'out', unit, sample: samples.length > 1 ? sample : undefined }),
    )
    const lost = lostLogarithm(sheet.network, sheet.step, samples[sample - 1]!.targets, outs)
    if (lost !== null) return lost
  }
  const formula = sheet.formula(cell)!
  const made = [...cellsOf(formula)].slice(0, 4)
  const from = made.map((one) => `${addressOf(one.name)} = ${shortest(sheet.look(one))}`).join(', ')
  const problem = problemOf(sheet.network, sheet.step, name, sheet.look(cell))
  return from === '' ? problem : { ...problem, why: `It is made from ${from}.` }
}

/** ∂E/∂out may be infinite where δ is not: a loss over its activation gives δ without it. */
function passedBy(sheet: Sheet, { name }: Cell): boolean {
  if (!('d' in name) || !('of' in name.by) || name.by.of !== 'out') return false
  const delta: Name = { d: name.d, by: { of: 'net', unit: name.by.unit, sample: name.by.sample } }
  return sheet.plan.has(delta) && Number.isFinite(sheet.value(delta))
}

/** Where training first leaves the range of doubles, up to a step; `null` where it does not, and `going` is there. */
export function firstDivergence(network: Network, upTo: number, going: Run = run(network)): Problem | null {
  while (going.step < upTo) {
    const error = going.update()
    if (Number.isFinite(error) && going.parameters.every(Number.isFinite)) continue
    return divergenceOf(network, going.step - 1)
  }
  return null
}

/**
 * What leaves the range of doubles in step `n`: from its sheet, or from the plain arrays of a large network. A run
 * at or before that step saves the replay from the start.
 */
export function divergenceOf(network: Network, n: number, from?: Run): Problem | null {
  const size = Math.min(network.batch.size, network.samples.length)
  if (numbersOf(network, size) <= MOST_CELLS) return firstNonFinite(step(network, { step: n, run: from }))
  const at = runTo(network, n, from)
  const found = inPass(network, at)
  if (found !== null && 'code' in found) return found
  const first = found ?? afterUpdate(network, at)
  return first && problemOf(network, n, first.name, first.value)
}

type Found = { name: Name; value: number }

function inPass(network: Network, at: Run): Found | Problem | null {
  const { samples } = at.batch(at.step)
  for (const [k, sample] of samples.entries()) {
    const tag = samples.length > 1 ? k + 1 : undefined
    const { forward, error } = at.pass(sample)
    for (const [l, { units }] of network.layers.entries()) {
      for (const of of ['net', 'out'] as const) {
        const values = (of === 'net' ? forward.nets : forward.outs)[l]!
        const j = values.findIndex((value) => !Number.isFinite(value))
        if (j >= 0) return { name: { of, unit: units[j]!, sample: tag }, value: values[j]! }
      }
    }
    if (Number.isFinite(error)) continue
    const { targets } = network.samples[sample]!
    return (
      lostLogarithm(network, at.step, targets, forward.outs.at(-1)!) ?? {
        name: { of: 'error', sample: tag },
        value: error,
      }
    )
  }
  return null
}

function afterUpdate(network: Network, at: Run): Found | null {
  at.update()
  const p = at.parameters.findIndex((value) => !Number.isFinite(value))
  if (p < 0) return null
  const name: Name = { of: 'update', quantity: 'new', parameter: parameterName(network, p) }
  return { name, value: at.parameters[p]! }
}

function problemOf(network: Network, n: number, name: Name, value: number): Problem {
  const shown = Number.isNaN(value) ? 'not a number' : shortest(value)
  return {
    code: n === 1 ? 'E-OVERFLOW' : 'E-DIVERGED',
    what: `Step ${n}: ${addressOf(name)} is ${shown}; doubles end at 1.797e308.`,
    fix:
      n === 1
        ? 'Scale the inputs or weights so that sums stay small.'
        : `Try a smaller learning rate than ${shortest(network.rate)}, or scale the inputs.`,
  }
}
