// The cross-entropies near 0 and 1: what is printed is what is computed, and a person can follow it.

import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { explain } from '../../src/explained.ts'
import { binary64 } from '../../src/formula/arithmetic.ts'
import { evaluate } from '../../src/formula/evaluate.ts'
import { network } from '../../src/network/validate.ts'
import { step } from '../../src/trace/step.ts'
import { calculate, lineHolds } from './calculator.ts'

type Written = Parameters<typeof network>[0]

/** Softmax over three nets, the first class being the right one. */
const softmax = (nets: readonly number[], loss = 'categorical-cross-entropy') =>
  step(
    network({
      inputs: ['a'],
      layers: [
        { units: ['z1', 'z2', 'z3'], weights: nets.map((net) => [net]), bias: 'none' },
        ...(loss.endsWith('logits') ? [] : [{ type: 'softmax', units: ['p1', 'p2', 'p3'] }]),
      ],
      loss,
      numbers: { digits: 9 },
      samples: [{ inputs: [1], targets: [1, 0, 0] }],
    } as Written),
  )

const line = (sheet: ReturnType<typeof step>, address: string) => {
  const explained = explain(sheet, address)
  expect(Object.is(evaluate(explained.formula!, binary64, explained.look), explained.value)).toBe(true)
  const { formula, substituted } = explained.json()
  return { names: formula!.text, numbers: substituted!.text, value: explained.value, text: explained.text() }
}

test('a probability near 1 is explained by how far the other nets lie below', () => {
  expect(line(softmax([9, -3, -5]), 'E(p1)')).toMatchObject({
    names: 'target_p1 · ln(1 + e^(net_z2 − net_z1) + e^(net_z3 − net_z1))',
    numbers: '1 · ln(1 + e^(−3 − 9) + e^(−5 − 9))',
  })
  expect(line(softmax([9, -3, -5], 'categorical-cross-entropy-with-logits'), 'E(z1)').names).toBe(
    'target_z1 · ln(1 + e^(out_z2 − out_z1) + e^(out_z3 − out_z1))',
  )
})

test('a probability near 0 also by how far its own net lies below the greatest', () => {
  expect(line(softmax([-5, -3, 9]), 'E(p1)').numbers).toBe(
    '1 · ((9 − (−5)) + ln(1 + e^(−5 − 9) + e^(−3 − 9)))',
  )
  expect(line(softmax([-800, 0, 1]), 'E(p1)').numbers).not.toContain('e^800')
})

test('in between stands the logarithm of the fraction, as in the textbook', () => {
  expect(line(softmax([1, 0, 0.5], 'categorical-cross-entropy-with-logits'), 'E(z1)').names).toBe(
    '−target_z1 · ln(e^out_z1/(e^out_z1 + e^out_z2 + e^out_z3))',
  )
})

test('the binary cross-entropy has no power that a calculator cannot hold', () => {
  const sheet = step(
    network({
      inputs: ['a'],
      layers: [{ units: ['y'], activation: 'sigmoid', weights: [[12]], bias: 'none' }],
      loss: 'binary-cross-entropy',
      samples: [
        { inputs: [1], targets: [1] },
        { inputs: [70], targets: [0] },
      ],
    } as Written),
  )
  expect(line(sheet, 'E(y)@1').numbers).toBe('1 · ln(1 + e^(−12)) + (1 − 1) · ln(1 + e^12)')
  expect(line(sheet, 'E(y)@2').numbers).toBe('0 · ln(1 + e^(−840)) + (1 − 0) · (840 + ln(1 + e^(−840)))')
  expect(line(sheet, 'E(y)@1').text).toContain('For a tiny x, use ln(1 + x) ≈ x − x²/2 on a calculator.')
})

test('the printed line holds at every distance, and the hint gives the value to seven digits', () => {
  for (let gap = 10; gap < 40; gap += 0.37) {
    const { numbers, value } = line(softmax([gap / 2, -gap / 2, -gap]), 'E(p1)')
    const explained = explain(softmax([gap / 2, -gap / 2, -gap]), 'E(p1)').text()
    const printed = /[=≈] ([^=≈\n]+)\n {2}How/.exec(explained)![1]!
    expect(lineHolds(numbers, printed, 'round'), explained).toBe(true)
    const x = calculate(numbers.replace(/^1 · ln\(1 \+ (.*)\)$/, '$1'))
    const hint = x.sub(x.mul(x).div(2))
    expect(hint.sub(value).abs().div(new Decimal(value)).toNumber(), explained).toBeLessThan(1e-7)
  }
})
