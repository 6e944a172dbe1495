// The numbers of a step as named matrices, turned as the orientation asks, so that the equations in
// `matrix.ts` and `matrix-update.ts` read like those of a textbook.

import type { Name } from '../formula/name.ts'
import { type DenseLayer, denseLayers, inputsOf, parameterName } from '../network/network.ts'
import type { MatrixSymbol } from '../parts/notations/notation.ts'
import type { Sheet } from '../trace/sheet.ts'
import type { MatrixTerm } from './explanation.ts'

export type Orientation = 'rows' | 'columns'
export type Rows = readonly (readonly number[])[]
type Matrix = Extract<MatrixTerm, { symbol: MatrixSymbol }>
type Sign = Extract<MatrixTerm, { op: string }>['op']

/** Numbers with their names. */
export type Table = { readonly rows: Rows; readonly names: readonly (readonly Name[])[] }

const transpose = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]!))

export const op = (sign: Sign): MatrixTerm => ({ op: sign })

export const matrix = (
  symbol: MatrixSymbol,
  { rows, names }: Table | { rows: Rows; names?: undefined },
  more: { layer?: number; of?: 'W' | 'b'; transposed?: boolean } = {},
): Matrix => ({ symbol, rows, ...(names && { names }), ...more })

export const transposed = (term: Matrix): Matrix => ({
  ...term,
  rows: transpose(term.rows),
  ...(term.names && { names: transpose(term.names) }),
  transposed: true,
})

export type Matrices = ReturnType<typeof matricesOf>

/** The matrices of a sheet. In `rows` a sample is a column and a unit a row; in `columns` the other way round. */
export function matricesOf(sheet: Sheet, orientation: Orientation) {
  const { network, plan } = sheet
  const dense = denseLayers(network)
  const tags = Array.from({ length: plan.size }, (_, k) => plan.tag(k))
  const tableOf = (rows: readonly (readonly Name[])[]): Table => {
    const names = orientation === 'rows' ? rows : transpose(rows)
    return { names, rows: names.map((row) => row.map((name) => sheet.value(name))) }
  }
  /** One number per name and sample. */
  const table = (names: (sample: number | undefined) => Name[]): Table => tableOf(transpose(tags.map(names)))
  const bias = (layer: DenseLayer, j: number) =>
    parameterName(network, layer.biases + (layer.biasCount === 1 ? 0 : j))

  return {
    orientation,
    dense,
    /** A product in the order of the orientation: W·x or x·W. */
    product: (a: MatrixTerm, b: MatrixTerm) => (orientation === 'rows' ? [a, op('·'), b] : [b, op('·'), a]),
    units: (of: 'net' | 'out', names: readonly string[]) =>
      table((sample) => names.map((unit) => ({ of, unit, sample }))),
    /** ∂E/∂net, ∂E/∂out of units. */
    byUnits: (of: 'net' | 'out', names: readonly string[]) =>
      table((sample) => names.map((unit) => ({ d: { of: 'error', sample }, by: { of, unit, sample } }))),
    slopes: (names: readonly string[]) =>
      table((sample) =>
        names.map((unit) => ({ d: { of: 'out', unit, sample }, by: { of: 'net', unit, sample } })),
      ),
    /** A number of every weight of a layer. */
    weights: (layer: DenseLayer, name: (parameter: string) => Name) =>
      tableOf(
        layer.units.map((_, j) =>
          Array.from({ length: layer.inputs }, (_, i) =>
            name(parameterName(network, layer.weights + j * layer.inputs + i)),
          ),
        ),
      ),
    /** A number of every unit's bias; a shared one stands once for each unit. */
    biases: (layer: DenseLayer, name: (parameter: string) => Name) =>
      tableOf(layer.units.map((_, j) => [name(bias(layer, j))])),
    /** What layer `index` reads. */
    input: (index: number): Matrix =>
      index === 0
        ? matrix(
            'x',
            table((sample) => network.inputs.map((unit) => ({ of: 'input', unit, sample }))),
          )
        : matrix(
            'out',
            table((sample) =>
              inputsOf(network, network.layers.indexOf(dense[index]!)).map((unit) => ({
                of: 'out',
                unit,
                sample,
              })),
            ),
            { layer: index },
          ),
  }
}
