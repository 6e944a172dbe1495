// Every matrix equation of a step is multiplied out again from its printed numbers, by a reader that shares no
// code with the printer.

import katex from 'katex'
import { expect, test } from 'vitest'
import type { Block, MatrixTerm } from '../../src/explain/explanation.ts'
import { matrixForm } from '../../src/explain/matrix.ts'
import { workedSolution } from '../../src/explain/solution.ts'
import type { Network } from '../../src/network/network.ts'
import { examine, network } from '../../src/network/validate.ts'
import { renderDocument } from '../../src/render/document.ts'
import { matrixLatex } from '../../src/render/latex-blocks.ts'
import { matrixLine } from '../../src/render/matrix.ts'
import { matrixText } from '../../src/render/matrix-text.ts'
import { voiceOf } from '../../src/render/voice.ts'
import { step } from '../../src/trace/step.ts'
import { randomNetwork } from '../random-network.ts'

type Grid = number[][]
type Matrix = Extract<Block, { type: 'matrix' }>

const matrices = (net: Network, orientation: 'rows' | 'columns', n = 1) =>
  matrixForm(step(net, { step: n }), orientation).filter((block): block is Matrix => block.type === 'matrix')

const TOKEN =
  /\\begin\{bmatrix\}(.*?)\\end\{bmatrix\}|\\tfrac\{(\d+)\}\{(\d+)\}|(-?(?:\d[\d.]*)(?:\{\\cdot\}10\^\{-?\d+\})?|-?10\^\{-?\d+\})|(\\operatorname\{sgn\}\\left\(|\\left\(|\\right\)|\\cdot|\\odot|\\approx|[=+-])/gs

const numberOf = (text: string) =>
  Number(
    text
      .replace(/^(-?)10\^\{/, '$11e')
      .replace('{\\cdot}10^{', 'e')
      .replace('}', ''),
  )

/** Reads a printed line `result = expression` and works the expression out. */
function read(latex: string): { sign: string; result: Grid; value: Grid | null } {
  const tokens: (Grid | string)[] = [...latex.matchAll(TOKEN)].map(([, body, above, below, number, sign]) => {
    if (body !== undefined)
      return body.split('\\\\').map((row) => row.split('&').map((x) => numberOf(x.trim())))
    if (above !== undefined) return [[Number(above) / Number(below)]]
    return number === undefined ? sign! : [[numberOf(number)]]
  })
  let place = 2
  const factor = (): Grid => {
    const token = tokens[place++]
    if (typeof token === 'object') return token
    const inner = sum()
    expect(tokens[place++]).toBe('\\right)')
    return token === '\\left(' ? inner : inner.map((row) => row.map(Math.sign))
  }
  const product = (): Grid => {
    let left = factor()
    while (tokens[place] === '\\cdot' || tokens[place] === '\\odot') {
      const times = tokens[place++]
      const right = factor()
      left = times === '\\cdot' ? multiplied(left, right) : spread(left, right, (x, y) => x * y)
    }
    return left
  }
  const sum = (): Grid => {
    let left = product()
    while (tokens[place] === '+' || tokens[place] === '-') {
      const plus = tokens[place++] === '+'
      left = spread(left, product(), (x, y) => (plus ? x + y : x - y))
    }
    return left
  }
  return { sign: tokens[1] as string, result: tokens[0] as Grid, value: tokens.length > 3 ? sum() : null }
}

const isNumber = (grid: Grid) => grid.length === 1 && grid[0]!.length === 1

function multiplied(a: Grid, b: Grid): Grid {
  if (isNumber(a)) return b.map((row) => row.map((x) => a[0]![0]! * x))
  if (isNumber(b)) return a.map((row) => row.map((x) => b[0]![0]! * x))
  expect(a[0]!.length).toBe(b.length)
  return a.map((row) => b[0]!.map((_, j) => row.reduce((total, x, k) => total + x * b[k]![j]!, 0)))
}

/** Entry by entry; a bias stands for every sample, a shared one for every unit. */
const spread = (a: Grid, b: Grid, apply: (x: number, y: number) => number): Grid =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
    Array.from({ length: Math.max(a[0]!.length, b[0]!.length) }, (_, j) =>
      apply(a[i % a.length]![j % a[0]!.length]!, b[i % b.length]![j % b[0]!.length]!),
    ),
  )

/** Half of the last printed place of a number shown with five digits. */
const HALF = 5.01e-6
/** What ≈ may be off by where its operands are rounded to five digits. */
const ROUGH = 2e-4

function check(net: Network, orientation: 'rows' | 'columns', n = 1): number {
  let equal = 0
  const voice = voiceOf(net, net)
  for (const { terms, about } of matrices(net, orientation, n)) {
    const latex = matrixLatex(matrixLine(terms, voice).numbers, voice)
    katex.renderToString(latex, { strict: 'error', trust: false, throwOnError: true })
    if (/dots|infty|NaN/.test(latex)) continue
    const { sign, result, value } = read(
      latex.replace(/^.*?(?==|\\approx)/s, (before) => (/\d/.test(before) ? before : '0 ')),
    )
    if (value === null) continue
    const where = `${about.join('')}: ${latex}`
    expect([value.length, value[0]!.length], where).toEqual(
      isNumber(value) ? [1, 1] : [result.length, result[0]!.length],
    )
    if (sign === '=') equal++
    for (const [i, row] of result.entries()) {
      for (const [j, x] of row.entries()) {
        const size = x !== 0 && Math.abs(x) < 1e-4 ? 10 ** (1 + Math.floor(Math.log10(Math.abs(x)))) : 1
        expect(Math.abs(value[i]![j]! - x), where).toBeLessThanOrEqual(sign === '=' ? HALF * size : ROUGH)
      }
    }
  }
  return equal
}

/** A batch with everything that has a term of its own. */
const full = (more: object = {}) =>
  network({
    inputs: ['a', 'b'],
    layers: [
      {
        units: ['h1', 'h2', 'h3'],
        activation: 'tanh',
        weights: [
          [0.5, -0.25],
          [0.75, 0.5],
          [-0.35, 0.1],
        ],
        bias: { value: 0.1, shared: true },
      },
      {
        units: ['y1', 'y2'],
        activation: 'sigmoid',
        weights: [
          [1, -0.5, 0.2],
          [0.3, 0.6, -0.9],
        ],
        bias: { values: [0.2, -0.1] },
      },
    ],
    optimizer: { type: 'gradient-descent', rate: 0.1 },
    samples: [
      { inputs: [1, 2], targets: [0.5, 0] },
      { inputs: [2, -1], targets: [1, 0.25] },
      { inputs: [-1, 1], targets: [0, 1] },
      { inputs: [0.5, 0.5], targets: [0.9, 0.1] },
    ],
    ...more,
  } as Parameters<typeof network>[0])

test.each(['rows', 'columns'] as const)(
  'the printed matrices of a batch give what is printed, in %s',
  (turned) => {
    for (const reduce of ['mean', 'sum'] as const) {
      const plain = full({ batch: { size: 'all', reduce } })
      expect(check(plain, turned)).toBe(12)
      expect(
        check(full({ batch: { size: 'all', reduce }, regularization: { l1: 0.01, l2: 0.1 } }), turned),
      ).toBe(12)
      expect(check(plain, turned, 2)).toBe(12)
      expect(check(full({ batch: { size: 1 } }), turned, 3)).toBeGreaterThan(10)
      expect(
        check(full({ optimizer: { type: 'adam' }, batch: { size: 3, reduce } }), turned, 2),
      ).toBeGreaterThan(10)
    }
  },
)

test('every matrix equation of random networks holds in both orientations', () => {
  let equations = 0
  for (let seed = 1; seed <= 150; seed++) {
    const { network: net } = examine(randomNetwork(seed))
    if (net === null) continue
    const shown = { ...net, numbers: { ...net.numbers, digits: 5, byHand: null } }
    for (const turned of ['rows', 'columns'] as const) equations += check(shown as Network, turned)
  }
  expect(equations).toBeGreaterThan(1000)
})

const names = (net: Network, orientation: 'rows' | 'columns') => {
  const voice = voiceOf(net, net)
  return matrices(net, orientation)
    .map(({ terms }) => matrixText(matrixLine(terms as MatrixTerm[], voice), voice, {})[0]!.trim())
    .filter((line) => line.startsWith('∂E') || /^[Wb].?⁺/.test(line))
}

test('gradients and updates of a batch stand with their formulas, a row or a column per unit', () => {
  expect(names(full(), 'rows')).toEqual([
    '∂E/∂W₁ = 1/4 · δ₁ · xᵀ',
    'W₁⁺ = W₁ − η · ∂E/∂W₁',
    '∂E/∂b₁ = 1/4 · onesᵀ · δ₁ · ones',
    'b₁⁺ = b₁ − η · ∂E/∂b₁',
    '∂E/∂W₂ = 1/4 · δ₂ · out₁ᵀ',
    'W₂⁺ = W₂ − η · ∂E/∂W₂',
    '∂E/∂b₂ = 1/4 · δ₂ · ones',
    'b₂⁺ = b₂ − η · ∂E/∂b₂',
  ])
  const sum = full({ batch: { size: 'all', reduce: 'sum' }, regularization: { l1: 0.01, l2: 0.1 } })
  expect(names(sum, 'columns').slice(0, 6)).toEqual([
    '∂E/∂W₁ = xᵀ · δ₁ + 0.1 · W₁ + 0.01 · sgn(W₁)',
    'W₁⁺ = W₁ − η · ∂E/∂W₁',
    '∂E/∂b₁ = onesᵀ · δ₁ · ones',
    'b₁⁺ = b₁ − η · ∂E/∂b₁',
    '∂E/∂W₂ = out₁ᵀ · δ₂ + 0.1 · W₂ + 0.01 · sgn(W₂)',
    'W₂⁺ = W₂ − η · ∂E/∂W₂',
  ])
  expect(names(sum, 'columns')[6]).toBe('∂E/∂b₂ = onesᵀ · δ₂')
})

test('a solution in columns counts the indices of weights in columns everywhere', () => {
  const net = { ...full(), notation: 'z-a' }
  for (const format of ['text', 'latex', 'html', 'json'] as const) {
    const [rows, columns] = (['rows', 'columns'] as const).map((orientation) =>
      renderDocument(workedSolution(net, { orientation, matrix: true }), format).replace(
        /<[^>]*>|[{}_^]/g,
        '',
      ),
    )
    const wide = format === 'latex' || format === 'html' ? ['W32', 'W23'] : ['W₃₂', 'W₂₃']
    expect(rows).toContain(wide[0])
    expect(rows).not.toContain(`${wide[1]}${format === 'text' ? '⁽¹⁾' : '(1)'}`)
    expect(columns).toContain(wide[1])
  }
})

test('other optimizers and parameters that are not trained show only what is so', () => {
  expect(names(full({ optimizer: { type: 'adam' } }), 'rows').filter((line) => line.includes('⁺'))).toEqual([
    'W₁⁺ = W₁ + ΔW₁',
    'b₁⁺ = b₁ + Δb₁',
    'W₂⁺ = W₂ + ΔW₂',
    'b₂⁺ = b₂ + Δb₂',
  ])
  const frozen = full()
  frozen.trained.fill(0, 6, 7)
  frozen.trained.fill(0, 8, 9)
  expect(names(frozen, 'rows')).toEqual([
    '∂E/∂W₁ = 1/4 · δ₁ · xᵀ',
    'W₁⁺ = W₁ − η · ∂E/∂W₁',
    'b₁⁺ = b₁',
    '∂E/∂W₂ = 1/4 · δ₂ · out₁ᵀ',
    'W₂⁺ = W₂ + ΔW₂',
    '∂E/∂b₂ = 1/4 · δ₂ · ones',
    'b₂⁺ = b₂ − η · ∂E/∂b₂',
  ])
})

test('a negative number behind a sign stands in parentheses', () => {
  const one = network({
    inputs: ['a'],
    layers: [{ units: ['y'], weights: [[0.5]], bias: { value: -0.25 } }],
    samples: [
      { inputs: [1], targets: [0] },
      { inputs: [2], targets: [3] },
    ],
  } as Parameters<typeof network>[0])
  const voice = voiceOf(one, one)
  const lines = matrices(one, 'rows').map(({ terms }) =>
    matrixText(matrixLine(terms, voice), voice, {}).join('\n'),
  )
  expect(lines.join('\n')).toContain('[0.25  0.75] = 0.5 · [1  2] + (−0.25)')
})
