// The backward pass, derived from the forward cells: it walks the layers in reverse and asks every cell who
// uses it. One user gives a product, several give one contribution each and their sum, so fan-out, shared
// biases and any depth need no code of their own.

import { cellsOf } from '../formula/evaluate.ts'
import type { Cell, Formula, Safe } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { DenseLayer } from '../network/network.ts'
import { outputUnit, type Pass } from './forward.ts'
import type { Plan } from './plan.ts'

/** ∂E/∂cell for the error that the sample is trained on, by name. */
const byError = (plan: Plan, sample: number, by: Name, via?: string): Name => {
  const d = plan.errorName(plan.tag(sample))
  return via === undefined ? { d, by } : { d, by, via }
}

export function writeBackward(plan: Plan, pass: Pass): void {
  const { layers } = plan.network
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index]!
    if (layer.type === 'softmax') writeSoftmaxSlopes(plan, pass, index)
    else writeLayer(plan, pass, layer, index)
  }
}

function writeLayer(plan: Plan, pass: Pass, layer: DenseLayer, index: number): void {
  const nets = pass.nets.get(index)!
  for (const [j, net] of nets.entries()) {
    if (!plan.works(net)) continue
    const delta = writeDelta(plan, pass, layer, index, j)
    if (delta === null) continue
    for (let i = 0; i < layer.inputs; i++) {
      const weight = layer.weights + j * layer.inputs + i
      if (isTrained(plan, weight)) writeSampleGradient(plan, pass, weight)
    }
    if (layer.biasCount > 1 || (layer.biasCount === 1 && layer.units.length === 1)) {
      const bias = layer.biases + j
      if (isTrained(plan, bias)) writeSampleGradient(plan, pass, bias)
    }
  }
  const sharedBias = layer.biasCount === 1 && layer.units.length > 1
  if (sharedBias && isTrained(plan, layer.biases)) writeSampleGradient(plan, pass, layer.biases)
}

/** In a slice only the parameter that was asked for gets its gradient. */
function isTrained(plan: Plan, parameter: number): boolean {
  if (plan.asked) return false
  if (plan.slice !== null) return plan.slice.parameter === parameter
  return plan.network.trained[parameter] === 1
}

/** ∂E/∂out, ∂out/∂net and δ of one unit; `null` where no error depends on it. */
function writeDelta(plan: Plan, pass: Pass, layer: DenseLayer, index: number, j: number): Cell | null {
  const net = pass.nets.get(index)![j]!
  const last = plan.network.layers.length - 1
  const name = byError(plan, pass.sample, net.name)
  if (layer.activation === null) {
    const closed = index + 1 === last ? closedDelta(plan, pass, j) : null
    if (closed === null)
      return slopeOfError(plan, pass, net, plan.write(name, 'backward', chain(plan, pass, net)))
    const delta = plan.write(name, 'backward', closed.formula, closed.safe)
    plan.derivations.set(delta, chain(plan, pass, net))
    return slopeOfError(plan, pass, net, delta)
  }
  const out = pass.outs.get(index)![j]!
  const { part, settings } = layer.activation
  const byOut = index === last ? writeOutputSlope(plan, pass, j) : writeHiddenSlope(plan, pass, out)
  const safer = part.safe
  const operands = { net, out, settings }
  const slope = plan.write(
    { d: out.name, by: net.name },
    'backward',
    part.slope(operands, settings),
    safer && { when: safer.when(operands), formula: safer.formula(operands), reason: safer.reason },
  )
  plan.worked.push(slope)
  plan.state(out, net, slope)
  const closed = index === last ? closedDelta(plan, pass, j) : null
  return slopeOfError(plan, pass, net, plan.write(name, 'backward', F.mul(byOut, slope), closed?.safe))
}

/** Notes ∂E/∂by, for the layers before it, as a number of the worked solution. */
function slopeOfError(plan: Plan, pass: Pass, by: Cell, slope: Cell): Cell {
  pass.slopesOfError.set(by, slope)
  return work(plan, slope)
}

function work(plan: Plan, cell: Cell): Cell {
  plan.worked.push(cell)
  return cell
}

/** A loss's closed form of δ over this activation: instead of the chain rule, or where that loses digits. */
function closedDelta(plan: Plan, pass: Pass, j: number): { formula: Formula; safe?: Safe } | null {
  if (pass.pairing === null) return null
  const unit = outputUnit(plan, pass, j)
  const { delta } = pass.pairing
  const safer = 'always' in delta ? delta.safe : delta
  const safe = safer && { when: safer.when(unit), formula: safer.formula(unit), reason: safer.reason }
  return { formula: 'always' in delta ? delta.always(unit) : F.number(0), safe }
}

/** ∂E/∂out of an output unit, in the loss's own words. */
function writeOutputSlope(plan: Plan, pass: Pass, o: number): Cell {
  const { part, settings } = plan.network.loss
  const outs = pass.outs.get(plan.network.layers.length - 1)!
  const out = outs[o]!
  const operands = { out, target: pass.targets[o]!, outs, n: outs.length }
  const formula = part.slope(operands, settings)
  const cell = plan.write(byError(plan, pass.sample, out.name), 'backward', formula)
  if (part.total === 'sum' && pass.errors[o]!.formula && !readsOthers(pass, o)) {
    plan.state(pass.errors[o]!, out, formula)
  }
  return slopeOfError(plan, pass, out, cell)
}

