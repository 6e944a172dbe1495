// What a number is, in one or two words: net, gradient, delta … as it stands under the title of a working.

import { isDelta, type Name } from '../formula/name.ts'
import { type Network, placeOf } from '../network/network.ts'
import { parameterIndex } from '../trace/parameter-index.ts'

export function quantityOf(network: Network, name: Name): string {
  if ('d' in name) return slopeOf(name)
  switch (name.of) {
    case 'out':
      return 'output'
    case 'rate':
      return 'learning rate'
    case 'step':
    case 'epoch':
      return 'counter'
    case 'parameter': {
      const { input } = placeOf(network, parameterIndex(network, name.parameter)!)
      return input === null ? 'bias' : 'weight'
    }
    case 'update':
      return name.quantity === 'new' ? 'updated value' : name.quantity === 'change' ? 'change' : 'optimizer'
    case 'previous':
      return 'optimizer'
    default:
      return name.of
  }
}

function slopeOf(name: Extract<Name, { d: Name }>): string {
  if (isDelta(name)) return 'delta'
  const ofError = 'of' in name.d && name.d.of === 'error'
  return ofError && 'of' in name.by && name.by.of === 'parameter' ? 'gradient' : 'slope'
}
