// Numbers in equations of matrices, as article 3 prints them in its figures.

import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf } from '../../../src/formula/name.ts'
import { example, told } from './given.ts'

const two = await example('article-2')
const three = await example('article-3')

test('a matrix of names equals the last matrix of numbers of its shape', () => {
  const text = `The forward pass in matrices, with the new weights after it:
$$\\begin{bmatrix} h_1 & h_2 \\end{bmatrix} = \\begin{bmatrix} 2 & 3 \\end{bmatrix} \\cdot
\\begin{bmatrix} .11 & .12 \\\\ .21 & .08 \\end{bmatrix} = \\begin{bmatrix} 0.85 & 0.48 \\end{bmatrix}$$

\\[ \\left[ \\begin{array}{c} new(w_5) \\\\ new(w_6) \\end{array} \\right]
 = \\left[\\begin{array}{c} .14 \\\\ .15 \\end{array}\\right] - \\left[\\begin{array}{c} -0.034 \\\\ -0.019 \\end{array}\\right]
 = \\left[\\begin{array}{c} 0.17 \\\\ 0.17 \\end{array}\\right] \\]
At last Δ = -0.809.`
  const { numbers, unread } = readNumbers(three, text)
  expect(numbers.map(({ name, text, line }) => `${line}: ${addressOf(name)} = ${text}`)).toEqual([
    '2: out(h1) = 0.85',
    '2: out(h2) = 0.48',
    '5: new(w5) = 0.17',
    '5: new(w6) = 0.17',
    '8: dE/dout(o1) = -0.809',
  ])
  expect(unread).toEqual([])
})

test('a column of four in MathML', () => {
  const cell = (x: string) => `<mtr><mtd>${x}</mtd></mtr>`
  const named = ['h1', 'h2'].map((unit) => cell(`<msub><mi>net</mi><mi>${unit}</mi></msub>`)).join('')
  const typed = ['0.3775', '0.3925'].map((number) => cell(`<mn>${number}</mn>`)).join('')
  const table = (rows: string) => `<mrow><mo>[</mo><mtable>${rows}</mtable><mo>]</mo></mrow>`
  const text = `<p>In one go:</p><math>${table(named)}<mo>=</mo>${table(typed)}</math>`
  expect(told(two, text)).toEqual(['net(h1) = 0.3775', 'net(h2) = 0.3925'])
})

test.each([
  // Another shape.
  'So $\\begin{pmatrix} h_1 \\\\ h_2 \\end{pmatrix} = \\begin{pmatrix} 0.85 & 0.48 \\end{pmatrix}$ it is here.',
  // Not the matrix itself, but what it is made of.
  'So $\\begin{pmatrix} h_1 \\\\ h_2 \\end{pmatrix} = 2 \\begin{pmatrix} 0.425 \\\\ 0.24 \\end{pmatrix}$ it is here.',
  // Twice the names.
  'So $2 \\begin{pmatrix} 0.1 \\\\ 0.2 \\end{pmatrix} = \\begin{pmatrix} 0.2 \\\\ 0.4 \\end{pmatrix}$ it is here.',
])('is not guessed: %s', (text) => {
  expect(readNumbers(three, text, { kind: 'markdown' }).numbers).toEqual([])
})

test('matrices that are never closed, or without number, are read through once', { timeout: 60_000 }, () => {
  // Looked for anew from every place, they would take hours.
  for (const piece of [
    '\\begin{bmatrix} h_1',
    '\\begin{bmatrix}h_1\\end{bmatrix} = ',
    '\\begin{matrix}1\\end{matrix} & ',
  ])
    expect(readNumbers(three, piece.repeat(10_000), { kind: 'latex' }).numbers).toEqual([])
})
