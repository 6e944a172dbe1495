// What reading somebody's numbers gives: each number with the cell it is about and the digits it was typed
// with, and what could not be read with the reason.

import type { Name } from '../../formula/name.ts'

/** A number somebody gave, tied to the cell it is about. */
export type GivenNumber = {
  /** The sample is set where it was told; where the batch has one sample, names have none. */
  readonly name: Name
  /** From 1. */
  readonly step: number
  /** The name as it stood: `net_h1`, `∂E/∂w5`. */
  readonly label: string
  /** The number as typed: `.35892`, `0,0822`, `3.65e-4`, `−0.04`. */
  readonly text: string
  readonly value: number
  /** Digits typed after the point, the exponent accounted for: `3.65e-4` has 6, `0.0820` has 4, `12` has 0. */
  readonly decimals: number
  /** Significant digits typed: `0.0820` has 3, `.35892` has 5. */
  readonly digits: number
  /** From 1. */
  readonly line: number
  /** For a number out of a whole array of parameters: which one, so that no name need be looked up. */
  readonly place?: ParameterNumber
}

/** The value, gradient, new value or change of a parameter, by its place in the packed array. */
export type ParameterNumber = {
  readonly of: 'parameter' | 'gradient' | 'new' | 'change'
  readonly parameter: number
}

export type Unread = {
  readonly line: number
  readonly text: string
  readonly why: string
  /** A line of words that does not look meant as a number. */
  readonly prose?: true
}

export const KINDS = ['lines', 'csv', 'json', 'trace', 'table', 'markdown', 'html', 'latex'] as const
export type NumbersKind = (typeof KINDS)[number]

export type Found = {
  readonly numbers: GivenNumber[]
  readonly unread: Unread[]
  /** What had to be assumed to read the numbers, as sentences. */
  assumed?: string
}

export type ReadNumbers = {
  readonly kind: NumbersKind
  readonly numbers: readonly GivenNumber[]
  readonly unread: readonly Unread[]
  /** What had to be assumed to read the numbers, as sentences. */
  readonly assumed?: string
}

const LONGEST = 200

/** A line of text as it is shown among what was not read. */
export const clipped = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trim()}…` : text.trim()
