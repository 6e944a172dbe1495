// A network as people write and save it: the shape of a network file, and of the object handed to `network`
// in TypeScript. Everything but inputs and layers may be left out.

import type { activations } from '../parts/activations/index.ts'
import type { datasets } from '../parts/datasets/index.ts'
import type { features } from '../parts/features/index.ts'
import type { families, initializers } from '../parts/initializers/index.ts'
import type { losses } from '../parts/losses/index.ts'
import type { notations } from '../parts/notations/index.ts'
import type { optimizers } from '../parts/optimizers/index.ts'
import type { schedules } from '../parts/schedules/index.ts'

/** An id of the list, or any text: the list decides when it is read. */
type IdOf<List extends readonly { readonly id: string }[]> = List[number]['id'] | (string & {})
/** A part by its id, or with its settings: `{ type: 'leaky-relu', slope: 0.2 }`. */
type PartDescription<Id, More = unknown> =
  | Id
  | ({ readonly type: Id; readonly [setting: string]: unknown } & More)
type Row = readonly number[] | Float64Array | Float32Array

export type Description = {
  /** Version of the file format: 1. */
  readonly handgrad?: 1 | undefined
  readonly title?: string | undefined
  /** `net-out` (the default), `sum-output`, `z-a`, `prediction-delta`. */
  readonly notation?: IdOf<typeof notations> | undefined
  /** Names, or how many; then they are called i1, i2 …. */
  readonly inputs: readonly string[] | number
  readonly layers: readonly LayerDescription[]
  /** Default: `half-squared-error`. */
  readonly loss?: PartDescription<IdOf<typeof losses>> | undefined
  /** Default: `gradient-descent` with rate 0.5. */
  readonly optimizer?: OptimizerDescription | undefined
  readonly schedule?: PartDescription<IdOf<typeof schedules>, { readonly per?: 'epoch' | 'step' }> | undefined
  /** λ₁ and λ₂ of the penalty λ₂/2·Σw² + λ₁·Σ|w| over the weights. */
  readonly regularization?: { readonly l1?: number; readonly l2?: number } | undefined
  readonly batch?: BatchDescription | undefined
  readonly numbers?: NumbersDescription | undefined
  readonly samples?: readonly SampleDescription[] | undefined
  readonly data?: DataDescription | undefined
  readonly points?: PointsDescription | undefined
  readonly split?: SplitDescription | undefined
  readonly errata?: readonly ErratumDescription[] | undefined
  /** Where an editor finds the schema of a JSON file. */
  readonly $schema?: string | undefined
}

export type LayerDescription = DenseDescription | SoftmaxDescription

export type DenseDescription = {
  readonly type?: 'dense' | undefined
  /** Names, or how many; then they are called h1, h2 … and, in the last dense layer, o1, o2 …. */
  readonly units: readonly string[] | number
  /** Default: `identity`. `softmax` is short for a softmax layer with the same names. */
  readonly activation?: PartDescription<IdOf<typeof activations> | 'softmax'> | undefined
  /** A row per unit, a column per input. */
  readonly weights?: readonly Row[] | undefined
  /** Names of the weights, placed as the weights are; `null` leaves one unnamed. */
  readonly names?: readonly (readonly (string | null)[])[] | undefined
  /** Default: one trained bias per unit, starting at 0. */
  readonly bias?: number | Row | 'none' | BiasDescription | undefined
  /** How weights are drawn when none are given; the seed is the number of the layer unless given. */
  readonly initialize?: PartDescription<IdOf<typeof initializers> | keyof typeof families> | undefined
  /** `false` freezes weights and biases; a matrix decides for each weight. */
  readonly train?: boolean | readonly (readonly boolean[])[] | undefined
}

export type SoftmaxDescription = {
  readonly type: 'softmax'
  readonly units?: readonly string[] | number | undefined
}

export type BiasDescription = {
  readonly value?: number | undefined
  readonly values?: Row | undefined
  readonly name?: string | undefined
  readonly names?: readonly (string | null)[] | undefined
  /** One bias for all units of the layer. */
  readonly shared?: boolean | undefined
  readonly train?: boolean | readonly boolean[] | undefined
}

export type OptimizerDescription =
  | IdOf<typeof optimizers>
  | { readonly type?: IdOf<typeof optimizers>; readonly rate?: number; readonly [setting: string]: unknown }

export type BatchDescription = {
  /** Default: `all`. 1 is online training. */
  readonly size?: number | 'all' | undefined
  readonly reduce?: 'mean' | 'sum' | undefined
  readonly shuffle?: boolean | { readonly seed?: number | string } | undefined
}

export type NumbersDescription = {
  readonly digits?: number | undefined
  readonly show?: 'round' | 'truncate' | undefined
  /** Digits after the point that are kept of every number before it is used again. */
  readonly byHand?: number | { readonly digits: number; readonly mode?: 'round' | 'truncate' } | undefined
  readonly precision?: 'float64' | 'float32' | undefined
  readonly decimal?: 'point' | 'comma' | undefined
}

type Values = Row | number | Readonly<Record<string, number>>
/** Numbers in the order of the inputs and outputs, or by their names. */
export type SampleDescription = { readonly inputs: Values; readonly targets: Values }

export type DataDescription = {
  /** A CSV file beside the network file. */
  readonly file: string
  /** Columns by name, or by number from 1. */
  readonly inputs: readonly (string | number)[]
  readonly targets: readonly (string | number)[]
  readonly separator?: ',' | ';' | '\t' | '|' | undefined
  readonly decimal?: 'point' | 'comma' | undefined
  readonly header?: boolean | undefined
}

/** A data set of the plane that the samples are drawn from, in the place of samples. */
export type PointsDescription = {
  readonly set: IdOf<typeof datasets>
  /** What of a point goes into the network, in the order of the inputs. Default: x1 and x2. */
  readonly features?: readonly IdOf<typeof features>[] | undefined
  /** From 0 (none) to 0.5. */
  readonly noise?: number | undefined
  /** Default: the data set's own number. */
  readonly count?: number | undefined
  /** The share of the points to train with; the others are kept to test with. Default: 0.5. */
  readonly share?: number | undefined
  readonly seed?: number | string | undefined
}

/** Mixes the samples by a seed and keeps some of them to test with. */
export type SplitDescription = {
  /** The share to train with. Default: 0.5. */
  readonly share?: number | undefined
  readonly seed?: number | string | undefined
}

export type ErratumDescription = {
  /** Address of the number, such as `dE/dw5`. */
  readonly cell?: string | undefined
  readonly step?: number | undefined
  readonly printed?: string | undefined
  readonly note: string
}
