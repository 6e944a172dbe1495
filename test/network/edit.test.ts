// Changing a network as it is written: what was there stays where it was, and a slip gets the usual message.

import { expect, test } from 'vitest'
import {
  type Description,
  descriptionText,
  givenValue,
  InputError,
  network,
  readNetworkFile,
  settingsOf,
  step,
  withValue,
} from '../../src/index.ts'
import { activations } from '../../src/parts/activations/index.ts'
import { examples } from '../every-example.ts'

const article2 = (await examples()).find(({ id }) => id === 'article-2')!.description
const settings = (of: Description) => settingsOf(network(of), of)
const all = (of: Description) => {
  const { inputs, layers, training, moreTraining, numbers } = settings(of)
  const inLayers = layers.flatMap(({ units, activation, more }) => [units, activation, ...more])
  return [inputs, ...inLayers, ...training, ...moreTraining, ...numbers]
}
const setting = (of: Description, id: string) => all(of).find((one) => one.id === id)!
const set = (of: Description, id: string, text: string) => setting(of, id).to(text)

test('every setting of every example, given the value it has, leaves the numbers of the step as they are', async () => {
  for (const { description } of await examples()) {
    const before = step(network(description))
    for (const { id, value, to } of all(description)) {
      const after = step(network(to(value)))
      expect(Array.from(after.values), id).toEqual(Array.from(before.values))
    }
  }
})

test('every choice of every setting is either taken or refused with the message of a file', () => {
  for (const { id, options = [], to } of all(article2)) {
    for (const option of options) {
      try {
        network(to(option.id))
        expect(setting(to(option.id), id).value, id).toBe(option.id)
      } catch (error) {
        expect(error, `${id}: ${option.id}`).toBeInstanceOf(InputError)
      }
    }
  }
})

test('a part of a list is a choice without another line', () => {
  const { options = [] } = setting(article2, 'layers.0.activation')
  expect(options.map(({ id }) => id)).toEqual([...activations.map(({ id }) => id), 'softmax'])
})

test('a third hidden unit keeps w1 to w8 and draws the rest', () => {
  const wider = network(set(article2, 'layers.0.units', '3'))
  expect(wider.layers[0]!.units).toEqual(['h1', 'h2', 'h3'])
  expect(Array.from(wider.start.subarray(0, 4))).toEqual([0.15, 0.2, 0.25, 0.3])
  expect(wider.names.size).toBe(10)
  const sheet = step(wider)
  expect([5, 6, 7, 8].map((i) => sheet.value(`w${i}`))).toEqual([0.4, 0.45, 0.5, 0.55])
  expect(sheet.value('w(h3->o1)')).not.toBe(0)
})

test('fewer inputs and outputs take the numbers of the samples with them', () => {
  const narrow = network(set(set(article2, 'inputs', '1'), 'layers.1.units', '1'))
  expect(narrow.samples).toEqual([{ inputs: [0.05], targets: [0.01] }])
  expect(network(set(article2, 'inputs', '3')).samples[0]!.inputs).toEqual([0.05, 0.1, 0])
})

test('a layer more and a layer less', () => {
  const deeper = settings(article2).withLayer()
  expect(network(deeper).layers.map(({ units }) => units)).toEqual([
    ['h1', 'h2'],
    ['h3', 'h4'],
    ['o1', 'o2'],
  ])
  expect(network(deeper).layers[1]).toMatchObject({ activation: { part: { id: 'sigmoid' } } })
  const back = settings(deeper).layers[1]!.without()
  expect(Array.from(network(back).start)).toEqual(Array.from(network(article2).start))
  const single = settings(article2).layers[0]!.without()
  expect(Array.from(step(network(single)).state.parameters).slice(0, 4)).toEqual([0.4, 0.45, 0.5, 0.55])
})

