// What a mistake gets to see of a number: the right formula of each kind of number, taken apart into the
// operands that somebody may confuse.

import type { Formula } from '../formula/formula.ts'
import type { Activation, Settings } from './part.ts'

/** The right formula of a number, as far as others have left it, and where the number stands. */
type Operands = {
  readonly right: Formula
  /** Does it belong to the output layer? */
  readonly last: boolean
}

/** net = Σ w·x + b */
export type NetOperands = Operands & {
  readonly terms: readonly Formula[]
  /** The terms with the weights that stand there when the matrix is read the other way. */
  readonly turned: readonly Formula[]
  readonly bias: Formula | null
}

/** out = f(net) of a dense layer. */
export type OutOperands = Operands & {
  readonly net: Formula
  readonly activation: Activation
  readonly settings: Settings
}

/** out_i of a softmax over `nets`. */
export type SoftmaxOperands = Operands & { readonly net: Formula; readonly nets: readonly Formula[] }

/** E(o) of one output and sample, or ∂E/∂out of an output. */
export type ErrorOperands = Operands & {
  readonly out: Formula
  readonly target: Formula
  /** Place of the output among all of them. */
  readonly index: number
  readonly outs: readonly Formula[]
  readonly targets: readonly Formula[]
  readonly n: number
  readonly loss: string
}

/** E of one sample from the E(o) of its outputs. */
export type TotalOperands = Operands & { readonly errors: readonly Formula[] }

/** A number reduced over the `samples` of a batch. */
export type BatchOperands = Operands & {
  readonly samples: readonly Formula[]
  readonly reduce: 'mean' | 'sum'
  /** What a penalty adds. */
  readonly penalty: readonly Formula[]
}

/** ∂out/∂net of a dense layer's unit. */
export type SlopeOperands = Operands & {
  readonly net: Formula
  readonly out: Formula
  readonly activation: Activation
  readonly settings: Settings
}

/** What unit `to` (counted from 0) of the next layer passes back to unit `from`: δ of `to` times the weight between. */
export type PathOperands = Operands & {
  readonly from: number
  readonly to: number
  readonly delta: Formula
  /** ∂E/∂out of the unit `to`; absent before a softmax. */
  readonly byOut: Formula | null
  readonly weight: Formula
  /** The weight after its update. */
  readonly fresh: Formula
  /** The weight that stands there when the matrix is read the other way. */
  readonly turned: Formula | null
  /** The weight at the same place of this unit's own layer, where that is large enough for every path. */
  readonly own: Formula | null
  /** Where the next layer is not the last: δ of output `to`, 0 where there is none. */
  readonly skipping: Formula | null
}

/** ∂E/∂out of a hidden unit: the sum of its paths. */
export type BackOperands = Operands & {
  readonly paths: readonly Formula[]
  /** Where the next layer is not the last: each output's δ with the last layer's weight from this place to it. */
  readonly skipping: readonly { readonly delta: Formula; readonly weight: Formula }[] | null
}

/** δ = ∂E/∂net. */
export type DeltaOperands = Operands & {
  /** ∂E/∂out and ∂out/∂net; absent where a softmax stands between. */
  readonly byOut: Formula | null
  readonly slope: Formula | null
  readonly activation: Activation | null
  readonly settings: Settings
  readonly out: Formula | null
  /** Of an output of softmax with cross-entropy: its place and all outputs and targets. */
  readonly softmax: {
    readonly index: number
    readonly outs: readonly Formula[]
    readonly targets: readonly Formula[]
  } | null
}

/** ∂E/∂p of one sample: δ times what the weight is multiplied by, or the sum of the δ of a shared bias. */
export type GradientOperands = Operands & {
  readonly kind: 'weight' | 'bias' | 'shared bias'
  readonly parameter: Formula
  readonly delta: Formula
  /** The δ of all units of the layer. */
  readonly deltas: readonly Formula[]
  readonly unit: number
  readonly input: number
  /** The outputs (or inputs) that come into the layer, and their nets where they have one. */
  readonly inputs: readonly Formula[]
  readonly inputNets: readonly (Formula | null)[]
}

/** ∂E/∂p as the update uses it. */
export type FinalGradientOperands = BatchOperands & {
  readonly kind: GradientOperands['kind']
  readonly parameter: Formula
  readonly l1: number
  readonly l2: number
  /** The same gradient one update earlier; absent in the first step. */
  readonly before: Formula | null
}

/** The cells of an optimizer: `new` and what it keeps. */
export type ChangeOperands = Operands & {
  readonly quantity: string
  readonly kind: GradientOperands['kind']
  readonly optimizer: string
  readonly settings: Settings
  readonly weight: Formula
  readonly gradient: Formula
  readonly rate: Formula
  readonly step: Formula
  readonly previous: Readonly<Record<string, Formula>>
  readonly earlier: Readonly<Record<string, Formula>>
  /** Inputs of the parameter's layer. */
  readonly inputs: number
  /** ∂E/∂b of all units of the layer, for a bias. */
  readonly biasGradients: readonly Formula[]
}
