// What every part has in common, and the shapes of the kinds of parts. A part is plain data: formulas are
// given as functions from operand formulas to a formula, so one text serves any network and any medium.

import type { Formula } from '../formula/formula.ts'

export type Settings = Readonly<Record<string, number>>

export type Part = {
  /** Kebab case, as written in a network file. */
  readonly id: string
  /** What other libraries and books call it: not read in a file, but understood in a message. */
  readonly also?: readonly string[]
  readonly title: string
  /** One or two sentences for a learner. */
  readonly why: string
  /** Named numbers a user may set, with defaults (`min` is allowed, `max` is not); the text says what each does. */
  readonly settings?: Readonly<Record<string, { default: number; min?: number; max?: number; what: string }>>
  /** Where another library means something else by the same name. */
  readonly differs?: string
  /** Where the formula is from. */
  readonly source?: string
}

type Safer<Operands> = {
  /** The safe form is used where a < b. */
  readonly when: (x: Operands) => readonly [Formula, Formula]
  readonly formula: (x: Operands) => Formula
  readonly reason: string
}

export type Activation = Part & {
  readonly out: (net: Formula, settings: Settings) => Formula
  /** Other forms of `out` that people and programs use. */
  readonly otherOuts?: (net: Formula, settings: Settings) => readonly Formula[]
  /** A sentence about the slope, for a learner. */
  readonly slopeWhy: string
  /** ∂out/∂net in the textbook form. */
  readonly slope: (x: { net: Formula; out: Formula }, settings: Settings) => Formula
  /** Other forms of ∂out/∂net that people and programs use: equal, except for what rounding does to them. */
  readonly otherSlopes?: (x: { net: Formula; out: Formula }, settings: Settings) => readonly Formula[]
  readonly safe?: Safer<{ net: Formula; out: Formula; settings: Settings }>
  /** Values the output can take, for checking targets: [lowest, highest]. */
  readonly range: readonly [number, number]
}

export type LossOperands = {
  readonly out: Formula
  readonly target: Formula
  /** All outputs of the sample, for losses that need them; `n` is how many. */
  readonly outs: readonly Formula[]
  readonly n: number
}

type OutputUnit = {
  net: Formula
  nets: readonly Formula[]
  out: Formula
  target: Formula
  others: readonly Formula[]
}

/** What a loss computes instead when it stands over a certain activation. */
export type Pairing = {
  /** E(o) from net, where the textbook form would lose digits. */
  readonly error?: Safer<OutputUnit>
  /** ∂E/∂net of the output unit in closed form: always, or only where the chain rule's product loses digits. */
  readonly delta:
    | (Safer<OutputUnit> & {
        /** The closed form as people write it, which loses digits where an output is close to its limit. */
        readonly plain?: (x: OutputUnit) => Formula
      })
    | { readonly always: (x: OutputUnit) => Formula; readonly safe?: Safer<OutputUnit> }
}

export type Loss = Part & {
  /** E(o): the error of one output. */
  readonly error: (x: LossOperands, settings: Settings) => Formula
  /** ∂E/∂out of one output, E being the total over the outputs. */
  readonly slope: (x: LossOperands, settings: Settings) => Formula
  /** How the outputs' errors make the sample's error. */
  readonly total: 'sum' | 'mean'
  readonly over?: Readonly<Record<string, Pairing>>
  readonly targets: { readonly what: string; readonly fits: (targets: readonly number[]) => boolean }
  /** Outputs the loss is defined for; others are refused (log of a negative number). */
  readonly outputs?: readonly [number, number]
}

export type UpdateOperands = {
  readonly weight: Formula
  readonly gradient: Formula
  readonly rate: Formula
  /** Number of this update, from 1. */
  readonly step: Formula
  readonly previous: Readonly<Record<string, Formula>>
}

export type Optimizer = Part & {
  /** The learning rate where a file gives none; 0.5 for plain gradient descent, as in the articles. */
  readonly defaultRate?: number
  /** Quantities kept from step to step, all 0 at the start. */
  readonly state: readonly string[]
  /** The cells of one update in order; each may use those before it through `is`. The last one is `new`. */
  readonly update: readonly {
    readonly quantity: string
    readonly is: (
      x: UpdateOperands,
      earlier: Readonly<Record<string, Formula>>,
      settings: Settings,
    ) => Formula
  }[]
}

export type Schedule = Part & {
  /** The rate in epoch `epoch` (from 0), from the base rate. */
  readonly rate: (x: { base: Formula; epoch: Formula }, settings: Settings) => Formula
}

export type Initializer = Part & {
  /** Draws one weight of a layer with `fanIn` inputs and `fanOut` units. */
  readonly draw: (
    random: { uniform(low: number, high: number): number; normal(mean: number, std: number): number },
    fanIn: number,
    fanOut: number,
    settings: Settings,
  ) => number
}

/** One point of a data set in the plane and what a network is to say of it. */
export type Point = { readonly x: number; readonly y: number; readonly target: number }

export type DataSet = Part & {
  /** Two classes with the targets −1 and 1, or a number from −1 to 1. */
  readonly task: 'classification' | 'regression'
  /** How many points there are unless somebody wants another number. */
  readonly count: number
  /** Draws the points; `noise` from 0 (none) to 0.5. */
  readonly generate: (
    random: { uniform(low: number, high: number): number; normal(mean: number, std: number): number },
    count: number,
    noise: number,
  ) => Point[]
}

/** What is made of a point (x₁, x₂) before it goes into a network. */
export type Feature = Part & {
  /** What the input is called in a network. */
  readonly input: string
  /** As it is written. */
  readonly symbol: string
  readonly value: (x1: Formula, x2: Formula) => Formula
}

/** A network over points in the plane, and how it is trained: what somebody starts from. */
export type Preset = Part & {
  /** Ids of features. */
  readonly features: readonly string[]
  /** How many units every hidden layer has. */
  readonly hidden: readonly number[]
  readonly activation: string
  readonly initialize: string
  readonly bias: number
  readonly optimizer: { readonly type: string; readonly rate: number }
  /** λ₂ of the penalty on the weights. */
  readonly l2: number
  readonly batch: number
  /** How many epochs it was measured with. */
  readonly epochs: number
}

/** A part and the settings a network gives it. */
export type Chosen<P extends Part> = { readonly part: P; readonly settings: Settings }
