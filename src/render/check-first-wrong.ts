// The sentence that names the first wrong number: where several steps were given, with how far all is right.

import type { Checked, CheckedNumber } from '../check/check.ts'
import type { Phrase } from '../explain/explanation.ts'
import { rightly } from './check-numbers.ts'
import { visible } from './encode.ts'
import { bold, lines, phraseSpans, type TextOptions, words } from './terminal.ts'
import type { Voice } from './voice.ts'

/** Which number it is, what they have and what is right. */
export function firstWrongWords(
  first: CheckedNumber,
  found: Checked,
  voice: Voice,
  options: TextOptions,
): string[] {
  return [
    ...lines(phraseSpans(whichIsWrong(first, found), voice), options).map((line) => bold(line, options)),
    ...lines(words(`  You have ${visible(first.given.text)}; right is ${rightly(first)}.`), options, '  '),
  ]
}

/** "The first of 3 wrong numbers is out_h1."; over several steps, up to where all numbers are right. */
function whichIsWrong(first: CheckedNumber, { numbers }: Checked): Phrase {
  const { step } = first.given
  const name = { name: first.name }
  const wrong = numbers.filter(({ status }) => status === 'wrong').length
  const others = wrong > 1 ? `; ${wrong} are wrong in all.` : '.'
  const before = numbers.filter(({ given }) => given.step < step)
  if (before.length > 0 && !before.some(({ status }) => status === 'wrong' || status === 'follows')) {
    const last = before.reduce((latest, { given }) => Math.max(latest, given.step), 1)
    const right = before.length === 1 ? 'the number is' : `all ${before.length} numbers are`
    return [`Up to step ${last} ${right} right; in step ${step} the first that is wrong is `, name, others]
  }
  const at = numbers.some(({ given }) => given.step !== 1) ? ` in step ${step}` : ''
  if (numbers.length === 1) return ['This number is wrong: ', name, `${at}.`]
  return wrong === 1
    ? ['The wrong number is ', name, `${at}.`]
    : [`The first of ${wrong} wrong numbers is `, name, `${at}.`]
}
