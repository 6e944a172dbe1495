// Makes the commands of `commands/` a program: parsing, help, exit codes, and what happens to errors.

import { CommanderError, Command as Program } from 'commander'
import { closest, InputError, problemText } from '#lib'
import type { Args, Command, Io, Options } from './command.ts'
import { commands } from './commands/index.ts'

/** Runs one command line; gives the exit code. */
export async function main(argv: readonly string[], io: Io, version: string): Promise<number> {
  let code = 0
  const program = new Program('handgrad')
    .description("Every number of a neural network's training step: shown, explained, checked.")
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {}, getOutHelpWidth: () => io.width })
    .addHelpText('before', first())
    .addHelpText(
      'after',
      '\nhandgrad COMMAND --help tells more of one command.\nExit codes: 0 fine, 1 negative result, 2 wrong input, 3 file trouble, 4 diverged.',
    )
  for (const command of commands) add(program, command, io, (result) => (code = result))
  try {
    refuseTwice(argv)
    refuseUnknown(argv)
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof InputError) {
      io.say(
        problemText(error.problems[0]!) +
          error.problems
            .slice(1)
            .map((problem) => `\n\n${problemText(problem)}`)
            .join(''),
      )
      return error.exitCode
    }
    if (error instanceof CommanderError) return usage(error, argv, io)
    throw error
  }
}

/** Examples stand first in the help. */
const first = () => `Examples:
  handgrad explain article-2.yaml            every number of a training step
  handgrad explain article-2.yaml dE/dw5     one number, and where it comes from
  handgrad open article-2.yaml               see it in the page, step by step
  handgrad train article-2.yaml --epochs 10000
  handgrad examples                          ready networks, the three articles first
`

function add(program: Program, command: Command, io: Io, done: (code: number) => void): void {
  const sub = program
    .command(`${command.name} ${command.args}`.trim())
    .description(command.summary)
    .helpOption('--help', 'print this help')
    .configureOutput({ writeOut: io.out, writeErr: () => {}, getOutHelpWidth: () => io.width })
    .exitOverride()
  sub.addHelpText('before', examplesText(command, io.width))
  if (command.notes) sub.addHelpText('after', `\n${wrapped(command.notes, io.width)}`)
  for (const { flags, what, read } of command.options) {
    if (read) sub.option(flags, what, (text: string) => read(text))
    else sub.option(flags, what)
  }
  sub.action(async (...all: unknown[]) => {
    const args = all.slice(0, -2) as unknown as Args
    done(await command.run(args, all.at(-2) as Options, io))
  })
}

/** The examples with what each does beside it, or below where the terminal is too narrow. */
function examplesText({ examples }: Command, width: number): string {
  const widest = Math.max(...examples.map(([line]) => line.length))
  const beside = examples.map(([line, what]) => `  ${line.padEnd(widest)}   ${what}`.trimEnd())
  const fits = beside.every((line) => line.length <= width)
  const below = examples.map(([line, what]) => `  ${line}${what ? `\n      ${what}` : ''}`)
  return `Examples:\n${(fits ? beside : below).join('\n')}\n`
}

/** Lines of a note broken at blanks; what goes on is set in. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      let out = ''
      let column = 0
      for (const word of line.split(' ')) {
        const fits = column + word.length < width
        out += column === 0 ? word : fits ? ` ${word}` : `\n  ${word}`
        column = column === 0 || fits ? column + word.length + 1 : word.length + 2
      }
      return out
    })
    .join('\n')
}

/** An unknown command is told even where --help stands behind it. */
function refuseUnknown([name = '-']: readonly string[]): void {
  if (name.startsWith('-') || commands.some((command) => command.name === name)) return
  const near = closest(
    name,
    commands.map((command) => command.name),
  )
  throw new InputError([
    {
      code: 'E-ARG',
      what: `There is no command ${name}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      fix: 'handgrad --help shows what is understood.',
    },
  ])
}

/** The same option twice is a slip: which one is meant? */
function refuseTwice(argv: readonly string[]): void {
  const seen = new Set<string>()
  for (const word of argv) {
    if (word === '--') return
    const flag = /^(--[a-z0-9-]+)(=|$)/.exec(word)?.[1]
    if (flag === undefined) continue
    if (seen.has(flag)) {
      throw new InputError([
        { code: 'E-ARG-TWICE', what: `${flag} is given twice.`, fix: 'Keep the one that is meant.' },
      ])
    }
    seen.add(flag)
  }
}

function usage(error: CommanderError, argv: readonly string[], io: Io): number {
  if (error.exitCode === 0) return 0
  const name = argv.find((word) => !word.startsWith('-'))
  const command = commands.find((one) => one.name === name)
  io.say(
    problemText({
      code: 'E-ARG',
      what: sentence(error, command),
      fix:
        inTheFile(error) ?? `handgrad ${command ? `${command.name} ` : ''}--help shows what is understood.`,
    }),
  )
  return 2
}

/** What somebody looks for among the options, and where it stands in the network file. */
const IN_THE_FILE: readonly (readonly [option: RegExp, key: string])[] = [
  [
    /^--?(?:lr|rate|learning-?rate|eta|alpha|step-?size)$/i,
    'optimizer: { type: gradient-descent, rate: 0.1 }',
  ],
  [/^--(?:optimi[sz]er|optim)$/i, 'optimizer: { type: adam, rate: 0.001 }'],
  [/^--(?:batch|batch-?size)$/i, 'batch: { size: 4 }'],
  [/^--(?:loss|criterion)$/i, 'loss: half-squared-error'],
  [/^--(?:activation)$/i, 'activation: sigmoid (on its layer)'],
  [/^--(?:seed)$/i, 'initialize: { type: xavier, seed: 1 } (on its layer)'],
]

function inTheFile(error: CommanderError): string | undefined {
  if (error.code !== 'commander.unknownOption') return undefined
  const option = /'([^'=]*)/.exec(error.message)?.[1] ?? ''
  const key = IN_THE_FILE.find(([words]) => words.test(option))?.[1]
  return key && `It stands in the network file: ${key}`
}

/** Commander's message as a sentence, with the nearest known word. */
function sentence(error: CommanderError, command: Command | undefined): string {
  const text = error.message.replace(/^error: /, '').replace(/\n.*$/s, '')
  const found = /'([^']*)'/.exec(text)?.[1]
  const near = (words: readonly string[]) => {
    const word = closest(found ?? '', words)
    return word === undefined ? '' : ` Did you mean ${word}?`
  }
  if (error.code === 'commander.unknownOption') {
    const flags = (command?.options ?? []).map(({ flags }) => flags.split(' ')[0]!)
    return `There is no option ${found}.${near([...flags, '--help', '--version'])}`
  }
  if (error.code === 'commander.optionMissingArgument') return `${found} needs a value after it.`
  if (error.code === 'commander.missingArgument')
    return `The ${found} ${found === 'numbers' ? 'are' : 'is'} missing.`
  if (error.code === 'commander.excessArguments')
    return `There are more words than ${command?.name ?? 'handgrad'} can use.`
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}
