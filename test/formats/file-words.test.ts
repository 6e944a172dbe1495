// What an editor offers fits the file: every offered part is accepted there, every key of the list is offered.

import { expect, test } from 'vitest'
import { activations, fileWordAt, fileWords, losses, optimizers, readNetworkFile } from '../../src/index.ts'
import { KEYS } from '../../src/network/keys.ts'

const at = (text: string) => fileWords(text.replace('|', ''), text.indexOf('|'))
const wordsAt = (text: string) => at(text).words.map(({ word }) => word)

test('at the outermost level every key is offered that is not there yet', () => {
  expect(wordsAt('|')).toEqual(Object.keys(KEYS.network))
  const later = wordsAt('inputs: 2\nlo|')
  expect(later).not.toContain('inputs')
  expect(later).toContain('loss')
  expect(at('inputs: 2\nlo|').begun).toBe('lo')
})

test('where a part is named, all parts of that list are offered, with their formulas', () => {
  expect(wordsAt('loss: |')).toEqual(losses.map(({ id }) => id))
  expect(wordsAt('optimizer: { type: |')).toEqual(optimizers.map(({ id }) => id))
  expect(wordsAt('layers:\n  - { units: 2, activation: |')).toEqual([
    ...activations.map(({ id }) => id),
    'softmax',
  ])
  const sigmoid = at('layers:\n  - { units: 2, activation: |').words.find(({ word }) => word === 'sigmoid')!
  expect(sigmoid.title).toBe('Sigmoid (logistic function)')
  expect(sigmoid.formulas[1]).toBe('∂out/∂net = out · (1 − out)')
})

test('the settings of the part that is named are offered beside it', () => {
  expect(wordsAt('optimizer: { type: adam, |')).toEqual(['rate', 'beta1', 'beta2', 'epsilon'])
  expect(wordsAt('optimizer: { type: momentum, rate: 0.1, |')).toEqual(['momentum'])
})

test.each(['loss', 'optimizer', 'schedule'])('every %s that is offered is read', async (key) => {
  for (const word of wordsAt(`${key}: |`)) {
    const text = `inputs: 2\nlayers:\n  - { units: 2, activation: sigmoid }\n${key}: ${word}\nsamples:\n  - { inputs: [1, 0], targets: [1, 0] }\n`
    const told = await readNetworkFile(text, 'a file').then(
      () => [],
      (error) => error.problems.map(({ code }: { code: string }) => code),
    )
    expect(
      told.filter((code: string) => /UNKNOWN|PART/.test(code)),
      word,
    ).toEqual([])
  }
})

test('a word under the pointer tells what it means', () => {
  const text = 'inputs: 2\nloss: huber\n'
  expect(fileWordAt(text, text.indexOf('uber'))!.title).toMatch(/Huber/)
  expect(fileWordAt(text, text.indexOf('oss'))!.what).toBe(KEYS.network.loss)
  expect(fileWordAt(text, text.indexOf('2'))).toBeNull()
  expect(fileWordAt('colour: red', 2)).toBeNull()
})
