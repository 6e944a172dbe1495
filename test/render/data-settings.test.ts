// Where the samples come from, as settings: every choice leads to a network that can run and keeps what it should.

import { expect, test } from 'vitest'
import type { Description } from '../../src/network/description.ts'
import { network } from '../../src/network/validate.ts'
import { datasets } from '../../src/parts/datasets/index.ts'
import { features } from '../../src/parts/features/index.ts'
import { presets } from '../../src/parts/presets/index.ts'
import { dataSettingsOf } from '../../src/render/data-settings.ts'
import { setupOf } from '../../src/training/setup.ts'
import { examples } from '../every-example.ts'

const of = (description: Description) => dataSettingsOf(network(description), description)
const article2 = (await examples()).find(({ id }) => id === 'article-2')!.description
const circle = datasets.find(({ id }) => id === 'circle')!

test('samples of one’s own can be exchanged for any data set; the layers between stay', () => {
  const { set, preset, points, features: none } = of(article2)
  expect([set.value, preset.value, points, none]).toEqual(['own', 'own', [], []])
  expect(set.to('own')).toBe(article2)
  for (const { id, count, task } of datasets) {
    const made = network(set.to(id))
    expect([made.inputs, made.outputs.length, made.given.length]).toEqual([['x1', 'x2'], 1, count])
    expect(made.layers[0]!.units).toEqual(['h1', 'h2'])
    expect([...made.start.subarray(0, 4)]).toEqual([0.15, 0.2, 0.25, 0.3])
    const { activation } = made.layers[1] as { activation: { part: { id: string } } }
    expect(activation.part.id).toBe(task === 'classification' ? 'tanh' : 'identity')
    expect(made.batch.size).toBe(10)
  }
})

test('every example can be put on a data set', async () => {
  for (const { id, description } of await examples()) {
    if (description.data !== undefined) continue
    expect(network(of(description).set.to('xor')).samples.length, id).toBe(250)
  }
})

test('a preset gives its own setup, and is known again until something is changed', () => {
  for (const preset of presets) {
    const start = of(of(article2).set.to('circle')).preset.to(preset.id)
    const own = setupOf(preset, circle, { seed: 1 })
    expect(network(start).start).toEqual(network(own.description).start)
    expect(network(start).test).toEqual(own.test)
    expect(of(start).preset.value).toBe(preset.id)
    const faster = { ...start, optimizer: { type: 'adam', rate: 0.3 } }
    expect([of(faster).preset.value, of(faster).set.value]).toEqual(['own', 'circle'])
    expect(of(faster).set.to('xor').optimizer).toEqual(faster.optimizer)
  }
})

test('another seed draws other points, and other weights where a preset decides', () => {
  const start = of(of(article2).set.to('circle')).preset.to('two-layers')
  const again = of(start).again()
  const [before, after] = [network(start), network(again)]
  expect([before.drawn!.seed, after.drawn!.seed]).toEqual([1, 2])
  expect(after.samples).not.toEqual(before.samples)
  expect(after.start).not.toEqual(before.start)
  const own = of(article2).set.to('circle')
  expect(network(of(own).again()).start).toEqual(network(own).start)
})

test('noise, number and share are set; what cannot be is told', () => {
  const start = of(article2).set.to('gauss')
  const point = (description: Description, id: string, text: string) =>
    of(description)
      .points.find((one) => one.id === `points.${id}`)!
      .to(text)
  const made = network(point(point(point(start, 'noise', '0.3'), 'count', '60'), 'share', '0.9'))
  expect([made.drawn!.noise, made.samples.length, made.test.length]).toEqual([0.3, 54, 6])
  expect(() => network(point(start, 'noise', '5'))).toThrow('noise is 5, expected a number from 0 to 1.')
  expect(() => network(point(start, 'share', 'half'))).toThrow(/share: "half" is not a number/)
  expect(network(of(point(start, 'count', '60')).set.to('plane')).given.length).toBe(1200)
})

test('features are switched on and off in the order of their list; at least one stays', () => {
  let description = of(article2).set.to('spiral')
  const flag = (id: string) => of(description).features.find((one) => one.id === `points.features.${id}`)!
  for (const { id } of features) {
    if (flag(id).value === 'no') description = flag(id).to('yes')
    expect(flag(id).value).toBe('yes')
  }
  expect(network(description).inputs).toEqual(features.map(({ input }) => input))
  for (const { id } of features.slice(1)) description = flag(id).to('no')
  expect(network(description).inputs).toEqual(['x1'])
  expect(() => network(flag('x1').to('no'))).toThrow(/features is an empty list/)
})
