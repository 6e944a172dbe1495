// Options that do not go together, or mean nothing alone, are refused instead of being passed over in silence.

import { InputError } from '#lib'
import type { Options } from './command.ts'

const refuse = (what: string, fix: string): never => {
  throw new InputError([{ code: 'E-ARG', what, fix }])
}

const spelled = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
const given = (options: Options, key: string) => options[key] !== undefined && options[key] !== false

/** `--force` says what may be replaced: there must be a file that is written. */
export function refuseForceAlone(options: Options, written: boolean, writes: string): void {
  if (given(options, 'force') && !written) {
    refuse('--force has nothing to replace: no file is written.', `Add ${writes}, or leave --force out.`)
  }
}

/** Options of the whole worked solution, where single numbers are asked for. */
export function refuseWithCells(options: Options, keys: readonly string[]): void {
  const key = keys.find((one) => given(options, one))
  if (key === undefined) return
  refuse(
    `${spelled(key)} is for the whole worked solution, but single numbers are named.`,
    `Leave ${spelled(key)} out, or name no number.`,
  )
}

/** What training is told to do must be something that can happen. */
export function refuseIdleTraining(options: Options): void {
  const epochs = options.epochs as number | undefined
  if (given(options, 'until') && epochs === undefined) {
    refuse(
      '--until does not say how long to try.',
      'Add the most passes that may be made, such as --epochs 10000.',
    )
  }
  if (given(options, 'curve') && (epochs ?? 1) < 2) {
    refuse(
      `--curve needs at least two epochs to draw, and there ${epochs === 0 ? 'are none' : 'is one'}.`,
      'Add more, such as --epochs 100.',
    )
  }
}
