// δ as a program has it that starts from the mean error of the batch: divided by the number of samples. That is
// no mistake, and hides none.

import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { network } from '../../src/network/validate.ts'
import { shared } from './trials/convention-trial.ts'
import { type Kind, kinds } from './trials/kinds.ts'
import { deltasOf, written } from './trials/numbers.ts'
import { run } from './trials/plain/run.ts'
import { LONG, report, share, tally } from './trials/tally.ts'
import { NINE, outcomeOf, type Trial, trialOf } from './trials/trial.ts'

const COUNT = LONG ? 200 : 24

/** A mistake of the first step in a batch that is averaged, with every δ over the number of samples. */
function trial(kind: Kind, seed: number): Trial | null {
  const one = trialOf([{ ...kind, steps: [[1]], wish: { ...kind.wish, batch: true } }], seed)
  if (one === null || one.plain.reduce !== 'mean') return null
  const [theirs] = run(one.plain, one.slips, 1)
  const deltas = deltasOf(one.plain, theirs!, 1).map((delta) => shared(delta, theirs!.passes.length))
  return { ...one, givens: [...one.givens, ...deltas.map((delta) => written(delta, NINE))] }
}

test(`each mistake is found under it in ${COUNT} random networks`, () => {
  const of = (seed: number) => trial(kinds[seed % kinds.length]!, seed)
  const found = tally(COUNT, of, outcomeOf)
  report('mistakes with δ divided by the number of samples', found)
  const failed = JSON.stringify([found.failed.wrong, found.failed.nothing])
  expect(share(found, ['first', 'named', 'convention', 'equal']), failed).toBeGreaterThanOrEqual(98)
})

// One unit, so that it can be worked in the head: nets 0.6 and 1.1, errors 0.6 and 0.4.
const line = network({
  inputs: ['x'],
  layers: [{ units: ['y'], activation: 'identity', weights: [[0.5]], bias: 0.1, names: [['w']] }],
  loss: 'half-squared-error',
  batch: { size: 'all', reduce: 'mean' },
  samples: [
    { inputs: [1], targets: [0] },
    { inputs: [2], targets: [0.7] },
  ],
})
const trace = (deltas: number[], gradient: number) =>
  check(line, JSON.stringify({ deltas: [deltas.map((delta) => [delta])], dW1: [[gradient]] }))

test('half of every δ in a batch of two is that convention', () => {
  const { firstWrong, conventions } = trace([0.3, 0.2], 0.7)
  expect(firstWrong).toBe(null)
  expect(conventions).toEqual(['with every δ divided by the number of samples'])
})

test('half of one δ only is none', () => {
  const { numbers, conventions } = trace([0.3, 0.4], 0.7)
  expect(conventions).toEqual([])
  expect(numbers.map(({ status }) => status)).toEqual(['wrong', 'rounded', 'rounded'])
})
