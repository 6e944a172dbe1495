// Random networks for the property tests: every activation, loss, bias mode, batch mode and depth, from a
// seed, so that a failure names the network that failed.

import type { Description } from '../src/network/description.ts'
import { createRandom } from '../src/numeric/random.ts'
import { activations } from '../src/parts/activations/index.ts'
import { losses } from '../src/parts/losses/index.ts'
import { optimizers } from '../src/parts/optimizers/index.ts'

export type Limits = { layers?: number; units?: number; samples?: number; optimizer?: string }

/** The random network of a seed. Outputs fit the loss: probabilities for cross-entropy, and so on. */
export function randomNetwork(seed: number, limits: Limits = {}): Description {
  const random = createRandom(seed)
  const whole = (least: number, most: number) => least + Math.floor(random.random() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!
  const number = (size: number) => Number(random.uniform(-size, size).toPrecision(4))
  const most = limits.units ?? 4
  const hidden = whole(limits.layers === 0 ? 0 : 1, limits.layers ?? 6)
  const loss = losses[seed % losses.length]!.id
  const categorical = loss === 'categorical-cross-entropy'
  const outputs = loss.startsWith('categorical') ? whole(2, Math.max(2, most)) : whole(1, most)
  const inputs = whole(1, most)
  let before = inputs
  const layers = Array.from({ length: hidden + 1 }, (_, l) => {
    const last = l === hidden
    const units = last ? outputs : whole(1, most)
    const weights = Array.from({ length: units }, () => Array.from({ length: before }, () => number(1.5)))
    before = units
    const hiddenActivation = activations[(seed + 5 * l) % activations.length]!.id
    const activation = !last
      ? hiddenActivation
      : categorical
        ? 'softmax'
        : loss === 'binary-cross-entropy'
          ? 'sigmoid'
          : loss === 'categorical-cross-entropy-with-logits'
            ? 'identity'
            : pick(['identity', 'sigmoid', 'tanh', 'softplus', hiddenActivation])
    const values = Array.from({ length: units }, () => number(1))
    const bias = pick([
      'none' as const,
      values,
      number(1),
      { value: number(1), shared: true },
      { value: number(1), shared: true, train: false },
      { values, train: false },
    ])
    return { units, activation, weights, bias }
  })
  const count = limits.samples ?? whole(1, 4)
  const target = () => {
    if (loss === 'binary-cross-entropy') return Array.from({ length: outputs }, () => pick([0, 1, 0.25]))
    if (loss === 'hinge') return Array.from({ length: outputs }, () => pick([-1, 1]))
    if (!loss.startsWith('categorical')) return Array.from({ length: outputs }, () => number(1))
    const right = whole(0, outputs - 1)
    return Array.from({ length: outputs }, (_, o) => (o === right ? 1 : 0))
  }
  const samples = Array.from({ length: count }, () => ({
    inputs: Array.from({ length: inputs }, () => number(2)),
    targets: target(),
  }))
  const regularization = pick([undefined, undefined, { l2: 0.01 }, { l1: 0.02, l2: 0.1 }])
  return {
    handgrad: 1,
    inputs,
    layers,
    loss,
    optimizer: { type: limits.optimizer ?? pick(optimizers).id, rate: 0.1 },
    ...(regularization && { regularization }),
    batch: { size: pick(['all' as const, 1, 2]), reduce: pick(['mean' as const, 'sum' as const]) },
    samples,
  } as Description
}
