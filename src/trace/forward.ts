// The forward pass as formulas: every unit's net and out, every output's error, and their total. Only these
// are written by hand; the backward pass is derived from them.

import { pairingOf } from '../engine/output.ts'
import type { Cell, Formula, Safe } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { DenseLayer, SoftmaxLayer } from '../network/network.ts'
import type { Activation, Chosen, Pairing } from '../parts/part.ts'
import type { Plan } from './plan.ts'

/** What the backward pass needs to know of a sample's forward pass. */
export type Pass = {
  sample: number
  /** Per layer the cells that the next layer reads. */
  inputs: Cell[][]
  /** Per dense layer index: its net cells (those written). */
  nets: Map<number, Cell[]>
  outs: Map<number, Cell[]>
  /** ∂E/∂net and ∂E/∂out by the cell they are the slopes by, as the backward pass writes them. */
  slopesOfError: Map<Cell, Cell>
  /** ∂E@k/∂p of this sample, as far as written. */
  gradients: (Cell | undefined)[]
  targets: Cell[]
  errors: Cell[]
  error: Cell
  pairing: Pairing | null
}

export function writeForward(plan: Plan, sample: number): Pass {
  const { network } = plan
  if (isOutside(plan, sample)) return outsidePass(plan, sample)
  const tag = plan.tag(sample)
  let inputs = network.inputs.map((unit, i) =>
    plan.given({ of: 'input', unit, sample: tag }, (s) => s.samples[sample]!.inputs[i]!),
  )
  const pass: Pass = emptyPass(sample, inputs[0]!)
  for (const [index, layer] of network.layers.entries()) {
    pass.inputs.push(inputs)
    inputs =
      layer.type === 'dense' ? writeDense(plan, pass, layer, index) : writeSoftmax(plan, pass, layer, index)
  }
  writeError(plan, pass, inputs)
  return pass
}

/** A pass of which only the error is known yet. */
const emptyPass = (sample: number, error: Cell): Pass => ({
  sample,
  inputs: [],
  nets: new Map(),
  outs: new Map(),
  slopesOfError: new Map(),
  gradients: [],
  targets: [],
  errors: [],
  error,
  pairing: null,
})

/** Is the whole sample looked up? */
export const isOutside = (plan: Plan, sample: number): boolean =>
  plan.slice !== null && plan.slice.sample !== null && plan.slice.sample !== sample

/** A sample of the batch that the slice does not work out: only its error is known. */
function outsidePass(plan: Plan, sample: number): Pass {
  const name = { of: 'error', sample: plan.reduces ? sample + 1 : undefined } as const
  const error = plan.given(name, (s) => s.outside!.error(sample))
  return emptyPass(sample, error)
}

/** Does the slice work this unit out, or is it looked up? */
function wanted(plan: Plan, layer: number, unit: number): boolean {
  const { slice } = plan
  if (slice === null) return true
  return layer > slice.layer || (layer === slice.layer && (slice.unit === null || slice.unit === unit))
}

/** net = w1·x1 + w2·x2 + … + b, out = f(net). Source: the articles; sums in file order, bias last. */
function writeDense(plan: Plan, pass: Pass, layer: DenseLayer, index: number): Cell[] {
  const inputs = pass.inputs[index]!
  const tag = plan.tag(pass.sample)
  const nets: Cell[] = []
  const outs: Cell[] = []
  for (const [j, unit] of layer.units.entries()) {
    const netName = { of: 'net', unit, sample: tag } as const
    const outName = { of: 'out', unit, sample: tag } as const
    if (!wanted(plan, index, j)) {
      nets[j] = plan.given(netName, (s) => s.outside!.net(index, j, pass.sample))
      if (layer.activation) outs[j] = plan.given(outName, (s) => s.outside!.out(index, j, pass.sample))
      continue
    }
    if (plan.slice !== null && index > plan.slice.layer) {
      const net = plan.given(netName, (s) => s.outside!.net(index, j, pass.sample))
      nets[j] = net
      plan.onPath.add(net)
      for (const [i, input] of inputs.entries()) {
        if (!plan.works(input)) continue
        input.users.push(net)
        plan.state(net, input, plan.parameter(layer.weights + j * layer.inputs + i))
      }
      if (layer.activation) outs[j] = writeOut(plan, layer.activation, outName, net)
      continue
    }
    const terms: Formula[] = inputs.map((input, i) =>
      F.mul(plan.parameter(layer.weights + j * layer.inputs + i), input),
    )
    if (layer.biasCount > 0) terms.push(plan.parameter(layer.biases + (layer.biasCount === 1 ? 0 : j)))
    const net = plan.write(netName, 'forward', F.sum(terms))
    plan.worked.push(net)
    nets[j] = net
    if (layer.activation === null) continue
    outs[j] = writeOut(plan, layer.activation, outName, net)
  }
  pass.nets.set(index, nets)
  if (layer.activation === null) return nets
  pass.outs.set(index, outs)
  return outs
}

