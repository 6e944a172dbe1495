// Trains a network in a plain loop and tells how the error went.

import {
  countText,
  divergenceOf,
  type Goal,
  measuredText,
  measuresOf,
  type Network,
  parameterName,
  problemText,
  readGoal,
  run,
  shortest,
  stepsPerEpoch,
  train,
  visible,
} from '#lib'
import { wholeNumber } from '../arguments.ts'
import type { Command } from '../command.ts'
import { load, networkOptions } from '../load.ts'
import { checkOutput, writeOutput } from '../output.ts'
import { refuseForceAlone, refuseIdleTraining } from '../together.ts'

const goalOf = (text: string) => readGoal(text, '--until ')

export const trainCommand: Command = {
  name: 'train',
  args: '<file>',
  summary: 'train a network and watch its error',
  examples: [
    ['handgrad train article-2.yaml --epochs 10000', 'ten thousand rounds'],
    ["handgrad train xor.yaml --epochs 5000 --until 'E < 1e-3' --curve", 'stop at a goal, draw the error'],
    ['handgrad train xor.yaml --epochs 500 --save trained.yaml', 'keep the trained network'],
  ],
  options: [
    { flags: '--epochs <n>', what: 'passes over the data (default 1)', read: wholeNumber('--epochs', 0) },
    { flags: '--until <goal>', what: "stop when the error is there, as in 'E < 1e-4'", read: goalOf },
    { flags: '--each', what: 'print the error after every round' },
    { flags: '--curve', what: 'draw how the error went' },
    { flags: '--save <file>', what: 'write the trained network' },
    { flags: '--force', what: 'replace the file if it exists' },
    ...networkOptions,
  ],
  async run([file], options, io) {
    const save = options.save as string | undefined
    refuseForceAlone(options, save !== undefined, '--save FILE')
    refuseIdleTraining(options)
    if (save !== undefined) checkOutput(save, options.force === true)
    const { network } = await load(file as string, options, io)
    const epochs = (options.epochs as number | undefined) ?? 1
    const going = run(network)
    const history: number[] = []
    let asked = false
    const stop = () => {
      asked = true
    }
    process.once('SIGINT', stop)
    const bar = await progress(io, epochs, options.each === true)
    let told = performance.now()
    let done = 0
    const until = options.until as Goal | undefined
    let result = train(network, { epochs: 0, from: going, until })
    const { before } = result
    while (done < epochs && !asked && result.stopped === 'epochs') {
      const pause = performance.now() + 50
      result = train(network, {
        epochs: epochs - done,
        until,
        from: going,
        onEpoch: (_, error) => {
          done++
          history.push(error)
          if (options.each) io.out(`${done}\t${shortest(error)}\n`)
          return performance.now() < pause
        },
      })
      if (result.stopped === 'asked') result = { ...result, stopped: 'epochs' }
      if (performance.now() - told > 100) {
        bar?.update(done, { error: history.at(-1)?.toExponential(3) ?? '' })
        told = performance.now()
      }
      await new Promise((go) => setImmediate(go))
    }
    process.removeListener('SIGINT', stop)
    bar?.stop()
    if (result.stopped === 'diverged') return diverged(network, going.step, io)
    if (options.curve && history.length > 1) io.out(`${await curve(history, io.width)}\n\n`)
    io.out(`E before training: ${shortest(before)}\n`)
    io.out(
      `E after ${done} ${done === 1 ? 'epoch' : 'epochs'} (${done * stepsPerEpoch(network)} updates): ${shortest(result.after)}\n`,
    )
    io.out(keptBack(network, going.parameters))
    if (until && result.stopped !== 'goal') io.say('The goal was not reached.')
    if (result.stopped === 'goal' && done === 0) io.say('The goal is reached before the first update.')
    if (save !== undefined) {
      const { writeDescription } = await import('#lib')
      writeOutput(save, writeDescription(network, going.parameters), options.force === true)
      if (network.optimizer.part.state.length > 0 || network.schedule.part.id !== 'constant') {
        io.say(
          'W-STATE  The file holds the weights; what the optimizer keeps and the count of epochs start anew from it.',
        )
      }
      const shown = visible(save)
      io.say(`Saved to ${shown}. Look at a number with: handgrad explain ${shown} E`)
    } else if (network.start.length <= 12) {
      io.out(
        `${Array.from(going.parameters, (value, p) => `${parameterName(network, p)} = ${shortest(value)}`).join('\n')}\n`,
      )
    }
    if (asked) return 130
    return until && result.stopped !== 'goal' ? 1 : 0
  },
}

/** How well the network does on what it was not trained with; nothing where there is none of it. */
function keptBack(network: Network, parameters: Float64Array): string {
  const { test } = measuresOf(network)(parameters)
  if (test === null) return ''
  const { loss, accuracy } = measuredText(test)
  const right = accuracy === null ? '' : `, ${accuracy} right`
  return `On the ${countText(network.test.length)} samples kept back: loss ${loss}${right}\n`
}

function diverged(network: Network, reached: number, io: { say(text: string): void }): number {
  for (let n = Math.max(1, reached - 2); n <= reached; n++) {
    const problem = divergenceOf(network, n)
    if (problem === null) continue
    io.say(problemText(problem))
    return 4
  }
  io.say(problemText({ code: 'E-DIVERGED', what: 'The error is no longer a finite number.' }))
  return 4
}

async function progress(io: { interactive: boolean }, epochs: number, each: boolean) {
  if (!io.interactive || each || epochs < 100) return null
  const { default: progressBar } = await import('cli-progress')
  const bar = new progressBar.SingleBar({
    format: '{bar} {percentage}% · {value}/{total} epochs · {eta_formatted} left · E {error}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(epochs, 0, { error: '' })
  return bar
}

async function curve(history: readonly number[], width: number): Promise<string> {
  const { default: asciichart } = await import('asciichart')
  const columns = Math.max(10, Math.min(width - 14, 100))
  const points = Array.from({ length: Math.min(columns, history.length) }, (_, i) => {
    const count = Math.min(columns, history.length)
    return history[Math.round((i * (history.length - 1)) / Math.max(1, count - 1))]!
  })
  return asciichart.plot(points, { height: 12, format: (x: number) => x.toExponential(2).padStart(10) })
}
