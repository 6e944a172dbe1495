// The place in a network file that is being typed, in block and flow style, in YAML and JSON.

import { expect, test } from 'vitest'
import { placeInFile } from '../../src/formats/place-in-file.ts'

/** `|` is where somebody types. */
const at = (text: string) => {
  const { path, isValue, word, beside } = placeInFile(text.replace('|', ''), text.indexOf('|'))
  return [path.join(' '), isValue, word, beside]
}

test.each([
  ['|', '', false, '', {}],
  ['los|', '', false, 'los', {}],
  ['inputs: 2\nlos|', '', false, 'los', { inputs: '2' }],
  ['loss: hu|', 'loss', true, 'hu', {}],
  ['inputs: 2\nloss: |', 'loss', true, '', { inputs: '2' }],
  ['optimizer:\n  ty|', 'optimizer', false, 'ty', {}],
  ['optimizer:\n  type: adam\n  |', 'optimizer', false, '', { type: 'adam' }],
  ['layers:\n  - units: 2\n    act|', 'layers -', false, 'act', { units: '2' }],
  ['layers:\n- units: 2\n  activation: t|', 'layers - activation', true, 't', { units: '2' }],
  ['layers:\n  - units: 2\n    activation: tanh\n  - |', 'layers -', false, '', {}],
  ['layers:\n  - units: 2\n    bias:\n      sh|', 'layers - bias', false, 'sh', {}],
  ['layers:\n  - { units: 2, act|', 'layers -', false, 'act', { units: '2' }],
  ['layers:\n  - { units: [a, b], activation: |', 'layers - activation', true, '', {}],
  [
    'layers:\n  - { units: 2 }\n  - { units: 1, initialize: { type: x|',
    'layers - initialize type',
    true,
    'x',
    {},
  ],
  ['layers:\n  - { units: 2 }\nlo|', '', false, 'lo', {}],
  ['numbers: { digits: 5, byHand: { mo|', 'numbers byHand', false, 'mo', {}],
  [
    '{ "inputs": 2, "layers": [ { "units": 2, "activation": "si|',
    'layers - activation',
    true,
    '"si',
    { units: '2' },
  ],
  ['{\n  "inputs": 2,\n  "lo|', '', false, '"lo', { inputs: '2' }],
  ['# a title\ninputs: 2 # two\nba|', '', false, 'ba', { inputs: '2' }],
  ['samples:\n  - inputs: [1, 2]\n    tar|', 'samples -', false, 'tar', {}],
])('%j', (text, path, isValue, word, beside) => {
  const found = at(text)
  expect(found.slice(0, 3)).toEqual([path, isValue, word])
  expect(found[3]).toMatchObject(beside as object)
})
