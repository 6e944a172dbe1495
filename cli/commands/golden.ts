// Writes a test file for somebody's own network code, in the language it is written in.

import { goldenOf, goldenTargets, InputError, type Network, visible, wrongValues } from '#lib'
import { oneOf, wholeNumber } from '../arguments.ts'
import type { Command } from '../command.ts'
import { load } from '../load.ts'
import { writeOutput } from '../output.ts'

const ids = goldenTargets.map(({ id }) => id)

export const goldenCommand: Command = {
  name: 'golden',
  args: '<file>',
  summary: 'write a test file for your own network code',
  examples: [
    ['handgrad golden article-2.yaml --to pytest --output test_golden.py', 'then plug your code in'],
    ['handgrad golden xor.yaml --to rust --steps 10 --output tests/golden.rs', 'ten updates'],
  ],
  options: [
    { flags: '--to <name>', what: `for which language: ${ids.join(', ')}`, read: oneOf('--to', ids) },
    { flags: '--steps <k>', what: 'how many updates (default 3)', read: wholeNumber('--steps', 1) },
    { flags: '--float32', what: 'single precision, as PyTorch computes by default' },
    { flags: '--output <file>', what: 'write to a file instead of standard output' },
    { flags: '--force', what: 'replace the file if it exists' },
  ],
  notes: goldenTargets.map(({ id, title, file }) => `${id}: ${title}, usually ${file}`).join('\n'),
  async run([file], options, io) {
    const target = goldenTargets.find(({ id }) => id === options.to)
    if (target === undefined) {
      const what = 'The language of the test file is missing.'
      throw new InputError([{ code: 'E-ARG', what, fix: `Name one: --to ${ids.join(', ')}.` }])
    }
    const { network } = await load(file as string, options, io)
    const steps = options.steps as number | undefined
    const text = target.write(goldenOf(network, { steps, most: target.most, wrong: tellTales(network) }))
    const output = options.output as string | undefined
    if (output === undefined) io.out(text)
    else {
      writeOutput(output, text, options.force === true)
      io.say(`Wrote ${visible(output)}. At its top it says where your code goes in.`)
    }
    return 0
  },
}

/** The wrong values of every step, worked out when they are first asked for. */
function tellTales(network: Network) {
  const steps = new Map<number, ReturnType<typeof wrongValues>>()
  return (address: string, step: number) => {
    let values = steps.get(step)
    if (values === undefined) steps.set(step, (values = wrongValues(network, step)))
    return values.get(address) ?? []
  }
}
