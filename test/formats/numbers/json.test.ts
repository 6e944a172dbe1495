// Numbers given by name in JSON.

import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { example, told } from './given.ts'

const two = await example('article-2')
const batch = await example('batch')

test('an object of names and numbers, its digits as typed', () => {
  const text = '{\n "dE/dw5": 0.0820,\n "net_h1": "0.3775",\n "E": 2.98e-1 }'
  const { kind, numbers } = readNumbers(two, text)
  expect(kind).toBe('json')
  expect(
    numbers.map(({ label, text, value, decimals, line }) => [label, text, value, decimals, line]),
  ).toEqual([
    ['dE/dw5', '0.0820', 0.082, 4, 2],
    ['net_h1', '0.3775', 0.3775, 4, 3],
    ['E', '2.98e-1', 0.298, 3, 4],
  ])
})

test('the step and the sample are told around the numbers', () => {
  expect(told(two, '{"step": 2, "numbers": {"E": 0.291}}')).toEqual(['E = 0.291 in step 2'])
  expect(told(two, '{"step 2": {"E": 0.291}, "step 3": {"E": 0.284}}')).toEqual([
    'E = 0.291 in step 2',
    'E = 0.284 in step 3',
  ])
  expect(told(batch, '{"sample": 2, "numbers": {"net_h1": 0.5, "dE/dw5": 0.1}}')).toEqual([
    'net(h1)@2 = 0.5',
    'dE/dw5@2 = 0.1',
  ])
  expect(told(batch, '{"samples": [{"net_h1": 0.5}, {"net_h1": 0.6}]}')).toEqual([
    'net(h1)@1 = 0.5',
    'net(h1)@2 = 0.6',
  ])
  expect(told(two, '{"steps": [{"E": 0.298}, {"E": 0.291}]}')).toEqual(['E = 0.298', 'E = 0.291 in step 2'])
})

test('a list of names and values', () => {
  expect(
    told(
      batch,
      '[{"name": "out(h1)", "value": 0.5, "sample": 3}, {"name": "E", "value": "0,25", "step": 2}]',
      { decimal: 'comma' },
    ),
  ).toEqual(['out(h1)@3 = 0.5', 'E = 0,25 in step 2'])
})

test('what handgrad trace --format json writes', () => {
  const text = `{
  "step": 2,
  "cells": [
    { "name": "net(h1)", "value": 0.3775, "formula": "w1·i1 + w2·i2 + b1", "phase": "forward" },
    { "name": "dE/dnet(o1)", "value": 0.1385, "formula": "", "phase": "backward" },
    { "name": "E", "value": "NaN", "formula": "", "phase": "error" }
  ]
}`
  expect(told(two, text)).toEqual([
    'net(h1) = 0.3775 in step 2',
    'delta(o1) = 0.1385 in step 2',
    expect.stringMatching(/^6: NaN means "not a number"/),
  ])
})

test('names may stand under what they are', () => {
  const text =
    '{"net": {"h1": 0.3775}, "out": {"h1": 0.59}, "gradients": {"w5": 0.082}, "new": {"w5": 0.358}, "deltas": {"o1": 0.138}}'
  expect(told(two, text)).toEqual([
    'net(h1) = 0.3775',
    'out(h1) = 0.59',
    'dE/dw5 = 0.082',
    'new(w5) = 0.358',
    'delta(o1) = 0.138',
  ])
})

test('what cannot be read is told with its line', () => {
  expect(told(two, '{\n"net_h9": 1,\n"E": null,\n"out_h1": "abc"}')).toEqual([
    '2: This network has no number called "net_h9". Nearest: net(h1), net(h2), net(o1).',
    '3: "null" looks like a missing value.',
    '4: "abc" is not a number: unexpected "a" at character 1.',
  ])
  expect(told(two, '{"E": 0.298,\n"net_h1": 0.3775')).toEqual([
    '2: This is no JSON: the text ends where "," or "}" is expected.',
  ])
  expect(told(two, `[${'['.repeat(100)}`)).toEqual(['1: This JSON is nested deeper than 32.'])
})

test('what Python prints is read as it is', () => {
  expect(told(two, "{'E': 0.298, 'net_h1': NaN,}")).toEqual([
    'E = 0.298',
    expect.stringMatching(/^1: NaN means "not a number"/),
  ])
})

test('names under dE, dE/dw, ∂E/∂w, δ and old are completed as under the heading of a table', () => {
  for (const key of ['dE', 'dE/dw', '∂E/∂w', 'grad', 'gradients', 'dE_total/dw'])
    expect(told(two, JSON.stringify({ [key]: { w5: 0.0822 } })), key).toEqual(['dE/dw5 = 0.0822'])
  expect(told(two, '{"δ": {"h1": 0.0088}, "old": {"w5": 0.4}, "w+": {"w5": 0.36}}')).toEqual([
    'delta(h1) = 0.0088',
    'w5 = 0.4',
    'new(w5) = 0.36',
  ])
})
