// Conventions under which every number is right: one, or two together. One that only has to do with the update
// leaves all numbers before it to the other.

import { type Candidate, candidate, cellIn, gives, givesAll, valueUnder } from './candidate.ts'
import { isLarge } from './course.ts'
import { type Given, unitOf } from './given.ts'
import type { Custom } from './hypotheses.ts'
import { distinct, isTooFarForTwo, type Search } from './search.ts'

/** One convention, or two, under which every number is right. */
export function fittingConventions(search: Search): Candidate[] {
  const { network, givens, customs } = search
  const single = customs.map((custom) => candidate(network, [custom], []))
  const found = single.filter((one) => givesAll(one, givens))
  if (found.length > 0) return distinct(found, givens)
  // Each pair would be a pass over all the weights of a large network, or one through a long run.
  if (isLarge(network) || isTooFarForTwo(search)) return []
  const right = candidate(network, [], [])
  const early = givens.filter((given) => isBeforeUpdate(right, given))
  const mayBeBeside = (a: Candidate, b: Custom) =>
    isSingle(b)
      ? givens.every((given) => isNear(given, valueUnder(a, given)))
      : !isOfUpdate(b) || early.every((given) => gives(a, given))
  const pairs: Candidate[] = []
  for (const [i, one] of single.entries()) {
    const a = one.customs[0]!
    for (const other of single.slice(i + 1)) {
      const b = other.customs[0]!
      if (a.convention === b.convention || !mayBeBeside(one, b) || !mayBeBeside(other, a)) continue
      const pair = candidate(network, [a, b], [])
      if (givesAll(pair, givens)) pairs.push(pair)
    }
  }
  return distinct(pairs, givens)
}

/** A number of the first step that is there before anything is updated. */
function isBeforeUpdate({ course }: Candidate, given: Given): boolean {
  return given.step === 1 && cellIn(course.at(1), given)?.phase !== 'update'
}

/** Does the convention change nothing but the update? */
function isOfUpdate({ form }: Custom): boolean {
  const { describes, rewrites } = form
  if (describes !== undefined) return describes.biases === 'frozen' || describes.biases === 'trained'
  return rewrites !== undefined && Object.keys(rewrites).every((role) => role === 'change')
}

const isSingle = ({ form }: Custom) => form.describes?.precision === 'float32'

/** Single precision moves a number by its last digits only, its sign apart. */
const isNear = (given: Given, value: number | undefined) =>
  value !== undefined &&
  Math.abs(Math.abs(given.value) - Math.abs(value)) <= 1e-3 * Math.abs(value) + unitOf(given) + 1e-5
