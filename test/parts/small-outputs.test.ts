// Outputs that are differences of nearly equal numbers keep all their digits. Expected values by mpmath with 60
// digits.

import { expect, test } from 'vitest'
import { explain } from '../../src/explained.ts'
import { network } from '../../src/network/validate.ts'
import { step } from '../../src/trace/step.ts'

const unit = (activation: string, net: number) =>
  step(
    network({
      inputs: ['x'],
      layers: [{ units: ['o'], activation, weights: [[1]], bias: 'none' }],
      samples: [{ inputs: [net], targets: [0] }],
    } as Parameters<typeof network>[0]),
  )

const apart = (activation: string, net: number, value: number) =>
  Math.abs(unit(activation, net).value('out(o)') / value - 1)

test.each<[string, number, number]>([
  ['gelu', -3.5, -0.0008142017766243376],
  ['gelu', -5.0, -1.4332578593959695e-6],
  ['gelu', -6.25, -1.2826646407618368e-9],
  ['gelu', -8.0, -4.976768459417427e-15],
  ['gelu', -12.5, -4.665705373597142e-35],
  ['gelu', -25.0, -7.641741765956403e-137],
  ['elu', -0.001, -0.0009995001666250085],
  ['selu', -0.001, -0.0017572205841202703],
  ['elu', -1e-9, -9.999999995e-10],
  ['selu', -1e-9, -1.7580993399683272e-9],
  ['elu', -1e-14, -9.99999999999995e-15],
  ['selu', -1e-14, -1.758099340847368e-14],
  ['elu', -0.25, -0.22119921692859512],
  ['selu', -0.25, -0.388890197478119],
  ['elu', -20.0, -0.9999999979388464],
  ['selu', -20.0, -1.758099337223664],
])('%s of %d keeps its digits', (activation, net, value) => {
  // For GELU, what the rounding of net/√2 alone makes: twice its square in units of the last place.
  const inherent = activation === 'gelu' ? net * net * 2.3e-16 : 0
  expect(apart(activation, net, value)).toBeLessThan(1e-15 + inherent)
})

test('they are printed as the textbook writes them', () => {
  const text = (activation: string, net: number) => explain(unit(activation, net), 'out(o)').json()
  expect(text('gelu', -6).formula!.text).toBe('net_o · 0.5 · (1 + erf(net_o/√2))')
  expect(text('elu', -1e-9).formula!.text).toBe('net_o if 0 < net_o, else 1 · (e^net_o − 1)')
})
