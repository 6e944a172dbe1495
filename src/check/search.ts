// Looks for what somebody did: first conventions under which all numbers are right, then single mistakes, then
// pairs. The simplest that give exactly these numbers win; all that do are kept.

import type { Network } from '../network/network.ts'
import { type Candidate, candidate, givesAll } from './candidate.ts'
import { isLarge } from './course.ts'
import { fromProgram, type Given } from './given.ts'
import { type Custom, conventionsFor, factsOf, type Hypothesis, hypothesesFor } from './hypotheses.ts'
import { signatureOf } from './signature.ts'

export type Search = {
  readonly network: Network
  /** All numbers, those that are wrong first. */
  readonly givens: readonly Given[]
  readonly hypotheses: readonly Hypothesis[]
  readonly customs: readonly Custom[]
}

/** `givens` in the order they are asked: wrong ones first, earlier steps first. */
export function searchFor(network: Network, givens: readonly Given[]): Search {
  // Whoever rounds early has no numbers of a program.
  const written = givens.filter((given) => !fromProgram(given))
  const decimals = written.reduce((most, given) => Math.max(most, given.decimals), 0)
  const facts = factsOf(network, decimals)
  return { network, givens, hypotheses: hypothesesFor(facts), customs: conventionsFor(facts) }
}

/** One convention, or two, under which every number is right. */
export function fittingConventions({ network, givens, customs }: Search): Candidate[] {
  const single = customs.map((custom) => candidate(network, [custom], []))
  const found = single.filter((one) => givesAll(one, givens))
  if (found.length > 0) return distinct(found, givens)
  // Each pair would be a pass over all the weights of a large network.
  if (isLarge(network)) return []
  const pairs: Candidate[] = []
  for (const [i, a] of customs.entries()) {
    for (const b of customs.slice(i + 1)) {
      if (a.convention === b.convention) continue
      const one = candidate(network, [a, b], [])
      if (givesAll(one, givens)) pairs.push(one)
    }
  }
  return distinct(pairs, givens)
}

/** Single mistakes that give every number, alone or, where none does, under one convention. */
export function fittingMistakes(search: Search): Candidate[] {
  const { network, givens, hypotheses } = search
  const since = sinceOf(givens)
  const found = hypotheses.map((one) => candidate(network, [], [one])).filter((one) => givesAll(one, givens))
  if (found.length === 0 && since > 1) {
    found.push(
      ...hypotheses.map((one) => candidate(network, [], [one], since)).filter((one) => givesAll(one, givens)),
    )
  }
  return distinct(found, givens)
}

/** The first step the numbers are about: steps before it may have been right. */
const sinceOf = (givens: readonly Given[]) =>
  givens.reduce((least, { step }) => Math.min(least, step), Infinity)

/** Two mistakes, or a mistake under a convention, that give every number. */
export function fittingPairs({ network, givens, hypotheses, customs }: Search): Candidate[] {
  const seen = new Set<string>()
  const acts = (one: Candidate) => {
    const signature = signatureOf(one, givens)
    if (signature === null || seen.has(signature)) return false
    seen.add(signature)
    return true
  }
  acts(candidate(network, [], []))
  const underCustom = customs.filter((one) => acts(candidate(network, [one], [])))
  const mistakes = hypotheses.filter(
    (one) =>
      one.scope === 'everywhere' && one.mistake.kind !== 'computes' && acts(candidate(network, [], [one])),
  )
  const found: Candidate[] = []
  const attempt = (customsOf: readonly Custom[], both: readonly Hypothesis[]) => {
    const one = candidate(network, customsOf, both)
    if (givesAll(one, givens)) found.push(one)
  }
  for (const custom of underCustom) for (const mistake of mistakes) attempt([custom], [mistake])
  for (const [i, a] of mistakes.entries()) {
    for (const b of mistakes.slice(i + 1)) {
      if (a.mistake === b.mistake) continue
      attempt([], [a, b])
      // Which comes first matters only where both rewrite the same numbers.
      if (clash(a, b)) attempt([], [b, a])
    }
  }
  return distinct(found, givens)
}

/** Do two mistakes rewrite the same family of numbers? */
function clash(a: Hypothesis, b: Hypothesis): boolean {
  const other = b.form.rewrites ?? {}
  return Object.keys(a.form.rewrites ?? {}).some((role) => role in other)
}

/** Candidates that are the same calculation to the last digit count as one: the first, which is the simplest. */
function distinct(found: readonly Candidate[], givens: readonly Given[]): Candidate[] {
  const kept = new Map<string, Candidate>()
  for (const one of found) {
    const key = signatureOf(one, givens, true) ?? ''
    if (!kept.has(key)) kept.set(key, one)
  }
  return [...kept.values()]
}
