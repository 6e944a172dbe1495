// What a person is told about a network file: the whole message of its problems, or else its warnings.

import { readNetworkFile } from '../../src/formats/network-file.ts'
import { InputError, problemsText } from '../../src/network/problem.ts'

/** A file with nothing wrong in it. */
export const good = `handgrad: 1
inputs: [i1, i2]
layers:
  - units: [h1, h2]
    activation: sigmoid
    weights: [[0.15, 0.20], [0.25, 0.30]]
    names: [[w1, w2], [w3, w4]]
    bias: { value: 0.35, name: b1, shared: true }
  - units: [o1]
    activation: sigmoid
    weights: [[0.40, 0.45]]
    bias: [0.6]
loss: half-squared-error
optimizer: { rate: 0.5 }
samples:
  - { inputs: [0.05, 0.10], targets: [0.01] }
`

/** The good file with one passage changed. */
export function changed(from: string, to: string): string {
  if (!good.includes(from)) throw new Error(`the good file has no ${from}`)
  return good.replace(from, to)
}

export async function told(text: string, file = 'net.yaml', data?: string): Promise<string> {
  try {
    const { warnings } = await readNetworkFile(text, file, data === undefined ? {} : { data })
    return problemsText(warnings)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

/** The good network with its samples in a CSV file instead. */
export const withData = `${good.slice(0, good.indexOf('samples:'))}data: { file: points.csv, inputs: [x1, x2], targets: [y] }
`
