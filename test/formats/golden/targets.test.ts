// What every target owes, and the targets whose files are read here instead of run: C#, JSON.

import { expect, test } from 'vitest'
import { goldenOf } from '../../../src/formats/golden/golden.ts'
import { targets } from '../../../src/formats/golden/index.ts'
import { bitsOf } from '../../../src/formats/golden/literal.ts'
import { network } from '../../../src/network/validate.ts'
import { shortest, toHex } from '../../../src/numeric/decimal.ts'
import { article2, SENTENCE, tellTale, unkind, unkindSentences } from './article-2.ts'

test('every target writes title, start values, samples, and every number with its bits, name and mistakes', () => {
  const golden = goldenOf(article2, { wrong: tellTale })
  for (const { id, write } of targets) {
    const text = write(golden)
    expect(text, id).toContain(article2.title)
    expect(text, id).toContain(SENTENCE)
    expect(text, id).toContain('0.00036472287759')
    for (const value of [
      ...article2.start,
      ...article2.samples[0]!.inputs,
      ...article2.samples[0]!.targets,
    ]) {
      expect(text, id).toContain(String(value))
    }
    for (const { name, value, tolerance } of golden.groups.flatMap(({ numbers }) => numbers)) {
      expect(text, id).toContain(`"${name}"`)
      expect(text, id).toContain(shortest(value))
      expect(text, id).toContain(shortest(tolerance))
      expect(text.includes(toHex(value)) || text.includes(bitsOf(value)), `${id} ${name}`).toBe(true)
    }
  }
})

test('a C# file is as it was when it was last read line by line', async () => {
  const text = targets
    .find(({ id }) => id === 'csharp')!
    .write(goldenOf(article2, { steps: 1, wrong: tellTale }))
  await expect(text).toMatchFileSnapshot('snapshots/GoldenTests.cs')
})

test('a JSON file is JSON, with the numbers to the bit', () => {
  const text = targets.find(({ id }) => id === 'json')!.write(goldenOf(article2, { wrong: tellTale }))
  const read = JSON.parse(text)
  expect(Object.keys(read)).toEqual([
    'about',
    'title',
    'layers',
    'loss',
    'optimizer',
    'precision',
    'steps',
    'weights',
    'biases',
    'samples',
    'batches',
    'near',
    'mistakes',
    'expected',
  ])
  const gradients = read.expected.find(({ kind }: { kind: string }) => kind === 'dW').numbers
  expect(gradients[4]).toEqual({
    name: 'dE/dw5',
    place: [1, 0, 0],
    value: 0.08216704056423078,
    hex: '0x1.508e630085063p-4',
    tolerance: gradients[4].tolerance,
  })
  expect(gradients[0].wrong).toEqual([{ value: 0.00036472287759, mistake: 0 }])
})

test('a Java file is refused where a class could not hold it', () => {
  const wide = network({
    inputs: 60,
    layers: [{ units: 40, initialize: 'xavier' }],
    samples: [{ inputs: Array(60).fill(0.1), targets: Array(40).fill(1) }],
  })
  expect(() => goldenOf(wide, { most: targets.find(({ id }) => id === 'junit')!.most })).toThrow(
    'limit 10,000.',
  )
  expect(goldenOf(wide).groups.length).toBeGreaterThan(0)
})

test('JSON keeps unkind names as they are, and shows nothing that cannot be seen', () => {
  const golden = goldenOf(unkind, { wrong: unkindSentences })
  const text = targets.find(({ id }) => id === 'json')!.write(golden)
  const read = JSON.parse(text)
  expect(read.title).toBe(unkind.title)
  expect(read.layers[0].inputs).toEqual(unkind.inputs)
  expect(read.mistakes).toEqual(golden.mistakes)
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u200b\ufeff]/)
})
