// The numbers of an article's formulas: a chain gives its last number to the name on its left, and numbers that
// are put into a formula go to the names they stand for.

import type { Name } from '../../../formula/name.ts'
import { type Decimal, type Figure, figureFrom } from '../figure.ts'
import type { Found } from '../given.ts'
import { keyOf } from '../spelling-key.ts'
import type { At, Tie } from '../tie.ts'
import { align } from './align.ts'
import { type Chain, loneNumber, type Segment } from './chains.ts'
import { cutAt } from './cuts.ts'

export type Reading = {
  readonly tie: Tie
  readonly at: At
  /** Under a later heading: the step at the beginning, whose numbers a text may repeat there. */
  readonly before?: number
  readonly decimal: Decimal
  readonly found: Found
  /** Is the number what the cell has at a step, to the digits typed? `null` where no sheet is worked for it. */
  readonly holds: (name: Name, figure: Figure, step: number) => boolean | null
  /** How many updates later a chain stands, by the headings above it. */
  readonly later: (token: number) => number
}

/** Formulas with names, by the name on their left: what numbers may later be laid over. */
type Memory = Map<string, Segment[]>
const REMEMBERED = 8
/** Of a chain that may be more formulas than that, only all of them or one are tried. */
const FEW = 8

export function readChains(start: Reading, chains: readonly Chain[]): void {
  const memory: Memory = new Map()
  for (const chain of chains) {
    const at = { step: start.at.step + start.later(chain.from) }
    const reading = { ...start, at, before: start.at.step }
    const parts = asMeant(reading, chain)
    if (parts !== null) for (const part of parts) readChain(reading, part, memory)
    else if (loneNumber(chain.segments.at(-1)!) !== null) {
      notRead(reading, chain, 'This formula can be read in two ways: set each one on a line of its own.')
    }
  }
}

/** The formulas of a chain that may be several: the reading in which more numbers hold. */
function asMeant(reading: Reading, chain: Chain): Chain[] | null {
  const { cuts } = chain
  if (cuts.length === 0) return [chain]
  const ways = [cuts, [], ...(cuts.length > 1 && cuts.length < FEW ? cuts.map((cut) => [cut]) : [])].map(
    (way) => cutAt(chain, way),
  )
  const holding = ways.map((parts) => parts.filter((part) => itHolds(reading, part)).length)
  const most = holding.reduce((most, held) => Math.max(most, held), 0)
  if (most === 0) return null
  const best = ways.filter((_, i) => holding[i] === most)
  const plainest = cuts.every(({ segment, at }) => loneNumber(chain.segments[segment]!.slice(0, at)) !== null)
  return best.length === 1 || (plainest && best[0] === ways[0]) ? best[0]! : null
}

/** Does the chain give the number that its name has? */
function itHolds({ tie, at, decimal, holds }: Reading, chain: Chain): boolean {
  const last = chain.segments.length === 0 ? null : loneNumber(chain.segments.at(-1)!)
  if (last === null) return false
  const tied = tie(chain.label, at, true)
  const figure = figureFrom(last.text, decimal)
  return 'name' in tied && 'value' in figure && holds(tied.name, figure, at.step) === true
}

function readChain(reading: Reading, chain: Chain, memory: Memory): void {
  const key = keyOf(chain.label)
  const before = memory.get(key) ?? []
  const symbolic: Segment[] = []
  for (const segment of chain.segments) {
    if (loneNumber(segment) !== null) continue
    const numbers = segment.some(({ kind }) => kind === 'number')
    const names = segment.some(({ kind }) => kind === 'name' || kind === 'word')
    for (const upper of numbers ? [...before, ...symbolic].slice(-REMEMBERED).toReversed() : []) {
      const pairs = align(upper, segment)
      if (pairs === null) continue
      for (const { label, text, line } of pairs) add(reading, label, text, line, true)
      break
    }
    if (names) symbolic.push(segment)
  }
  const last = loneNumber(chain.segments.at(-1)!)
  if (last !== null) add(reading, chain.label, last.text, last.line, false)
  memory.set(key, [...before, ...symbolic].slice(-REMEMBERED))
}

/** Numbers laid over a formula are passed over in silence where their name is not known. */
function add(
  { tie, at, decimal, found, holds, before = at.step }: Reading,
  label: string,
  typed: string,
  line: number,
  quiet: boolean,
): void {
  const tied = tie(label, at, quiet)
  const figure = figureFrom(typed, decimal)
  const why = 'why' in tied ? tied.why : 'why' in figure ? figure.why : null
  if ('name' in tied && 'value' in figure) {
    const repeated =
      before !== at.step && holds(tied.name, figure, at.step) === false && holds(tied.name, figure, before)
    found.numbers.push({ name: tied.name, step: repeated ? before : at.step, label, ...figure, line })
  } else if (!quiet && why !== null) found.unread.push({ line, text: `${label} = ${typed}`, why })
}

function notRead({ found }: Reading, { label, line, segments }: Chain, why: string): void {
  const shown = segments.map((segment) => segment.map(({ text }) => text).join(' ')).join(' = ')
  found.unread.push({ line, text: `${label} = ${shown}`.slice(0, 200), why })
}
