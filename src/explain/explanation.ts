// What can be said about one number, and the blocks of a worked solution, as data. Nothing here knows a
// medium: `render/` spells it as terminal text, Markdown, LaTeX, HTML or JSON with one wording for all.

import type { Cell, Formula } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { Network, Numbers } from '../network/network.ts'
import type { MatrixSymbol } from '../parts/notations/notation.ts'

/** A sentence in which numbers' names stand as data; plain strings are text, never markup. */
export type Phrase = readonly (string | { readonly name: Name })[]

export type Explanation = {
  readonly name: Name
  /** "How the error changes with w5" */
  readonly title: Phrase
  /** `null` for a number that is given. */
  readonly formula: Formula | null
  /** Looks up the value of every cell in the formula. */
  readonly look: (cell: Cell) => number
  readonly value: number
  readonly from: readonly Name[]
  readonly usedBy: readonly Name[]
  readonly why: Phrase
  /** Why the safe form stands here instead of the textbook's. */
  readonly safe?: string
  /** The other way to the same number, shown on request (softmax: the sum over the Jacobian). */
  readonly derivation?: Formula
  readonly step: number
  readonly numbers: Numbers
  readonly notation: string
  /** How the indices of weights stand: `rows` where it says nothing. */
  readonly orientation?: 'rows' | 'columns'
}

export type MatrixTerm =
  | { readonly op: '=' | '·' | '+' | '−' | '⊙' | '(' | 'sgn(' | ')' }
  /** A constant of the formula, or a fraction such as 1/N. */
  | { readonly number: number; readonly over?: number }
  /** A named matrix or vector with its actual numbers; `rows` is empty for a bare symbol such as η or f. */
  | {
      readonly symbol: MatrixSymbol
      /** Dense layer, from 1; for `gradient` and `new` with `of`. */
      readonly layer?: number
      readonly of?: 'W' | 'b'
      readonly transposed?: boolean
      readonly rows: readonly (readonly number[])[]
      /** What each of the numbers is called, where they have names of their own. */
      readonly names?: readonly (readonly Name[])[]
    }

export type Block =
  | { readonly type: 'title'; readonly text: string }
  | { readonly type: 'heading'; readonly text: Phrase }
  | { readonly type: 'text'; readonly text: Phrase }
  | { readonly type: 'drawing'; readonly network: Network; readonly parameters: Float64Array }
  /** Given numbers: weights, inputs, targets. */
  | { readonly type: 'given'; readonly rows: readonly { readonly name: Name; readonly value: number }[] }
  | { readonly type: 'working'; readonly explanation: Explanation }
  /** `brief`: only name and value, for numbers worked in the same way as one before. */
  | { readonly type: 'result'; readonly explanation: Explanation }
  | { readonly type: 'matrix'; readonly about: Phrase; readonly terms: readonly MatrixTerm[] }
  /** A number in print beside the right one. */
  | {
      readonly type: 'erratum'
      readonly name?: Name
      readonly step?: number
      readonly printed?: string
      readonly value?: number
      readonly note: string
    }

export type Document = {
  readonly blocks: readonly Block[]
  readonly notation: string
  readonly numbers: Numbers
  /** Rows per unit (W·x) or columns per unit (x·W). */
  readonly orientation: 'rows' | 'columns'
  readonly network: Network
}
