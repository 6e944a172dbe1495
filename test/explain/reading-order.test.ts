import { expect, test } from 'vitest'
import { dueAt, familyOf, openingOf, pathOf, readingOrder, step } from '../../src/index.ts'
import { example } from '../example.ts'

const article2 = await example('article-2')
const sheet = step(article2)

test('a step of article 2 is 8 numbers forward, 3 of the error, 24 back and 8 of the update', () => {
  const order = readingOrder(sheet)
  const count = (phase: string) => order.filter((tick) => tick.phase === phase).length
  expect(['forward', 'error', 'backward', 'update'].map(count)).toEqual([8, 3, 24, 8])
  expect(order[14]).toEqual({ address: 'dE/dw5', phase: 'backward' })
})

test('every number is due no earlier than what it is made of', () => {
  expect(dueAt(sheet, 'w5')).toBe(-1)
  expect(dueAt(sheet, 'dE/dw5')).toBe(14)
  // ∂net_o1/∂w5 is out_h1, the second number.
  expect(dueAt(sheet, 'dnet(o1)/dw5')).toBe(1)
  // The change of w5 needs its new value, the fifth of the update.
  expect(dueAt(sheet, 'change(w5)')).toBe(39)
})

test('w5 reaches the error by one path, w1 by two', () => {
  expect(pathOf(sheet, 'dE/dw5')).toEqual({
    units: ['o1', 'h1'],
    parameters: ['w5'],
    errors: ['o1'],
    total: true,
  })
  const { units, parameters, errors } = pathOf(sheet, 'dE/dw1')
  expect([units, parameters, errors].map((names) => [...names].sort())).toEqual([
    ['h1', 'i1', 'o1', 'o2'],
    ['w1', 'w5', 'w7'],
    ['o1', 'o2'],
  ])
})

test('the part of a gradient that one output sends back runs through that output alone', () => {
  expect(pathOf(sheet, 'dE(o1)/dout(h1)')).toEqual({
    units: ['h1', 'o1'],
    parameters: ['w5'],
    errors: ['o1'],
    total: false,
  })
})

test('a net comes from what goes into its unit', () => {
  expect(pathOf(sheet, 'net(h1)').parameters).toEqual(['w1', 'w2', 'b1'])
})

test('a weight, its gradient and its new value are one family, and so are the numbers of a unit', () => {
  expect(familyOf(sheet, 'dE/dw5')).toEqual(['w5', 'dE/dw5', 'new(w5)'])
  const unit = ['net(h1)', 'out(h1)', 'dE/dout(h1)', 'dout(h1)/dnet(h1)', 'delta(h1)']
  for (const address of unit) expect(familyOf(sheet, address)).toEqual(unit)
  expect(familyOf(sheet, 'E')).toEqual(['E(o1)', 'E(o2)', 'E'])
  expect(familyOf(sheet, 'i1')).toEqual(['i1'])
})

test('article 2 opens with the gradient of w5', () => {
  expect(openingOf(article2)).toBe('dE/dw5')
})

test.each(['xor', 'batch', 'softmax', 'adam'])('every number of %s has a family and a path', async (name) => {
  const other = step(await example(name))
  for (const { address } of readingOrder(other)) {
    for (const member of familyOf(other, address)) expect(Number.isFinite(other.value(member))).toBe(true)
    const { units, parameters, errors, total } = pathOf(other, address)
    expect(total || [...units, ...parameters, ...errors].length > 0, address).toBe(true)
  }
})
