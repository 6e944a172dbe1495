// Where nothing need be wrong but rounding alone explains some numbers: what else gives their every digit.

import type { Network } from '../network/network.ts'
import { type Candidate, candidate, givesAll } from './candidate.ts'
import type { EarlyRounding } from './early-rounding.ts'
import { oddsOfDigits, SURE } from './evidence.ts'
import type { Fit } from './loosely.ts'
import type { Mark } from './marks.ts'
import { fittingMistakes, type Search } from './search.ts'

/** Single precision, or else the mistakes. Nothing is looked for where a rounding that we know is exact. */
export function besidesRounding(
  network: Network,
  marks: readonly Mark[],
  early: EarlyRounding | null,
  find: () => Search,
): { readonly conventions: readonly Candidate[]; readonly fitting: readonly Fit[] } {
  if (early === null || early.exact) return { conventions: [], fitting: [] }
  const search = find()
  const conventions = search.customs
    .filter(({ form }) => form.describes?.precision === 'float32')
    .map((custom) => candidate(network, [custom], []))
    .filter((one) => givesAll(one, search.givens))
  const odds = oddsOfDigits(marks.filter(({ status }) => status === 'consistent'))
  if (conventions.length > 0 || odds < SURE) return { conventions, fitting: [] }
  return { conventions, fitting: fittingMistakes(search).map((one) => ({ ...one, odds })) }
}
