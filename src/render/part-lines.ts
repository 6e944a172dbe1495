// A part's formulas as lines of text, for documents and for an editor that shows what a word means.

import { type Formula, symbol } from '../formula/formula.ts'
import type { Activation, Loss, Optimizer, Part, Schedule, Settings } from '../parts/part.ts'
import { arrange } from './arrange.ts'
import { printFormula } from './formula.ts'
import { plain, textMedium } from './text.ts'
import { voiceOf } from './voice.ts'

const NUMBERS = { digits: 9, show: 'round', byHand: null, precision: 'float64', decimal: 'point' } as const

/** What stands on the left of a formula over symbols, and the formula. */
export type PartLine = readonly [of: string, formula: string]

function line(formula: Formula): string {
  const voice = voiceOf({ notation: 'net-out', numbers: NUMBERS }, null)
  return plain(printFormula(arrange(formula, null, voice.notation), voice, textMedium('point')))
}

const defaults = (part: Part): Settings =>
  Object.fromEntries(Object.entries(part.settings ?? {}).map(([key, { default: value }]) => [key, value]))

const [net, out, target] = [symbol('net'), symbol('out'), symbol('target')]

export const activationLines = (part: Activation): PartLine[] => [
  ['out = ', line(part.out(net, defaults(part)))],
  ['∂out/∂net = ', line(part.slope({ net, out }, defaults(part)))],
]

export function lossLines(part: Loss): PartLine[] {
  const operands = { out, target, outs: [out, symbol('…')], n: 2 }
  const settings = defaults(part)
  return [
    ['the error of one output: ', line(part.error(operands, settings))],
    ['∂E/∂out (of two outputs): ', line(part.slope(operands, settings))],
  ]
}

export const scheduleLines = (part: Schedule): PartLine[] => [
  ['rate = ', line(part.rate({ base: symbol('rate'), epoch: symbol('epoch') }, defaults(part)))],
]

export function updateLines(part: Optimizer): PartLine[] {
  const previous = Object.fromEntries(
    part.state.map((quantity) => [quantity, symbol(`previous ${quantity}`)]),
  )
  const operands = {
    weight: symbol('w'),
    gradient: symbol('∂E/∂w'),
    rate: symbol('rate'),
    step: symbol('step'),
    previous,
  }
  const earlier = Object.fromEntries(part.update.map(({ quantity }) => [quantity, symbol(quantity)]))
  return part.update.map(({ quantity, is }) => [
    `${quantity} = `,
    line(is(operands, earlier, defaults(part))),
  ])
}
