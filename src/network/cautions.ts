// What a network may do but its author should know: units that start equal and stay equal, a softmax between
// hidden layers, columns that never change.

import type { Layer, Network, Sample } from './network.ts'
import type { Reading } from './reading.ts'
import { shown } from './shown.ts'

export function warnOfLayers(reading: Reading, layers: readonly Layer[], start: Float64Array): void {
  for (const [i, layer] of layers.entries()) {
    if (layer.type === 'softmax') {
      if (i < layers.length - 1) {
        reading.report(
          'W-SOFTMAX-HIDDEN',
          ['layers'],
          `the softmax over ${layer.units.slice(0, 4).map(shown).join(', ')} is a hidden layer.`,
          {
            why: 'Its outputs compete and add up to 1, which the next layer rarely wants.',
          },
        )
      }
      continue
    }
    const next = layers[i + 1]
    if (next?.type !== 'dense' || layer.units.length < 2) continue
    const columns = next.inputs
    const equal =
      rowsEqual(start, layer.weights, layer.units.length, layer.inputs) &&
      (layer.biasCount <= 1 || rowsEqual(start, layer.biases, layer.biasCount, 1)) &&
      columnsEqual(start, next.weights, next.units.length, columns)
    if (equal) {
      reading.report(
        'W-SYMMETRY',
        ['layers'],
        `all units of the layer ${shown(layer.units[0])} … ${shown(layer.units.at(-1))} start equal and stay equal.`,
        {
          why: 'Equal units get equal gradients: the layer can do no more than one unit.',
          fix: 'Start from different weights, for example initialize: xavier',
        },
      )
    }
  }
}

function rowsEqual(all: Float64Array, at: number, rows: number, columns: number): boolean {
  for (let i = columns; i < rows * columns; i++) if (all[at + i] !== all[at + i - columns]) return false
  return true
}

function columnsEqual(all: Float64Array, at: number, rows: number, columns: number): boolean {
  for (let r = 0; r < rows; r++) {
    for (let c = 1; c < columns; c++) if (all[at + r * columns + c] !== all[at + r * columns]) return false
  }
  return true
}

/** Columns of a data file that carry no information. */
export function warnOfData(
  reading: Reading,
  samples: readonly Sample[],
  network: Pick<Network, 'inputs'>,
): void {
  if (samples.length < 2) return
  const first = samples[0]!
  for (const [c, name] of network.inputs.entries()) {
    const value = first.inputs[c]
    if (samples.every((sample) => sample.inputs[c] === value)) {
      reading.report(
        'W-COL-CONST',
        ['data', 'inputs'],
        `the input ${shown(name)} is ${value} in all ${samples.length} rows; it carries no information.`,
      )
    }
  }
  if (samples.every(({ targets }) => targets.every((target, t) => target === first.targets[t]))) {
    const what = first.targets.map((target) => shown(target)).join(', ')
    reading.report(
      'W-ONE-CLASS',
      ['data', 'targets'],
      `all ${samples.length} targets are ${what}; the network can only learn a constant.`,
    )
  }
}
