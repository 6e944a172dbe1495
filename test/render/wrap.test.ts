import { expect, test } from 'vitest'
import { explain } from '../../src/explained.ts'
import { network } from '../../src/network/validate.ts'
import { matrixLine } from '../../src/render/matrix.ts'
import { matrixText } from '../../src/render/matrix-text.ts'
import { voiceOf } from '../../src/render/voice.ts'
import { step } from '../../src/trace/step.ts'
import { article2 } from './cells.ts'

const wide = step(
  network({
    inputs: 6,
    layers: [
      {
        units: ['z1', 'z2', 'z3'],
        weights: [
          [9.125, -0.375, 0.625, 0.875, 0.125, 1.5],
          [-3, 0, 0, 0, 0, 0],
          [-5, 0, 0, 0, 0, 0],
        ],
        bias: 'none',
      },
      { type: 'softmax', units: ['p1', 'p2', 'p3'] },
    ],
    loss: 'categorical-cross-entropy',
    samples: [{ inputs: [1.25, -0.5, 0.25, -0.125, 0.5, 0.75], targets: [1, 0, 0] }],
  } as Parameters<typeof network>[0]),
)

test('a long sum is broken before its plus signs: a weight stays with its input', () => {
  expect(explain(wide, 'net(z1)').text({ width: 60 }).split('\n').slice(1, 6)).toEqual([
    '  net_z1 = w_i1→z1 · i1 + w_i2→z1 · i2 + w_i3→z1 · i3',
    '           + w_i4→z1 · i4 + w_i5→z1 · i5 + w_i6→z1 · i6',
    '         = 9.125 · 1.25 + (−0.375) · (−0.5) + 0.625 · 0.25',
    '           + 0.875 · (−0.125) + 0.125 · 0.5 + 1.5 · 0.75',
    '         = 12.828125',
  ])
})

test('parentheses are opened only where a factor is too wide for a line of its own', () => {
  const lines = (width: number) => explain(wide, 'E(p1)').text({ width }).split('\n').slice(1, 5)
  expect(lines(65).slice(0, 2)).toEqual([
    '  E_p1 = target_p1',
    '         · ln(1 + e^(net_z2 − net_z1) + e^(net_z3 − net_z1))',
  ])
  expect(lines(45).slice(0, 3)).toEqual([
    '  E_p1 = target_p1 · ln(1',
    '         + e^(net_z2 − net_z1)',
    '         + e^(net_z3 − net_z1))',
  ])
})

test('a fraction before a matrix stays with it', () => {
  const voice = voiceOf(article2, article2)
  const line = matrixLine(
    [
      { symbol: 'gradient', layer: 1, of: 'W', rows: [[0.125, 0.25]] },
      { op: '=' },
      { number: 1, over: 2 },
      { op: '·' },
      { symbol: 'delta', layer: 1, rows: [[0.25]] },
      { op: '·' },
      { symbol: 'x', transposed: true, rows: [[1, 2]] },
    ],
    voice,
  )
  expect(matrixText(line, voice, { width: 25 })).toEqual([
    '  ∂E/∂W₁ = 1/2 · δ₁ · xᵀ',
    '  [0.125  0.25]',
    '   = 1/2 · 0.25 · [1  2]',
  ])
})