test('biases are shared, one per unit, or none; trained or frozen', () => {
  const own = set(article2, 'layers.0.bias', 'per unit')
  expect(step(network(own)).value('E')).toBe(step(network(article2)).value('E'))
  expect(network(own).start.length).toBe(11)
  const none = set(own, 'layers.0.bias', 'none')
  expect(step(network(none)).value('net(h1)')).toBeCloseTo(0.0275, 15)
  const trained = set(article2, 'layers.1.bias.train', 'yes')
  expect(step(network(trained)).value('dE/db2')).toBeCloseTo(0.1385 - 0.0381, 3)
})

test('frozen weights stay, and their biases are as they were', () => {
  const frozen = network(set(article2, 'layers.0.train', 'no'))
  expect(Array.from(frozen.trained)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 0])
  const back = set(set(article2, 'layers.0.train', 'no'), 'layers.0.train', 'yes')
  expect(Array.from(network(back).trained)).toEqual(Array.from(network(article2).trained))
})

test('another optimizer starts with its own usual rate, and its settings can be set', () => {
  const adam = set(article2, 'optimizer', 'adam')
  expect(setting(adam, 'optimizer.rate').value).toBe('0.001')
  expect(network(set(adam, 'optimizer.beta1', '0.8')).optimizer.settings.beta1).toBe(0.8)
  expect(() => network(set(adam, 'optimizer.beta1', '1'))).toThrow(/beta1 is 1; it must be/)
})

test('a rate that is no number gets the message of a file', () => {
  expect(() => network(set(article2, 'optimizer.rate', '0,5'))).toThrow(/the learning rate is "0,5"/)
  expect(() => network(set(article2, 'layers.0.units', '-1'))).toThrow(/layer 1 has size -1/)
  expect(() => network(set(article2, 'layers.0.units', ''))).toThrow(/no size/)
})

test('weights are drawn, and given again as they were drawn', () => {
  const drawn = set(article2, 'layers.0.initialize', 'he-normal')
  const seeded = set(drawn, 'layers.0.initialize.seed', '7')
  expect(network(seeded).start[0]).not.toBe(network(drawn).start[0])
  const given = set(seeded, 'layers.0.initialize', 'given')
  expect(Array.from(network(given).start)).toEqual(Array.from(network(seeded).start))
})

test('an exact value for a weight, a bias, an input and a target, with all its digits', () => {
  const sheet = step(network(article2))
  const change = (address: string, text: string) => withValue(sheet, article2, address, text)
  expect(network(change('w5', '0.1234567890123457')).start[5]).toBe(0.1234567890123457)
  expect(network(change('b2', '-1e-3')).start.at(-1)).toBe(-0.001)
  expect(network(change('b2', '-1e-3')).names.get(9)).toBe('b2')
  expect(network(change('i2', '3')).samples[0]!.inputs).toEqual([0.05, 3])
  expect(network(change('target(o1)', '0.5')).samples[0]!.targets).toEqual([0.5, 0.99])
  expect(() => network(change('w5', 'x'))).toThrow(/"x"/)
  expect(() => network(change('w5', ''))).toThrow(InputError)
  expect(change('out(h1)', '1')).toBe(article2)
  expect(['w5', 'i1', 'target(o2)', 'E'].map((address) => givenValue(sheet, address))).toEqual([
    0.4,
    0.05,
    0.99,
    null,
  ])
})

test('a value in a drawn layer keeps the others as they were drawn', () => {
  const drawn = set(article2, 'layers.1.initialize', 'xavier-uniform')
  const sheet = step(network(drawn))
  const changed = network(withValue(sheet, drawn, 'w6', '2'))
  const expected = network(drawn).start.slice()
  expected[6] = 2
  expect(Array.from(changed.start.slice(0, 8))).toEqual(Array.from(expected.slice(0, 8)))
})

test('what an article prints is not said of a changed network; a notation changes nothing', () => {
  expect(network(set(article2, 'optimizer.rate', '1')).errata).toEqual([])
  expect(network(set(article2, 'notation', 'z-a')).errata.length).toBeGreaterThan(0)
})

test('the text of a description reads back to the same description', async () => {
  for (const { description } of await examples()) {
    const read = await readNetworkFile(descriptionText(description), 'own.yaml')
    expect(read.description).toEqual(description)
  }
})
