// Writes a commented network file to start from.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { activations, initializers, losses, optimizers, schedules, visible } from '#lib'
import type { Command } from '../command.ts'
import { examplesFolder } from '../example-files.ts'
import { writeOutput } from '../output.ts'
import { refuseForceAlone } from '../together.ts'

/** What a network file can name. */
function parts(): string {
  const kinds = { activations, losses, optimizers, schedules, initializers }
  return Object.entries(kinds)
    .map(([kind, list]) => `${kind}: ${list.map(({ id }) => id).join(', ')}`)
    .join('\n')
}

export const newCommand: Command = {
  name: 'new',
  args: '[file]',
  summary: 'write a commented network file to start from',
  examples: [
    ['handgrad new my.yaml', 'write it'],
    ['handgrad new -', 'print it'],
  ],
  notes: parts(),
  options: [{ flags: '--force', what: 'replace the file if it exists' }],
  async run([file = 'network.yaml'], options, io) {
    const text = readFileSync(join(examplesFolder(), 'start.yaml'), 'utf8')
    refuseForceAlone(options, file !== '-', 'the name of a file')
    if (file === '-') io.out(text)
    else {
      writeOutput(file as string, text, options.force === true)
      const shown = visible(file as string)
      io.say(`Wrote ${shown}. Change it to your network, then: handgrad explain ${shown}`)
    }
    return 0
  },
}
