// What most people call: somebody's numbers in, in any form, and every one of them marked, with what was done
// to get the wrong ones.

import { type Checked, checkNumbers } from './check/check.ts'
import { type Checkable, once, withinReach } from './checkable.ts'
import { explainCell } from './explain/explain.ts'
import type { GivenNumber } from './formats/numbers/given.ts'
import { type NumbersKind, type ReadOptions, readNumbers, type Unread } from './formats/numbers/read.ts'
import { addressOf } from './formula/name.ts'
import type { Network } from './network/network.ts'
import { InputError } from './network/problem.ts'
import { type CheckHintJson, checkHintJson, hintOf } from './render/check-hint.ts'
import { type CheckJson, checkJson } from './render/check-json.ts'
import { allRight, type CheckTextOptions, checkText } from './render/check-text.ts'
import { givenTwice } from './render/check-twice.ts'
import { missed, type Reading } from './render/check-unread.ts'
import { phraseText } from './render/explanation.ts'
import { type Verdict, verdictOf } from './render/verdict.ts'
import { voiceOf } from './render/voice.ts'
import type { Sheet } from './trace/sheet.ts'
import { step as stepOf } from './trace/step.ts'

export type Check = CheckJson & {
  /** Numbers that were read and tied to a cell. */
  readonly read: number
  /** Lines or entries that are plainly meant as a number and were not understood. */
  readonly missed: number
  /** What had to be assumed to read them. */
  readonly assumed: string | undefined
  /** As the terminal shows it. */
  text(options?: CheckTextOptions): string
  /** One hint that does not give the answer away. */
  hint(options?: CheckTextOptions): string
  json(): CheckJson
  /** The hint as JSON: without right values and mistakes. */
  hintJson(): CheckHintJson
  /** As a page shows it. */
  verdict(): Verdict
}

/**
 * Checks numbers against a network, or the sheet of one of its steps: `check(sheet, 'dE/dw1 = 0.000364723')`.
 * The text may be lines, CSV, JSON, a pasted table, a program's trace, Markdown, HTML or LaTeX.
 */
export function check(of: Sheet | Network, text: string, options: ReadOptions = {}): Check {
  const network = 'network' in of ? of.network : of
  const from = 'network' in of ? of.step : 1
  const { kind, numbers, unread, assumed } = readNumbers(network, text, { step: from, ...options })
  const { found, left: notChecked } = checkedWithinReach(network, numbers)
  const left: Unread[] = [
    ...unread,
    ...notChecked,
    ...found.unknown.map(({ line, label, step }) => ({
      line,
      text: label,
      why: `Step ${step} of this network has no number of that name.`,
    })),
  ].sort((a, b) => a.line - b.line)
  const twice = givenTwice(found.numbers)
  const json = checkJson(found, left, twice)
  const reading: Reading = {
    read: found.numbers.map(({ given }) => given.line),
    unread: left,
    by: unitOf(kind),
  }
  const shown = (extra: CheckTextOptions) =>
    checkText(found, { rightly: rightly(network, found), reading, twice, ...extra })
  return {
    ...json,
    read: found.numbers.length,
    missed: missed(reading).length,
    assumed,
    text: (extra = {}) => shown(extra),
    hint: (extra = {}) => shown({ ...extra, hint: true }),
    json: () => json,
    hintJson: () =>
      checkHintJson(
        json,
        phraseText(hintOf(found) ?? [allRight(found, { reading })], voiceOf(network, network)),
      ),
    verdict: () => verdictOf(found, rightly(network, found)),
  }
}

type Some = { readonly found: Checked<GivenNumber>; readonly left: Checkable['left'] }

/** What the numbers gave; where some are of a step too far away, what the others gave. */
function checkedWithinReach(network: Network, numbers: readonly GivenNumber[]): Some {
  try {
    return checkedOnce(network, numbers)
  } catch (error) {
    const near = error instanceof InputError ? withinReach(network, numbers) : null
    if (near === null || near.left.length === 0) throw error
    const { found, left } = checkedOnce(network, near.numbers)
    return { found, left: [...near.left, ...left] }
  }
}

function checkedOnce(network: Network, all: readonly GivenNumber[]): Some {
  const { numbers, left, withRepeated } = once(all)
  const found = checkNumbers(network, numbers)
  return { found: { ...found, numbers: withRepeated(found.numbers) }, left }
}

/** What a text of a kind is made of. */
function unitOf(kind: NumbersKind): Reading['by'] {
  if (kind === 'json' || kind === 'trace') return 'entry'
  return kind === 'markdown' || kind === 'html' || kind === 'latex' ? 'number' : 'line'
}

/** The right working of the first wrong number, where no finding shows it already. */
function rightly(network: Network, { firstWrong, findings }: Checked) {
  if (firstWrong === null || findings.some(({ working }) => working !== null)) return null
  const sheet = stepOf(network, { step: firstWrong.given.step })
  return explainCell(sheet, addressOf(firstWrong.name))
}
