import { expect, test } from 'vitest'
import { dueAt, pathOf, readingOrder, step } from '../../src/index.ts'
import { example } from '../example.ts'

const sheet = step(await example('article-2'))

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
