// Makes what is written about a layer fit a new size: what was there stays where it was, what is new is drawn,
// and what is too much falls away.

import { initializers } from '../parts/initializers/index.ts'
import type { BiasDescription, DenseDescription, Description, LayerDescription } from './description.ts'
import { draw } from './initialize.ts'
import { isList } from './shown.ts'
import { network } from './validate.ts'

/** Draws the weights that nobody gave. */
export const USUAL_INITIALIZER = 'xavier-uniform'

export const sizeOf = (units: readonly string[] | number): number =>
  typeof units === 'number' ? units : units.length

/** The description with weights, biases and samples of the sizes that its layers have now; `before` has them as they were. */
export function fitted(description: Description, before: Description): Description {
  let columns = sizeOf(description.inputs)
  const layers = description.layers.map((layer, l): LayerDescription => {
    if (layer.type === 'softmax') {
      const { units = columns, ...rest } = layer
      return sizeOf(units) === columns ? layer : rest
    }
    const rows = sizeOf(layer.units)
    const fit = fitLayer(layer, rows, columns, l + 1)
    columns = rows
    return fit
  })
  return { ...description, layers, samples: fitSamples(description, before, columns) }
}

function fitSamples(description: Description, before: Description, outputs: number): Description['samples'] {
  const known = network(before)
  const inputs = sizeOf(description.inputs)
  if (known.drawn !== null) return undefined
  if (known.inputs.length === inputs && known.outputs.length === outputs) return description.samples
  return known.given.map((sample) => ({
    inputs: list(sample.inputs, inputs, () => 0),
    targets: list(sample.targets, outputs, () => 0),
  }))
}

function fitLayer(layer: DenseDescription, rows: number, columns: number, number: number): DenseDescription {
  const { weights, names, train, bias } = layer
  const fit = { ...layer }
  if (weights !== undefined) {
    const drawn = new Float64Array(rows * columns)
    const part = initializers.find(({ id }) => id === USUAL_INITIALIZER)!
    draw({ part, settings: {}, seed: number }, rows, columns, drawn, 0)
    fit.weights = matrix(weights, rows, columns, (row, column) => drawn[row * columns + column]!)
  }
  if (names !== undefined) fit.names = matrix(names, rows, columns, () => null)
  if (isList(train)) fit.train = matrix(train as boolean[][], rows, columns, () => true)
  if (isList(bias)) fit.bias = list(bias as number[], rows, () => 0)
  else if (typeof bias === 'object') fit.bias = fitBias(bias as BiasDescription, rows)
  return fit
}

function fitBias(bias: BiasDescription, rows: number): BiasDescription {
  const { values, names, train, name, shared } = bias
  const isOne = name !== undefined && shared !== true && rows > 1
  const { name: _, ...unnamed } = bias
  return {
    ...(isOne ? { ...unnamed, names: list([name], rows, () => null) } : bias),
    ...(values && { values: list(values, rows, () => 0) }),
    ...(names && { names: list(names, rows, () => null) }),
    ...(isList(train) && { train: list(train as boolean[], rows, () => true) }),
  }
}

function list<T, N>(old: ArrayLike<T>, length: number, fresh: (i: number) => N): (T | N)[] {
  return Array.from({ length }, (_, i) => (i < old.length ? old[i]! : fresh(i)))
}

function matrix<T, N>(
  old: ArrayLike<ArrayLike<T>>,
  rows: number,
  columns: number,
  fresh: (row: number, column: number) => N,
): (T | N)[][] {
  return Array.from({ length: rows }, (_, row) =>
    list(old[row] ?? [], columns, (column) => fresh(row, column)),
  )
}
