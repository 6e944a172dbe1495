// Which of the numbers that were read can be checked: one that cannot does not keep the others from it. Those of a
// step too far away are left out, and of a cell with one value after another the later ones.

import type { Checked } from './check/check.ts'
import { stateBefore } from './check/replay.ts'
import type { GivenNumber, Unread } from './formats/numbers/given.ts'
import { addressOf } from './formula/name.ts'
import type { Network } from './network/network.ts'
import { InputError } from './network/problem.ts'

/** So many different values of one cell are looked at: whoever corrects a number writes a few. */
const VALUES = 20

export type Checkable = {
  readonly numbers: readonly GivenNumber[]
  readonly left: readonly Unread[]
}

const leftOut = ({ line, label, text }: GivenNumber, why: string): Unread => ({
  line,
  text: `${label} = ${text}`,
  why,
})

/** The numbers without those whose step is too far away to be worked out. */
export function withinReach(network: Network, numbers: readonly GivenNumber[]): Checkable {
  const why = new Map<number, string>()
  // What is too far away is so at once; the last that is not has to be worked out anyway.
  for (const step of [...new Set(numbers.map((number) => number.step))].sort((a, b) => b - a)) {
    const fault = tooFar(network, step)
    if (fault === null) break
    why.set(step, fault)
  }
  return {
    numbers: numbers.filter(({ step }) => !why.has(step)),
    left: numbers.flatMap((number) => {
      const fault = why.get(number.step)
      return fault === undefined ? [] : [leftOut(number, fault)]
    }),
  }
}

function tooFar(network: Network, step: number): string | null {
  try {
    stateBefore(network, step)
    return null
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!.what
    throw error
  }
}

/** Numbers of which each stands once, and how to put back those that stood there again. */
type Once = Checkable & {
  readonly withRepeated: (numbers: Checked<GivenNumber>['numbers']) => Checked<GivenNumber>['numbers']
}

/** Each value of a cell once, and not the twenty-first value of a cell. */
export function once(numbers: readonly GivenNumber[]): Once {
  const values = new Map<string, Map<string, GivenNumber[]>>()
  const left: Unread[] = []
  const kept = numbers.filter((number) => {
    // The arrays of a program name each cell once.
    if (number.place !== undefined) return true
    const { text } = number
    const cell = cellOf(number)
    let known = values.get(cell)
    if (known === undefined) values.set(cell, (known = new Map()))
    const again = known.get(text)
    if (again !== undefined) again.push(number)
    else if (known.size < VALUES) known.set(text, [])
    else
      left.push(
        leftOut(number, `${VALUES} other values of this number stand before it; no more are checked.`),
      )
    return again === undefined && known.has(text)
  })
  const withRepeated: Once['withRepeated'] = (checked) =>
    kept.length + left.length === numbers.length
      ? checked
      : checked.flatMap((one) => {
          const again = one.given.place === undefined && values.get(cellOf(one.given))?.get(one.given.text)
          return again ? [one, ...again.map((given) => ({ ...one, given }))] : [one]
        })
  return { numbers: kept, left, withRepeated }
}

const cellOf = ({ step, name }: GivenNumber) => `${step} ${addressOf(name)}`
