// What is said of a wrong number that no known mistake gives. The right numbers are those of article 2.

import { expect, test } from 'vitest'
import { copyingSlip } from '../../src/check/copying-slip.ts'
import { readNumbers } from '../../src/formats/numbers/read.ts'
import { check } from '../../src/index.ts'
import { example } from '../formats/numbers/given.ts'

const two = await example('article-2')
const remarks = (text: string) => check(two, text).remarks

test.each([
  [
    'out_h1 = 0.503269992',
    'Your out_h1 differs from the right number in one digit: 0.5[0]3269992 for 0.5[9]3269992.',
  ],
  [
    'out_h1 = 0.5033\nnet_h1 = 0.3775',
    'Your out_h1 differs from the right number in one digit: 0.5[0]33 for 0.5[9]33.',
  ],
  [
    'out_h1 = 0,503269992',
    'Your out_h1 differs from the right number in one digit: 0,5[0]3269992 for 0,5[9]3269992.',
  ],
  [
    'out_h1 = 0.593296992',
    'Your out_h1 differs from the right number by two digits that changed places: 0.5932[96]992 for 0.5932[69]992.',
  ],
  [
    'net_o2 = 2.124921404',
    'Your net_o2 differs from the right number by two digits that changed places: [2.1]24921404 for [1.2]24921404.',
  ],
  ['net_h1 = 3.775', 'Your net_h1 has its decimal point one place too far to the right: 3.775 for 0.3775.'],
  [
    'out_h1 = 0.0593269',
    'Your out_h1 has its decimal point one place too far to the left: 0.0593269 for 0.593269.',
  ],
  [
    'dE/dw6 = 8.26676',
    'Your ∂E_total/∂w6 has its decimal point 2 places too far to the right: 8.26676 for 0.0826676.',
  ],
  ['net_h1 = -0.3775', 'Your net_h1 has a minus sign where the right number has none.'],
  ['net_h1 = 0.3925', 'Your net_h1 is the value of net_h2.'],
])('%s', (text, remark) => {
  expect(remarks(text)).toEqual([remark])
})

test('a lost minus sign is told', () => {
  const [given] = readNumbers(two, 'dE/dw7 = 0.02260254').numbers
  expect(copyingSlip(given!, -0.02260254)).toBe('lacks the minus sign.')
})

test('a slip of the pen is never a finding', () => {
  const { diagnoses, firstWrong } = check(two, 'out_h1 = 0.503269992')
  expect(diagnoses).toEqual([])
  expect(firstWrong).toBe('out(h1)')
})

test('of three digits nothing is said, and the last digit may be rounded', () => {
  expect(remarks('out_h1 = 0.503')).toEqual([])
  expect(remarks('out_h1 = 0.593269997')).toEqual([])
})

test('little is said of numbers drawn by lot', () => {
  const lines = Array.from({ length: 300 }, (_, i) => `out_h1 = 0.${1000 + ((i * 7919 + 13) % 9000)}`)
  const said = lines.filter((line) => remarks(line).length > 0)
  expect(said.length).toBeLessThan(15)
})
