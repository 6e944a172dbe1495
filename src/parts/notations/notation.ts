// How an author writes the names of numbers: a notation spells a name as pieces (base, subscript,
// superscript, derivative), and a medium sets the pieces as text, LaTeX or MathML.

import type { Name } from '../../formula/name.ts'

/** What a number is; the same colour means the same kind everywhere. */
export type Kind = 'value' | 'net' | 'weight' | 'error' | 'gradient' | 'updated' | 'plain'

/**
 * A run of characters: our own `letter` (set italic), `word` (upright) or `index` (1, 2 …), or `verbatim`: a
 * user's name, which every medium has to encode.
 */
export type Piece = { readonly text: string; readonly style: 'letter' | 'word' | 'index' | 'verbatim' }

/** A name as it is set, before any medium. */
export type Spelling =
  | {
      readonly base: readonly Piece[]
      readonly hat?: boolean
      readonly sub?: readonly Piece[]
      readonly sup?: readonly Piece[]
      readonly sample?: number
      readonly kind: Kind
    }
  | {
      /** ∂d/∂by, or its part that flows through the unit `via`. */
      readonly d: Spelling
      readonly by: Spelling
      readonly via?: readonly Piece[]
      readonly sample?: number
      readonly kind: Kind
    }

/** Where a unit stands: layer 0 holds the inputs; `index` counts from 1. */
export type UnitPlace = {
  readonly layer: number
  readonly index: number
  readonly output: boolean
  /** The only unit of its layer. */
  readonly only: boolean
}

/** An unnamed parameter, told by the units it joins; a bias has no input. */
export type ParameterPlace = { readonly units: readonly string[]; readonly input?: string }

/** What a notation may ask about the network; all answers are `undefined` where there is none. */
export type Where = {
  unit(name: string): UnitPlace | undefined
  /** `undefined` for a parameter that the user has named. */
  parameter(name: string): ParameterPlace | undefined
  /** ∂E/∂out of an output is output − target. */
  readonly difference: boolean
  /** How matrices stand, and with them the indices of weights: unit and input, or input and unit. */
  readonly orientation: 'rows' | 'columns'
  /** Would a letter of ours be taken for a name of the user's, of an input or weight, or of a hidden unit too? */
  taken(text: string, units: boolean): boolean
}

export type MatrixSymbol =
  | 'W'
  | 'b'
  | 'x'
  | 'net'
  | 'out'
  | 'target'
  | 'delta'
  | 'slope'
  | 'gradient'
  | 'new'
  | 'change'
  | 'rate'
  | 'ones'

export type Notation = {
  readonly id: string
  readonly title: string
  /** One or two sentences for a learner. */
  readonly why: string
  readonly spell: (name: Name, where: Where) => Spelling
  readonly matrix: (symbol: MatrixSymbol, layer?: number, of?: 'W' | 'b', where?: Where) => Spelling
  /** w·i or i·w inside a net. */
  readonly factors: 'weight-first' | 'input-first'
  /** −(target − out) or out − target. */
  readonly difference: 'target-first' | 'output-first'
  /** A row per unit (W·x) or a column per unit (x·W). */
  readonly orientation: 'rows' | 'columns'
}

export const letter = (text: string): Piece => ({ text, style: 'letter' })
export const word = (text: string): Piece => ({ text, style: 'word' })
export const index = (n: number): Piece => ({ text: String(n), style: 'index' })
export const verbatim = (text: string): Piece => ({ text, style: 'verbatim' })

/** Nothing is known: parts are printed without a network. */
export const nowhere: Where = {
  unit: () => undefined,
  parameter: () => undefined,
  difference: false,
  orientation: 'rows',
  taken: () => false,
}

/** The first of our own letters or words that is no name of the user's. */
export const free = (where: Where, units: boolean, ...ours: readonly Piece[]): Piece =>
  ours.find(({ text }) => !where.taken(text, units)) ?? ours.at(-1)!
