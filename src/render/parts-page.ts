// The page that lists every part with its formula and its slope, made from the parts themselves.

import { activations } from '../parts/activations/index.ts'
import { initializers } from '../parts/initializers/index.ts'
import { losses } from '../parts/losses/index.ts'
import { notations } from '../parts/notations/index.ts'
import { optimizers } from '../parts/optimizers/index.ts'
import type { Part } from '../parts/part.ts'
import { schedules } from '../parts/schedules/index.ts'
import { activationLines, lossLines, type PartLine, scheduleLines, updateLines } from './part-lines.ts'

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

const coded = ([of, formula]: PartLine) => `${of}\`${formula}\``

/** `docs/parts.md`. */
export function partsPage(): string {
  const sections: [string, string[]][] = [
    ['Activations', activations.map((part) => entry(part, activationLines(part).map(coded)))],
    [
      'Losses',
      losses.map((part) => {
        return entry(part, [...lossLines(part).map(coded), `targets: ${part.targets.what}`])
      }),
    ],
    ['Optimizers', optimizers.map((part) => entry(part, updateLines(part).map(coded)))],
    ['Schedules', schedules.map((part) => entry(part, scheduleLines(part).map(coded)))],
    ['Initializers', initializers.map((part) => entry(part, []))],
    ['Notations', notations.map((part) => `### \`${part.id}\`: ${part.title}`)],
  ]
  const text = sections.map(([title, entries]) => `## ${title}\n\n${entries.join('\n\n')}`).join('\n\n')
  return `# Parts\n\nEverything a network file can name, made from the code by \`npm run docs\`.\n\n${text}\n`
}
