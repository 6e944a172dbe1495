// Numbers that an article tells in a sentence: "after 10,000 rounds the error plummets to 0.0000351085", "the
// two outputs are 0.0159 and 0.984". Only phrases that leave no doubt are read, and the round they speak of.

import type { Name } from '../../../formula/name.ts'
import type { Token } from './tokens.ts'

/** `after`: so many updates are made before; `undefined` where the text does not say when. */
export type Told = {
  readonly name: Name
  readonly text: string
  readonly line: number
  readonly after: number | undefined
  readonly place: number
}

const UNITS =
  /^(?:times?|iterations?|rounds?|steps?|updates?|epochs?|passes|pass|cycles?|backpropagation|repetitions?)$/
const COUNTS: Record<string, number> = {
  first: 1,
  one: 1,
  single: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  hundred: 100,
  thousand: 1000,
}
const AT_FIRST = /^(?:originally|initially|initial|beforehand)$/
const ERROR = /^(?:error|loss|cost)$/
const BEFORE_ERROR = /^(?:the|total|overall|an|new|whole|our|current|network|its|this|final|resulting|mean)$/
const AFTER_ERROR = new Set(
  'on of the network net neural is was now then only just still already down to at about around approximately roughly becomes became be been has have will would drops dropped falls fell plummets plummeted decreases decreased goes went shrinks shrank reduced reduces equals equal comes out a value total whole model our'.split(
    ' ',
  ),
)
const AFTER_OUTPUTS = new Set(
  'are is generate generates generated give gives gave become became produce produced yield yielded now neurons neuron units nodes of the network were was be to our model s'.split(
    ' ',
  ),
)
const WANTED = /^(?:target|targets|expected|desired|ideal|want|wanted|should|supposed)$/

const lower = (token: Token | undefined) =>
  token !== undefined && (token.kind === 'word' || token.kind === 'name') ? token.text.toLowerCase() : ''

/** Sentences end with a full stop or an empty line; a paragraph keeps the round it speaks of. */
export function toldIn(
  tokens: readonly Token[],
  names: { inputs: readonly Name[]; outputs: readonly Name[]; targets: readonly Name[] },
): Told[] {
  const told: Told[] = []
  let after: number | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const paragraph = token.kind === 'end' && tokens[i + 1]?.kind === 'end'
    const word = lower(token)
    if (paragraph) after = undefined
    else if (AT_FIRST.test(word)) after = 0
    else if (word === 'after') after = updatesAfter(tokens, i + 1) ?? after
    else if (word === 'weights' && withNew(tokens, i)) after = 1
    else if (ERROR.test(word) && BEFORE_ERROR.test(lower(tokens[i - 1]))) {
      const found = numbersAfter(tokens, i + 1, AFTER_ERROR, 1)
      if (found !== null && found[0]!.token.text.includes('.')) tell(told, found, [{ of: 'error' }], after)
    } else if (/^outputs?$|^predictions$|^targets$/.test(word)) {
      const wanted = word === 'targets' || wantedBefore(tokens, i)
      const list = wanted ? names.targets : names.outputs
      const found = list.length > 1 || wanted ? numbersAfter(tokens, i + 1, AFTER_OUTPUTS, list.length) : null
      if (found !== null) tell(told, found, list, wanted ? 0 : after)
    } else if (word === 'prediction' && names.outputs.length === 1) {
      const found = numbersAfter(tokens, i + 1, AFTER_OUTPUTS, 1)
      if (found !== null && found[0]!.token.text.includes('.')) tell(told, found, names.outputs, after)
    } else if (word === 'inputs') {
      const found = numbersAfter(tokens, i + 1, AFTER_OUTPUTS, names.inputs.length)
      if (found !== null) tell(told, found, names.inputs, 0)
    }
  }
  return told
}

type At = { token: Token; place: number }

function tell(told: Told[], found: readonly At[], names: readonly Name[], after: number | undefined): void {
  for (const [k, { token, place }] of found.entries()) {
    told.push({ name: names[k]!, text: token.text, line: token.line, after, place })
  }
}

/** "this first round", "repeating this process 10,000 times": how many updates. */
function updatesAfter(tokens: readonly Token[], from: number): number | undefined {
  let count: number | undefined
  for (let i = from; i < Math.min(from + 9, tokens.length); i++) {
    const token = tokens[i]!
    if (token.kind === 'stop' && token.text !== ',') return undefined
    const word = lower(token)
    if (count !== undefined && UNITS.test(word)) return count
    if (token.kind === 'number') {
      const number = Number(token.text.replace(/,/g, ''))
      if (!Number.isInteger(number)) return undefined
      count = number
    } else if (COUNTS[word] !== undefined) count = word === 'a' || word === 'an' ? (count ?? 1) : COUNTS[word]
  }
  return undefined
}

/** "Using the new weights", "with our updated weights": one update is made. */
const withNew = (tokens: readonly Token[], at: number) =>
  /^(?:new|updated)$/.test(lower(tokens[at - 1])) &&
  /^(?:the|these|our)$/.test(lower(tokens[at - 2])) &&
  /^(?:using|with)$/.test(lower(tokens[at - 3]))

/** Within the sentence, just before the word. */
function wantedBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    if (tokens[i]!.kind === 'stop' && tokens[i]!.text === '.') return false
    if (WANTED.test(lower(tokens[i]))) return true
  }
  return false
}

/** So many numbers, after nothing but the words allowed: `a`, `a and b`, `a (…), b and c`. */
function numbersAfter(
  tokens: readonly Token[],
  from: number,
  words: ReadonlySet<string>,
  count: number,
): At[] | null {
  const found: At[] = []
  let i = from
  for (
    ;
    i < from + 12 && (words.has(lower(tokens[i])) || isStop(tokens[i], ':') || isLineEnd(tokens, i));
    i++
  );
  for (; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'number' && found.length < count) found.push({ token, place: i })
    else if (token.kind === 'sign' && token.text === '(') i = closing(tokens, i)
    else if (!(lower(token) === 'and' || isStop(token, ',') || isLineEnd(tokens, i)) || found.length === 0)
      break
  }
  const next = tokens[i]
  // "10 epochs", "5 %" and "3 and 4 and 5" are something else.
  const more =
    next?.kind === 'number' || (next?.kind === 'sign' && next.text !== ')') || UNITS.test(lower(next))
  return found.length === count && !more ? found : null
}

const isStop = (token: Token | undefined, text: string) => token?.kind === 'stop' && token.text === text
const isLineEnd = (tokens: readonly Token[], i: number) =>
  tokens[i]?.kind === 'end' && tokens[i + 1]?.kind !== 'end'

function closing(tokens: readonly Token[], open: number): number {
  for (let i = open; i < Math.min(open + 20, tokens.length); i++) {
    if (tokens[i]!.kind === 'sign' && tokens[i]!.text === ')') return i
  }
  return open
}
