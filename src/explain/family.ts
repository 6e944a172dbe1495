// The numbers that belong to the same unit or the same weight as a given one: from a weight to its gradient and its
// new value is one click, wherever one looks.

import { addressOf, type Name, sampleOf } from '../formula/name.ts'
import { denseLayers, type Network, parameterName } from '../network/network.ts'
import type { Sheet } from '../trace/sheet.ts'

const E: Name = { of: 'error' }

/** Addresses, in the order they are worked out; only the number itself where it stands alone. */
export function familyOf(sheet: Sheet, address: string): string[] {
  const { name } = sheet.cell(address)
  const subject = 'd' in name ? name.by : name
  const sample = sampleOf(name)
  if ('d' in subject) return [addressOf(name)]
  if ('parameter' in subject) return ofParameter(subject.parameter).map(addressOf)
  if ('unit' in subject && subject.unit !== undefined && (subject.of === 'net' || subject.of === 'out')) {
    return ofUnit(sheet.network, subject.unit, sample).map(addressOf)
  }
  if (subject.of === 'error') {
    const each = sheet.network.outputs.map((unit): Name => ({ of: 'error', unit, sample }))
    return [...each, { of: 'error', sample } as const].map(addressOf)
  }
  return [addressOf(name)]
}

function ofParameter(parameter: string): Name[] {
  const by: Name = { of: 'parameter', parameter }
  return [by, { d: E, by }, { of: 'update', quantity: 'new', parameter }]
}

function ofUnit(network: Network, unit: string, sample: number | undefined): Name[] {
  const layer = network.layers.find(({ units }) => units.includes(unit))!
  const error: Name = { of: 'error', sample }
  const out: Name = { of: 'out', unit, sample }
  const net: Name = { of: 'net', unit, sample }
  if (layer.type === 'softmax') return [out, { d: error, by: out }]
  if (layer.activation === null) return [net, { d: error, by: net }]
  return [net, out, { d: error, by: out }, { d: out, by: net }, { d: error, by: net }]
}

/** The number a page opens with: the gradient of the first weight of the last layer. */
export function openingOf(network: Network): string {
  const { weights } = denseLayers(network).at(-1)!
  return addressOf({ d: E, by: { of: 'parameter', parameter: parameterName(network, weights) } })
}
