// What must hold of any network: structure, scaling, batches, optimizers, explanation. "Same" is bit for bit
// unless a tolerance is named.

import { describe, expect, test } from 'vitest'
import { run } from '../src/engine/run.ts'
import type { Description } from '../src/network/description.ts'
import { type Network, parameterName } from '../src/network/network.ts'
import { examine, network } from '../src/network/validate.ts'
import { step } from '../src/trace/step.ts'
import { randomNetwork } from './random-network.ts'

type Dense = { units: number; activation: string; weights: number[][]; bias: unknown }
type Plain = Omit<Description, 'layers'> & { layers: Dense[] }

/** Random networks that are valid, `count` of them; `make` changes each. */
function* some(count: number, limits = {}): Generator<{ seed: number; made: Plain; net: Network }> {
  for (let seed = 1, found = 0; found < count; seed++) {
    const made = randomNetwork(seed, limits) as unknown as Plain
    const { network: net } = examine(made)
    if (net === null) continue
    found++
    yield { seed, made: structuredClone(made), net }
  }
}
const build = (made: Plain) => network(made as unknown as Description)
const outputs = (net: Network) => {
  const sheet = step(net)
  return net.samples
    .slice(0, sheet.plan.size)
    .flatMap((_, k) => net.outputs.map((unit) => sheet.value({ of: 'out', unit, sample: sheet.plan.tag(k) })))
}
const gradients = (net: Network) => {
  const sheet = step(net)
  return Array.from(net.start, (_, p) =>
    sheet.value({ d: { of: 'error' }, by: { of: 'parameter', parameter: parameterName(net, p) } }),
  )
}
const close = (a: number[], b: number[], within = 1e-12) => {
  const size = Math.max(1, ...b.map(Math.abs))
  for (const [i, value] of b.entries()) expect(Math.abs(a[i]! - value)).toBeLessThanOrEqual(within * size)
}
const perUnit = (layer: Dense) => (Array.isArray(layer.bias) ? (layer.bias as number[]) : null)

describe('structure', () => {
  test('hidden units in another order give the same outputs to rounding', () => {
    for (const { made } of some(150)) {
      for (const layer of made.layers) if (!perUnit(layer)) layer.bias = 'none'
      const before = outputs(build(made))
      const [first, second] = made.layers as [Dense, Dense]
      first.weights.reverse()
      perUnit(first)?.reverse()
      for (const row of second.weights) row.reverse()
      close(outputs(build(made)), before)
    }
  })

  test('a unit with no outgoing weight changes nothing, and its incoming gradients are exactly 0', () => {
    for (const { made } of some(150)) {
      delete (made as { regularization?: unknown }).regularization
      const [first, second] = made.layers as [Dense, Dense]
      first.bias = 'none'
      const before = outputs(build(made))
      first.units++
      first.weights.push(first.weights[0]!.map((_, i) => i + 0.5))
      for (const row of second.weights) row.push(0)
      const net = build(made)
      if (made.layers.length === 2 && made.layers[1]!.activation === 'softmax') continue
      expect(outputs(net)).toEqual(before)
      const row = first.weights.length - 1
      const columns = first.weights[0]!.length
      for (const value of gradients(net).slice(row * columns, (row + 1) * columns)) expect(value + 0).toBe(0)
    }
  })

  test('an identity layer put in between changes no bit of the outputs', () => {
    for (const { made } of some(150)) {
      const before = outputs(build(made))
      const inputs = made.layers[1]!.weights[0]!.length
      const unit = (j: number) => Array.from({ length: inputs }, (_, i) => (i === j ? 1 : 0))
      const weights = Array.from({ length: inputs }, (_, j) => unit(j))
      made.layers.splice(1, 0, { units: inputs, activation: 'identity', weights, bias: 'none' })
      expect(outputs(build(made)).map((x) => x + 0)).toEqual(before.map((x) => x + 0))
    }
  })

  test('ReLU: weights times 4 before and divided by 4 after give the same bits and the gradients their scale', () => {
    for (const { made } of some(150)) {
      delete (made as { regularization?: unknown }).regularization
      const [first, second] = made.layers as [Dense, Dense]
      first.activation = 'relu'
      first.bias = 'none'
      const net = build(made)
      const count = first.weights.length * first.weights[0]!.length
      const [before, slopes] = [outputs(net), gradients(net)]
      first.weights = first.weights.map((row) => row.map((w) => w * 4))
      second.weights = second.weights.map((row) => row.map((w) => w / 4))
      const scaled = build(made)
      expect(outputs(scaled)).toEqual(before)
      for (const [p, value] of gradients(scaled).slice(0, count).entries()) expect(value).toBe(slopes[p]! / 4)
    }
  })

  test('other names of the units change no number', () => {
    for (const { made, net } of some(100)) {
      const renamed = {
        ...made,
        inputs: Array.from({ length: net.inputs.length }, (_, i) => `α ${i}`),
        layers: made.layers.map((layer, l) => ({
          ...layer,
          units: Array.from({ length: layer.units }, (_, j) => `unit ${l}.${j}`),
        })),
      }
      expect(gradients(network(renamed as unknown as Description))).toEqual(gradients(net))
    }
  })
})

