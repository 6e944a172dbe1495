// A name is changed wherever it stands, and nothing else: the same numbers under other names.

import { expect, test } from 'vitest'
import {
  addressIn,
  type Description,
  givenName,
  InputError,
  network,
  parameterName,
  step,
  withName,
} from '../../src/index.ts'
import { examples } from '../every-example.ts'

const all = await examples()
const article2 = all.find(({ id }) => id === 'article-2')!.description

test.each(all)(
  'in $id every input, unit, weight and bias can be renamed, and keeps its numbers',
  ({ description }) => {
    const net = network(description)
    const sheet = step(net)
    const sample = net.batch.size > 1 ? '@1' : ''
    const addresses = [
      ...net.inputs.map((unit) => unit + sample),
      ...net.layers.flatMap(({ type, units }) =>
        units.map((unit) => `${type === 'softmax' ? 'out' : 'net'}(${unit})${sample}`),
      ),
      ...Array.from(net.start, (_, p) => `dE/d${parameterName(net, p)}`),
    ]
    for (const address of addresses) {
      const changed = withName(sheet, description, address, 'a new name')
      const other = step(network(changed))
      const now = addressIn(sheet, address, changed)
      expect(now).toContain('"a new name"')
      expect(other.value(now), address).toBe(sheet.value(address))
      expect(other.value(net.batch.size > 1 ? 'E@1' : 'E')).toBe(
        sheet.value(net.batch.size > 1 ? 'E@1' : 'E'),
      )
      expect(givenName(other, now)).toBe('a new name')
    }
  },
)

test('samples written by name follow', () => {
  const named: Description = {
    ...article2,
    samples: [{ inputs: { i1: 0.05, i2: 0.1 }, targets: { o1: 0.01, o2: 0.99 } }],
  }
  const sheet = step(network(named))
  const changed = withName(sheet, named, 'net(o1)', 'cat')
  expect(changed.samples).toEqual([{ inputs: { i1: 0.05, i2: 0.1 }, targets: { cat: 0.01, o2: 0.99 } }])
  expect(network(changed).outputs).toEqual(['cat', 'o2'])
})

test('a weight may lose its name; a name that is taken is refused', () => {
  const sheet = step(network(article2))
  expect(givenName(sheet, 'dE/dw5')).toBe('w5')
  const bare = network(withName(sheet, article2, 'dE/dw5', ''))
  expect([...bare.names.values()]).not.toContain('w5')
  expect(addressIn(sheet, 'dE/dw5', withName(sheet, article2, 'dE/dw5', ''))).toBe('dE/dw(h1->o1)')
  expect(() => network(withName(sheet, article2, 'net(h1)', 'h2'))).toThrow(InputError)
  expect(givenName(sheet, 'E')).toBeNull()
})
