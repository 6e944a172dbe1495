// Right numbers are never called wrong: calculations by hand that round at every step, and programs in double
// and single precision, each on a random network and on its own way through the formulas.

import { expect, test } from 'vitest'
import { checkNumbers } from '../../src/check/check.ts'
import { addressOf } from '../../src/formula/name.ts'
import { network } from '../../src/network/validate.ts'
import { handTrial } from './trials/by-hand.ts'
import { fewerDigits } from './trials/fewer-digits.ts'
import { programTrial } from './trials/programs.ts'
import { stepsTrial } from './trials/steps.ts'
import { givenOf } from './trials/writing.ts'

const LONG = process.env.HANDGRAD_LONG === '1'
const HANDS = LONG ? 100_000 : 400
const STEPS = LONG ? 5_000 : 120
const FEWER = LONG ? 5_000 : 100
const PROGRAMS = LONG ? 10_000 : 400

type Trial = Pick<NonNullable<ReturnType<typeof handTrial>>, 'network' | 'givens'>

/** The numbers of a trial that were called wrong, with what was said of them. */
function accusations({ network, givens }: Trial): string[] {
  const { numbers, findings, hidden, firstWrong, remarks } = checkNumbers(network, givens)
  expect(numbers.length).toBe(givens.length)
  const wrong = numbers.filter(({ status }) => status === 'wrong' || status === 'follows')
  const said = findings.length + hidden.length + remarks.length + (firstWrong === null ? 0 : 1)
  if (wrong.length === 0 && said > 0) return [`${said} remarks on right numbers`]
  return wrong.map(
    ({ name, given, status, expected }) => `${addressOf(name)} = ${given.text} ${status}, ${expected}`,
  )
}

function count(trials: number, of: (seed: number) => Trial | null): { accused: string[]; run: number } {
  const accused: string[] = []
  let run = 0
  for (let seed = 1; run < trials; seed++) {
    const trial = of(seed)
    if (trial === null || trial.givens.length === 0) continue
    run++
    for (const one of accusations(trial)) accused.push(`seed ${seed}: ${one}`)
  }
  return { accused, run }
}

test(`no number of ${HANDS} right calculations by hand is called wrong`, () => {
  const { accused, run } = count(HANDS, handTrial)
  expect(run).toBe(HANDS)
  expect(accused).toEqual([])
})

test(`no number of ${PROGRAMS} right programs is called wrong`, () => {
  const { accused, run } = count(PROGRAMS, programTrial)
  expect(run).toBe(PROGRAMS)
  expect(accused).toEqual([])
})

test('a program in single precision most of whose numbers are 0 is one in single precision', () => {
  expect(accusations(programTrial(1151)!)).toEqual([])
})

test(`no number of ${STEPS} right calculations by hand over two or three steps is called wrong`, () => {
  const { accused, run } = count(STEPS, stepsTrial)
  expect(run).toBe(STEPS)
  expect(accused).toEqual([])
})

test('a wrong weight of one step is followed into the next, where nothing is called wrong', () => {
  const article = network({
    inputs: ['i1'],
    layers: [{ units: ['o1'], weights: [[0.4]], bias: 'none', activation: 'sigmoid' }],
    loss: 'half-squared-error',
    optimizer: { type: 'gradient-descent', rate: 0.5 },
    samples: [{ inputs: [0.5], targets: [1] }],
  })
  const w = { of: 'parameter', parameter: 'w(i1->o1)' } as const
  const { numbers } = checkNumbers(article, [
    givenOf({ of: 'update', quantity: 'new', parameter: w.parameter }, '0.3721', 1),
    givenOf(w, '0.3721', 2),
    givenOf({ of: 'net', unit: 'o1' }, '0.18605', 2),
  ])
  expect(numbers.map(({ status }) => status)).toEqual(['wrong', 'follows', 'follows'])
})

test(`carrying fewer digits than are written in the end is no wrong number, 99 in 100 of ${FEWER} times`, () => {
  const { accused, run } = count(FEWER, (seed) => fewerDigits(seed, seed % 2 === 0))
  expect(run).toBe(FEWER)
  // One new weight alone, with one digit more, may come out so by chance: it is not excused.
  expect(new Set(accused.map((one) => one.split(':')[0])).size).toBeLessThanOrEqual(FEWER / 100)
})
