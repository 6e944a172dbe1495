// Programs with any optimizer, their numbers printed with all digits, start weights and all: a right one is right
// throughout, and a number off by a millionth is seen.

import { expect, test } from 'vitest'
import { asPrinted } from '../../src/check/as-printed.ts'
import { checkNumbers } from '../../src/check/check.ts'
import { rightCourse } from '../../src/check/course.ts'
import { marksOfStep } from '../../src/check/marks.ts'
import { addressOf } from '../../src/formula/name.ts'
import { network } from '../../src/network/validate.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { described } from './trials/described.ts'
import { forwardOf, gradientsAndNew, stateOf, type Written } from './trials/numbers.ts'
import type { Plain } from './trials/plain/network.ts'
import { run } from './trials/plain/run.ts'
import { isSaturated, randomPlain } from './trials/random-plain.ts'
import { givenOf } from './trials/writing.ts'

const COUNT = process.env.HANDGRAD_LONG === '1' ? 5_000 : 60
const OPTIMIZERS = ['momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw']
const STEPS = 3

/** All numbers of three steps of a plain network that shares no code with the library; `null` where none can be written. */
function trialOf(seed: number): { plain: Plain; numbers: readonly Written[] } | null {
  const plain = randomPlain(seed, { optimizer: [OPTIMIZERS[seed % OPTIMIZERS.length]!] })
  if (isSaturated(plain)) return null
  const numbers = run(plain, [], STEPS).flatMap((step, n) =>
    [forwardOf, gradientsAndNew, stateOf].flatMap((page) => page(plain, step, n + 1)),
  )
  return numbers.every(({ value }) => Number.isFinite(value)) ? { plain, numbers } : null
}

const statusesOf = (plain: Plain, numbers: readonly Written[]) =>
  checkNumbers(
    network(described(plain)),
    numbers.map(({ name, step, value }) => givenOf(name, String(value), step)),
  ).numbers

/** Runs so many trials that can be made. */
function each(
  count: number,
  of: (trial: NonNullable<ReturnType<typeof trialOf>>, seed: number) => void,
): void {
  for (let seed = 1, done = 0; done < count; seed++) {
    const trial = trialOf(seed)
    if (trial === null) continue
    done++
    of(trial, seed)
  }
}

test(`no number of ${COUNT} right programs with momentum, Adam and their like is called wrong`, () => {
  const accused: string[] = []
  each(COUNT, ({ plain, numbers }, seed) => {
    for (const { name, given, status, expected } of statusesOf(plain, numbers)) {
      if (status !== 'wrong' && status !== 'follows') continue
      accused.push(
        `seed ${seed}, ${plain.optimizer}: step ${given.step}: ${addressOf(name)} = ${given.text}, ${expected}`,
      )
    }
  })
  expect(accused).toEqual([])
})

test(`a new value that is off by a millionth of the rate is called wrong, 95 in 100 of ${COUNT} times`, () => {
  const missed: string[] = []
  each(COUNT, ({ plain, numbers }, seed) => {
    const random = createRandom(seed)
    const first = numbers.filter(({ step }) => step === 1)
    const ours = first.filter(({ name }) => 'of' in name && name.of === 'update' && name.quantity === 'new')
    const one = ours[Math.floor(random.random() * ours.length)]!
    const world = rightCourse(network(described(plain))).at(1)
    const texts = first.map((number) => {
      const value = number === one ? number.value + 1e-6 * plain.rate * Math.PI : number.value
      return givenOf(number.name, String(value))
    })
    const { marks } = marksOfStep(
      world,
      asPrinted(texts).map((given) => ({ given, cell: world.find(given.name)!, world })),
    )
    const { status, given, expected } = marks.find(({ cell }) => cell === world.find(one.name))!
    if (status === 'wrong') return
    missed.push(
      `seed ${seed}, ${plain.optimizer}: ${addressOf(one.name)} = ${given.text}, ${expected}: ${status}`,
    )
  })
  expect(missed.length, missed.slice(0, 10).join('\n')).toBeLessThanOrEqual(COUNT * 0.05)
})
