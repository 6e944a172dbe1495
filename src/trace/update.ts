// From the samples' gradients to new parameters: the batch's error and gradients, the penalty, the learning
// rate, and the optimizer's cells.

import type { Cell, Formula } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import { denseLayers, type Network, placeOf } from '../network/network.ts'
import { gradientName, writeSampleGradient } from './backward.ts'
import { isOutside, type Pass } from './forward.ts'
import type { Plan } from './plan.ts'
import { isWithin } from './within.ts'

/** The sum over the batch, or its mean. */
function reduce(plan: Plan, parts: readonly Formula[]): Formula {
  const total = F.sum(parts)
  return plan.network.batch.reduce === 'mean' && plan.size > 1 ? F.div(total, plan.size) : total
}

/** E(o) and E over the batch, and the penalty where there is one. */
export function writeBatchError(plan: Plan, passes: readonly Pass[]): void {
  if (!plan.reduces) return
  if (plan.size > 1 && plan.slice === null) {
    for (const [o, unit] of plan.network.outputs.entries()) {
      const cells = passes.map((pass) => pass.errors[o]!)
      plan.worked.push(plan.write({ of: 'error', unit }, 'error', reduce(plan, cells)))
    }
  }
  const penalty = writePenalty(plan)
  const loss = reduce(
    plan,
    passes.map((pass) => pass.error),
  )
  plan.worked.push(plan.write({ of: 'error' }, 'error', penalty ? F.add(loss, penalty) : loss))
}

/** penalty = λ2/2 · Σw² + λ1 · Σ|w| over the weights, not the biases. */
function writePenalty(plan: Plan): Cell | null {
  const { l1, l2 } = plan.network.regularization
  if (l1 === 0 && l2 === 0) return null
  if (plan.slice !== null) return plan.given({ of: 'penalty' }, (s) => s.outside!.penalty())
  const weights = weightsOf(plan.network).map((index) => plan.parameter(index))
  const terms: Formula[] = []
  if (l2 !== 0) terms.push(F.mul(F.div(l2, 2), F.sum(weights.map((w) => F.pow(w, 2)))))
  if (l1 !== 0) terms.push(F.mul(l1, F.sum(weights.map((w) => F.abs(w)))))
  const penalty = plan.write({ of: 'penalty' }, 'error', F.sum(terms))
  plan.worked.push(penalty)
  return penalty
}

/** The places of all weights, biases left out. */
export function weightsOf(network: Network): number[] {
  return denseLayers(network).flatMap((layer) =>
    Array.from({ length: layer.units.length * layer.inputs }, (_, i) => layer.weights + i),
  )
}

/** ∂E/∂w over the batch, with what the penalty adds. */
export function writeGradient(plan: Plan, passes: readonly Pass[], parameter: number): Cell {
  const known = plan.gradients[parameter]
  if (known !== undefined) return known
  const gradient = gradientOfBatch(plan, passes, parameter)
  plan.gradients[parameter] = gradient
  return gradient
}

function gradientOfBatch(plan: Plan, passes: readonly Pass[], parameter: number): Cell {
  const name = gradientName(plan, parameter, null)
  if (!plan.reduces) return sampleGradient(plan, passes[0]!, parameter)
  const samples = passes.map((pass) => sampleGradient(plan, pass, parameter))
  const terms: Formula[] = [reduce(plan, samples)]
  const { l1, l2 } = plan.network.regularization
  if (placeOf(plan.network, parameter).input !== null) {
    const weight = plan.parameter(parameter)
    if (l2 !== 0) terms.push(F.mul(l2, weight))
    if (l1 !== 0) terms.push(F.mul(l1, F.sign(weight)))
  }
  const cell = plan.write(name, 'backward', F.sum(terms))
  if (plan.network.trained[parameter] === 1) plan.worked.push(cell)
  return cell
}

/** ∂E/∂w of one sample; looked up where a slice does not work it out. */
export function sampleGradient(plan: Plan, pass: Pass, parameter: number): Cell {
  const known = pass.gradients[parameter]
  if (known !== undefined) return known
  const name = gradientName(plan, parameter, pass.sample)
  if (plan.has(name)) return plan.get(name)
  if (isOutside(plan, pass.sample) || !isWithin(plan, name))
    return plan.given(name, (s) => s.outside!.gradient(parameter, pass.sample))
  return writeSampleGradient(plan, pass, parameter)
}

/** The learning rate of this step. */
export function rateCell(plan: Plan): Cell {
  const name = { of: 'rate' } as const
  if (plan.rate !== null) return plan.rate
  plan.rate = writeRate(plan, name)
  return plan.rate
}

function writeRate(plan: Plan, name: Name): Cell {
  const { schedule, rate } = plan.network
  if (schedule.part.id === 'constant') return plan.given(name, () => rate)
  const epoch = plan.given({ of: 'epoch' }, (s) => (schedule.per === 'epoch' ? s.epoch : s.step - 1))
  const cell = plan.write(
    name,
    'update',
    schedule.part.rate({ base: F.number(rate), epoch }, schedule.settings),
  )
  plan.worked.push(cell)
  return cell
}

const NOTHING_KEPT = {}

/** The optimizer's cells for one parameter, the last of which is `new`; a frozen one keeps its value. */
export function writeUpdate(plan: Plan, passes: readonly Pass[], parameter: number): Cell {
  const known = plan.updates[parameter]
  if (known !== undefined) return known
  const updated = updateOf(plan, passes, parameter)
  plan.updates[parameter] = updated
  return updated
}

function updateOf(plan: Plan, passes: readonly Pass[], parameter: number): Cell {
  const { network } = plan
  const weight = plan.parameter(parameter)
  const name = (weight.name as { parameter: string }).parameter
  if (network.trained[parameter] === 0) {
    return plan.write({ of: 'update', quantity: 'new', parameter: name }, 'update', weight)
  }
  const { part, settings } = network.optimizer
  const previous =
    part.state.length === 0
      ? NOTHING_KEPT
      : Object.fromEntries(
          part.state.map((quantity) => [
            quantity,
            plan.given(
              { of: 'previous', quantity, parameter: name },
              (s) => s.state[quantity]?.[parameter] ?? 0,
            ),
          ]),
        )
  const operands = {
    weight,
    gradient: writeGradient(plan, passes, parameter),
    rate: rateCell(plan),
    get step() {
      return plan.given({ of: 'step' }, (s) => s.step)
    },
    previous,
  }
  const earlier: Record<string, Cell> = {}
  for (const { quantity, is } of part.update) {
    const cell = plan.write(
      { of: 'update', quantity, parameter: name },
      'update',
      is(operands, earlier, settings),
    )
    plan.worked.push(cell)
    earlier[quantity] = cell
  }
  return earlier.new!
}
