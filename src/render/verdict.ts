// What checking somebody's numbers found, as cards of a page: the verdict of each number, the first wrong one with
// the right value, and what was done, their formula and the right one with the difference marked.

import type { Checked, CheckedNumber } from '../check/check.ts'
import type { Finding } from '../check/finding.ts'
import type { Explanation, Phrase } from '../explain/explanation.ts'
import { addressOf } from '../formula/name.ts'
import { besideEachOther } from './beside.ts'
import { type Equation, equationOf, type Told, told } from './card.ts'
import { rightUnder } from './check-conventions.ts'
import { hintOf } from './check-hint.ts'
import { rightly } from './check-numbers.ts'
import { allRight, earlyPhrase, unexplainedText } from './check-text.ts'
import { type Voice, voiceOf } from './voice.ts'

export type Marked = {
  readonly address: string
  readonly step: number
  readonly given: string
  readonly status: CheckedNumber['status']
  /** Of a number that follows: the wrong numbers it comes from. */
  readonly after: Told
}

export type Diagnosis = {
  readonly mistake: string
  readonly sentences: readonly string[]
  readonly instead: readonly string[]
  /** Their formula and the right one; what one has and the other has not is marked `differs`. */
  readonly yours: Equation | null
  readonly right: Equation | null
}

export type Verdict = {
  readonly numbers: readonly Marked[]
  readonly first: { readonly name: Told; readonly given: string; readonly right: string } | null
  readonly diagnoses: readonly Diagnosis[]
  /** The right working of the first wrong number, where no diagnosis shows it. */
  readonly rightly: Equation | null
  /** What else there is to say, a sentence each. */
  readonly notes: readonly Told[]
  readonly hint: Told
}

export function verdictOf(found: Checked, right: Explanation | null): Verdict {
  const voice = voiceOf(found.network, found.network)
  const { firstWrong, findings, numbers } = found
  return {
    numbers: numbers.map(({ name, given, status, after }) => ({
      address: addressOf(name),
      step: given.step,
      given: given.text,
      status,
      after: told(
        after.flatMap((one, i): Phrase => (i === 0 ? [one] : [', ', one])),
        voice,
      ),
    })),
    first: firstWrong && {
      name: told([{ name: firstWrong.name }], voice),
      given: firstWrong.given.text,
      // As every number of the page.
      right: rightly(firstWrong).replace(/^-/, '−'),
    },
    diagnoses: findings.map((finding) => diagnosis(finding, voice)),
    rightly: right && equationOf(right, voice),
    notes: notes(found).map((phrase) => told(phrase, voice)),
    hint: told(hintOf(found) ?? [allRight(found)], voice),
  }
}

function diagnosis({ mistakes, sentences, instead, working }: Finding, voice: Voice): Diagnosis {
  return {
    mistake: mistakes.join('+'),
    sentences,
    instead: [...new Set(instead)],
    ...(working === null ? { yours: null, right: null } : besideEachOther(working, voice)),
  }
}

function notes(found: Checked): Phrase[] {
  const { conventions, firstWrong, findings, hidden, remarks, numbers } = found
  if (conventions.length > 0) return rightUnder(found).map((right) => [`Your numbers are right ${right}.`])
  const early = earlyPhrase(found)
  const last = early === null ? [] : [early]
  if (firstWrong === null) return [[allRight(found)], ...remarks, ...last]
  const follow = numbers.filter(({ status }) => status === 'follows')
  const fine = numbers.filter(({ status }) => status !== 'follows' && status !== 'wrong')
  return [
    ...(findings.length === 0 && hidden.length === 0 ? [[unexplainedText(found)]] : []),
    ...follow.map(
      ({ name, after }): Phrase => [
        { name },
        ' is right for your ',
        ...after.flatMap((one, i): Phrase => (i === 0 ? [one] : [', ', one])),
        ': it only follows.',
      ],
    ),
    ...remarks,
    ...last,
    ...(fine.length > 0 ? [[`${fine.length} of your ${numbers.length} numbers are right.`]] : []),
  ]
}
