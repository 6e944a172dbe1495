// Exercises: the same for everybody with the seed, pleasant to work by hand, and growing.

import { expect, test } from 'vitest'
import { cellsOf } from '../../src/formula/evaluate.ts'
import type { Cell } from '../../src/formula/formula.ts'
import { check, entryOf, exerciseOf, network, practiceRounds, readingOrder, step } from '../../src/index.ts'

const { rounds } = exerciseOf(1, 1)
test('the rounds have titles', () => {
  expect(practiceRounds).toHaveLength(rounds)
  expect(new Set(practiceRounds).size).toBe(rounds)
  expect(practiceRounds[4]).toBe(exerciseOf(3, 5).title)
})

const every = Array.from({ length: rounds }, (_, i) => i + 1)
const seeds = [1, 2, 3, 7, 100, 65535]

test('the seed and the round give the same exercise every time, other seeds another one', () => {
  expect(exerciseOf(7, 5)).toEqual(exerciseOf(7, 5))
  expect(exerciseOf(7, 5).description).not.toEqual(exerciseOf(8, 5).description)
  // Whoever has the link of a teacher gets these very numbers, in later versions too.
  const [layer] = exerciseOf(7, 1).description.layers
  expect(layer).toMatchObject({ weights: [[-0.2]], bias: { values: [0.7] } })
})

test('the first rounds ask for one number of one unit, later ones for whole steps of several', () => {
  expect(exerciseOf(7, 1).asked).toEqual(['net(o1)'])
  expect(exerciseOf(7, 1).before).toBe(-1)
  expect(exerciseOf(7, 2).asked).toEqual(['net(o1)', 'out(o1)'])
  // net, out, E(o1) and E are there.
  expect(exerciseOf(7, 5).before).toBe(3)
  expect(exerciseOf(7, 5).asked).toEqual([
    'dE/dout(o1)',
    'dout(o1)/dnet(o1)',
    'delta(o1)',
    'dE/dw1',
    'dE/dw2',
    'dE/db1',
  ])
  const whole = every.map((round) => exerciseOf(7, round)).find(({ title }) => title === 'A whole step')!
  const all = readingOrder(step(network(whole.description))).map(({ address }) => address)
  expect(whole.asked).toEqual(all)
  expect(exerciseOf(7, rounds).asked.length).toBeGreaterThan(40)
})

for (const round of every) {
  test(`round ${round}: what is there suffices, gives no blank away, and can be worked by hand`, () => {
    for (const seed of seeds) {
      const { description, asked, shown } = exerciseOf(seed, round)
      const sheet = step(network(description))
      const known = new Set<Cell>(shown.map((address) => sheet.cell(address)))
      const blanks = asked.map((address) => sheet.cell(address))
      expect(blanks.some((blank) => known.has(blank))).toBe(false)
      const isWithin = (cell: Cell, looked: ReadonlySet<Cell>): boolean =>
        cell.formula !== null &&
        [...cellsOf(cell.formula)].some((one) => looked.has(one) || isWithin(one, looked))
      for (const cell of known)
        expect(isWithin(cell, new Set(blanks)), entryOf(sheet, asked[0]!).text).toBe(false)
      const reachable = (cell: Cell): boolean =>
        known.has(cell) ||
        ('of' in cell.name && cell.name.of === 'previous') ||
        (cell.formula !== null && [...cellsOf(cell.formula)].every(reachable))
      for (const blank of blanks) expect(reachable(blank), `${seed} ${asked}`).toBe(true)
      for (const address of asked) {
        const size = Math.abs(sheet.value(address))
        expect(size === 0 || (size >= 0.001 && size < 10), `${seed} ${address} ${size}`).toBe(true)
      }
      const numbers = JSON.stringify([description.layers, description.samples]).match(/-?\d+(\.\d+)?/g)!
      for (const number of numbers) expect(number.replace('-', '').length).toBeLessThanOrEqual(3)
    }
  })
}

test('right numbers with four decimals are all right, and a slip is named with its followers', () => {
  const { description, asked } = exerciseOf(7, 5)
  const of = network(description)
  const sheet = step(of)
  const lines = asked.map((address) => `${address} = ${sheet.value(address).toFixed(4)}`)
  const right = check(of, lines.join('\n'))
  expect(right.firstWrong).toBeNull()
  expect(right.read).toBe(asked.length)
  const slope = sheet.value('dout(o1)/dnet(o1)') * 2
  const rest = asked.slice(2).map((address) => `${address} = ${(sheet.value(address) * 2).toFixed(5)}`)
  const wrong = check(of, [lines[0], `dout(o1)/dnet(o1) = ${slope.toFixed(5)}`, ...rest].join('\n'))
  expect(wrong.firstWrong).toBe('dout(o1)/dnet(o1)')
  expect(wrong.numbers.filter(({ status }) => status === 'follows')).toHaveLength(4)
})

test('there is no round after the last', () => {
  expect(() => exerciseOf(7, rounds + 1)).toThrow(
    `There is no round ${rounds + 1}: practice has ${rounds} rounds.`,
  )
  expect(() => exerciseOf(-1, 1)).toThrow('expected a whole number from 0')
})
