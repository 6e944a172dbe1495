// Numbers told in plain words with the names of units: "the net input to h1 is 0.05 and to h2 it is 0.55", "h1
// outputs 0.04996", "the weight from h1 to y changes from 0.6 to 0.6013", "the error dropped from 0.1353 to 0.1211".

import type { Name } from '../../../formula/name.ts'
import type { Token } from './tokens.ts'

/** A number of a sentence; of `later`, after one more update. */
export type Phrase = {
  readonly name: Name
  readonly text: string
  readonly line: number
  readonly place: number
  readonly later?: true
}

/** What the words may name. */
export type Named = {
  readonly unit: (text: string) => string | undefined
  readonly weight: (from: string, to: string) => string | undefined
  readonly only: string | undefined
}

const IS = new Set(['is', 'was', 'equals', 'becomes', 'became'])
const OUTPUTS = new Set(['outputs', 'output', 'gives', 'produces', 'yields', 'returns'])
const CHANGES = new Set(
  'changes changed goes went moves moved rises rose falls fell drops dropped grows grew shrinks shrank increases increased decreases decreased'.split(
    ' ',
  ),
)

const lower = (token: Token | undefined) =>
  token?.kind === 'word' || token?.kind === 'name' ? token.text.toLowerCase() : ''

/** The phrases of a sentence, whose tokens stand from `start` to before `end`. */
export function phrasesOf(tokens: readonly Token[], start: number, end: number, named: Named): Phrase[] {
  const found: Phrase[] = []
  const at = (i: number) => (i < end ? tokens[i] : undefined)
  const unitAt = (i: number) => (lower(at(i)) === '' ? undefined : named.unit(at(i)!.text))
  /** The number at `i`, its minus before it; nothing goes on with it. */
  const numberAt = (i: number) => {
    const minus = at(i)?.kind === 'sign' && at(i)!.text === '-'
    const token = at(minus ? i + 1 : i)
    const next = at(minus ? i + 2 : i + 1)
    if (token?.kind !== 'number' || !token.text.includes('.') || next?.kind === 'number') return undefined
    if (next?.kind === 'sign' && next.text !== ')') return undefined
    return { text: minus ? `-${token.text}` : token.text, line: token.line, place: minus ? i + 1 : i }
  }
  /** "from 0.6 to 0.6013" */
  const fromTo = (i: number) => {
    if (lower(at(i)) !== 'from') return undefined
    const before = numberAt(i + 1)
    const to = before === undefined ? end : before.place + 1
    const after = lower(at(to)) === 'to' ? numberAt(to + 1) : undefined
    return before && after && { before, after }
  }
  /** What the numbers behind it are of: "… to h1 is 0.05 and to h2 it is 0.55". */
  let of: 'net' | 'out' | undefined
  for (let i = start; i < end; i++) {
    const word = lower(tokens[i])
    if (word === 'net' || word === 'sum') {
      const next = lower(at(i + 1)) === 'input' ? i + 2 : i + 1
      if (word === 'net' || lower(tokens[i - 1]) === 'weighted')
        of = /^(?:of|to|for|into)$/.test(lower(at(next))) ? 'net' : undefined
    } else if (word === 'output' && lower(at(i + 1)) === 'of') of = 'out'
    else if (word === 'output' && /^(?:neuron|unit|node)$/.test(lower(at(i + 1)))) {
      const number = OUTPUTS.has(lower(at(i + 2))) ? numberAt(i + 3) : undefined
      if (number && named.only !== undefined) found.push({ name: { of: 'out', unit: named.only }, ...number })
    } else if (word === 'weight' && lower(at(i + 1)) === 'from' && lower(at(i + 3)) === 'to') {
      const [from, to] = [unitAt(i + 2), unitAt(i + 4)]
      const parameter = from && to ? named.weight(from, to) : undefined
      const change = CHANGES.has(lower(at(i + 5))) ? fromTo(i + 6) : undefined
      if (parameter && change) {
        found.push(
          { name: { of: 'parameter', parameter }, ...change.before },
          { name: { of: 'update', quantity: 'new', parameter }, ...change.after },
        )
      }
    } else if (/^(?:error|loss|cost)$/.test(word) && CHANGES.has(lower(at(i + 1)))) {
      const change = fromTo(i + 2)
      const then = change === undefined ? end : change.after.place + 1
      if (change && lower(at(then)) === 'after' && /^(?:the|this|one)$/.test(lower(at(then + 1))))
        if (/^(?:update|step)$/.test(lower(at(then + 2)))) {
          found.push({ name: { of: 'error' }, ...change.before })
          found.push({ name: { of: 'error' }, ...change.after, later: true })
        }
    } else if (/^(?:error|loss|cost)$/.test(word) && IS.has(lower(at(i + 1)))) {
      // "the error is ½(1 − 0.48)² = 0.1353"
      let j = i + 2
      while (at(j)?.kind === 'number' || (at(j)?.kind === 'sign' && at(j)!.text !== '=')) j++
      const number = j > i + 2 && at(j)?.text === '=' ? numberAt(j + 1) : undefined
      if (number) found.push({ name: { of: 'error' }, ...number })
    } else {
      const unit = unitAt(i)
      if (unit === undefined) continue
      // "h1 outputs 0.05", "h1 is 0.05" behind "the output of", "and h3 0.19738" behind such a number.
      const outputs = OUTPUTS.has(lower(at(i + 1)))
      if (outputs) of = 'out'
      const verb = lower(at(i + 1)) === 'it' ? i + 2 : i + 1
      const spoken = outputs || (of !== undefined && IS.has(lower(at(verb))))
      const listed = of !== undefined && found.length > 0 && /^(?:and|while)$/.test(lower(tokens[i - 1]))
      const number = spoken ? numberAt(verb + 1) : listed ? numberAt(i + 1) : undefined
      if (number && of) found.push({ name: { of, unit }, ...number })
    }
  }
  return found
}
