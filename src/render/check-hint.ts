// One hint before the answer: where to look, and what kind of thing to look for, but not what was done.

import type { Checked } from '../check/check.ts'
import type { Phrase } from '../explain/explanation.ts'
import { addressOf } from '../formula/name.ts'
import type { Mistake } from '../parts/mistake.ts'
import { mistakes } from '../parts/mistakes/index.ts'
import { rightUnder } from './check-conventions.ts'
import type { CheckJson } from './check-json.ts'

const WHAT_TO_DO: Readonly<Record<Mistake['kind'], string>> = {
  rewrites: 'Write its formula down once more and compare it with yours.',
  reads: 'Its formula may well be right: check every number that you put into it.',
  describes: 'Your lines may be right for another network: check what the file says of this one.',
  computes: 'Check how many digits you carry.',
}

/** The hint; `null` where nothing is wrong. */
export function hintOf(found: Checked): Phrase | null {
  const { conventions, firstWrong, findings, hidden } = found
  if (conventions.length > 0) return [`Your numbers are right ${rightUnder(found)[0]!}.`]
  if (firstWrong === null) return null
  const [finding] = findings
  const look: Phrase = ['Look at ', { name: firstWrong.name }, ' again.']
  if (finding === undefined) {
    return hidden.length > 0
      ? [...look, ' What comes into it, which you did not give?']
      : [...look, ' What comes into it, and with which sign?']
  }
  const place = finding.working?.name
  const elsewhere = place !== undefined && addressOf(place) !== addressOf(firstWrong.name)
  const kind = mistakes.find(({ id }) => id === finding.mistakes[0])?.kind
  return [
    ...look,
    ...(elsewhere ? [' It goes wrong on the way, at ', { name: place }, '.'] : []),
    ` ${kind === undefined ? '' : WHAT_TO_DO[kind]}`,
  ]
}

/** A check as JSON that tells no right value and no mistake: what may be shown before the answer. */
export type CheckHintJson = Pick<CheckJson, 'givenTwice' | 'unread'> & {
  hint: string
  numbers: Omit<CheckJson['numbers'][number], 'expected'>[]
}

export const checkHintJson = ({ numbers, givenTwice, unread }: CheckJson, hint: string): CheckHintJson => ({
  hint,
  numbers: numbers.map(({ expected: _, ...number }) => number),
  givenTwice,
  unread,
})
