// Checks somebody's numbers and says what went wrong.

import { check, decodeText, InputError, numbersKinds } from '#lib'
import { oneOf, wholeNumber } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readNumbersInput } from '../files.ts'
import { load, networkOptions } from '../load.ts'

export const checkCommand: Command = {
  name: 'check',
  args: '<file> <numbers>',
  summary: 'check numbers of your own, and say which mistake gave the wrong ones',
  examples: [
    ['handgrad check article-2.yaml mine.txt', 'lines such as dE/dw5 = 0.0822'],
    ["echo 'w1+ = 0.149817639' | handgrad check article-2.yaml -", 'from standard input'],
    ['handgrad check article-2.yaml mine.txt --hint', 'one hint before the answer'],
    ['handgrad check article-2.yaml trace.jsonl --format json', 'what a program printed'],
  ],
  options: [
    { flags: '--hint', what: 'one hint instead of the answer' },
    {
      flags: '--step <n>',
      what: 'the step of numbers that do not say theirs (default 1)',
      read: wholeNumber('--step', 1),
    },
    {
      flags: '--read-as <kind>',
      what: `how the numbers are written, if not recognised: ${numbersKinds.join(', ')}`,
      read: oneOf('--read-as', numbersKinds),
    },
    { flags: '--format <name>', what: 'text, json', read: oneOf('--format', ['text', 'json']) },
    ...networkOptions,
  ],
  notes:
    'Numbers may be lines, CSV, JSON, a pasted table, a program’s trace, or an article in Markdown, HTML or LaTeX.\nExit codes: 0 nothing wrong; 1 a number is wrong, or a line meant as a number could not be read; 2 nothing could be read.',
  async run([file, numbers], options, io) {
    const { network } = await load(file as string, options, io)
    const path = numbers as string
    if (file === '-' && path === '-') {
      throw new InputError([
        {
          code: 'E-ARG',
          what: 'The network and the numbers cannot both come from standard input.',
          fix: 'Put one of them into a file.',
        },
      ])
    }
    const text = decodeText(readNumbersInput(path), path === '-' ? 'standard input' : path)
    const found = check(network, text, {
      ...(options.step === undefined ? {} : { step: options.step as number }),
      ...(options.readAs === undefined ? {} : { kind: options.readAs as (typeof numbersKinds)[number] }),
      ...(options.decimalComma ? { decimal: 'comma' as const } : {}),
    })
    if (options.format === 'json') {
      io.out(`${JSON.stringify(options.hint ? found.hintJson() : found.json(), null, 2)}\n`)
    } else {
      const look = { width: io.width, color: io.color }
      const text = options.hint ? found.hint(look) : found.text(look)
      if (found.numbers.length > 0) io.out(text)
      else if (found.unread.length > 0) io.say(text)
      if (found.assumed) io.say(found.assumed)
    }
    if (found.numbers.length === 0 && found.unread.length === 0) {
      const what = `${path === '-' ? 'Standard input' : path} holds no numbers.`
      throw new InputError([{ code: 'E-DATA-EMPTY', what, fix: 'Write lines such as dE/dw5 = 0.0822.' }])
    }
    if (found.numbers.length === 0) return 2
    return found.firstWrong === null && found.missed === 0 ? 0 : 1
  },
}
