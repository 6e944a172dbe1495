// A run of ten thousand updates, as article 2 prints it: what was done in every one of them is found from a few
// numbers at its end.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { example } from '../formats/numbers/given.ts'

const network = await example('article-2')
const { articles } = JSON.parse(
  readFileSync(new URL('../articles/printed-numbers.json', import.meta.url), 'utf8'),
) as { articles: { id: string; printed_after_training?: [string, string][] }[] }
const printed = articles.find(({ id }) => id === 'article-2')!.printed_after_training!
const lineOf = ([what, digits]: [string, string]) => {
  const [, cell, updates] = /^(.*) after (\d+) updates?$/.exec(what)!
  return `step ${Number(updates) + 1}: ${cell} = ${digits}`
}
const lines = printed.map(lineOf)
const isLate = (line: string) => line.startsWith('step 10001')

test.each([
  ['after 1 and after 10,000 updates', lines],
  ['after 10,000 updates alone', lines.filter(isLate)],
])('the numbers %s come from updated weights in the hidden gradients', (_, given) => {
  expect(given.length).toBeGreaterThan(2)
  const { diagnoses, numbers } = check(network, given.join('\n'))
  expect(diagnoses.map(({ mistake }) => mistake)).toEqual(['updated-weights-used'])
  expect(numbers.every(({ status }) => status === 'wrong' || status === 'follows')).toBe(true)
})

test('where only the weights of a step are others, the working shown is that of the first step', () => {
  // δ_o1, the new w5 and the contribution with the old w5, as the article prints them.
  const text = check(network, lines[0]!).text({ width: 100 })
  expect(text).toMatch(/yours, in step 1:\n.*\n\s+= 0\.138498562 · 0\.35891648\n/)
  expect(text).toMatch(/right:\n.*\n\s+= 0\.138498562 · 0\.4\n\s+= 0\.055399425\n/)
})

test('the right numbers after 10,000 updates are right', () => {
  // The article's own rules, worked in binary64 by a few lines of Python.
  const given = 'step 10001: E = 0.000035102, out(o1) = 0.015913620, out(o2) = 0.984064274'
  expect(check(network, given).firstWrong).toBeNull()
})

test('far from the first step it says what was not tried', () => {
  const text = check(network, 'step 60000: new(w5) = 0.123456789').text({ width: 200 })
  expect(text).toContain(
    'Of what may have been done in every step from the first on only the conventions were tried: step 60,000 is far away. Numbers of a step up to 50 tell more.',
  )
})

test('nobody is said to have rounded by hand through 10,000 updates', () => {
  expect(check(network, 'step 10001: E = 0.0001').text()).not.toMatch(/Rounded early/)
})

test('a step too far away is not checked, and the last that is is told', () => {
  expect(check(network, 'step 10000000: E = 0.5').unread[0]!.why).toBe(
    'Numbers of step 10,000,000 are given; a run of this network is checked up to step 5,000,000.',
  )
})
