// The shape of a known way to go wrong. A mistake is data: it says which numbers are worked out with another
// formula, from which other numbers, for which other network or with which other rounding. Whoever checks
// hands it the operands of each number, so one text serves every network.

import type { Formula } from '../formula/formula.ts'
import type {
  BackOperands,
  BatchOperands,
  ChangeOperands,
  DeltaOperands,
  ErrorOperands,
  FinalGradientOperands,
  GradientOperands,
  NetOperands,
  OutOperands,
  PathOperands,
  SlopeOperands,
  SoftmaxOperands,
  TotalOperands,
} from './operands.ts'
import type { Part, Settings } from './part.ts'

/** Gives the wrong formula, or `null` where the right one stays. */
type Rewrite<Operands> = (x: Operands) => Formula | null

export type Rewrites = {
  readonly net?: Rewrite<NetOperands>
  readonly out?: Rewrite<OutOperands>
  readonly softmax?: Rewrite<SoftmaxOperands>
  readonly error?: Rewrite<ErrorOperands>
  readonly total?: Rewrite<TotalOperands>
  readonly batchError?: Rewrite<BatchOperands>
  readonly outputSlope?: Rewrite<ErrorOperands>
  readonly slope?: Rewrite<SlopeOperands>
  readonly path?: Rewrite<PathOperands>
  readonly back?: Rewrite<BackOperands>
  readonly delta?: Rewrite<DeltaOperands>
  readonly gradient?: Rewrite<GradientOperands>
  readonly finalGradient?: Rewrite<FinalGradientOperands>
  readonly change?: Rewrite<ChangeOperands>
}

/** Another network, said in the words of a network file. */
export type Redescription = {
  readonly loss?: string
  readonly biases?: 'frozen' | 'trained' | 'shared' | 'per-unit'
  /** Trains the biases besides. */
  readonly biasesTrained?: true
  readonly weights?: 'turned'
  readonly inputs?: 'activated'
  readonly activation?: { readonly where: 'hidden' | 'output'; readonly is: string }
  readonly reduce?: 'mean' | 'sum'
  readonly size?: 'one' | 'all'
  readonly optimizer?: { readonly type: string; readonly settings?: Settings }
  readonly precision?: 'float32'
  readonly byHand?: { readonly digits: number; readonly mode: 'round' | 'truncate' }
}

/** What a form may ask about the network at hand. */
export type Facts = {
  /** Units of each dense layer, inputs of the network first. */
  readonly widths: readonly number[]
  readonly activations: readonly string[]
  readonly loss: string
  readonly optimizer: string
  readonly softmax: boolean
  readonly samples: number
  readonly batch: number
  readonly reduce: 'mean' | 'sum'
  readonly penalty: boolean
  readonly biases: readonly ('none' | 'shared' | 'per-unit')[]
  readonly biasesTrained: boolean
  /** The most digits after the point among the numbers to be explained. */
  readonly decimals: number
}

/** One of the ways a mistake is made. */
export type Form = {
  /** Tells it from the mistake's other forms; absent where there is only one. */
  readonly form?: string
  /** What was done, to a learner: "The slope of the output unit was left out." */
  readonly sentence: string
  /** Other formulas, or the right ones over other numbers. */
  readonly rewrites?: Rewrites
  /** Another network, or another way to compute. */
  readonly describes?: Redescription
  /** Parameters change after each sample of a batch instead of once. */
  readonly afterEachSample?: true
}

/** A mistake; its `id` is what `check` reports, its `catalogue` the number in the catalogue of mistakes. */
export type Mistake = Part & {
  readonly catalogue: string
  readonly kind: 'rewrites' | 'reads' | 'describes' | 'computes'
  /** What a network must have for it to change a number, as it completes "It needs …". */
  readonly needs: string
  /** What to do instead. */
  readonly instead: string
  /** Can it be made in the output layer only, or in the hidden layers only? */
  readonly scoped?: true
  /** The forms that make sense for a network. */
  readonly forms: (facts: Facts) => readonly Form[]
}

/** Another way to do it that is right in itself: numbers that follow it throughout are right. */
export type Convention = Part & {
  readonly forms: (facts: Facts) => readonly (Form & {
    /** Completes "Your numbers are right …". */
    readonly right: string
    /** Numbers shown with the opposite sign. */
    readonly negated?: 'delta' | 'gradient' | 'delta and gradient'
    /** Slopes of single samples' errors shown as those of the batch's mean: divided by the number of samples. */
    readonly overSamples?: true
  })[]
}
