// Ties the numbers that sentences tell in plain words: where the worked step has most of a sentence's numbers it
// speaks of that step, and then the others are taken as they stand. Else it may speak of anything.

import { addressOf } from '../../../formula/name.ts'
import { inputsOf, type Network } from '../../../network/network.ts'
import { figureFrom } from '../figure.ts'
import { keyOf } from '../spelling-key.ts'
import type { Reading } from './formulas.ts'
import { type Named, phrasesOf } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Words that say a sentence may speak of another network or of a wish. */
const DOUBT =
  /^(?:if|would|should|could|might|suppose|imagine|not|instead|target|desired|expected|other|another|chapter|earlier|previous|previously)$/
/** Words from which on a text may speak of a later step. */
const LATER =
  /^(?:steps?|rounds?|iterations?|epochs?|updates?|updated|new|next|second|third|again|later|training|trained|repeat(?:ed|ing)?)$/

/** Ties what can be; gives the places of the numbers that were. */
export function readPhrases(
  network: Network,
  { tie, at, decimal, found, holds }: Reading,
  tokens: readonly Token[],
): number[] {
  const named = namedIn(network, (label) => tie(label, at, true))
  const places: number[] = []
  let later = false
  for (const [start, end] of sentencesOf(tokens)) {
    const read = phrasesOf(tokens, start, end, named).flatMap(({ name, text, later: next, ...where }) => {
      const step = at.step + (next ? 1 : 0)
      const cell = tie.cell(name, { step })
      const figure = figureFrom(text, decimal)
      if (!('name' in cell) || !('value' in figure)) return []
      return [{ ...where, name: cell.name, step, figure, right: holds(cell.name, figure, step) === true }]
    })
    const right = read.filter((one) => one.right)
    const has = (words: RegExp) => tokens.slice(start, end).some(({ text }) => words.test(text.toLowerCase()))
    later ||= has(LATER)
    const taken = !later && !has(DOUBT) && right.length > 0 && right.length * 2 >= read.length ? read : right
    for (const { name, step, figure, line, place } of taken) {
      found.numbers.push({ name, step, label: addressOf(name), ...figure, line })
      places.push(place)
    }
  }
  return places
}

/** From where to before where each sentence goes; a semicolon begins another. */
function sentencesOf(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = []
  let start = 0
  for (const [i, { kind, text }] of tokens.entries()) {
    const ends = kind === 'stop' ? '.;!?'.includes(text) : kind === 'end' && tokens[i + 1]?.kind === 'end'
    if (!ends) continue
    found.push([start, i])
    start = i + 1
  }
  found.push([start, tokens.length])
  return found
}

function namedIn(network: Network, tied: (label: string) => ReturnType<Reading['tie']>): Named {
  const units = new Map<string, string>()
  for (const unit of [...inputsOf(network, 0), ...network.layers.flatMap((layer) => layer.units)])
    units.set(keyOf(unit), unit)
  return {
    unit: (text) => units.get(keyOf(text)),
    weight: (from, to) => {
      const cell = tied(`w(${from}->${to})`)
      return 'name' in cell && 'of' in cell.name && cell.name.of === 'parameter'
        ? cell.name.parameter
        : undefined
    },
    only: network.outputs.length === 1 ? network.outputs[0] : undefined,
  }
}
