// Two forms of one mistake that are the same calculation on a network are both told: the digits cannot tell which.

import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { network } from '../../src/network/validate.ts'

test('the rate inside the velocity and 1 − μ in it are both told where η = 1 − μ', () => {
  const own = network({
    inputs: ['x'],
    layers: [{ units: ['y'], activation: 'identity', weights: [[0.5]], names: [['w']], bias: 'none' }],
    samples: [{ inputs: [2], targets: [3] }],
    optimizer: { type: 'momentum', rate: 0.1, momentum: 0.9 },
  })
  // g = (0.5 · 2 − 3) · 2 = −4; v = 0.1 · g = −0.4; w = 0.5 + 0.04. Then g = (1.08 − 3) · 2 = −3.84,
  // v = 0.9 · −0.4 − 0.384 = −0.744, w = 0.54 + 0.0744.
  const { diagnoses } = check(own, 'step 1: w+ = 0.540000000\nstep 2: w+ = 0.614400000')
  const [found] = diagnoses.filter(({ mistake }) => mistake === 'momentum-form')
  expect([found?.sentence, ...(found?.also ?? [])].join(' ')).toMatch(/inside the velocity.*1 − μ/s)
})
