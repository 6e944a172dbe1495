// From a sample of the network to its numbers in a step.

import { expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import { sampleError, stepSamples } from '../../src/explain/sample.ts'
import { network } from '../../src/network/validate.ts'
import { step } from '../../src/trace/step.ts'

const samples = Array.from({ length: 5 }, (_, i) => ({ inputs: [i], targets: [2 * i] }))
const layers = [{ units: 1, weights: [[0.5]] }]

test.each([1, 2, 5])('every sample of a batch of %i leads to its own error', (size) => {
  const net = network({ inputs: 1, layers, samples, batch: { size, shuffle: { seed: 4 } } })
  const going = run(net)
  for (let n = 1; n <= 6; n++) {
    const sheet = step(net, { step: n })
    const batch = going.batch(n).samples
    expect(stepSamples(sheet)).toEqual(batch.map((sample) => sample + 1))
    for (let sample = 1; sample <= 5; sample++) {
      const address = sampleError(sheet, sample)
      expect(address !== null).toBe(batch.includes(sample - 1))
      if (address === null) continue
      const { inputs, targets } = samples[sample - 1]!
      const out = sheet.state.parameters[0]! * inputs[0]! + sheet.state.parameters[1]!
      expect(sheet.value(address)).toBeCloseTo((targets[0]! - out) ** 2 / 2, 12)
    }
  }
})
