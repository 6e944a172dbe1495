// What a network is made of and how it is trained, as the quiet rows beside a picture.

import type { Network } from '../network/network.ts'
import { visible } from './encode.ts'
import { formatNumber } from './number.ts'

export type SummaryRow = { readonly label: string; readonly value: string; readonly detail?: string }
export type Summary = { readonly network: readonly SummaryRow[]; readonly training: readonly SummaryRow[] }

export function summaryOf(network: Network): Summary {
  const last = network.layers.length - 1
  return {
    network: [
      { label: 'Inputs', value: String(network.inputs.length) },
      ...network.layers.map(({ units, ...layer }, l) => ({
        label: l === last ? 'Output' : `Hidden ${l + 1}`,
        value: String(units.length),
        detail: layer.type === 'softmax' ? 'softmax' : (layer.activation?.part.id ?? 'sum'),
      })),
    ],
    training: [
      { label: 'Loss', value: network.loss.part.title },
      { label: 'Optimizer', value: network.optimizer.part.title },
      { label: 'Learning rate', value: formatNumber(network.rate, network.numbers) },
      { label: 'Biases', value: biasesOf(network) },
      { label: 'Batch', value: `${network.batch.size} of ${network.samples.length}` },
      { label: 'Notation', value: visible(network.notation) },
    ],
  }
}

function biasesOf(network: Network): string {
  const layers = network.layers.filter((layer) => layer.type === 'dense').filter((l) => l.biasCount > 0)
  if (layers.length === 0) return 'none'
  const shared = layers.every(({ biasCount, units }) => biasCount === 1 && units.length > 1)
  const trained = layers.some(({ biases, biasCount }) =>
    network.trained.subarray(biases, biases + biasCount).includes(1),
  )
  return `${shared ? 'shared, ' : ''}${trained ? 'trained' : 'frozen'}`
}
