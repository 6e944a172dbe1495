// An earlier training is called by what differs from the one that is looked at.

import { expect, test } from 'vitest'
import { type Description, differences, network, settingsOf, step, withValue } from '../../src/index.ts'
import { examples } from '../every-example.ts'

const all = await examples()
const of = (id: string) => all.find((one) => one.id === id)!.description
const article2 = of('article-2')
const settings = (description: Description) => settingsOf(network(description), description)
const set = (description: Description, id: string, value: string) => {
  const { inputs, layers, training, moreTraining, numbers } = settings(description)
  const rows = [
    inputs,
    ...layers.flatMap(({ units, activation, more }) => [units, activation, ...more]),
    ...training,
    ...moreTraining,
    ...numbers,
  ]
  return rows.find((row) => row.id === id)!.to(value)
}

test('the learning rate, an activation, the units of a layer', () => {
  expect(differences(article2, set(article2, 'optimizer.rate', '0.1'))).toBe('Learning rate 0.5')
  expect(differences(set(article2, 'optimizer.rate', '0.1'), article2)).toBe('Learning rate 0.1')
  expect(differences(set(article2, 'layers.0.activation', 'tanh'), article2)).toBe('Hidden 1: tanh')
  expect(differences(set(article2, 'layers.0.units', '3'), article2)).toMatch(/^Hidden 1: 3 units/)
})

test('a layer more or less', () => {
  const description = settings(article2).withLayer()
  expect(differences(description, article2)).toMatch(/^layers of 2, \d, 2 units/)
  expect(differences(article2, description)).toMatch(/^layers of 2, 2 units/)
})

test('other start weights and samples, where no setting differs', () => {
  const sheet = step(network(article2))
  expect(differences(withValue(sheet, article2, 'w5', '0.9'), article2)).toBe('other start weights')
  expect(differences(withValue(sheet, article2, 'i1', '0.9'), article2)).toBe('other samples')
  for (const { description } of all) expect(differences(description, description)).toBe('')
})
