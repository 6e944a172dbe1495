// Lists the examples that come with handgrad, shows one, or copies one.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
    ['handgrad examples article-2.numbers mine.txt', 'the numbers it prints, to try check on'],
  ],
  options: [{ flags: '--force', what: 'replace the file if it exists' }],
  async run([name, target], options, io) {
    refuseForceAlone(options, target !== undefined, 'the name of a file')
    const folder = examplesFolder()
    const files = readdirSync(folder)
      .filter((file) => file !== 'start.yaml')
      .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    if (name === undefined) {
      const width = files.reduce((widest, file) => Math.max(widest, nameOf(file).length), 0)
      const titles = files.map((file) => {
        const title = titleOf(readFileSync(join(folder, file), 'utf8'))
        return `${nameOf(file).padEnd(width)}  ${title}`
      })
      io.out(`${titles.join('\n')}\n`)
      io.say('\nCopy one with: handgrad examples NAME FILE')
      return 0
    }
    const file = files.find((one) => one === name || nameOf(one) === name)
    if (file === undefined) {
      const near = closest(name as string, files.map(nameOf))
      throw new InputError([
        {
          code: 'E-NAME-UNKNOWN',
          what: `There is no example "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
          fix: `Known: ${files.map(nameOf).join(', ')}.`,
        },
      ])
    }
    const text = readFileSync(join(folder, file), 'utf8')
    if (target === undefined) io.out(text)
    else {
      writeOutput(target as string, text, options.force === true)
      const shown = visible(target as string)
      const next = isNumbers(file) ? `check ${networkOf(file)} ${shown}` : `explain ${shown}`
      io.say(`Copied to ${shown}. Next: handgrad ${next}`)
    }
    return 0
  },
}

/** What an example is called: its file without the ending. */
const nameOf = (file: string) => file.replace(/\.(?:yaml|txt)$/, '')
const isNumbers = (file: string) => file.endsWith('.numbers.txt')
const networkOf = (file: string) => file.replace('.numbers.txt', '.yaml')

/** The title of a network; of a file of numbers its first line, a comment. */
function titleOf(text: string): string {
  const title = /^title:\s*(.*)$/m.exec(text)?.[1] ?? /^#\s*(.*)$/m.exec(text)?.[1] ?? ''
  return title.replace(/^(['"])(.*)\1$/, '$2')
}
