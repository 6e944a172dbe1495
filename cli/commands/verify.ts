// Checks every gradient of a network against two other ways to get it.

import { checkGradients, problemText, shortest } from '#lib'
import { wholeNumber } from '../arguments.ts'
import type { Command } from '../command.ts'
import { load } from '../load.ts'

export const verifyCommand: Command = {
  name: 'verify',
  args: '<file>',
  summary: 'check every gradient by complex step and by differences',
  examples: [['handgrad verify xor.yaml', 'and print the worst one']],
  options: [
    { flags: '--step <n>', what: 'the update to check (default 1)', read: wholeNumber('--step', 1) },
    { flags: '--all', what: 'print every gradient with both checks' },
  ],
  async run([file], options, io) {
    const { network } = await load(file as string, options, io)
    const count = network.start.length
    const most = checkedAtMost(count * Math.min(network.batch.size, network.samples.length))
    const only =
      count > most ? Array.from({ length: most }, (_, i) => Math.floor((i * count) / most)) : undefined
    const result = checkGradients(network, options.step as number | undefined, only)
    if (only) io.say(`The network has ${count} parameters; ${most} of them, evenly spread, are checked.`)
    const line = (one: (typeof result.all)[number]) =>
      `dE/d${one.parameter} = ${shortest(one.gradient)}\n  complex step       ${shortest(one.complexStep)}\n  differences        ${shortest(one.difference)}\n  off by ${one.relative.toExponential(1)} of its size${one.nearKink ? ' (a kink is near: differences see both of its sides)' : ''}\n`
    if (options.all) for (const one of result.all) io.out(line(one))
    io.out(
      `${result.ok ? 'All' : 'NOT all'} ${result.all.length} gradients of step ${result.step} agree with the complex step.\nThe worst:\n${line(result.worst)}`,
    )
    if (!result.ok && Number.isNaN(result.worst.relative))
      io.say(problemText({ code: 'E-OVERFLOW', what: 'A number of this step is not finite.' }))
    return result.ok ? 0 : 1
  },
}

/** Each check works the whole forward pass anew: as many as a person waits for. */
export function checkedAtMost(work: number): number {
  return Math.max(1, Math.min(2000, Math.floor(4e6 / work)))
}
