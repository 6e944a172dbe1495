// What the notations have in common: every kind of name is spelled here once, from the few words in which
// the notations differ.

import { isDelta, type Name, ofWholeBatch, sampleOf } from '../../formula/name.ts'
import { matrixSpelling } from './matrix-spelling.ts'
import {
  free,
  index,
  type Kind,
  letter,
  type Notation,
  type Piece,
  type Spelling,
  verbatim,
  type Where,
  word,
} from './notation.ts'

/** A spelled name that is not a derivative. */
export type Simple = Extract<Spelling, { base: readonly Piece[] }>
export type Marks = Pick<Simple, 'sub' | 'sup'>
type UnitName = Extract<Name, { unit: string }>

/** The words of one notation. */
export type Words = Omit<Notation, 'spell' | 'matrix'> & {
  readonly net: Piece
  readonly out: Piece
  readonly target: Piece
  readonly error: Piece
  readonly total: readonly Piece[]
  readonly rate: Piece
  /** A hidden unit's bare name stands for its output. */
  readonly bareUnits?: boolean
  /** Tells the unit; by default its name as subscript. */
  readonly marks?: (unit: string, where: Where, of: UnitName['of'] | 'error' | 'delta') => Marks
  /** A weight or bias without a name of its own, where the default is w with its units. */
  readonly unnamed?: (parameter: string, where: Where) => Simple | undefined
  /** The updated value of a parameter. */
  readonly fresh: (old: Simple, where: Where) => Simple
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

/** What stands for a letter or word of ours that is also a name of the user's. */
const INSTEAD = {
  net: [word('net'), word('sum'), word('weighted sum')],
  out: [word('out'), word('output'), word('activation')],
  target: [word('target'), word('desired'), word('target value')],
  error: [word('Error'), letter('E'), word('total error')],
  rate: [letter('η'), letter('α'), word('learning rate')],
  step: [letter('t'), word('step'), word('update number')],
  epoch: [word('epoch'), word('pass')],
  penalty: [word('penalty'), word('weight penalty')],
  delta: [letter('δ'), word('delta')],
  weight: [letter('w'), word('weight')],
  bias: [letter('b'), word('bias')],
} as const

/** Our letter or word for that role, unless the user has a name like it. */
export type Own = (role: keyof typeof INSTEAD, where: Where) => Piece

/** All pieces of a name in one row, to stand in a subscript. */
const row = (s: Simple): Piece[] => [...s.base, ...(s.sub ?? []), ...(s.sup ?? [])]

const between = <T>(items: readonly T[], separator: T): T[] =>
  items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]))

/** ∂E/∂… is a gradient; a local slope looks like what it is worth: ∂net/∂w is an output, ∂net/∂out a weight. */
function slopeKind({ d, by }: { d: Name; by: Name }): Kind {
  if (!('of' in d) || !('of' in by) || d.of === 'error') return 'gradient'
  if (d.of === 'out') return 'net'
  return by.of === 'parameter' ? 'value' : 'weight'
}

/** Makes a notation of its words. */
export function notationOf(words: Words): Notation {
  const marks = words.marks ?? ((unit: string): Marks => ({ sub: [verbatim(unit)] }))
  const own: Own = (role, where) =>
    free(where, words.bareUnits === true, ...(role in words ? [words[role as 'net']] : []), ...INSTEAD[role])
  const layerMarks = words.layerMarks ?? ((layer: number): Marks => ({ sub: [index(layer)] }))

  const parameter = (name: string, where: Where): Simple => {
    const place = where.parameter(name)
    if (place === undefined) return { base: [verbatim(name)], kind: 'weight' }
    const special = words.unnamed?.(name, where)
    if (special !== undefined) return special
    const units = between(place.units.map(verbatim), word(','))
    return place.input === undefined
      ? { base: [own('bias', where)], sub: units, kind: 'weight' }
      : { base: [own('weight', where)], sub: [verbatim(place.input), word('→'), ...units], kind: 'weight' }
  }

  const quantity = (name: string, of: Simple, where: Where): Simple => {
    if (name === 'new') return { ...words.fresh(of, where), kind: 'updated' }
    if (name === 'change') {
      const changed = `Δ${of.base.map(({ text }) => text).join('')}`
      return where.taken(changed, words.bareUnits === true)
        ? { base: [word('change')], sub: row(of), kind: 'updated' }
        : { ...of, base: [letter('Δ'), ...of.base], kind: 'updated' }
    }
    const hat = /^.hat$/u.test(name)
    const text = hat ? name.slice(0, -3) : name
    const [usual, ...others] = text.length === 1 ? [letter(text), letter(text.toUpperCase())] : [word(text)]
    const base = free(where, words.bareUnits === true, usual!, ...others, word(`kept ${text}`))
    return { base: [base], hat, sub: row(of), kind: 'plain' }
  }

  const simple = (name: Extract<Name, { of: string }>, where: Where): Simple => {
    switch (name.of) {
      case 'input':
        return { base: [verbatim(name.unit)], kind: 'value' }
      case 'net':
      case 'out':
      case 'target':
        return { base: [own(name.of, where)], ...marks(name.unit, where, name.of), kind: KINDS[name.of] }
      case 'error':
        return name.unit === undefined
          ? {
              base: [own('error', where)],
              ...(words.total.length > 0 && { sub: words.total }),
              kind: 'error',
            }
          : { base: [own('error', where)], ...marks(name.unit, where, 'error'), kind: 'error' }
      case 'rate':
        return { base: [own('rate', where)], kind: 'plain' }
      case 'step':
      case 'penalty':
      case 'epoch':
        return { base: [own(name.of, where)], kind: KINDS[name.of] }
      case 'parameter':
        return parameter(name.parameter, where)
      case 'update':
        return quantity(name.quantity, parameter(name.parameter, where), where)
      case 'previous': {
        const now = quantity(name.quantity, parameter(name.parameter, where), where)
        return { ...now, sup: [...(now.sup ?? []), word('old')] }
      }
    }
  }

  const spell = (name: Name, where: Where): Spelling => {
    const sample = sampleOf(name)
    const special = words.special?.(name, where)
    if (special !== undefined) return { ...special, sample }
    if (isDelta(name) && !ofWholeBatch(name)) {
      return { base: [own('delta', where)], ...marks(name.by.unit, where, 'delta'), sample, kind: 'gradient' }
    }
    if ('of' in name) return { ...simple(name, where), sample }
    const via = name.via === undefined ? undefined : [verbatim(name.via)]
    // The sample is told once, at the upper name: ∂E@2/∂w5.
    if (ofWholeBatch(name))
      return { d: spell(name.d, where), by: spell(name.by, where), via, kind: slopeKind(name) }
    const by = { ...spell(name.by, where), sample: undefined }
    return { d: { ...spell(name.d, where), sample }, by, via, kind: slopeKind(name) }
  }

  const matrix = matrixSpelling(words, own, layerMarks)
  const { id, title, why, factors, difference, orientation } = words
  return { id, title, why, factors, difference, orientation, spell, matrix }
}
