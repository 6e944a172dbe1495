// The step in matrix form, with the actual matrices, in either orientation: a row per unit (W·x) or a
// column per unit (x·W).

import type { Sheet } from '../trace/sheet.ts'
import type { Block } from './explanation.ts'
import { type Matrices, matricesOf, matrix, type Orientation, op, transposed } from './matrix-terms.ts'
import { updateOfLayer } from './matrix-update.ts'

/** All matrix equations of a step. `rows` is one column per sample; the other orientation one row per sample. */
export function matrixForm(sheet: Sheet, orientation: Orientation): Block[] {
  const matrices = matricesOf(sheet, orientation)
  const layers = matrices.dense.map((_, index) => index)
  return [
    heading('Forward, in matrices'),
    ...layers.flatMap((index) => forward(sheet, matrices, index)),
    heading('Backward, in matrices'),
    ...layers.toReversed().map((index) => backward(matrices, index)),
    heading('Update, in matrices'),
    ...layers.flatMap((index) => updateOfLayer(sheet, matrices, index)),
  ]
}

const heading = (text: string): Block => ({ type: 'heading', text: [text] })

const weights = ({ dense, weights }: Matrices, index: number) =>
  matrix(
    'W',
    weights(dense[index]!, (parameter) => ({ of: 'parameter', parameter })),
    { layer: index + 1 },
  )

/** net = W · x + b, and out. */
function forward({ network }: Sheet, matrices: Matrices, index: number): Block[] {
  const layer = matrices.dense[index]!
  const bias = () =>
    matrix(
      'b',
      matrices.biases(layer, (parameter) => ({ of: 'parameter', parameter })),
      { layer: index + 1 },
    )
  const outs = layer.activation ? layer.units : network.layers[network.layers.indexOf(layer) + 1]!.units
  return [
    {
      type: 'matrix',
      about: [`Layer ${index + 1}: the nets`],
      terms: [
        matrix('net', matrices.units('net', layer.units), { layer: index + 1 }),
        op('='),
        ...matrices.product(weights(matrices, index), matrices.input(index)),
        ...(layer.biasCount > 0 ? [op('+'), bias()] : []),
      ],
    },
    {
      type: 'matrix',
      about: [
        `Layer ${index + 1}: the outputs, from each net on its own${layer.activation ? '' : ' and all others (softmax)'}`,
      ],
      terms: [matrix('out', matrices.units('out', outs), { layer: index + 1 })],
    },
  ]
}

/** δ = Wᵀ · δ of the next layer ⊙ f′, in the last layer ∂E/∂out ⊙ f′. */
function backward(matrices: Matrices, index: number): Block {
  const { dense, byUnits, slopes, product } = matrices
  const { units, activation } = dense[index]!
  const layer = index + 1
  const delta = matrix('delta', byUnits('net', units), { layer })
  if (activation === null) return { type: 'matrix', about: [`Layer ${layer}: the deltas`], terms: [delta] }
  const slope = matrix('slope', slopes(units), { layer })
  const above = dense[index + 1]
  if (above === undefined) {
    return {
      type: 'matrix',
      about: [`Layer ${layer}: the deltas, ∂E/∂out times the slopes`],
      terms: [delta, op('='), matrix('gradient', byUnits('out', units), { layer }), op('⊙'), slope],
    }
  }
  const next = matrix('delta', byUnits('net', above.units), { layer: layer + 1 })
  return {
    type: 'matrix',
    about: [`Layer ${layer}: the deltas, from those of the layer after it`],
    terms: [delta, op('='), ...product(transposed(weights(matrices, index + 1)), next), op('⊙'), slope],
  }
}
