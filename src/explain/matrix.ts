// The step in matrix form, with the actual matrices, in either orientation: a row per unit (W·x) or a
// column per unit (x·W).

import type { Name } from '../formula/name.ts'
import { type DenseLayer, denseLayers, inputsOf, parameterName } from '../network/network.ts'
import type { MatrixSymbol } from '../parts/notations/notation.ts'
import type { Sheet } from '../trace/sheet.ts'
import type { Block, MatrixTerm } from './explanation.ts'

type Rows = readonly (readonly number[])[]
type Orientation = 'rows' | 'columns'

const transpose = (rows: Rows): number[][] => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]!))

/** All matrix equations of a step. `rows` is one column per sample; the other orientation one row per sample. */
export function matrixForm(sheet: Sheet, orientation: Orientation): Block[] {
  const { network, plan } = sheet
  const tags = Array.from({ length: plan.size }, (_, k) => plan.tag(k))
  const turn = (rows: Rows): Rows => (orientation === 'rows' ? rows : transpose(rows))
  const table = (names: (tag: number | undefined) => Name[]): Rows =>
    turn(transpose(tags.map((tag) => names(tag).map((name) => sheet.value(name)))))
  const units = (of: 'net' | 'out' | 'target', names: readonly string[]) =>
    table((sample) => names.map((unit) => ({ of, unit, sample })))
  const parameters = (layer: DenseLayer, name: (parameter: string) => Name) => ({
    W: turn(
      layer.units.map((_, j) =>
        Array.from({ length: layer.inputs }, (_, i) =>
          sheet.value(name(parameterName(network, layer.weights + j * layer.inputs + i))),
        ),
      ),
    ),
    b: turn(
      layer.units.map((_, j) => [
        layer.biasCount === 0
          ? 0
          : sheet.value(name(parameterName(network, layer.biases + (layer.biasCount === 1 ? 0 : j)))),
      ]),
    ),
  })
  const current = (parameter: string): Name => ({ of: 'parameter', parameter })
  const matrix = (
    symbol: MatrixSymbol,
    rows: Rows,
    more: { layer?: number; of?: 'W' | 'b'; transposed?: boolean } = {},
  ): MatrixTerm => ({ symbol, rows, ...more })
  const op = (text: '=' | '·' | '+' | '−' | '⊙' | '(' | ')'): MatrixTerm => ({ op: text })
  const product = (a: MatrixTerm, b: MatrixTerm) =>
    orientation === 'rows' ? [a, op('·'), b] : [b, op('·'), a]
  const dense = denseLayers(network)
  const forward: Block[] = []
  const backward: Block[] = []
  const update: Block[] = []
  const inputRows = (index: number): Rows => {
    if (index === 0) return table((sample) => network.inputs.map((unit) => ({ of: 'input', unit, sample })))
    return units('out', inputsOf(network, network.layers.indexOf(dense[index]!)))
  }
  const input = (index: number) =>
    index === 0 ? matrix('x', inputRows(0)) : matrix('out', inputRows(index), { layer: index })
  const turned = (term: MatrixTerm): MatrixTerm =>
    'rows' in term ? { ...term, rows: transpose(term.rows), transposed: true } : term
  const deltas = (layer: DenseLayer) =>
    table((sample) =>
      layer.units.map((unit) => ({ d: { of: 'error', sample }, by: { of: 'net', unit, sample } })),
    )
  const slopes = (layer: DenseLayer) =>
    table((sample) =>
      layer.units.map((unit) => ({ d: { of: 'out', unit, sample }, by: { of: 'net', unit, sample } })),
    )
  for (const [index, layer] of dense.entries()) {
    const l = index + 1
    const { W, b } = parameters(layer, current)
    const bias = layer.biasCount > 0 ? [op('+'), matrix('b', b, { layer: l })] : []
    forward.push({
      type: 'matrix',
      about: [`Layer ${l}: the nets`],
      terms: [
        matrix('net', units('net', layer.units), { layer: l }),
        op('='),
        ...product(matrix('W', W, { layer: l }), input(index)),
        ...bias,
      ],
    })
    const outs = layer.activation ? layer.units : network.layers[network.layers.indexOf(layer) + 1]!.units
    forward.push({
      type: 'matrix',
      about: [
        `Layer ${l}: the outputs, from each net on its own${layer.activation ? '' : ' and all others (softmax)'}`,
      ],
      terms: [matrix('out', units('out', outs), { layer: l })],
    })
    const delta = matrix('delta', deltas(layer), { layer: l })
    const above = dense[index + 1]
    const slope = layer.activation ? [matrix('slope', slopes(layer), { layer: l })] : []
    if (above && layer.activation) {
      const next = matrix('delta', deltas(above), { layer: l + 1 })
      const weights = turned(matrix('W', parameters(above, current).W, { layer: l + 1 }))
      backward.unshift({
        type: 'matrix',
        about: [`Layer ${l}: the deltas, from those of the layer after it`],
        terms: [delta, op('='), ...product(weights, next), op('⊙'), ...slope],
      })
    } else if (layer.activation) {
      const back = table((sample) =>
        layer.units.map((unit) => ({ d: { of: 'error', sample }, by: { of: 'out', unit, sample } })),
      )
      backward.unshift({
        type: 'matrix',
        about: [`Layer ${l}: the deltas, ∂E/∂out times the slopes`],
        terms: [delta, op('='), matrix('gradient', back, { layer: l }), op('⊙'), ...slope],
      })
    } else {
      backward.unshift({ type: 'matrix', about: [`Layer ${l}: the deltas`], terms: [delta] })
    }
    const gradients = parameters(layer, (parameter) => ({
      d: { of: 'error' },
      by: { of: 'parameter', parameter },
    }))
    const updated = parameters(layer, (parameter) => ({ of: 'update', quantity: 'new', parameter }))
    const reduced = plan.size > 1 && network.batch.reduce === 'mean' ? `, the mean over the samples` : ''
    update.push(
      {
        type: 'matrix',
        about: [`Layer ${l}: the gradients of the weights${reduced}`],
        terms: plan.reduces
          ? [matrix('gradient', gradients.W, { layer: l, of: 'W' })]
          : [
              matrix('gradient', gradients.W, { layer: l, of: 'W' }),
              op('='),
              ...product(delta, turned(input(index))),
            ],
      },
      {
        type: 'matrix',
        about: [`Layer ${l}: the new weights`],
        terms:
          network.optimizer.part.id === 'gradient-descent'
            ? [
                matrix('new', updated.W, { layer: l, of: 'W' }),
                op('='),
                matrix('W', W, { layer: l }),
                op('−'),
                matrix('rate', [[sheet.value('rate')]]),
                op('·'),
                matrix('gradient', gradients.W, { layer: l, of: 'W' }),
              ]
            : [matrix('new', updated.W, { layer: l, of: 'W' })],
      },
    )
    if (layer.biasCount > 0) {
      update.push({
        type: 'matrix',
        about: [`Layer ${l}: the new biases`],
        terms: [matrix('new', updated.b, { layer: l, of: 'b' })],
      })
    }
  }
  const heading = (text: string): Block => ({ type: 'heading', text: [text] })
  return [
    heading('Forward, in matrices'),
    ...forward,
    heading('Backward, in matrices'),
    ...backward,
    heading('Update, in matrices'),
    ...update,
  ]
}
