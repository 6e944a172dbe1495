// Every spelling of every number, in every notation, as text and as LaTeX, is read as that number.

import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf, type Name } from '../../../src/formula/name.ts'
import type { Network } from '../../../src/network/network.ts'
import { notations } from '../../../src/parts/notations/index.ts'
import { latexMedium } from '../../../src/render/latex.ts'
import { nameText } from '../../../src/render/text.ts'
import { whereIn } from '../../../src/render/voice.ts'
import { listing } from '../../../src/trace/listing.ts'
import { step } from '../../../src/trace/step.ts'
import { example } from './given.ts'

const examples = [
  'article-1',
  'article-2',
  'article-3',
  'adam',
  'batch',
  'softmax',
  'three-hidden-layers',
  'xor',
]

/** The spellings that are read as another number, or not at all. */
function misread(network: Network, spell: (name: Name) => string): string[] {
  const names = [
    ...new Map(listing(step(network)).map(({ cell }) => [addressOf(cell.name), cell.name])).values(),
  ]
  const labels = names.map(spell)
  const { numbers, unread } = readNumbers(network, labels.map((label) => `${label} = 1`).join('\n'), {
    kind: 'lines',
  })
  const read = new Map(numbers.map(({ name, line }) => [line, addressOf(name)]))
  const why = new Map(unread.map(({ line, why }) => [line, why]))
  return names.flatMap((name, i) => {
    const found = read.get(i + 1)
    return found === addressOf(name)
      ? []
      : [`${labels[i]}: ${found ?? why.get(i + 1)}, not ${addressOf(name)}`]
  })
}

describe.each(examples)('%s', (id) => {
  test.each(notations.map((notation) => [notation.id, notation] as const))('in %s', async (_, notation) => {
    const network = { ...(await example(id)), notation: notation.id }
    const where = whereIn(network)
    const latex = latexMedium()
    expect(misread(network, addressOf)).toEqual([])
    expect(misread(network, (name) => nameText(notation.spell(name, where)))).toEqual([])
    expect(misread(network, (name) => latex.name(notation.spell(name, where)))).toEqual([])
  })
})
