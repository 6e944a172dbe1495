// How matrices are called: a notation's words for nets and outputs, W and b, and the layer as a mark.

import { type Kind, letter, type MatrixSymbol, type Notation, nowhere, type Piece, word } from './notation.ts'
import type { Marks, Own, Simple, Words } from './spelling.ts'

const MATRIX_KINDS: Record<MatrixSymbol, Kind> = {
  W: 'weight',
  b: 'weight',
  x: 'value',
  net: 'net',
  out: 'value',
  target: 'plain',
  delta: 'gradient',
  slope: 'gradient',
  gradient: 'gradient',
  new: 'updated',
  change: 'updated',
  rate: 'plain',
  ones: 'plain',
}

/** The matrices of a notation, from its words. */
export function matrixSpelling(
  words: Words,
  own: Own,
  layerMarks: (layer: number) => Marks,
): Notation['matrix'] {
  return (symbol, layer, of, where = nowhere) => {
    const kind = MATRIX_KINDS[symbol]
    const mark = layer === undefined ? {} : layerMarks(layer)
    const named = (base: Piece): Simple => ({ base: [base], ...mark, kind })
    switch (symbol) {
      case 'net':
      case 'out':
      case 'target':
        return symbol === 'target' ? { base: [own(symbol, where)], kind } : named(own(symbol, where))
      case 'rate':
        return { base: [own('rate', where)], kind }
      case 'delta':
        return named(own('delta', where))
      case 'slope':
        return named(letter('f′'))
      case 'new':
        return { ...words.fresh(named(letter(of ?? 'W')), where), kind }
      case 'change':
        return { ...named(letter(of ?? 'W')), base: [letter('Δ'), letter(of ?? 'W')] }
      case 'ones':
        return { base: [word('ones')], kind }
      case 'gradient': {
        const total = { base: [own('error', where)], kind: 'error' as const }
        // Without `of`, it is the gradient of the layer's outputs.
        const by =
          of === undefined ? { ...named(own('out', where)), kind: 'value' as const } : named(letter(of))
        return { d: total, by, kind }
      }
      default:
        return symbol === 'x' ? { base: [letter('x')], kind } : named(letter(symbol))
    }
  }
}
