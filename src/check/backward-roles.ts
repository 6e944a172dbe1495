// The roles of the backward pass: slopes, what the paths pass back, δ, and each sample's gradients.

import type { Cell, Formula } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import { quoted as address, isDelta, type Name, sampleOf } from '../formula/name.ts'
import { type DenseLayer, placeOf } from '../network/network.ts'
import type { BackOperands, DeltaOperands, GradientOperands } from '../parts/operands.ts'
import { passes } from '../trace/build.ts'
import type { Pass } from '../trace/forward.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan } from '../trace/plan.ts'
import { errorOperands } from './forward-roles.ts'
import { pathOperands, skippingTo } from './paths.ts'
import { denseOf, isLast, kindOf, outsOf, passOf, type Role, sameUnit } from './role.ts'
import { finalGradientRole } from './update-roles.ts'

export function slopeRoles(
  plan: Plan,
  cell: Cell,
  name: { d: Name; by: Name; via?: string },
): readonly Role[] {
  const { d, by } = name
  if (!('of' in d) || !('of' in by)) return []
  const pass = passOf(plan, name)
  if (d.of === 'out' && by.of === 'net') return slopeRole(plan, pass, cell, by.unit)
  if (d.of !== 'error') return []
  if (by.of === 'parameter') {
    return d.unit === undefined
      ? gradientRoles(plan, cell, d, parameterIndex(plan.network, by.parameter)!)
      : []
  }
  if (isDelta(name)) return [deltaRole(plan, pass, name.by.unit)]
  if (by.of !== 'out') return []
  const layers = plan.network.layers
  if (name.via !== undefined || d.unit !== undefined) {
    const path = pathOperands(plan, pass, by.unit, name.via ?? d.unit!)
    return path === null
      ? []
      : [{ role: 'path', last: path.last, operands: (right) => withRight(path, right) }]
  }
  if (outsOf(plan, pass).some((out) => out.name === by || sameUnit(out, by.unit))) {
    const operands = errorOperands(plan, { of: 'error', unit: by.unit, sample: sampleOf(name) })
    return [{ role: 'outputSlope', last: true, operands: (right) => ({ ...operands, right }) }]
  }
  if (layers.every(({ units }) => !units.includes(by.unit))) return []
  return backRoles(plan, pass, cell, by.unit)
}

/** What a path has, its getters unasked. */
const withRight = (path: object, right: Formula): object => Object.create(path, { right: { value: right } })

/** ∂E/∂out of a hidden unit: its paths, which stand in its own formula where there is only one. */
function backRoles(plan: Plan, pass: Pass, cell: Cell, unit: string): readonly Role[] {
  const { formula } = cell
  const skipping = skippingTo(plan, pass, unit)
  const back = (paths: readonly Formula[]): Role => ({
    role: 'back',
    last: false,
    operands: (right): BackOperands => ({ right, last: false, paths, skipping }),
  })
  if (formula?.op === 'add') return [back(formula.args)]
  const user = passOut(pass, unit)?.users.find(({ phase }) => phase === 'forward')
  const path = user && pathOperands(plan, pass, unit, (user.name as { unit: string }).unit)
  if (!path) return []
  return [
    { role: 'path', last: path.last, operands: (right) => withRight(path, right) },
    back(formula === null ? [] : [formula]),
  ]
}

function passOut(pass: Pass, unit: string): Cell | undefined {
  for (const outs of pass.outs.values()) {
    const found = outs.find((out) => sameUnit(out, unit))
    if (found) return found
  }
  return undefined
}

function slopeRole(plan: Plan, pass: Pass, cell: Cell, unit: string): readonly Role[] {
  const [layer, index] = denseOf(plan, unit)
  if (layer.activation === null || cell.formula === null) return []
  const j = layer.units.indexOf(unit)
  const { part: activation, settings } = layer.activation
  const net = pass.nets.get(index)![j]!
  const out = pass.outs.get(index)![j]!
  const last = isLast(plan, layer)
  return [{ role: 'slope', last, operands: (right) => ({ right, last, net, out, activation, settings }) }]
}