/** Does the error of one output depend on other outputs (cross-entropy from logits)? */
export const readsOthers = (pass: Pass, o: number): boolean => {
  const own = pass.errors[o]!
  return [...cellsOf(own.formula!)].filter(({ name }) => 'of' in name && name.of === 'out').length > 1
}

/** ∂E/∂out of a hidden unit: what each unit of the next layer passes back, and their sum. */
function writeHiddenSlope(plan: Plan, pass: Pass, out: Cell): Cell {
  const name = byError(plan, pass.sample, out.name)
  const parts = out.users.map((user) => {
    const product = F.mul(pass.slopesOfError.get(user)!, plan.slope(user, out))
    if (out.users.length === 1) return product
    return work(plan, plan.write(contributionName(plan, pass, out, user), 'backward', product))
  })
  return slopeOfError(plan, pass, out, plan.write(name, 'backward', F.sum(parts)))
}

/** ∂E_o1/∂out_h1 where the next unit is an output with an error of its own, else ∂E/∂out_h1 via that unit. */
function contributionName(plan: Plan, pass: Pass, out: Cell, user: Cell): Name {
  const unit = (user.name as { unit: string }).unit
  const o = plan.network.outputs.indexOf(unit)
  const { layers, loss } = plan.network
  const last = layers.length - 1
  const direct =
    layers[last]!.type === 'dense' && pass.nets.get(last)!.includes(user) && loss.part.total === 'sum'
  if (direct && !readsOthers(pass, o)) return { d: pass.errors[o]!.name, by: out.name }
  return byError(plan, pass.sample, out.name, unit)
}

/** A softmax layer: ∂E/∂out of every probability, unless the loss has a closed form with it. */
function writeSoftmaxSlopes(plan: Plan, pass: Pass, index: number): void {
  const last = plan.network.layers.length - 1
  for (const [o, out] of pass.outs.get(index)!.entries()) {
    if (out.formula === null) continue
    if (index < last) writeHiddenSlope(plan, pass, out)
    else if (pass.pairing === null) writeOutputSlope(plan, pass, o)
  }
}

/** Σ over the users of ∂E/∂user · ∂user/∂cell, as one formula. */
function chain(plan: Plan, pass: Pass, cell: Cell): Formula {
  const last = plan.network.layers.length - 1
  return F.sum(
    cell.users.map((user) => {
      const o = (pass.outs.get(last) ?? []).indexOf(user)
      const back = pass.slopesOfError.get(user) ?? outputSlopeInline(plan, pass, o)
      return F.mul(back, plan.slope(user, cell))
    }),
  )
}

function outputSlopeInline(plan: Plan, pass: Pass, o: number): Formula {
  const { part, settings } = plan.network.loss
  const outs = pass.outs.get(plan.network.layers.length - 1)!
  return part.slope({ out: outs[o]!, target: pass.targets[o]!, outs, n: outs.length }, settings)
}

/** The name of a parameter's gradient for one sample, or for the batch. */
export function gradientName(plan: Plan, parameter: number, sample: number | null): Name {
  const tag = sample !== null && plan.reduces ? sample + 1 : undefined
  return { d: plan.errorName(tag), by: plan.parameter(parameter).name }
}

/** A weight is also used by the penalty, which is not of a sample. */
const isNet = ({ name }: Cell) => 'of' in name && name.of === 'net'
const isOf = (plan: Plan, pass: Pass, { name }: Cell) =>
  (name as { sample?: number }).sample === plan.tag(pass.sample)

/** ∂E/∂w of one sample: ∂E/∂out · ∂out/∂net · ∂net/∂w, or a sum of δ for a shared bias. */
export function writeSampleGradient(plan: Plan, pass: Pass, parameter: number): Cell {
  const cell = plan.parameter(parameter)
  const users =
    plan.size === 1
      ? cell.users.filter(isNet)
      : cell.users.filter((user) => isNet(user) && isOf(plan, pass, user))
  const parts = users.map((net) => {
    const delta = pass.slopesOfError.get(net)!
    if (users.length > 1) return delta
    const factors = delta.formula
    const slope = plan.slope(net, cell)
    const isChain = factors !== null && factors.op === 'mul' && delta.safe === undefined
    return isChain && factors.args.length === 2 && factors.args.every((arg) => arg.op === 'cell')
      ? F.mul(...factors.args, slope)
      : F.mul(delta, slope)
  })
  const name = gradientName(plan, parameter, pass.sample)
  const gradient = plan.write(name, 'backward', parts.length === 0 ? F.number(0) : F.sum(parts))
  pass.gradients[parameter] = gradient
  if (plan.network.trained[parameter] === 1) plan.worked.push(gradient)
  return gradient
}
