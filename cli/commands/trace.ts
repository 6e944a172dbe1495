// Lists every number of a step, to the last bit.

import { firstNonFinite, formulaText, listing, problemText, shortest, step } from '#lib'
import { oneOf, wholeNumber } from '../arguments.ts'
import type { Command } from '../command.ts'
import { csvText } from '../csv-text.ts'
import { refuseDiverged } from '../diverged.ts'
import { load, networkOptions } from '../load.ts'

export const traceCommand: Command = {
  name: 'trace',
  args: '<file>',
  summary: 'list every number of a step, to the last bit',
  examples: [
    ['handgrad trace article-2.yaml', 'name, value, formula'],
    ['handgrad trace article-2.yaml --format json > step-1.json', 'for a program'],
    ['handgrad trace article-2.yaml --step 2 --format csv', 'for a spreadsheet'],
  ],
  options: [
    { flags: '--step <n>', what: 'which update (default 1, the first)', read: wholeNumber('--step', 1) },
    { flags: '--format <name>', what: 'text, json, csv', read: oneOf('--format', ['text', 'json', 'csv']) },
    ...networkOptions,
  ],
  async run([file], options, io) {
    const { network } = await load(file as string, options, io)
    refuseDiverged(network, options.step as number | undefined)
    const sheet = step(network, { step: options.step as number | undefined })
    const rows = listing(sheet).map(({ name, cell }) => {
      const value = sheet.look(cell)
      const formula = sheet.formula(cell)
      return {
        name,
        value,
        formula: formula === null ? '' : formulaText(formula, network, sheet.look),
        phase: cell.phase,
      }
    })
    const format = (options.format as string | undefined) ?? 'text'
    if (format === 'json') {
      const cells = rows.map((row) => ({
        ...row,
        value: Number.isFinite(row.value) ? row.value : String(row.value),
      }))
      io.out(`${JSON.stringify({ step: sheet.step, cells }, null, 2)}\n`)
    } else if (format === 'csv') {
      io.out('name,value,formula,phase\n')
      io.out(
        rows
          .map(
            ({ name, value, formula, phase }) =>
              `${csvText(name)},${shortest(value)},${csvText(formula)},${phase}\n`,
          )
          .join(''),
      )
    } else {
      const longest = rows.reduce((most, { name }) => Math.min(24, Math.max(most, name.length)), 0)
      io.out(
        rows
          .map(({ name, value, formula }) =>
            `${name.padEnd(longest)}  ${shortest(value).padEnd(24)}  ${formula}`.trimEnd(),
          )
          .join('\n'),
      )
      io.out('\n')
    }
    const problem = firstNonFinite(sheet)
    if (problem === null) return 0
    io.say(problemText(problem))
    return 4
  },
}
