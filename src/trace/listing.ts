// Every number of a step by name, in the contract's order; for a sheet of more than 10,000 cells only the
// numbers of the passes and the update, the rest on demand.

import type { Cell } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { denseLayers, inputsOf, type Network, parameterName } from '../network/network.ts'
import type { Sheet } from './sheet.ts'

export type Listed = { readonly name: string; readonly cell: Cell }

/** Cells from which partial derivatives of single outputs and nets are listed only on demand. */
const FULL = 10_000

/** All numbers of a step. ∂E/∂net stands twice, under its own name and as δ. */
export function listing(sheet: Sheet): Listed[] {
  const { network, plan } = sheet
  const names: Name[] = []
  const full = sizeOfFull(network) * plan.size <= FULL
  const parameters = Array.from(
    network.start,
    (_, p): Name => ({ of: 'parameter', parameter: parameterName(network, p) }),
  )
  for (let k = 0; k < plan.size; k++) {
    for (const name of sampleNames(sheet, plan.tag(k), k, full, parameters)) names.push(name)
  }
  if (plan.size > 1) for (const unit of network.outputs) names.push({ of: 'error', unit })
  if (plan.has({ of: 'penalty' })) names.push({ of: 'penalty' })
  if (plan.reduces) names.push({ of: 'error' })
  if (plan.reduces) for (const by of parameters) names.push({ d: { of: 'error' }, by })
  names.push({ of: 'rate' })
  for (const name of parameters) {
    const { parameter } = name as { parameter: string }
    for (const { quantity } of network.optimizer.part.update) {
      const update: Name = { of: 'update', quantity, parameter }
      if (quantity !== 'new' && !plan.has(update)) continue
      if (quantity === 'new' && full) names.push({ of: 'update', quantity: 'change', parameter })
      names.push(update)
    }
  }
  return names.flatMap((name) => listed(sheet, name))
}

function listed(sheet: Sheet, name: Name): Listed[] {
  const cell = sheet.cell(name)
  const address = addressOf(cell.name)
  const delta = /^delta\((.*)\)(@\d+)?$/s.exec(address)
  if (delta === null) return [{ name: address, cell }]
  return [
    { name: `dE/dnet(${delta[1]})${delta[2] ?? ''}`, cell },
    { name: address, cell },
  ]
}

function sizeOfFull(network: Network): number {
  const layers = denseLayers(network)
  const weights = network.start.length
  const units = layers.reduce((sum, layer) => sum + layer.units.length, 0)
  return weights * (2 + network.outputs.length) + 4 * units + units * network.outputs.length * 2
}

function sampleNames(
  sheet: Sheet,
  sample: number | undefined,
  k: number,
  full: boolean,
  parameters: readonly Name[],
): Name[] {
  const { network, plan } = sheet
  const names: Name[] = []
  const total: Name = { of: 'error', sample: plan.reduces ? k + 1 : undefined }
  const inner: Name = { of: 'error', sample }
  const net = (unit: string): Name => ({ of: 'net', unit, sample })
  const out = (unit: string): Name => ({ of: 'out', unit, sample })
  const layers = network.layers
  for (const layer of layers) {
    for (const unit of layer.units) {
      if (layer.type === 'dense') names.push(net(unit))
      if (layer.type === 'softmax' || layer.activation) names.push(out(unit))
    }
  }
  for (const unit of network.outputs) names.push({ of: 'error', unit, sample })
  names.push(total)
  for (const [l, layer] of layers.entries()) {
    for (const unit of layer.units) {
      if (layer.type === 'softmax' || layer.activation) names.push({ d: inner, by: out(unit) })
      if (layer.type === 'softmax')
        for (const z of layers[l - 1]!.units) names.push({ d: out(unit), by: net(z) })
      else if (layer.activation) names.push({ d: out(unit), by: net(unit) })
      if (layer.type === 'dense') names.push({ d: inner, by: net(unit) })
    }
  }
  if (full) for (const name of partials(sheet, sample, net, out)) names.push(name)
  for (const by of parameters) names.push({ d: total, by })
  return names
}

/** ∂net/∂weight, ∂net/∂out, and the slopes of every single output's error. */
function partials(
  sheet: Sheet,
  sample: number | undefined,
  net: (unit: string) => Name,
  out: (unit: string) => Name,
): Name[] {
  const { network } = sheet
  const names: Name[] = []
  for (const [l, layer] of network.layers.entries()) {
    if (layer.type !== 'dense') continue
    for (const [j, unit] of layer.units.entries()) {
      const own = Array.from({ length: layer.inputs }, (_, i) => layer.weights + j * layer.inputs + i)
      if (layer.biasCount > 0) own.push(layer.biases + (layer.biasCount === 1 ? 0 : j))
      for (const p of own)
        names.push({ d: net(unit), by: { of: 'parameter', parameter: parameterName(network, p) } })
      if (l > 0) for (const from of inputsOf(network, l)) names.push({ d: net(unit), by: out(from) })
    }
  }
  for (const unit of network.outputs) {
    const d: Name = { of: 'error', unit, sample }
    for (const layer of network.layers) {
      for (const inner of layer.units) {
        if (layer.type === 'softmax' || layer.activation) names.push({ d, by: out(inner) })
        if (layer.type === 'dense') names.push({ d, by: net(inner) })
      }
    }
    for (let p = 0; p < network.start.length; p++) {
      names.push({ d, by: { of: 'parameter', parameter: parameterName(network, p) } })
    }
  }
  return names
}
