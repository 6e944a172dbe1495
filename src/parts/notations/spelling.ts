// What the notations have in common: every kind of name is spelled here once, from the few words in which
// the notations differ.

import { isDelta, type Name, ofWholeBatch, sampleOf } from '../../formula/name.ts'
import {
  index,
  type Kind,
  letter,
  type MatrixSymbol,
  type Notation,
  type Piece,
  type Spelling,
  verbatim,
  type Where,
  word,
} from './notation.ts'

/** A spelled name that is not a derivative. */
export type Simple = Extract<Spelling, { base: readonly Piece[] }>
type Marks = Pick<Simple, 'sub' | 'sup'>
type UnitName = Extract<Name, { unit: string }>

/** The words of one notation. */
export type Words = Omit<Notation, 'spell' | 'matrix'> & {
  readonly net: Piece
  readonly out: Piece
  readonly target: Piece
  readonly error: Piece
  readonly total: readonly Piece[]
  readonly rate: Piece
  /** Tells the unit; by default its name as subscript. */
  readonly marks?: (unit: string, where: Where, of: UnitName['of'] | 'error' | 'delta') => Marks
  /** A weight or bias without a name of its own, where the default is w with its units. */
  readonly unnamed?: (parameter: string, where: Where) => Simple | undefined
  /** The updated value of a parameter. */
  readonly fresh: (old: Simple) => Simple
  /** Names spelled against the rule. */
  readonly special?: (name: Name, where: Where) => Spelling | undefined
  /** Tells the layer of a matrix; by default its number as subscript. */
  readonly layerMarks?: (layer: number) => Marks
}

export const KINDS: Record<Exclude<Extract<Name, { of: string }>['of'], 'update' | 'previous'>, Kind> = {
  input: 'value',
  out: 'value',
  target: 'plain',
  net: 'net',
  error: 'error',
  penalty: 'error',
  parameter: 'weight',
  rate: 'plain',
  step: 'plain',
  epoch: 'plain',
}

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

/** All pieces of a name in one row, to stand in a subscript. */
const row = (s: Simple): Piece[] => [...s.base, ...(s.sub ?? []), ...(s.sup ?? [])]

const between = <T>(items: readonly T[], separator: T): T[] =>
  items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]))

/** Makes a notation of its words. */
export function notationOf(words: Words): Notation {
  const marks = words.marks ?? ((unit: string): Marks => ({ sub: [verbatim(unit)] }))
  const layerMarks = words.layerMarks ?? ((layer: number): Marks => ({ sub: [index(layer)] }))

  const parameter = (name: string, where: Where): Simple => {
    const place = where.parameter(name)
    if (place === undefined) return { base: [verbatim(name)], kind: 'weight' }
    const own = words.unnamed?.(name, where)
    if (own !== undefined) return own
    const units = between(place.units.map(verbatim), word(','))
    return place.input === undefined
      ? { base: [letter('b')], sub: units, kind: 'weight' }
      : { base: [letter('w')], sub: [verbatim(place.input), word('→'), ...units], kind: 'weight' }
  }

  const quantity = (name: string, of: Simple): Simple => {
    if (name === 'new') return { ...words.fresh(of), kind: 'updated' }
    if (name === 'change') return { ...of, base: [letter('Δ'), ...of.base], kind: 'updated' }
    const hat = /^.hat$/u.test(name)
    const text = hat ? name.slice(0, -3) : name
    return { base: [text.length === 1 ? letter(text) : word(text)], hat, sub: row(of), kind: 'plain' }
  }

  const simple = (name: Extract<Name, { of: string }>, where: Where): Simple => {
    switch (name.of) {
      case 'input':
        return { base: [verbatim(name.unit)], kind: 'value' }
      case 'net':
      case 'out':
      case 'target':
        return { base: [words[name.of]], ...marks(name.unit, where, name.of), kind: KINDS[name.of] }
      case 'error':
        return name.unit === undefined
          ? { base: [words.error], ...(words.total.length > 0 && { sub: words.total }), kind: 'error' }
          : { base: [words.error], ...marks(name.unit, where, 'error'), kind: 'error' }
      case 'rate':
        return { base: [words.rate], kind: 'plain' }
      case 'step':
        return { base: [letter('t')], kind: 'plain' }
      case 'penalty':
      case 'epoch':
        return { base: [word(name.of)], kind: KINDS[name.of] }
      case 'parameter':
        return parameter(name.parameter, where)
      case 'update':
        return quantity(name.quantity, parameter(name.parameter, where))
      case 'previous': {
        const now = quantity(name.quantity, parameter(name.parameter, where))
        return { ...now, sup: [...(now.sup ?? []), word('old')] }
      }
    }
  }

  const spell = (name: Name, where: Where): Spelling => {
    const sample = sampleOf(name)
    const own = words.special?.(name, where)
    if (own !== undefined) return { ...own, sample }
    if (isDelta(name) && !ofWholeBatch(name)) {
      return { base: [letter('δ')], ...marks(name.by.unit, where, 'delta'), sample, kind: 'gradient' }
    }
    if ('of' in name) return { ...simple(name, where), sample }
    const via = name.via === undefined ? undefined : [verbatim(name.via)]
    // The sample is told once, at the upper name: ∂E@2/∂w5.
    if (ofWholeBatch(name))
      return { d: spell(name.d, where), by: spell(name.by, where), via, kind: 'gradient' }
    const by = { ...spell(name.by, where), sample: undefined }
    return { d: { ...spell(name.d, where), sample }, by, via, kind: 'gradient' }
  }

  const matrix: Notation['matrix'] = (symbol, layer, of) => {
    const kind = MATRIX_KINDS[symbol]
    const own = layer === undefined ? {} : layerMarks(layer)
    const named = (base: Piece): Simple => ({ base: [base], ...own, kind })
    switch (symbol) {
      case 'net':
      case 'out':
      case 'target':
        return symbol === 'target' ? { base: [words.target], kind } : named(words[symbol])
      case 'rate':
        return { base: [words.rate], kind }
      case 'delta':
        return named(letter('δ'))
      case 'slope':
        return named(letter('f′'))
      case 'new':
        return { ...words.fresh(named(letter(of ?? 'W'))), kind }
      case 'change':
        return { ...named(letter(of ?? 'W')), base: [letter('Δ'), letter(of ?? 'W')] }
      case 'ones':
        return { base: [word('ones')], kind }
      case 'gradient': {
        const total = { base: [words.error], kind: 'error' as const }
        // Without `of`, it is the gradient of the layer's outputs.
        const by = of === undefined ? { ...named(words.out), kind: 'value' as const } : named(letter(of))
        return { d: total, by, kind }
      }
      default:
        return symbol === 'x' ? { base: [letter('x')], kind } : named(letter(symbol))
    }
  }

  const { id, title, why, factors, difference, orientation } = words
  return { id, title, why, factors, difference, orientation, spell, matrix }
}