describe('batches', () => {
  test("the batch's gradient is the mean or sum of its samples' gradients, in their order", () => {
    for (const { made } of some(200)) {
      Object.assign(made, { batch: { ...made.batch, size: 'all' } })
      delete (made as { regularization?: unknown }).regularization
      const net = build(made)
      const singles = net.samples.map((sample) => gradients({ ...net, samples: [sample] }))
      const n = net.samples.length
      const sums = singles[0]!.map((_, p) =>
        singles.slice(1).reduce((sum, one) => sum + one[p]!, singles[0]![p]!),
      )
      const expected = net.batch.reduce === 'mean' && n > 1 ? sums.map((sum) => sum / n) : sums
      expect(gradients(net).map((x) => x + 0)).toEqual(expected.map((x) => x + 0))
    }
  })

  test('training, stopping and going on is training', () => {
    for (const { net } of some(100)) {
      const whole = run(net)
      for (let i = 0; i < 7; i++) whole.update()
      const first = run(net)
      for (let i = 0; i < 3; i++) first.update()
      const second = run(net, { step: first.step, parameters: first.parameters, state: { ...first.state } })
      for (let i = 0; i < 4; i++) second.update()
      expect(Array.from(second.parameters)).toEqual(Array.from(whole.parameters))
    }
  })
})

describe('optimizers', () => {
  const after = (made: Plain, optimizer: object) => {
    const going = run(build({ ...made, optimizer } as unknown as Plain))
    for (let i = 0; i < 4; i++) going.update()
    return Array.from(going.parameters)
  }

  test('momentum 0 and Nesterov 0 are gradient descent, AdamW without decay is Adam', () => {
    for (const { made } of some(100)) {
      const plain = after(made, { type: 'gradient-descent', rate: 0.1 })
      expect(after(made, { type: 'momentum', rate: 0.1, momentum: 0 })).toEqual(plain)
      expect(after(made, { type: 'nesterov', rate: 0.1, momentum: 0 })).toEqual(plain)
      expect(after(made, { type: 'adamw', rate: 0.1, decay: 0 })).toEqual(
        after(made, { type: 'adam', rate: 0.1 }),
      )
    }
  })

  test('with rate 0 nothing moves', () => {
    for (const { made, net } of some(100)) {
      expect(after(made, { type: 'gradient-descent', rate: 0 })).toEqual(Array.from(net.start))
    }
  })
})

describe('explanation', () => {
  test('the slope of an output by a weight is the sum over all paths of the products of local slopes', () => {
    for (const { net } of some(40, { layers: 3, units: 3, samples: 1 })) {
      if (net.layers.some(({ type }) => type === 'softmax')) continue
      const sheet = step(net)
      const [target, input] = [net.outputs[0]!, net.inputs[0]!]
      let paths = 0
      const walk = (layer: number, unit: string, product: number): void => {
        if (layer === net.layers.length) {
          if (unit === target) paths += product
          return
        }
        for (const next of net.layers[layer]!.units) {
          const source = layer === 0 ? ({ of: 'input', unit } as const) : ({ of: 'out', unit } as const)
          const weight = sheet.value({ d: { of: 'net', unit: next }, by: source })
          const slope = sheet.value({ d: { of: 'out', unit: next }, by: { of: 'net', unit: next } })
          walk(layer + 1, next, product * weight * slope)
        }
      }
      walk(0, input, 1)
      close(
        [sheet.value({ d: { of: 'out', unit: target }, by: { of: 'input', unit: input } })],
        [paths],
        1e-11,
      )
    }
  })

  test('a trace of a replayed step is the trace, byte for byte', () => {
    for (const { net } of some(60)) {
      const [one, two] = [step(net, { step: 4 }), step({ ...net }, { step: 4 })]
      expect(Array.from(one.values)).toEqual(Array.from(two.values))
    }
  })
})
