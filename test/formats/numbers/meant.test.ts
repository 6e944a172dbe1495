// A line that could not be read is either meant as a number or a line of words.

import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { example, told } from './given.ts'

const two = await example('article-2')
const unreadOf = (text: string) => readNumbers(two, text, { kind: 'lines' }).unread

test.each([
  'dE/dw55 = 0.0822',
  'dE/dw55: 0.0822',
  'dE/dw55 0.0822',
  'dE/dw5 = 0.0822x',
  'dE/dw5 = o.0822',
  'E = NaN',
  'E = inf',
  '0.5933',
  '-.25',
  '= 0.3775',
  'w5 = 0.4 w6 = 0.45',
])('%s is meant as a number', (line) => {
  expect(unreadOf(line).some(({ prose }) => !prose)).toBe(true)
})

test.each([
  'Here are my results:',
  'Exercise 3',
  'Exercise: 3',
  'Solved on paper, page 12',
  'Learned by heart in my class at school: 3.5 hours',
  'w1 = w1 - rate * gradient',
  'net_h1 = w1 * i1 + w2 * i2 + b1',
])('%s is a line of words', (line) => {
  expect(unreadOf(line).map(({ prose }) => prose)).toEqual([true])
})

test('a working goes on over the lines below it, up to its number', () => {
  const lines = ['net_h1 = w1 * i1 + w2 * i2 + b1', '  = 0.15 * 0.05 + 0.2 * 0.1 + 0.35', '  = 0.3775']
  expect(told(two, lines.join('\n'))).toEqual(['net(h1) = 0.3775'])
  expect(unreadOf(lines.slice(0, 2).join('\n')).map(({ line }) => line)).toEqual([1, 2])
  expect(told(two, `${lines.join('\n')}\nnonsense\n= 0.5`).slice(1)).toHaveLength(2)
})
