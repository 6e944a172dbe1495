// What may be written at a place of a network file, and what each word means: from the lists of keys and of parts, so
// that a new part is offered as soon as it is in its list.

import { KEYS, type Section } from '../network/keys.ts'
import { activations } from '../parts/activations/index.ts'
import { families, initializers } from '../parts/initializers/index.ts'
import { losses } from '../parts/losses/index.ts'
import { notations } from '../parts/notations/index.ts'
import { optimizers } from '../parts/optimizers/index.ts'
import type { Part } from '../parts/part.ts'
import { schedules } from '../parts/schedules/index.ts'
import {
  activationLines,
  lossLines,
  type PartLine,
  scheduleLines,
  updateLines,
} from '../render/part-lines.ts'
import { placeInFile } from './place-in-file.ts'

export type FileWord = {
  readonly word: string
  readonly kind: 'key' | 'value'
  /** Its title, and a sentence about it. */
  readonly title: string
  readonly what: string
  /** Its formulas in lines of text. */
  readonly formulas: readonly string[]
}

export type FileWords = {
  /** What is written of a word before the place. */
  readonly begun: string
  readonly words: readonly FileWord[]
}

const SECTIONS: Readonly<Record<string, Section>> = {
  '': 'network',
  'layers -': 'layer',
  'layers - bias': 'bias',
  'layers - initialize': 'initialize',
  optimizer: 'optimizer',
  schedule: 'schedule',
  regularization: 'regularization',
  batch: 'batch',
  'batch shuffle': 'shuffle',
  numbers: 'numbers',
  'numbers byHand': 'byHand',
  'samples -': 'sample',
  data: 'data',
  'errata -': 'erratum',
}

const withLines =
  <P extends Part>(lines: (part: P) => readonly PartLine[]) =>
  (part: P): FileWord => ({
    word: part.id,
    kind: 'value',
    title: part.title,
    what: part.why,
    formulas: lines(part).map((line) => line.join('')),
  })
const plain = (word: string, what = ''): FileWord => ({ word, kind: 'value', title: '', what, formulas: [] })

const PARTS: Readonly<Record<string, { parts: readonly Part[]; words: () => FileWord[] }>> = {
  'layers - activation': {
    parts: activations,
    words: () => [...activations.map(withLines(activationLines)), plain('softmax', KEYS.softmax.type)],
  },
  'layers - initialize': {
    parts: initializers,
    words: () => [
      ...initializers.map(withLines(() => [])),
      ...Object.keys(families).map((family) => plain(family, KEYS.initialize.distribution)),
    ],
  },
  loss: { parts: losses, words: () => losses.map(withLines(lossLines)) },
  optimizer: { parts: optimizers, words: () => optimizers.map(withLines(updateLines)) },
  schedule: { parts: schedules, words: () => schedules.map(withLines(scheduleLines)) },
}

const FLAGS = ['true', 'false']
const VALUES: Readonly<Record<string, readonly string[]>> = {
  notation: notations.map(({ id }) => id),
  'layers - type': ['dense', 'softmax'],
  'layers - bias': ['none'],
  'layers - bias shared': FLAGS,
  'layers - bias train': FLAGS,
  'layers - train': FLAGS,
  'layers - initialize distribution': ['uniform', 'normal'],
  'schedule per': ['epoch', 'step'],
  'batch size': ['all'],
  'batch reduce': ['mean', 'sum'],
  'numbers show': ['round', 'truncate'],
  'numbers byHand mode': ['round', 'truncate'],
  'numbers precision': ['float64', 'float32'],
  'numbers decimal': ['point', 'comma'],
  'data decimal': ['point', 'comma'],
  'data header': FLAGS,
}

/** What may be written at a place of the text of a network file. */
export function fileWords(text: string, at: number): FileWords {
  const { path, isValue, word, beside } = placeInFile(text, at)
  const where = path.join(' ')
  const begun = word.replace(/^["']/, '')
  if (isValue) return { begun, words: valuesAt(where) }
  return { begun, words: keysAt(where, beside).filter((one) => !(one.word in beside)) }
}

/** The word that stands around a place, and what it means; `null` where it means nothing of ours. */
export function fileWordAt(text: string, at: number): FileWord | null {
  const end = at + /^[\w$-]*/.exec(text.slice(at))![0].length
  const { path, isValue, word } = placeInFile(text, end)
  const found = word.replace(/^["']/, '')
  const where = path.join(' ')
  return (isValue ? valuesAt(where) : keysAt(where, {})).find((one) => one.word === found) ?? null
}

function valuesAt(where: string): FileWord[] {
  const parts = PARTS[where.replace(/ type$/, '')]
  return [...(parts?.words() ?? []), ...(VALUES[where] ?? []).map((one) => plain(one))]
}

function keysAt(where: string, beside: Readonly<Record<string, string>>): FileWord[] {
  const key = (word: string, what: string): FileWord => ({ word, kind: 'key', title: '', what, formulas: [] })
  const section = SECTIONS[where]
  const own = section === undefined ? [] : Object.entries<string>(KEYS[section])
  const of = PARTS[where]
  const chosen = of?.parts.find(({ id }) => id === beside.type)
  const settings = Object.entries(chosen?.settings ?? {}).map(
    ([word, { what, default: usual }]) => [word, `${what}. Default: ${usual}.`] as const,
  )
  const type = of !== undefined && section === undefined ? [['type', ''] as const] : []
  return [...type, ...own, ...settings].map(([word, what]) => key(word, what))
}
