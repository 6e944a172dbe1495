// The numbers a person's own network code must give, as plain data: what goes in, every number that comes out
// with its tolerance, and what it is when a well-known mistake was made. Each target language writes this down.

import { run } from '../../engine/run.ts'
import { addressOf } from '../../formula/name.ts'
import type { Network } from '../../network/network.ts'
import { InputError } from '../../network/problem.ts'
import { step } from '../../trace/step.ts'
import { firstNonFinite } from '../../training/divergence.ts'
import { type Asked, asked } from './asked.ts'
import { type Layout, layoutOf, packedOf } from './layout.ts'
import { Shaken } from './shaken.ts'
import { mostWrong, refuseLarge, samplesOf, sizeOf } from './size.ts'
import { errorsOf, mostOf, unitOf } from './tolerance.ts'

/** What a number of a step is, by the name of the array that holds it. */
export type Kind = 'nets' | 'outs' | 'errors' | 'E' | 'deltas' | 'dW' | 'db' | 'weights' | 'biases'

export type Wrong = { readonly value: number; readonly mistake: number }

export type Expected = {
  /** `dE/dw5`, `net(h1)@2`. */
  readonly name: string
  /** Indices from 0: [sample, layer, unit], [sample, output], [layer, unit, input], [layer, unit] or none. */
  readonly place: readonly number[]
  readonly value: number
  readonly tolerance: number
  /** What it is when the mistake of that number in `mistakes` was made. */
  readonly wrong: readonly Wrong[]
}

export type Group = {
  /** From 1. */
  readonly step: number
  readonly kind: Kind
  readonly title: string
  readonly numbers: readonly Expected[]
}

export type Golden = {
  readonly network: Network
  readonly layout: Layout
  readonly steps: number
  /** Start values: weights[layer][unit][input], biases[layer][unit] (one entry where it is shared). */
  readonly weights: readonly (readonly (readonly number[])[])[]
  readonly biases: readonly (readonly number[])[]
  /** The samples that the steps use, and which of them each step uses. */
  readonly samples: readonly { readonly inputs: readonly number[]; readonly targets: readonly number[] }[]
  readonly batches: readonly (readonly number[])[]
  readonly groups: readonly Group[]
  /** Sentences of the mistakes that the wrong values belong to. */
  readonly mistakes: readonly string[]
  /** Largest tolerance as a share of max(1, |x|), and how many numbers needed more. */
  readonly most: number
  readonly beyond: number
  /** A got value is a wrong one when it is this near, as a share: nine significant digits. */
  readonly near: number
}

export type GoldenOptions = {
  /** How many updates. Default: 3. */
  steps?: number
  /** Most numbers a file may hold. Default: 50,000. */
  most?: number
  /** What a number is when a known mistake was made, by its address and step. */
  wrong?: (address: string, step: number) => readonly { value: number; sentence: string }[]
}

/**
 * Works the steps of a network. By-hand rounding is left out: code is to be compared with all digits.
 * Throws `InputError`: E-LIMIT-GOLDEN for more than 50,000 numbers, E-OVERFLOW or E-DIVERGED.
 */
export function goldenOf(
  given: Network,
  { steps = 3, most: limit, wrong = () => [] }: GoldenOptions = {},
): Golden {
  if (!Number.isInteger(steps) || steps < 1)
    throw new RangeError(`E-API goldenOf(network, { steps }): expected a whole number from 1, got ${steps}`)
  const network: Network = { ...given, numbers: { ...given.numbers, byHand: null } }
  const layout = layoutOf(network)
  const used = samplesOf(network, steps)
  refuseLarge(network, used.batches, used.samples.length, limit)
  const each = mostWrong(sizeOf(network, used.batches, used.samples.length))
  const sentences = new Map<string, number>()
  const single = network.numbers.precision === 'float32'
  const near = single ? 1e-6 : 1e-9
  const most = mostOf(network.numbers.precision)
  let beyond = 0
  const going = run(network)
  const shaken = new Shaken(unitOf(network.numbers.precision))
  let before: Parameters<typeof errorsOf>[1] = null
  const groups: Group[] = []
  for (let n = 1; n <= steps; n++) {
    const sheet = step(network, { step: n, run: going })
    const problem = firstNonFinite(sheet)
    if (problem !== null) throw new InputError([problem], 4)
    const errors = errorsOf(sheet, before, shaken)
    const expected = ({ name, place }: Asked): Expected => {
      const cell = sheet.cell(name)
      const value = sheet.look(cell)
      const address = addressOf(name)
      const tolerance = errors.tolerance(cell)
      if (tolerance > most * Math.max(1, Math.abs(value))) beyond++
      const telling = wrong(address, n)
        .filter((other) => tells(other.value, value, tolerance, near))
        .slice(0, each)
      return { name: address, place, value, tolerance, wrong: telling.map((one) => numbered(sentences, one)) }
    }
    for (const { kind, title, numbers } of asked(sheet, layout)) {
      if (numbers.length === 0) continue
      groups.push({ step: n, kind, title: `step ${n}: ${title}`, numbers: numbers.map(expected) })
    }
    before = { sheet, errors }
  }
  const { weights, biases } = packedOf(
    network,
    layout,
    single ? network.start.map(Math.fround) : network.start,
  )
  const mistakes = [...sentences.keys()]
  return { network, layout, steps, weights, biases, ...used, groups, mistakes, most, beyond, near }
}

/** A wrong value is worth naming where it can be told from the right one. */
function tells(wrong: number, right: number, tolerance: number, near: number): boolean {
  return (
    Number.isFinite(wrong) && Math.abs(wrong - right) > Math.max(2 * tolerance, 2 * near * Math.abs(wrong))
  )
}

function numbered(
  sentences: Map<string, number>,
  { value, sentence }: { value: number; sentence: string },
): Wrong {
  const mistake = sentences.get(sentence) ?? sentences.size
  sentences.set(sentence, mistake)
  return { value, mistake }
}
