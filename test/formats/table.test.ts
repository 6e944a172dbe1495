// A table of one's own becomes the samples of a network.

import { expect, test } from 'vitest'
import { dataText, network, type Role, readTable, samplesText, withTable } from '../../src/index.ts'
import { examples } from '../every-example.ts'

const article2 = (await examples()).find(({ id }) => id === 'article-2')!.description
const iris = 'length,width,kind\n5.1,3.5,setosa\n7.0,3.2,versicolor\n6.3,3.3,virginica\n4.9,3.0,setosa\n'

test('numbers are inputs, words in the last column a class: one target of 0 and 1 per word', async () => {
  const table = await readTable(iris)
  expect(table.roles).toEqual(['input', 'input', 'class'])
  const made = network(withTable(article2, table, table.roles))
  expect(made.inputs).toEqual(['length', 'width'])
  expect(made.outputs).toEqual(['setosa', 'versicolor', 'virginica'])
  expect(made.samples).toEqual([
    { inputs: [5.1, 3.5], targets: [1, 0, 0] },
    { inputs: [7, 3.2], targets: [0, 1, 0] },
    { inputs: [6.3, 3.3], targets: [0, 0, 1] },
    { inputs: [4.9, 3], targets: [1, 0, 0] },
  ])
})

test('a table copied from a spreadsheet, with decimal commas and without names', async () => {
  const table = await readTable('0,5\t1\t0\n1,5\t0\t1\n', { decimal: 'comma' })
  expect(table.roles).toEqual(['input', 'input', 'target'])
  const made = network(withTable(article2, table, ['input', 'target', 'class']))
  expect(made.inputs).toEqual(['x1'])
  expect(made.outputs).toEqual(['x2', 'y3 0', 'y3 1'])
  expect(made.samples[0]).toEqual({ inputs: [0.5], targets: [1, 1, 0] })
})

test('what cannot be read is told with its row and column, all at once', async () => {
  const table = await readTable('a,b,kind\n1,x,one\n2,,\n')
  const roles: Role[] = ['input', 'input', 'class']
  expect(() => withTable(article2, table, roles)).toThrow(
    /row 1, column "b"[\s\S]*row 2, column "b"[\s\S]*row 2, column "kind"/,
  )
  expect(() => withTable(article2, table, ['none', 'none', 'none'])).toThrow(
    /no column is an input[\s\S]*no column is a target/,
  )
  await expect(readTable('a,b\n1\n')).rejects.toThrow(/E-CSV/)
})

test('the samples of a network as a table give the same samples again', async () => {
  const own = network({ ...article2, inputs: ['a, b', 'say "x"'] })
  const table = await readTable(samplesText(own))
  const again = network(withTable(article2, table, ['input', 'input', 'target', 'target']))
  expect([again.inputs, again.outputs, again.samples]).toEqual([own.inputs, own.outputs, own.samples])
})

test('the data of a network say what each sample is for, and read back as samples', async () => {
  const rows = Array.from({ length: 4 }, (_, i) => ({ inputs: [i], targets: [i / 10] }))
  const layers = [{ units: 1, initialize: 'xavier' }]
  const made = network({ inputs: ['=a'], layers, samples: rows, split: { share: 0.5, seed: 2 } })
  const text = dataText(made)
  expect(text.split('\n')[0]).toBe("use,'=a,o1")
  const table = await readTable(text)
  expect(table.rows.map(([use]) => use)).toEqual(['train', 'train', 'test', 'test'])
  expect(table.roles).toEqual(['none', 'input', 'target'])
  expect(table.rows.map(([, a, b]) => [Number(a), Number(b)])).toEqual(
    [...made.samples, ...made.test].map(({ inputs, targets }) => [...inputs, ...targets]),
  )
})

test('a table is split where its samples are taken', async () => {
  const table = await readTable(iris)
  const made = network(withTable(article2, table, table.roles, { share: 0.5, seed: 3 }))
  expect([made.samples.length, made.test.length, made.given.length]).toEqual([2, 2, 4])
  expect(samplesText(made)).toContain('5.1,3.5,1,0,0\n7,3.2,0,1,0')
})
