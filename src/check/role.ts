// What a cell is in the arithmetic of a step, with the operands a mistake may want to see.

import type { Cell, Formula } from '../formula/formula.ts'
import { type Name, sampleOf } from '../formula/name.ts'
import { type DenseLayer, denseLayers, placeOf } from '../network/network.ts'
import type { Rewrites } from '../parts/mistake.ts'
import type { GradientOperands } from '../parts/operands.ts'
import { passes } from '../trace/build.ts'
import type { Pass } from '../trace/forward.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan } from '../trace/plan.ts'

export type RoleName = keyof Rewrites
/** What a cell is, and its operands once its formula and the gradient of the step before are known. */
export type Role = {
  readonly role: RoleName
  /** The formula to rewrite, where it is not the sheet's own. */
  readonly base?: Formula
  readonly last: boolean
  readonly operands: (right: Formula, before: Formula | null) => object
}

export const passOf = (plan: Plan, name: Name): Pass => passes(plan)[(sampleOf(name) ?? 1) - 1]!
export const isSample = (plan: Plan, name: Name) => plan.size === 1 || sampleOf(name) !== undefined

export function kindOf(plan: Plan, parameter: number): GradientOperands['kind'] {
  const { unit, input } = placeOf(plan.network, parameter)
  return unit === null ? 'shared bias' : input === null ? 'bias' : 'weight'
}

/** The dense layer of a unit, and its place among all layers. */
export function denseOf(plan: Plan, unit: string): [DenseLayer, number] {
  const index = plan.network.layers.findIndex((layer) => layer.type === 'dense' && layer.units.includes(unit))
  return [plan.network.layers[index] as DenseLayer, index]
}

export const isLast = (plan: Plan, layer: DenseLayer) => denseLayers(plan.network).at(-1) === layer

/** The dense layer that a number belongs to, counted from 0; `null` where it belongs to none. */
export function layerOf({ network }: Plan, name: Name): number | null {
  const own = 'd' in name ? name.by : name
  const dense = denseLayers(network)
  if ('parameter' in own) {
    const parameter = parameterIndex(network, own.parameter)
    return parameter === undefined
      ? null
      : dense.indexOf(network.layers[placeOf(network, parameter).layer] as DenseLayer)
  }
  if (!('unit' in own) || own.unit === undefined) return null
  const { unit } = own
  return dense.findIndex(({ units }) => units.includes(unit))
}

/** The cells the loss reads. */
export function outsOf(plan: Plan, pass: Pass): Cell[] {
  const last = plan.network.layers.length - 1
  return pass.outs.get(last) ?? pass.nets.get(last)!
}

export const sameUnit = (cell: Cell, unit: string) =>
  'of' in cell.name && cell.name.of === 'out' && cell.name.unit === unit
