// One wrong number in a right calculation by hand is seen, and only it is called wrong: what was worked out from
// it follows.

import { expect, test } from 'vitest'
import { checkNumbers } from '../../src/check/check.ts'
import { Course } from '../../src/check/course.ts'
import { type Mark, marksOfStep } from '../../src/check/marks.ts'
import { right } from '../../src/check/theory.ts'
import { addressOf } from '../../src/formula/name.ts'
import { network } from '../../src/network/validate.ts'
import { planOf } from '../../src/trace/build.ts'
import { networkOf } from './trials/by-hand.ts'
import { namedFor } from './trials/gaps.ts'
import { SLIPS, type Slip, slipTrial } from './trials/slips.ts'
import { givenOf } from './trials/writing.ts'

const LONG = process.env.HANDGRAD_LONG === '1'
const COUNT = LONG ? 10_000 : 300

const GAPS = LONG ? 2_000 : 50

const byDecimals = (count: number) => ({ count, of: 'decimals', mode: 'round' }) as const

function marksOf({ network, cells, given }: Slip): readonly Mark[] {
  const world = new Course(network, right).at(1)
  return marksOfStep(
    world,
    cells.map((cell) => ({ given: given(cell), cell, world })),
  ).marks
}

/** The share of slips that are marked as they should be, with what is wrong of some that are not. */
function share(trial: (seed: number) => Slip | null, holds: (slip: Slip, marks: readonly Mark[]) => boolean) {
  const missed: string[] = []
  let run = 0
  for (let seed = 1; run < COUNT; seed++) {
    const slip = trial(seed)
    if (slip === null) continue
    run++
    if (holds(slip, marksOf(slip))) continue
    missed.push(`seed ${seed}: ${addressOf(slip.at.name)} = ${slip.wrong}, not ${slip.right}`)
  }
  return { share: 1 - missed.length / run, missed: missed.slice(0, 5) }
}

test(`at 6 decimals, an error of ten times the worst rounding is called wrong, 95 in 100 of ${COUNT}`, () => {
  const found = share(
    (seed) => slipTrial(seed, byDecimals(6), { times: [10, 30] }, seed % 2 === 0),
    ({ at }, marks) => marks.find(({ cell }) => cell === at)!.status === 'wrong',
  )
  if (LONG) console.log('power', found.share, found.missed)
  expect(found.share, found.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
})

test(`one slip is the only number called wrong, and all its consequences follow, in ${COUNT} calculations`, () => {
  const found = share(
    (seed) => slipTrial(seed, byDecimals(seed % 8 < 4 ? 9 : 4), SLIPS[seed % 4]!, true),
    ({ at }, marks) => {
      const wrong = marks.filter(({ status }) => status === 'wrong')
      return wrong.length === 1 && wrong[0]!.cell === at
    },
  )
  if (LONG) console.log('follow-through', found.share, found.missed)
  expect(found.share, found.missed.join('\n')).toBeGreaterThanOrEqual(0.999)
})

test('a number of the start is right as the file has it, and wrong when another is given', () => {
  let checked = 0
  for (let seed = 1; seed <= 60; seed++) {
    const network = networkOf(seed)
    if (network === null) continue
    const world = new Course(network, right).at(1)
    const plan = planOf(network, Math.min(network.batch.size, network.samples.length))
    for (const cell of plan.cells.filter(({ phase, name }) => phase === 'given' && 'of' in name)) {
      const value = world.value(cell)
      const statusOf = (text: string) =>
        marksOfStep(world, [{ given: givenOf(cell.name, text), cell, world }]).marks[0]!.status
      expect(statusOf(String(value)), addressOf(cell.name)).toBe('right')
      for (const wrong of [value + 0.1, -value, value * 2]) {
        if (Math.abs(wrong - value) > 0.01) expect(statusOf(wrong.toFixed(4))).toBe('wrong')
      }
      checked++
    }
  }
  expect(checked).toBeGreaterThan(500)
})

test(`where a slip shows only in two or more other numbers, ${GAPS} times, the number it was made in is named`, () => {
  const named: Record<string, number> = {}
  let run = 0
  let once = 0
  for (let seed = 1; run < GAPS; seed++) {
    const slip = slipTrial(seed, byDecimals(9), SLIPS[seed % 4]!, true)
    const found = slip && namedFor(slip, seed)
    if (!found) continue
    run++
    named[found.named] = (named[found.named] ?? 0) + 1
    if (found.wrong === 1) once++
  }
  if (LONG) console.log('hidden', run, named, 'one wrong number left', once)
  const good = (named['the number itself'] ?? 0) + (named['another, equal in effect'] ?? 0)
  expect(good / run).toBeGreaterThan(0.85)
  expect(once / run).toBeGreaterThan(0.9)
})

test('a wrong gradient of an unnamed shared bias is checked, though other conventions have no such bias', () => {
  const article = network({
    inputs: ['i1'],
    layers: [
      { units: ['h1', 'h2'], weights: [[0.4], [0.7]], bias: { value: 0.2, shared: true } },
      { units: ['o1'], weights: [[0.5, -0.3]], bias: 'none' },
    ],
    samples: [{ inputs: [0.5], targets: [1] }],
  })
  const by = { of: 'parameter', parameter: 'b(h1,h2)' } as const
  const { firstWrong } = checkNumbers(article, [givenOf({ d: { of: 'error' }, by }, '0.123456')])
  expect(firstWrong?.given.text).toBe('0.123456')
})
