// docs/traces.md: its JavaScript program prints a trace that fits the published schema and is read to the last
// bit; so is what the programs in other languages printed when they were run.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf } from '../../../src/formula/name.ts'
import { step } from '../../../src/trace/step.ts'
import { misfits } from '../../network/json-schema.ts'
import { example } from './given.ts'

const root = new URL('../../../', import.meta.url)
const page = readFileSync(new URL('docs/traces.md', root), 'utf8')
const schema = JSON.parse(readFileSync(new URL('docs/trace.schema.json', root), 'utf8'))
const program = (language: string) => page.split(`\`\`\`${language}\n`)[1]!.split('\n```')[0]!
const two = await example('article-2')

/** How many numbers a trace gives; every one is that of the sheet to 15 digits, and none is left unread. */
function agreeing(trace: string): number {
  const { kind, numbers, unread, assumed } = readNumbers(two, trace)
  expect([kind, unread, assumed]).toEqual(['trace', [], undefined])
  for (const { name, step: n, value } of numbers) {
    const right = step(two, { step: n }).value(name)
    expect(Math.abs(value - right), addressOf(name)).toBeLessThan(1e-15 * Math.max(1, Math.abs(right)))
  }
  return numbers.length
}

test('the JavaScript program prints every number of two steps', () => {
  const trace = execFileSync(process.execPath, ['--input-type=module', '-e', program('js')], {
    encoding: 'utf8',
  })
  // Per step 4 nets, 4 outs, E, 4 deltas, 8 gradients, 8 weights, 8 new weights.
  expect(agreeing(trace)).toBe(2 * 37)
  for (const line of trace.trim().split('\n')) expect(misfits(schema, JSON.parse(line))).toEqual([])
})

test.each([
  ['numpy', 37],
  // The Java and Rust programs print the two inputs too, and change the weights in place.
  ['java', 37 - 8 + 2],
  ['rust', 37 - 8 + 2],
])('the %s program has printed every number of two steps', (language, count) => {
  const trace = readFileSync(new URL(`traces/${language}.json`, import.meta.url), 'utf8')
  expect(agreeing(trace)).toBe(2 * count)
})

test('the schema refuses what is no trace', () => {
  expect(misfits(schema, { step: 0 })).not.toEqual([])
  expect(misfits(schema, { orientation: 'sideways' })).not.toEqual([])
  expect(misfits(schema, { nets: [1, 2] })).not.toEqual([])
  expect(
    misfits(schema, {
      nets: [
        [1, 2],
        [[3], [4]],
      ],
    }),
  ).toEqual([])
})
