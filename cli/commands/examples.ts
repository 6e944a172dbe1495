// Lists the examples that come with handgrad, shows one, or copies one.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { closest, InputError, visible } from '#lib'
import type { Command } from '../command.ts'
import { examplesFolder } from '../example-files.ts'
import { writeOutput } from '../output.ts'
import { refuseForceAlone } from '../together.ts'

export const examplesCommand: Command = {
  name: 'examples',
  args: '[name] [target]',
  summary: 'list the examples, show one, or copy one',
  examples: [
    ['handgrad examples', 'what there is'],
    ['handgrad examples article-2', 'print the file'],
    ['handgrad examples article-2 my.yaml', 'copy it'],
  ],
  options: [{ flags: '--force', what: 'replace the file if it exists' }],
  async run([name, target], options, io) {
    refuseForceAlone(options, target !== undefined, 'the name of a file')
    const folder = examplesFolder()
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.yaml') && file !== 'start.yaml')
      .sort()
    if (name === undefined) {
      const titles = files.map((file) => {
        const title = /^title:\s*(.*)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? ''
        return `${basename(file, '.yaml').padEnd(24)} ${title.replace(/^(['"])(.*)\1$/, '$2')}`
      })
      io.out(`${titles.join('\n')}\n`)
      io.say('\nCopy one with: handgrad examples NAME FILE')
      return 0
    }
    const file = files.find((one) => one === name || one === `${name}.yaml`)
    if (file === undefined) {
      const near = closest(
        name as string,
        files.map((one) => basename(one, '.yaml')),
      )
      throw new InputError([
        {
          code: 'E-NAME-UNKNOWN',
          what: `There is no example "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
          fix: `Known: ${files.map((one) => basename(one, '.yaml')).join(', ')}.`,
        },
      ])
    }
    const text = readFileSync(join(folder, file), 'utf8')
    if (target === undefined) io.out(text)
    else {
      writeOutput(target as string, text, options.force === true)
      io.say(`Copied to ${visible(target as string)}. Next: handgrad explain ${visible(target as string)}`)
    }
    return 0
  },
}
