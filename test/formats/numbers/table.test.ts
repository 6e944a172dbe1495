// Numbers in CSV files, spreadsheets and tables.

import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { example, told } from './given.ts'

const two = await example('article-2')
const batch = await example('batch')
const kind = (text: string) => readNumbers(two, text).kind

test('CSV with a name and a value, with and without a header', () => {
  expect(kind('name,value\nnet_h1,0.3775\n')).toBe('csv')
  const both = ['net(h1) = 0.3775', 'dE/dw5 = 0.0820']
  expect(told(two, 'name,value\nnet_h1,0.3775\ndE/dw5,0.0820\n')).toEqual(both)
  expect(told(two, 'net_h1,0.3775\ndE/dw5,0.0820\n')).toEqual(both)
  expect(told(two, 'net_h1, 0.3775\r\ndE/dw5, 0.0820\r\n')).toEqual(both)
  expect(told(two, 'net_h1;0,3775\ndE/dw5;0,0820')).toEqual(['net(h1) = 0,3775', 'dE/dw5 = 0,0820'])
})

test('CSV with steps and samples', () => {
  expect(told(two, 'step,name,value\n1,E,0.298\n2,E,0.291\n')).toEqual(['E = 0.298', 'E = 0.291 in step 2'])
  expect(told(batch, 'name,sample,value\nout_h1,1,0.5\nout_h1,3,0.6\n')).toEqual([
    'out(h1)@1 = 0.5',
    'out(h1)@3 = 0.6',
  ])
})

test('what handgrad trace --format csv writes', () => {
  const text = `name,value,formula,phase
net(h1),0.3775,w1·i1 + w2·i2 + b1,forward
E,0.298371108760003,E_o1 + E_o2,error
"delta(o1)",0.13849856162855698,"∂E_total/∂out_o1 · ∂out_o1/∂net_o1, as above",backward
new(w5),0.35891647971788465,w5 − η · ∂E_total/∂w5,update
`
  expect(told(two, text)).toEqual([
    'net(h1) = 0.3775',
    'E = 0.298371108760003',
    'delta(o1) = 0.13849856162855698',
    'new(w5) = 0.35891647971788465',
  ])
})

test('a spreadsheet, pasted', () => {
  expect(kind('net_h1\t0.3775\nnet_h2\t0.3925')).toBe('table')
  expect(told(two, 'net_h1\t0.3775\nnet_h2\t0.3925')).toEqual(['net(h1) = 0.3775', 'net(h2) = 0.3925'])
  expect(told(two, 'net_h1\tnet_h2\n0,3775\t0,3925')).toEqual(['net(h1) = 0,3775', 'net(h2) = 0,3925'])
})

test('a Markdown table', () => {
  const text = '| name | value |\n|------|------:|\n| `net_h1` | 0.3775 |\n| $\\delta_{o1}$ | **0.1385** |\n'
  expect(told(two, text)).toEqual(['net(h1) = 0.3775', 'delta(o1) = 0.1385'])
})

test('columns lined up with blanks', () => {
  expect(told(two, 'net_h1      0.3775\ndE/dw5      0.0822\n')).toEqual([
    'net(h1) = 0.3775',
    'dE/dw5 = 0.0822',
  ])
})

test('names on top, a row for each step, sample or epoch', () => {
  expect(told(two, 'step,E,out_o1\n1,0.298,0.751\n2,0.291,0.742\n')).toEqual([
    'E = 0.298',
    'out(o1) = 0.751',
    'E = 0.291 in step 2',
    'out(o1) = 0.742 in step 2',
  ])
  expect(told(batch, 'sample\tnet_h1\tdE/dw5\n1\t0.1\t0.2\n2\t0.3\t0.4')).toEqual([
    'net(h1)@1 = 0.1',
    'dE/dw5@1 = 0.2',
    'net(h1)@2 = 0.3',
    'dE/dw5@2 = 0.4',
  ])
  const epochs = readNumbers(two, 'epoch,loss\n0,0.298\n1,0.291\n')
  expect(epochs.numbers.map(({ step }) => step)).toEqual([1, 2])
  expect(epochs.assumed).toBe('Epoch 0 is taken as step 1.')
  const rows = readNumbers(two, 'E,out_o1\n0.298,0.751\n0.291,0.742\n')
  expect(rows.numbers.map(({ step }) => step)).toEqual([1, 1, 2, 2])
  expect(rows.assumed).toBe('The rows do not say their step: the first is taken as step 1.')
})

test('names on the left, a column for each step', () => {
  expect(told(two, 'cell,step 1,step 2\nE,0.298,0.291\nw5,0.4,0.359\n')).toEqual([
    'E = 0.298',
    'E = 0.291 in step 2',
    'w5 = 0.4',
    'w5 = 0.359 in step 2',
  ])
})

test('a row that cannot be read is told, the others are read', () => {
  expect(told(two, 'name,value\nnet_h1,0.3775\nnet_h9,1\nE,n/a\nE_o1,\n')).toEqual([
    'net(h1) = 0.3775',
    '3: This network has no number called "net_h9". Nearest: net(h1), net(h2), net(o1).',
    '4: "n/a" looks like a missing value.',
    '5: nothing where a number is expected.',
  ])
})

test('a text that is said to be CSV is read as such', () => {
  expect(told(two, 'net_h1,0.3775,mine\nE,0.298\n', { kind: 'csv' })).toEqual([
    'net(h1) = 0.3775',
    'E = 0.298',
  ])
})

test('quantities against units, and weights against quantities', () => {
  const all = ['net(h1) = 0.3775', 'net(h2) = 0.3925', 'out(h1) = 0.5933', 'out(h2) = 0.5969']
  expect(
    told(two, '| | h1 | h2 |\n|---|---|---|\n| net | 0.3775 | 0.3925 |\n| out | 0.5933 | 0.5969 |\n'),
  ).toEqual(all)
  expect(told(two, 'unit\tnet\tout\nh1\t0.3775\t0.5933\nh2\t0.3925\t0.5969')).toEqual([
    all[0],
    all[2],
    all[1],
    all[3],
  ])
  expect(told(two, 'weight,grad,new\nw5,0.0822,0.3589\nw6,0.0827,\n')).toEqual([
    'dE/dw5 = 0.0822',
    'new(w5) = 0.3589',
    'dE/dw6 = 0.0827',
  ])
  expect(told(two, ' ;w5;w6\n∂E/∂;0,0822;0,0827\n')).toEqual(['dE/dw5 = 0,0822', 'dE/dw6 = 0,0827'])
  // What the table does not say is told by cell.
  expect(readNumbers(two, '| | h1 | h9 |\n|--|--|--|\n| net | 1 | 2 |\n| out | 3 | 4 |').unread).toHaveLength(
    2,
  )
})