/** out = f(net) */
function writeOut(plan: Plan, { part, settings }: Chosen<Activation>, name: Name, net: Cell): Cell {
  const out = plan.write(name, 'forward', part.out(net, settings))
  plan.worked.push(out)
  return out
}

/** out_i = e^net_i / Σ e^net_j over the layer before. */
function writeSoftmax(plan: Plan, pass: Pass, layer: SoftmaxLayer, index: number): Cell[] {
  const nets = pass.inputs[index]!
  const tag = plan.tag(pass.sample)
  const outs = layer.units.map((unit, j) => {
    const name = { of: 'out', unit, sample: tag } as const
    if (!wanted(plan, index, j)) {
      return plan.given(name, (s) => s.outside!.out(index, j, pass.sample))
    }
    const out = plan.write(name, 'forward', F.softmax(nets[j]!, nets))
    plan.worked.push(out)
    return out
  })
  for (const [i, out] of outs.entries()) {
    if (out.formula === null) continue
    for (const [j, net] of nets.entries()) {
      plan.state(out, net, i === j ? F.mul(out, F.sub(1, out)) : F.neg(F.mul(out, outs[j]!)))
    }
  }
  pass.outs.set(index, outs)
  return outs
}

/** What a closed form may use: the output unit's own net, and all others. */
export function outputUnit(plan: Plan, pass: Pass, o: number) {
  const layers = plan.network.layers
  const last = layers.length - 1
  const nets = layers[last]!.type === 'softmax' ? pass.inputs[last]! : pass.nets.get(last)!
  const outs = pass.outs.get(last) ?? nets
  return {
    net: nets[o]!,
    nets,
    out: outs[o]!,
    target: pass.targets[o]!,
    others: outs.filter((_, i) => i !== o),
  }
}

function writeError(plan: Plan, pass: Pass, outs: Cell[]): void {
  const { network } = plan
  const { sample } = pass
  const tag = plan.tag(sample)
  const { part, settings } = network.loss
  pass.targets = network.outputs.map((unit, o) =>
    plan.given({ of: 'target', unit, sample: tag }, (s) => s.samples[sample]!.targets[o]!),
  )
  const errorTag = plan.reduces ? sample + 1 : undefined
  pass.pairing = pairingOf(plan.network)
  pass.errors = outs.map((out, o) => {
    const operands = { out, target: pass.targets[o]!, outs, n: outs.length }
    const safer = pass.pairing?.error
    const unit = outputUnit(plan, pass, o)
    const safe: Safe | undefined = safer && {
      when: safer.when(unit),
      formula: safer.formula(unit),
      reason: safer.reason,
    }
    const name = { of: 'error', unit: network.outputs[o]!, sample: tag } as const
    const cell = plan.write(name, 'error', part.error(operands, settings), safe)
    plan.worked.push(cell)
    return cell
  })
  const total = F.sum(pass.errors)
  pass.error = plan.write(
    { of: 'error', sample: errorTag },
    'error',
    part.total === 'mean' ? F.div(total, outs.length) : total,
  )
  plan.worked.push(pass.error)
}
