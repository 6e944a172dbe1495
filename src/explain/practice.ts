// Exercises: a network with fresh numbers of few digits, and which of its numbers are blank. The same seed and round
// give the same exercise to everybody.

import { cellsOf } from '../formula/evaluate.ts'
import { addressOf } from '../formula/name.ts'
import type { Description } from '../network/description.ts'
import { InputError } from '../network/problem.ts'
import { network } from '../network/validate.ts'
import { createRandom, hashSeed, type Random } from '../numeric/random.ts'
import type { Sheet } from '../trace/sheet.ts'
import { step } from '../trace/step.ts'
import { type Round, rounds } from './practice-rounds.ts'
import { quantityOf } from './quantity.ts'

export type Exercise = {
  readonly seed: number
  readonly round: number
  /** How many rounds there are. */
  readonly rounds: number
  readonly title: string
  /** What to do. */
  readonly task: string
  readonly description: Description
  /** Addresses of the blanks, in the order they are worked out. */
  readonly asked: readonly string[]
  /** Addresses of the numbers that are there: what is given, and what was worked out before the last blank. */
  readonly shown: readonly string[]
  /** The place in the reading order of the last number before the first blank; −1 for none. */
  readonly before: number
}

/** Drawings that are tried until one is pleasant to work by hand. */
const TRIES = 200

const SIZES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const WEIGHTS = SIZES.flatMap((size) => [size, -size])
/** Targets that a sigmoid can come near to. */
const SOFT = [0.1, 0.2, 0.8, 0.9]
/** Not 1: the gradient of the weight would be that of the bias. */
const INPUTS = [...SIZES, 2]

/** The exercise of a seed in a round, from 1. Throws `InputError` where there is no such round. */
export function exerciseOf(seed: number, round: number): Exercise {
  const plan = rounds[round - 1]
  if (plan === undefined) {
    const what = `There is no round ${round}: practice has ${rounds.length} rounds.`
    throw new InputError([{ code: 'E-ROUND', what }])
  }
  for (let attempt = 1; ; attempt++) {
    const random = createRandom(hashSeed(`practice ${seed}, round ${round}, ${attempt}`))
    const description = { ...drawn(plan, random), title: `${plan.title} (practice ${seed}.${round})` }
    const sheet = step(network(description))
    const asked = blanksOf(sheet, plan)
    if (attempt < TRIES && !isPleasant(sheet, asked)) continue
    const { title, task } = plan
    return {
      seed,
      round,
      rounds: rounds.length,
      title,
      task,
      description,
      asked,
      shown: shownIn(sheet, asked),
      before: sheet.worked.indexOf(sheet.cell(asked[0]!)) - 1,
    }
  }
}

function drawn(
  { inputs, layers, targets = SOFT, samples = 1, loss, optimizer }: Round,
  random: Random,
): Description {
  const mixed = <T>(list: readonly T[]): T[] => random.permutation(list.length).map((i) => list[i]!)
  const pick = <T>(list: readonly T[]): T => mixed(list)[0]!
  // No two alike, so that a wrong partner shows.
  const start = mixed(WEIGHTS)
  const weight = () => start.pop()!
  let before = inputs
  let weights = 0
  let biases = 0
  const dense = layers.map(([units, activation]) => {
    const rows = Array.from({ length: units }, () => Array.from({ length: before }, weight))
    const names = rows.map((row) => row.map(() => `w${++weights}`))
    const bias = { values: rows.map(weight), names: rows.map(() => `b${++biases}`) }
    before = units
    return { units, activation, weights: rows, names, bias }
  })
  const isClass = layers.at(-1)![1] === 'softmax'
  const targetsOf = () => {
    const truth = random.permutation(before)[0]!
    return Array.from({ length: before }, (_, i) => (isClass ? Number(i === truth) : pick(targets)))
  }
  return {
    handgrad: 1,
    inputs,
    layers: dense,
    ...(loss === undefined ? {} : { loss }),
    optimizer: { type: optimizer ?? 'gradient-descent', rate: pick([0.1, 0.2, 0.5]) },
    numbers: { digits: 5 },
    samples: Array.from({ length: samples }, () => ({
      inputs: mixed(INPUTS).slice(0, inputs),
      targets: targetsOf(),
    })),
  }
}

/** Numbers that only stand for another one are not asked. */
function blanksOf({ worked, network: of }: Sheet, { asks }: Round): string[] {
  return worked
    .filter(({ name, formula }) => formula?.op !== 'cell' && asks.includes(quantityOf(of, name)))
    .map(({ name }) => addressOf(name))
}

/** No curve is flat, no net at the bend of ReLU, and every blank that is not 0 has a digit among the first three. */
function isPleasant(sheet: Sheet, asked: readonly string[]): boolean {
  const isClear = sheet.worked.every(({ name }) => {
    if (!('of' in name) || name.of !== 'net') return true
    const net = Math.abs(sheet.value(name))
    return net > 0.05 && net < 2.5
  })
  const sizes = asked.map((address) => Math.abs(sheet.value(address)))
  return isClear && sizes.every((size) => size === 0 || size >= 0.001)
}

/** What the blanks are made of and what was worked out before the last of them, as far as no blank is in it. */
function shownIn(sheet: Sheet, asked: readonly string[]): string[] {
  const blanks = asked.map((address) => sheet.cell(address))
  const last = blanks.at(-1)!
  const worked = sheet.worked.slice(0, sheet.worked.indexOf(last) + 1)
  const behind = new Set(blanks)
  const found = new Set<string>()
  for (const cell of worked) {
    const operands = cell.formula === null ? [] : [...cellsOf(cell.formula)]
    for (const { phase, name } of operands) {
      // What the optimizer kept is no number of this step.
      if (phase === 'given' && 'of' in name && name.of !== 'previous') found.add(addressOf(name))
    }
    if (operands.some((operand) => behind.has(operand))) behind.add(cell)
    else if (!behind.has(cell)) found.add(addressOf(cell.name))
  }
  return [...found].sort((a, b) => rankOf(sheet, a) - rankOf(sheet, b))
}

/** Inputs and targets first, then weights and biases, then what was worked out. */
function rankOf(sheet: Sheet, address: string): number {
  const { name, phase } = sheet.cell(address)
  const place = 'of' in name ? ['input', 'target', 'parameter'].indexOf(name.of) : -1
  return phase !== 'given' ? 4 : place < 0 ? 3 : place
}
