import katex from 'katex'
import { expect, test } from 'vitest'
import type { MatrixTerm } from '../../src/explain/explanation.ts'
import { matrixLatex } from '../../src/render/latex-blocks.ts'
import { matrixLine } from '../../src/render/matrix.ts'
import { matrixText } from '../../src/render/matrix-text.ts'
import { voiceOf } from '../../src/render/voice.ts'
import { article2 } from './cells.ts'

const voice = voiceOf(article2, article2)
const text = (terms: MatrixTerm[], width?: number) =>
  matrixText(matrixLine(terms, voice), voice, { width }).join('\n')

const rows: MatrixTerm[] = [
  { symbol: 'net', layer: 1, rows: [[0.3775], [0.3925]] },
  { op: '=' },
  {
    symbol: 'W',
    layer: 1,
    rows: [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
  },
  { op: '·' },
  { symbol: 'x', rows: [[0.05], [0.1]] },
  { op: '+' },
  { symbol: 'b', layer: 1, rows: [[0.35], [0.35]] },
]

const columns: MatrixTerm[] = [
  { symbol: 'net', layer: 1, rows: [[0.3775, 0.3925]] },
  { op: '=' },
  { symbol: 'x', rows: [[0.05, 0.1]] },
  { op: '·' },
  {
    symbol: 'W',
    layer: 1,
    rows: [
      [0.15, 0.25],
      [0.2, 0.3],
    ],
  },
  { op: '+' },
  { symbol: 'b', layer: 1, rows: [[0.35, 0.35]] },
]

test('a row per unit: matrices stand side by side', () => {
  expect(text(rows)).toBe(`  net₁ = W₁ · x + b₁
  ⎡0.3775⎤ = ⎡0.15  0.2⎤ · ⎡0.05⎤ + ⎡0.35⎤
  ⎣0.3925⎦   ⎣0.25  0.3⎦   ⎣0.1 ⎦   ⎣0.35⎦`)
})

test('a column per unit: row vectors', () => {
  expect(text(columns)).toBe(`  net₁ = x · W₁ + b₁
  [0.3775  0.3925] = [0.05  0.1] · ⎡0.15  0.25⎤ + [0.35  0.35]
                                   ⎣0.2   0.3 ⎦`)
})

test('where there is no room they stand under each other', () => {
  for (const line of text(rows, 24).split('\n')) expect(line.length).toBeLessThanOrEqual(24)
})

test('a line of matrices that a calculator would not confirm shows more digits, else ≈', () => {
  const third: MatrixTerm[] = [
    { symbol: 'net', rows: [[1.2345678]] },
    { op: '=' },
    { symbol: 'W', rows: [[1.2345678 / 7]] },
    { op: '·' },
    { symbol: 'x', rows: [[7]] },
  ]
  expect(text(third)).toContain('1.23457 = 0.176367 · 7')
  const wrong: MatrixTerm[] = [{ symbol: 'net', rows: [[2]] }, { op: '=' }, { symbol: 'x', rows: [[3]] }]
  expect(text(wrong)).toContain('2 ≈ 3')
})

test('transposed weights and ⊙ are read from left to right', () => {
  const terms: MatrixTerm[] = [
    { symbol: 'delta', layer: 1, rows: [[0.55], [1.8]] },
    { op: '=' },
    {
      symbol: 'W',
      layer: 2,
      transposed: true,
      rows: [
        [0.5, 0.6],
        [0.7, 0.8],
      ],
    },
    { op: '·' },
    { symbol: 'delta', layer: 2, rows: [[1], [1]] },
    { op: '⊙' },
    { symbol: 'slope', layer: 1, rows: [[0.5], [1.2]] },
  ]
  expect(text(terms)).toContain('δ₁ = W₂ᵀ · δ₂ ⊙ f′₁')
  expect(text(terms)).toContain(' = ')
})

test('large matrices are cut, with their corners kept', () => {
  const big = Array.from({ length: 20 }, (_, i) => Array.from({ length: 30 }, (_, j) => i * 100 + j))
  expect(text([{ symbol: 'W', layer: 1, rows: big }])).toContain('1929')
  expect(text([{ symbol: 'W', layer: 1, rows: big }]).split('\n')).toHaveLength(6)
})

test('strict KaTeX sets matrices', () => {
  for (const terms of [rows, columns]) {
    const { names, numbers } = matrixLine(terms, voice)
    for (const items of [names, numbers]) {
      katex.renderToString(matrixLatex(items, voice), { strict: 'error', trust: false, throwOnError: true })
    }
  }
})
