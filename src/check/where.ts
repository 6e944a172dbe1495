// Names a layer of a network, and the part of it in which a mistake was made, in words.

import { denseLayers, type Network } from '../network/network.ts'
import type { Scope } from './theory.ts'

const NTH = ['first', 'second', 'third', 'fourth', 'fifth']

/** A dense layer, counted from 0. */
export function layerWords(layer: number, network: Network): string {
  const last = denseLayers(network).length - 1
  return layer === last ? 'output layer' : last === 1 ? 'hidden layer' : nthHidden(layer)
}

const nthHidden = (layer: number) =>
  layer < NTH.length ? `${NTH[layer]} hidden layer` : `hidden layer ${layer + 1}`

/** To be put behind the sentence of a mistake. */
export function whereWords(where: Scope, network: Network): string {
  if (where === 'everywhere') return ''
  if (where === 'output') return ' (in the output layer)'
  if (where !== 'hidden') return ` (in the ${nthHidden(where)})`
  return denseLayers(network).length === 2 ? ' (in the hidden layer)' : ' (in the hidden layers)'
}
