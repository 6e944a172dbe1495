// A whole sheet of somebody's numbers: what cannot be checked of it keeps nothing else from being checked, and a
// number given twice is told with its lines. The right numbers are those that article 2 prints.

import { expect, test } from 'vitest'
import { check } from '../src/checked.ts'
import { example } from './formats/numbers/given.ts'

const two = await example('article-2')
const statuses = (text: string) => check(two, text).numbers.map(({ given, status }) => [given, status])

test('a line of a step too far away is named as not read, and the others are checked', () => {
  const found = check(two, 'net_h1 = 0.3775\nstep 99999999: E = 0.3\nE = 0.51234\nstep 99999999: E = 0.3')
  expect(found.numbers.map(({ given, status }) => [given, status])).toEqual([
    ['0.3775', 'right'],
    ['0.51234', 'wrong'],
  ])
  expect(found.unread.map(({ line, text }) => [line, text])).toEqual([
    [2, 'E = 0.3'],
    [4, 'E = 0.3'],
  ])
  expect(found.unread[0]!.why).toBe(
    'Numbers of step 99,999,999 are given; a run of this network is checked up to step 5,000,000.',
  )
  expect(found.text()).toContain('2 of 4 lines were read; lines 2 and 4 were not')
})

test('a sheet of nothing but steps too far away has no number that could be checked', () => {
  const found = check(two, 'step 99999999: E = 0.3')
  expect(found.numbers).toEqual([])
  expect(found.text()).toContain('No number could be checked.')
  expect(found.missed).toBe(1)
})

test('sixty thousand lines for one cell are checked in a moment', () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `out_h1 = 0.1559${i % 10}`)
  const start = performance.now()
  const found = check(two, lines.join('\n'))
  found.text()
  // Half a second on an idle machine.
  expect(performance.now() - start).toBeLessThan(8000)
  expect(found.numbers.length).toBe(60_000)
})

test('of a cell with more than twenty values the later ones are told as not checked', () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `out_h1 = 0.${100_000 + i}`)
  const found = check(two, lines.join('\n'))
  expect(found.numbers.length).toBe(20)
  expect(found.unread.length).toBe(59_980)
  expect(found.unread[0]!.why).toBe('20 other values of this number stand before it; no more are checked.')
})

test('a value that stands there again is marked each time', () => {
  expect(statuses('net_h1 = 0.3775\nnet_h1 = 0.3775\nnet_h2 = 0.3925')).toEqual([
    ['0.3775', 'right'],
    ['0.3775', 'right'],
    ['0.3925', 'rounded'],
  ])
})

test('a number given with two values is told with the lines of both', () => {
  const found = check(two, 'net_h1 = 0.3775\nnet_h1 = 0.3785\nout_h1 = 0.5933\nnet_h1 = 0.3775')
  const told = 'net_h1 is given with different values: 0.3775 in lines 1 and 4, 0.3785 in line 2.'
  expect(found.text({ width: 200 })).toContain(told)
  expect(found.hint({ width: 200 })).toContain(told)
  expect(found.json().givenTwice).toEqual([
    {
      name: 'net(h1)',
      step: 1,
      values: [
        { given: '0.3775', lines: [1, 4] },
        { given: '0.3785', lines: [2] },
      ],
    },
  ])
})

test.each([
  ['net_h1 = 0.3775\nnet_h1 = 0.38', 'the same to fewer digits'],
  ['out_h1 = 0.5932\nout_h1 = 0.5933', 'cut off and rounded, both right'],
  ['E = 0.298371109\nstep 2: E = 0.291027774', 'two steps'],
  ['out_h1 = 0.5033\nout_h1 = 0.50', 'wrong, and the same to fewer digits'],
])('%j is one value (%s)', (text) => {
  expect(check(two, text).givenTwice).toEqual([])
})

test('the hint as JSON tells no right value and no mistake', () => {
  const hint = check(two, 'dE/dw1 = 0.00036472\nblah = 0.3').hintJson()
  expect(Object.keys(hint)).toEqual(['hint', 'numbers', 'givenTwice', 'unread'])
  expect(hint.hint).toMatch(/^Look at ∂E_total\/∂w1 again\./)
  expect(hint.numbers).toEqual([{ name: 'dE/dw1', given: '0.00036472', status: 'wrong', step: 1 }])
  expect(hint.unread.length).toBe(1)
  // The right one of the article.
  expect(JSON.stringify(hint)).not.toMatch(/0\.00043/)
})
