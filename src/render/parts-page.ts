// The page that lists every part with its formula and its slope, made from the parts themselves.

import { type Formula, symbol } from '../formula/formula.ts'
import { activations } from '../parts/activations/index.ts'
import { initializers } from '../parts/initializers/index.ts'
import { losses } from '../parts/losses/index.ts'
import { notations } from '../parts/notations/index.ts'
import { optimizers } from '../parts/optimizers/index.ts'
import type { Part, Settings } from '../parts/part.ts'
import { schedules } from '../parts/schedules/index.ts'
import { arrange } from './arrange.ts'
import { printFormula } from './formula.ts'
import { plain, textMedium } from './text.ts'
import { voiceOf } from './voice.ts'

const NUMBERS = { digits: 9, show: 'round', byHand: null, precision: 'float64', decimal: 'point' } as const

/** A formula over symbols as a line of text. */
function line(formula: Formula): string {
  const voice = voiceOf({ notation: 'net-out', numbers: NUMBERS }, null)
  return `\`${plain(printFormula(arrange(formula, null, voice.notation), voice, textMedium('point')))}\``
}

const defaults = (part: Part): Settings =>
  Object.fromEntries(Object.entries(part.settings ?? {}).map(([key, { default: value }]) => [key, value]))

function entry(part: Part, formulas: readonly string[]): string {
  const settings = Object.entries(part.settings ?? {}).map(
    ([key, { default: value, what }]) => `- \`${key}\` (default ${value}): ${what}`,
  )
  return [
    `### \`${part.id}\`: ${part.title}`,
    part.why,
    ...(formulas.length > 0 ? [formulas.map((text) => `- ${text}`).join('\n')] : []),
    ...(settings.length > 0 ? [`Settings:\n\n${settings.join('\n')}`] : []),
    ...(part.differs ? [`Elsewhere: ${part.differs}`] : []),
    ...(part.source ? [`Source: ${part.source}`] : []),
  ].join('\n\n')
}

const [net, out, target] = [symbol('net'), symbol('out'), symbol('target')]

/** `docs/parts.md`. */
export function partsPage(): string {
  const sections: [string, string[]][] = [
    [
      'Activations',
      activations.map((part) =>
        entry(part, [
          `out = ${line(part.out(net, defaults(part)))}`,
          `∂out/∂net = ${line(part.slope({ net, out }, defaults(part)))}`,
        ]),
      ),
    ],
    [
      'Losses',
      losses.map((part) => {
        const operands = { out, target, outs: [out, symbol('…')], n: 2 }
        const settings = defaults(part)
        return entry(part, [
          `the error of one output: ${line(part.error(operands, settings))}`,
          `∂E/∂out (of two outputs): ${line(part.slope(operands, settings))}`,
          `targets: ${part.targets.what}`,
        ])
      }),
    ],
    ['Optimizers', optimizers.map((part) => entry(part, updateLines(part)))],
    [
      'Schedules',
      schedules.map((part) =>
        entry(part, [
          `rate = ${line(part.rate({ base: symbol('rate'), epoch: symbol('epoch') }, defaults(part)))}`,
        ]),
      ),
    ],
    ['Initializers', initializers.map((part) => entry(part, []))],
    ['Notations', notations.map((part) => `### \`${part.id}\`: ${part.title}`)],
  ]
  const text = sections.map(([title, entries]) => `## ${title}\n\n${entries.join('\n\n')}`).join('\n\n')
  return `# Parts\n\nEverything a network file can name, made from the code by \`npm run docs\`.\n\n${text}\n`
}

function updateLines(part: (typeof optimizers)[number]): string[] {
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
  return part.update.map(({ quantity, is }) => `${quantity} = ${line(is(operands, earlier, defaults(part)))}`)
}
