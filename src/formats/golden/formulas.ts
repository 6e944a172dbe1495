// The formulas of the loss and of the update as lines of text, for the head of a test file: names alone do not
// tell whether a library halves, averages, or where it adds its epsilon.

import { type Formula, symbol } from '../../formula/formula.ts'
import type { Network } from '../../network/network.ts'
import { arrange } from '../../render/arrange.ts'
import { printFormula } from '../../render/formula.ts'
import { plain, textMedium } from '../../render/text.ts'
import { voiceOf } from '../../render/voice.ts'

const NUMBERS = { digits: 12, show: 'round', byHand: null, precision: 'float64', decimal: 'point' } as const

function line(formula: Formula): string {
  const voice = voiceOf({ notation: 'net-out', numbers: NUMBERS }, null)
  return plain(printFormula(arrange(formula, null, voice.notation), voice, textMedium('point')))
}

/** The error of one output. */
export function lossFormula({ loss: { part, settings }, outputs }: Network): string {
  const out = symbol('out')
  const operands = { out, target: symbol('target'), outs: [out, symbol('…')], n: outputs.length }
  return line(part.error(operands, settings))
}

/** The update, one line per quantity; g is the gradient dE/dw. */
export function updateFormulas({ optimizer: { part, settings } }: Network): string[] {
  const previous = Object.fromEntries(
    part.state.map((quantity) => [quantity, symbol(`previous ${quantity}`)]),
  )
  const operands = {
    weight: symbol('w'),
    gradient: symbol('g'),
    rate: symbol('rate'),
    step: symbol('step'),
    previous,
  }
  const earlier = Object.fromEntries(part.update.map(({ quantity }) => [quantity, symbol(quantity)]))
  return part.update.map(({ quantity, is }) => `${quantity} = ${line(is(operands, earlier, settings))}`)
}