function deltaRole(plan: Plan, pass: Pass, unit: string): Role {
  const [layer, index] = denseOf(plan, unit)
  const j = layer.units.indexOf(unit)
  const net = pass.nets.get(index)![j]!
  const own = layer.activation
  const out = own === null ? null : pass.outs.get(index)![j]!
  const outs = pass.outs.get(plan.network.layers.length - 1)
  const closed = own === null && pass.pairing !== null && isLast(plan, layer)
  const operands: Omit<DeltaOperands, 'right'> = {
    last: isLast(plan, layer),
    byOut: out === null ? null : (pass.slopesOfError.get(out) ?? null),
    slope:
      out === null ? null : (plan.find(`dout(${address(unit)})/dnet(${address(unit)})${tag(net)}`) ?? null),
    activation: own?.part ?? null,
    settings: own?.settings ?? {},
    out,
    softmax: closed ? { index: j, outs: outs!, targets: pass.targets } : null,
  }
  return { role: 'delta', last: operands.last, operands: (right) => ({ ...operands, right }) }
}

const tag = (cell: Cell) => {
  const sample = sampleOf(cell.name)
  return sample === undefined ? '' : `@${sample}`
}

function gradientRoles(plan: Plan, cell: Cell, d: { sample?: number }, parameter: number): readonly Role[] {
  const roles: Role[] = []
  if (!plan.reduces || d.sample !== undefined) roles.push(gradientRole(plan, parameter, d.sample ?? 1))
  if (plan.reduces && d.sample !== undefined) return roles
  roles.push(finalGradientRole(plan, cell, parameter))
  return roles
}

type LayerCells = { deltas: readonly Cell[]; inputs: readonly Cell[]; inputNets: readonly (Cell | null)[] }
const layersOf = new WeakMap<Pass, Map<number, LayerCells>>()

/** The δ of a layer, its inputs, and the nets of these; the same lists for all its weights. */
function layerOf(plan: Plan, pass: Pass, index: number): LayerCells {
  let known = layersOf.get(pass)
  if (known === undefined) layersOf.set(pass, (known = new Map()))
  let cells = known.get(index)
  if (cells === undefined) {
    const deltas = pass.nets.get(index)!.map((net) => pass.slopesOfError.get(net)!)
    const inputs = pass.inputs[index]!
    cells = { deltas, inputs, inputNets: inputs.map((cell) => netOf(plan, pass, cell)) }
    known.set(index, cells)
  }
  return cells
}

/** In a hypothesis every gradient of a weight goes through δ, so that a wrong δ is carried on. */
function gradientRole(plan: Plan, parameter: number, sample: number): Role {
  const pass = passes(plan)[sample - 1]!
  const { layer: index, unit, input } = placeOf(plan.network, parameter)
  const layer = plan.network.layers[index] as DenseLayer
  const { deltas, inputs, inputNets } = layerOf(plan, pass, index)
  const delta = deltas[unit ?? 0]!
  const operands: Omit<GradientOperands, 'right'> = {
    last: isLast(plan, layer),
    kind: kindOf(plan, parameter),
    parameter: plan.parameter(parameter),
    delta,
    deltas,
    unit: unit ?? 0,
    input: input ?? 0,
    inputs,
    inputNets,
  }
  const base = unit === null ? F.sum(deltas) : input === null ? delta : F.mul(delta, inputs[input]!)
  return { role: 'gradient', base, last: operands.last, operands: (right) => ({ ...operands, right }) }
}

function netOf(plan: Plan, pass: Pass, out: Cell): Cell | null {
  if (!('of' in out.name) || out.name.of !== 'out') return null
  for (const [index, outs] of pass.outs) {
    const j = outs.indexOf(out)
    if (j >= 0 && plan.network.layers[index]!.type === 'dense') return pass.nets.get(index)![j]!
  }
  return null
}
