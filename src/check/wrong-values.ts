// The numbers that known mistakes give in the place of the right ones, so that a test of somebody's code can say
// which mistake was made.

import { addressOf } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { Course } from './course.ts'
import { factsOf, hypothesesFor } from './hypotheses.ts'
import { right } from './theory.ts'

export type WrongValue = { readonly value: number; readonly sentence: string }

/** So many numbers are worked out at most, over all mistakes. */
const MOST = 300_000
/** Beside one number. */
const MOST_EACH = 8

/** By address, what each mistake gives in step `step`, the simplest mistakes first; right values are left out. */
export function wrongValues(given: Network, step = 1): ReadonlyMap<string, readonly WrongValue[]> {
  const network: Network = { ...given, numbers: { ...given.numbers, byHand: null } }
  const found = new Map<string, WrongValue[]>()
  const own = new Course(network, right).at(step)
  const hypotheses = hypothesesFor(factsOf(network, 0)).filter(({ mistake }) => mistake.kind !== 'computes')
  const cells = own.plan.worked
  if (cells.length * hypotheses.length > MOST) return found
  const addresses = cells.map(({ name }) => addressOf(name))
  for (const { theory, form, scope } of hypotheses) {
    if (scope !== 'everywhere') continue
    const world = new Course(network, theory).at(step)
    for (const [i, cell] of cells.entries()) {
      const other = world.plan === own.plan ? cell : world.find(cell.name)
      if (other === undefined) continue
      const value = world.value(other)
      if (!Number.isFinite(value) || isNear(value, own.value(cell))) continue
      const known = found.get(addresses[i]!) ?? []
      if (known.length < MOST_EACH && known.every((one) => !isNear(one.value, value))) {
        known.push({ value, sentence: form.sentence })
        found.set(addresses[i]!, known)
      }
    }
  }
  return found
}

/** The same to nine digits, which is what a message can tell apart. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
