// Reads the numbers of an article: those its formulas and sentences give, each tied to the cell the text says it
// is. Where a text can be read in two ways, the worked step may tell which; it never says what a number is about.

import type { Name } from '../../../formula/name.ts'
import type { Network } from '../../../network/network.ts'
import { toDecimals } from '../../../numeric/decimal.ts'
import { step as sheetOf } from '../../../trace/step.ts'
import { decimalSign, together } from '../decimal-sign.ts'
import { type Decimal, figureFrom } from '../figure.ts'
import type { Found } from '../given.ts'
import type { Tie } from '../tie.ts'
import { chainsOf } from './chains.ts'
import { type Reading, readChains } from './formulas.ts'
import { plainArticle } from './plain.ts'
import { toldIn } from './prose.ts'
import { sectionsOf } from './sections.ts'
import { readPhrases } from './sentences.ts'
import { withoutTables } from './tables.ts'
import { type Token, tokensOf } from './tokens.ts'

export type ArticleKind = 'markdown' | 'html' | 'latex'
export function readArticle(
  network: Network,
  text: string,
  kind: ArticleKind,
  { tie, step, decimal: told }: { tie: Tie; step: number; decimal: Decimal | undefined },
): Found {
  const found: Found = { numbers: [], unread: [] }
  const plain = plainArticle(text, kind)
  const { decimal, assumed } = told === undefined ? decimalSign(plain) : { decimal: told, assumed: undefined }
  const reading: Reading = { tie, at: { step }, decimal, found, holds: holding(network), later: () => 0 }
  const tokens = tokensOf(withoutTables(reading, plain), decimal)
  const known = knowing(tie, step)
  const chains = chainsOf(tokens, known)
  const used = new Set<number>()
  readChains({ ...reading, later: sectionsOf(tokens) }, chains)
  for (const { from, to } of chains) for (let i = from; i <= to; i++) used.add(i)
  readProse(network, reading, tokens, used)
  found.numbers.sort((a, b) => a.line - b.line)
  return { ...found, ...together(assumed, found.assumed) }
}

function knowing(tie: Tie, step: number): (label: string) => boolean {
  const known = new Map<string, boolean>()
  return (label) => {
    let answer = known.get(label)
    if (answer === undefined) known.set(label, (answer = 'name' in tie(label, { step, sample: 1 }, true)))
    return answer
  }
}

/** Sheets are worked for small networks and early steps only. */
const MOST = 2000
const LATEST = 1000

function holding(network: Network): Reading['holds'] {
  const sheets = new Map<number, ReturnType<typeof sheetOf>>()
  return (name, { value, decimals }, step) => {
    if (network.start.length > MOST || step > LATEST) return null
    let sheet = sheets.get(step)
    if (sheet === undefined) sheets.set(step, (sheet = sheetOf(network, { step })))
    try {
      const right = sheet.value(name)
      const near = (mode: 'round' | 'truncate') =>
        Number(toDecimals(right, Math.min(decimals, 30), mode)) === value
      return value === right || near('round') || near('truncate')
    } catch {
      return false
    }
  }
}

function readProse(
  network: Network,
  reading: Reading,
  tokens: readonly Token[],
  used: ReadonlySet<number>,
): void {
  const { tie, at, decimal, found, holds } = reading
  const free = tokens.map((token, i): Token => (used.has(i) ? { ...token, kind: 'sign', text: '…' } : token))
  const ofUnits = (of: 'input' | 'out' | 'target', units: readonly string[]) =>
    units.map((unit): Name => ({ of, unit }))
  const told = toldIn(free, {
    inputs: ofUnits('input', network.inputs),
    outputs: ofUnits('out', network.outputs),
    targets: ofUnits('target', network.outputs),
  })
  const tied = new Set<number>()
  for (const { name, text, line, after, place } of told) {
    const figure = figureFrom(text, decimal)
    const step = at.step + (after ?? 0)
    const cell = tie.cell(name, { step })
    if (!('value' in figure) || !('name' in cell)) continue
    // A sentence that does not say when it speaks of is believed only where the number is that of this step.
    if (after === undefined && holds(cell.name, figure, step) !== true) continue
    const label = 'of' in name && 'unit' in name && name.unit !== undefined ? `${name.of}(${name.unit})` : 'E'
    found.numbers.push({ name: cell.name, step, label, ...figure, line })
    tied.add(place)
  }
  for (const place of readPhrases(network, reading, free)) tied.add(place)
  for (const [i, { kind, text, line }] of free.entries()) {
    if (kind !== 'number' || !/[.,]\d\d/.test(text) || /^\d{1,3}(?:,\d{3})+$/.test(text) || tied.has(i))
      continue
    found.unread.push({ line, text, why: 'The text around this number does not say which one it is.' })
  }
}
