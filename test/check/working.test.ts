// The wrong working that is shown with a mistake holds: its numbers give the number beside the sign.

import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { network } from '../../src/network/validate.ts'

const BETA = [0.9, 0.999] as const

/** New weights of o = w1·x1 + w2·x2 under Adam whose corrections count the step from 0, and leave step 0 out. */
function newWeights(steps: number): string {
  const x = [0.8, -0.5]
  const w = [0.31, -0.42]
  const m = [0, 0]
  const v = [0, 0]
  const lines: string[] = []
  for (let step = 1; step <= steps; step++) {
    const error = w[0]! * x[0]! + w[1]! * x[1]! - 0.1
    const t = step - 1
    for (const i of [0, 1]) {
      const g = error * x[i]!
      m[i] = BETA[0] * m[i]! + (1 - BETA[0]) * g
      v[i] = BETA[1] * v[i]! + (1 - BETA[1]) * g * g
      const [mhat, vhat] = t === 0 ? [m[i]!, v[i]!] : [m[i]! / (1 - BETA[0] ** t), v[i]! / (1 - BETA[1] ** t)]
      w[i] = w[i]! - (0.01 * mhat) / (Math.sqrt(vhat) + 1e-8)
      lines.push(`step ${step}: new(w${i + 1}) = ${w[i]!.toFixed(9)}`)
    }
  }
  return lines.join('\n')
}

test('what divides by 0 is no explanation of a number, which it would never give', () => {
  const adam = network({
    inputs: 2,
    layers: [{ units: 1, weights: [[0.31, -0.42]], names: [['w1', 'w2']], bias: 'none' }],
    optimizer: { type: 'adam', rate: 0.01 },
    samples: [{ inputs: [0.8, -0.5], targets: [0.1] }],
  })
  const found = check(adam, newWeights(3))
  expect(found.diagnoses.map(({ mistake }) => mistake)).toContain('adam-form')
  expect(found.text()).not.toMatch(/∞/)
})
