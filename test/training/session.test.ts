// A watched training gives the numbers of a plain run, however its time is sliced, and tells what happened where.

import { expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import { network } from '../../src/network/validate.ts'
import { readGoal } from '../../src/training/goal.ts'
import { type Session, sessionOf } from '../../src/training/session.ts'
import { train } from '../../src/training/train.ts'
import { example } from '../example.ts'

const article2 = await example('article-2')

/** A clock on which every look takes so many milliseconds. */
function clock(milliseconds: number): () => number {
  let now = 0
  return () => (now += milliseconds)
}

function workOn(session: Session, milliseconds: number): Session {
  const time = clock(milliseconds)
  while (session.isRunning) session.work(20, time)
  return session
}

test.each([0.5, 3, 15])(
  'with looks at the clock every %s ms the numbers are those of a plain run',
  (slow) => {
    const session = sessionOf(article2)
    session.run(1000)
    workOn(session, slow)
    const straight = run(article2)
    while (straight.step < 1000) straight.update()
    const { kept, last, stopped } = session.progress()
    expect([last, stopped]).toEqual([1000, 'steps'])
    expect(kept.parameters).toEqual(straight.parameters)
    const early = run(article2)
    while (early.step < 57) early.update()
    expect(session.at(57).parameters).toEqual(early.parameters)
  },
)

test('it stops where the error is at the goal, as train does, and goes on from there', () => {
  const until = readGoal('E < 0.01')
  const trained = train(article2, { epochs: 10_000, until })
  const session = sessionOf(article2)
  session.run(10_000, until)
  workOn(session, 3)
  expect(session.progress()).toMatchObject({ stopped: 'goal', last: trained.epochs })
  session.run(5)
  expect(workOn(session, 3).progress()).toMatchObject({ stopped: 'steps', last: trained.epochs + 5 })
})

test('it can be paused and goes on with the same numbers', () => {
  const session = sessionOf(article2)
  session.run(500)
  session.work(20, clock(7))
  session.pause()
  const { last, isRunning, stopped } = session.progress()
  expect(last).toBeLessThan(500)
  expect([isRunning, stopped]).toEqual([false, 'asked'])
  session.run(500 - last)
  const straight = run(article2)
  while (straight.step < 500) straight.update()
  expect(workOn(session, 1).progress().kept.parameters).toEqual(straight.parameters)
})

/** E = ½(x·w)², whose every step multiplies w by 1 − rate·4. */
const parabola = (rate: number) =>
  network({
    inputs: 1,
    layers: [{ units: 1, weights: [[1]], bias: 'none' }],
    optimizer: { rate },
    samples: [{ inputs: [2], targets: [0] }],
  })

test('what goes wrong stands with the step where it was seen, until it is over', () => {
  const session = sessionOf(parabola(0.6))
  session.run(3)
  workOn(session, 1)
  expect(session.progress().happenings).toMatchObject([{ step: 3, problem: { code: 'W-RATE-LARGE' } }])
  session.run(2)
  expect(workOn(session, 1).progress().happenings).toMatchObject([
    { step: 3, problem: { code: 'W-RATE-LARGE' } },
  ])
  session.run(100_000)
  const { stopped, last, happenings } = workOn(session, 1).progress()
  // w is (−1.4)^(n−1), and E = ½(2w)²: the square is beyond 1.797e308 from |w| = 6.7e153 on, in step 1054.
  expect([stopped, last]).toEqual(['diverged', 1054])
  expect(happenings).toMatchObject([{ step: 1054, problem: { code: 'E-DIVERGED' } }])
  session.run(1)
  expect(session.progress()).toMatchObject({ stopped: 'diverged', isRunning: false, last: 1054 })
})

test.each([
  ['0.1', '"0.1" is not a goal.'],
  ['E < 0', '"E < 0" is never reached: an error is a number from 0 up.'],
  ['E > -1', '"E > -1" is always reached: an error is a number from 0 up.'],
])('the goal %s is refused', (text, what) => {
  expect(() => readGoal(text)).toThrow(what)
})
