// What the presets promise, on fresh data and start weights for every seed; the test loss is the mean of ½(o − t)²
// over the points kept back. HANDGRAD_LONG=1 takes 20 seeds; docs/evidence.md has the figures.

import { describe, expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import { network } from '../../src/network/validate.ts'
import { datasets } from '../../src/parts/datasets/index.ts'
import { features } from '../../src/parts/features/index.ts'
import { presets } from '../../src/parts/presets/index.ts'
import { measureOn } from '../../src/training/measure.ts'
import { setupOf } from '../../src/training/setup.ts'

const LONG = process.env.HANDGRAD_LONG === '1'
const SEEDS = LONG ? 20 : 2

/** The test losses after a preset's epochs, one for each seed. */
function lossesOf(preset: string, set: string): number[] {
  const chosen = presets.find(({ id }) => id === preset)!
  const losses = Array.from({ length: SEEDS }, (_, seed) => {
    const { description, test: kept } = setupOf(chosen, datasets.find(({ id }) => id === set)!, {
      seed: seed + 1,
    })
    const net = network(description)
    const going = run(net)
    const steps = chosen.epochs * Math.ceil(net.samples.length / chosen.batch)
    while (going.step <= steps) going.update()
    return measureOn(net, kept)(going.parameters).loss
  })
  const solved = losses.filter((loss) => loss < 0.02).length
  const { mean, error } = meanOf(losses)
  const figures = [mean, error, Math.max(...losses)].map((x) => x.toFixed(5))
  console.log(
    `${preset} on ${set}: mean ${figures[0]} ± ${figures[1]}, worst ${figures[2]}, solved ${solved} of ${SEEDS}`,
  )
  return losses
}

/** The mean and its standard error. */
function meanOf(losses: readonly number[]): { mean: number; error: number } {
  const mean = losses.reduce((a, b) => a + b) / losses.length
  const squares = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (losses.length - 1) / losses.length) }
}

test.each(['circle', 'xor', 'gauss'])('the first preset solves %s on every seed', (set) => {
  for (const loss of lossesOf(presets[0]!.id, set)) expect(loss).toBeLessThan(0.02)
})

test('waves learn the spiral: the mean is solved, and every seed nearly', () => {
  const losses = lossesOf('waves', 'spiral')
  expect(meanOf(losses).mean).toBeLessThan(0.02)
  // Both arms begin in the middle, where one point of each class lies at the same place: two kept back cost 0.016.
  for (const loss of losses) expect(loss).toBeLessThan(0.03)
})

describe.runIf(LONG)(
  'the settings of TensorFlow Playground come as far as its own code, within the noise',
  () => {
    test.each([
      ['circle', 0.014],
      ['xor', 0.03],
      ['gauss', 0.0001],
      ['spiral', 0.463],
    ])('%s: %f', (set, theirs) => {
      const { mean, error } = meanOf(lossesOf('playground', set))
      expect(mean - 3 * error).toBeLessThanOrEqual(theirs)
    })
  },
)

test('every preset describes a network for every data set', () => {
  for (const preset of presets) {
    for (const set of datasets) {
      const { description, test: kept } = setupOf(preset, set, { count: 40, seed: 3 })
      const net = network(description)
      expect(net.inputs).toEqual(preset.features.map((id) => features.find((one) => one.id === id)!.input))
      expect(net.layers.map(({ units }) => units.length)).toEqual([...preset.hidden, 1])
      expect([net.samples.length, kept.length]).toEqual([20, 20])
      expect(setupOf(preset, set, { count: 40, seed: 3 })).toEqual({ description, test: kept })
      expect(network(setupOf(preset, set, { count: 40, seed: 4 }).description).start).not.toEqual(net.start)
    }
  }
})
