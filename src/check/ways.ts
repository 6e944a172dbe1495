// The ways to work a number out that are all right: as the sheet does, from the textbook, through δ, from the
// net or from the output, the mean before or after. Whoever rounds gets other last digits on each.

import type { Cell, Formula } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import { isDelta, type Name, sampleOf } from '../formula/name.ts'
import { passes } from '../trace/build.ts'
import { outputUnit, type Pass } from '../trace/forward.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan } from '../trace/plan.ts'
import { denseOf, outsOf, passOf } from './role.ts'
import { rolesOf } from './roles.ts'

const known = new WeakMap<Cell, readonly Formula[]>()

/** Every formula for a cell of a plan, the sheet's own first; none for a number that is given. */
export function waysTo(plan: Plan, cell: Cell): readonly Formula[] {
  let ways = known.get(cell)
  if (ways === undefined) known.set(cell, (ways = find(plan, cell)))
  return ways
}

function find(plan: Plan, cell: Cell): readonly Formula[] {
  if (cell.formula === null) return []
  return cell.index < 0 ? [cell.formula] : [cell.formula, ...others(plan, cell)]
}

function others(plan: Plan, cell: Cell): readonly Formula[] {
  const { name } = cell
  if (!('d' in name)) {
    if (name.of === 'out') return outs(plan, name)
    return name.of !== 'error' ? [] : name.unit === undefined ? errorOfBatch(plan, cell) : errors(plan, name)
  }
  const { d, by } = name
  if (!('of' in d) || !('of' in by) || name.via !== undefined) return []
  if (d.of === 'out' && by.of === 'net' && d.unit === by.unit) return slopes(plan, name, by.unit)
  if (d.of !== 'error' || d.unit !== undefined) return []
  if (isDelta(name)) return deltas(plan, cell, name.by.unit)
  if (by.of !== 'parameter') return []
  const parameter = parameterIndex(plan.network, by.parameter)!
  const throughDelta = rolesOf(plan, cell).flatMap(({ base }) => base ?? [])
  if (plan.reduces && d.sample === undefined) return meanBefore(plan, cell, parameter)
  return throughDelta.flatMap((base) => [base, ...withoutDelta(plan, base)])
}

/** δ · input from what δ is made of, such as ∂E/∂out · ∂out/∂net · input. */
function withoutDelta(plan: Plan, base: Formula): readonly Formula[] {
  const [delta, ...inputs] = base.op === 'mul' ? base.args : [base]
  if (delta?.op !== 'cell') return []
  return waysTo(plan, delta).map((of) => F.product([...(of.op === 'mul' ? of.args : [of]), ...inputs]))
}

/** The other usual forms of an activation. */
function outs(plan: Plan, name: Name & { unit: string }): readonly Formula[] {
  const index = plan.network.layers.findLastIndex(({ units }) => units.includes(name.unit))
  const layer = plan.network.layers[index]!
  if (layer.type !== 'dense' || layer.activation === null) return []
  const { part, settings } = layer.activation
  const net = passOf(plan, name).nets.get(index)![layer.units.indexOf(name.unit)]!
  return part.otherOuts?.(net, settings) ?? []
}

/** The other usual forms of ∂out/∂net. */
function slopes(plan: Plan, name: Name, unit: string): readonly Formula[] {
  const [layer, index] = denseOf(plan, unit)
  if (layer.activation === null) return []
  const { part, settings } = layer.activation
  const pass = passOf(plan, name)
  const j = layer.units.indexOf(unit)
  const operands = { net: pass.nets.get(index)![j]!, out: pass.outs.get(index)![j]!, settings }
  const safe = part.safe?.formula(operands)
  return [...(safe ? [safe] : []), ...(part.otherSlopes?.(operands, settings) ?? [])]
}

/** δ in its closed form, where the loss has one over this activation, or through all slopes. */
function deltas(plan: Plan, cell: Cell, unit: string): readonly Formula[] {
  const found: Formula[] = []
  const derived = plan.derivations.get(cell)
  if (derived !== undefined) found.push(derived)
  const pass = passOf(plan, cell.name)
  const o = lastUnit(plan, pass, unit)
  const delta = pass.pairing?.delta
  if (o < 0 || delta === undefined || 'always' in delta) return found
  return [...found, ...(delta.plain === undefined ? [] : [delta.plain(outputUnit(plan, pass, o))])]
}

/** Which output a unit of the last dense layer stands for; −1 where it is none. */
function lastUnit(plan: Plan, pass: Pass, unit: string): number {
  const outs = outsOf(plan, pass)
  return outs.findIndex(({ name }) => 'of' in name && 'unit' in name && name.unit === unit)
}

/** ∂E/∂p of the batch with the mean already in every δ, as a program has it that starts from the mean. */
function meanBefore(plan: Plan, cell: Cell, parameter: number): readonly Formula[] {
  const { size, network } = plan
  const { formula } = cell
  if (size === 1 || network.batch.reduce !== 'mean' || formula === null) return []
  const terms = passes(plan).map(({ gradients }) => {
    const gradient = gradients[parameter]
    const base = gradient && rolesOf(plan, gradient).find(({ role }) => role === 'gradient')?.base
    return base && shared(base, size)
  })
  if (terms.some((term) => term === undefined)) return []
  const decay = formula.op === 'add' ? formula.args.slice(1) : []
  return [F.sum([...(terms as Formula[]), ...decay])]
}

/** The formula with every δ in it divided by n. */
function shared(base: Formula, n: number): Formula {
  if (base.op === 'cell') return F.div(base, n)
  if (base.op === 'mul') return F.product([F.div(base.args[0]!, n), ...base.args.slice(1)])
  return base.op === 'add' ? F.sum(base.args.map((arg) => F.div(arg, n))) : F.div(base, n)
}

/** E(o) from the nets, where the loss has a form for that. */
function errors(plan: Plan, name: Name & { unit?: string }): readonly Formula[] {
  if (plan.size > 1 && sampleOf(name) === undefined) return []
  const pass = passOf(plan, name)
  const form = pass.pairing?.error
  return form === undefined
    ? []
    : [form.formula(outputUnit(plan, pass, plan.network.outputs.indexOf(name.unit!)))]
}

/** E of the batch from each output's own error over the batch. */
function errorOfBatch(plan: Plan, cell: Cell): readonly Formula[] {
  if (sampleOf(cell.name) !== undefined || plan.size === 1) return []
  const { outputs, loss } = plan.network
  const errors = outputs.map((unit) => plan.get({ of: 'error', unit }))
  const sum = loss.part.total === 'mean' ? F.div(F.sum(errors), outputs.length) : F.sum(errors)
  const penalty = plan.has({ of: 'penalty' }) ? [plan.get({ of: 'penalty' })] : []
  return cell.formula === null ? [] : [F.sum([sum, ...penalty])]
}
