// A training step worked with plain arrays and loops, every number written down before it is used again, in
// the ways people and programs work it: the trials' own right numbers.

import type { DenseLayer, Network } from '../../../src/network/network.ts'
import { parameterName } from '../../../src/network/network.ts'
import { activations, losses, type Machine } from './functions.ts'

/** The choices a right calculation leaves open. */
export type Ways = {
  /** Which form of each slope, from 0. */
  readonly slope: number
  /** δ of an output as p − t where that is the same; else as the chain of two. */
  readonly closed: boolean
  /** ∂E/∂w as δ · input, as the written chain of three, or from an unwritten δ. */
  readonly gradient: 'delta' | 'chain' | 'unwritten'
  /** The mean over the batch: of the gradients, or already in every δ (which is then not written). */
  readonly mean: 'after' | 'before'
  /** E of the batch from E@1 …, or from E(o1) …. */
  readonly error: 'samples' | 'outputs'
}

export type Hand = Machine & {
  readonly ways: Ways
  /** w1·x1 + … + b; `b` is null where there is no bias. */
  readonly dot: (w: readonly number[], x: readonly number[], b: number | null) => number
  readonly sum: (terms: readonly number[]) => number
  /** The number as it is written down. */
  readonly write: (value: number, address: string) => number
}

/** All numbers of the first step by address. Softmax only before a cross-entropy; plain gradient descent. */
export function calculate(network: Network, hand: Hand): Map<string, number> {
  const { r, ways } = hand
  const numbers = new Map<string, number>()
  const put = (address: string, value: number) => {
    const written = hand.write(value, address) + 0
    numbers.set(address, written)
    return written
  }
  const samples = network.samples.slice(0, Math.min(network.batch.size, network.samples.length))
  const n = samples.length
  const { l1, l2 } = network.regularization
  const reduced = n > 1 || l1 !== 0 || l2 !== 0
  const mean = (total: number) => (network.batch.reduce === 'mean' && n > 1 ? r(total / n) : total)
  const start = Array.from(network.start, r)
  const name = (p: number) => parameterName(network, p)
  const last = network.layers.length - 1
  const loss = network.loss.part.id
  const errors: number[][] = []
  const totals: number[] = []
  const gradients: number[][] = []
  const early: number[][] = []

  for (const [k, { inputs, targets: given }] of samples.entries()) {
    const at = n > 1 ? `@${k + 1}` : ''
    const ofSample = reduced ? `@${k + 1}` : ''
    const targets = given.map(r)
    // Forward.
    const xs: number[][] = [inputs.map(r)]
    const nets: number[][] = []
    for (const [l, layer] of network.layers.entries()) {
      const x = xs[l]!
      if (layer.type === 'softmax') {
        const top = Math.max(...x)
        const powers = x.map((z) => hand.exp(r(z - top)))
        const total = hand.sum(powers)
        nets.push([])
        xs.push(layer.units.map((unit, j) => put(`out(${unit})${at}`, r(powers[j]! / total))))
        continue
      }
      const outs: number[] = []
      const own: number[] = []
      for (const [j, unit] of layer.units.entries()) {
        const row = start.slice(layer.weights + j * layer.inputs, layer.weights + (j + 1) * layer.inputs)
        const bias = layer.biasCount === 0 ? null : start[layer.biases + (layer.biasCount === 1 ? 0 : j)]!
        own[j] = put(`net(${unit})${at}`, hand.dot(row, x, bias))
        const f = layer.activation && activations[layer.activation.part.id]!
        outs[j] = f ? put(`out(${unit})${at}`, f.out(own[j]!, hand)) : own[j]!
      }
      nets.push(own)
      xs.push(outs)
    }
    // Errors.
    const outs = xs[last + 1]!
    const top = Math.max(...outs)
    const total = hand.sum(outs.map((z) => hand.exp(r(z - top))))
    const probability = (o: number) => r(hand.exp(r(outs[o]! - top)) / total)
    const ofOutput = (o: number) => {
      const [a, t] = [outs[o]!, targets[o]!]
      if (loss === 'categorical-cross-entropy') return t === 0 ? 0 : -r(t * hand.log(a))
      if (loss !== 'categorical-cross-entropy-with-logits') return losses[loss]!.error(a, t, hand)
      if (t === 0) return 0
      return ways.closed ? -r(t * r(r(a - top) - hand.log(total))) : -r(t * hand.log(probability(o)))
    }
    errors.push(network.outputs.map((unit, o) => put(`E(${unit})${at}`, ofOutput(o))))
    const sum = hand.sum(errors[k]!)
    totals.push(put(`E${ofSample}`, loss === 'mean-squared-error' ? r(sum / outs.length) : sum))
    // Backward.
    const own: number[] = []
    const unwritten: number[] = []
    let back: number[] = []
    for (let l = last; l >= 0; l--) {
      const layer = network.layers[l]!
      if (layer.type === 'softmax') continue
      const output = l === last
      const x = xs[l]!
      const deltas: number[] = []
      for (const [j, unit] of layer.units.entries()) {
        const a = xs[l + 1]![j]!
        const t = targets[j]!
        let chain: readonly number[] = []
        let exact: number
        if (layer.activation === null) exact = r(xs[l + 2]![j]! - t)
        else {
          const { slopes } = activations[layer.activation.part.id]!
          const byOut = output
            ? put(
                `dE/dout(${unit})${at}`,
                loss === 'categorical-cross-entropy-with-logits'
                  ? r(probability(j) - t)
                  : losses[loss]!.slope(a, t, outs.length, hand),
              )
            : back[j]!
          const slope = put(
            `dout(${unit})/dnet(${unit})${at}`,
            slopes[ways.slope % slopes.length]!(nets[l]![j]!, a, hand),
          )
          chain = [byOut, slope]
          const plain = output && loss === 'binary-cross-entropy' && layer.activation.part.id === 'sigmoid'
          exact = plain && ways.closed ? r(a - t) : r(byOut * slope)
        }
        deltas[j] = put(`delta(${unit})${at}`, exact)
        const delta = ways.gradient === 'unwritten' ? exact : deltas[j]!
        const gradient = (p: number, input: number) => {
          const first = ways.gradient === 'chain' && chain.length > 0 ? r(chain[0]! * chain[1]!) : delta
          own[p] = r(first * input)
          unwritten[p] = r(r(first / n) * input)
        }
        for (let i = 0; i < layer.inputs; i++) gradient(layer.weights + j * layer.inputs + i, x[i]!)
        if (layer.biasCount > 1 || layer.units.length === 1)
          if (layer.biasCount > 0) gradient(layer.biases + j, 1)
      }
      if (layer.biasCount === 1 && layer.units.length > 1) {
        own[layer.biases] = hand.sum(deltas)
        unwritten[layer.biases] = hand.sum(deltas.map((delta) => r(delta / n)))
      }
      if (l > 0) back = passBack(layer, network, l, deltas)
    }
    function passBack(
      layer: DenseLayer,
      { layers, outputs }: Network,
      l: number,
      deltas: number[],
    ): number[] {
      const before = layers[l - 1]!.units
      const direct =
        l === last && loss !== 'mean-squared-error' && loss !== 'categorical-cross-entropy-with-logits'
      return before.map((from, i) => {
        const parts = deltas.map((delta, j) => {
          const part = r(delta * start[layer.weights + j * layer.inputs + i]!)
          if (deltas.length === 1) return part
          const via = layer.units[j]!
          return put(direct ? `dE(${outputs[j]})/dout(${from})${at}` : `dE/dout(${from}):${via}${at}`, part)
        })
        return put(`dE/dout(${from})${at}`, hand.sum(parts))
      })
    }
    gradients.push(
      own.map((value, p) => (network.trained[p] === 1 ? put(`dE/d${name(p)}${ofSample}`, value) : value)),
    )
    early.push(unwritten)
  }

  // The batch and the update.
  if (reduced) {
    const batch = network.outputs.map((unit, o) => {
      const value = mean(hand.sum(errors.map((of) => of[o]!)))
      return n > 1 ? put(`E(${unit})`, value) : value
    })
    const weights = start.filter((_, p) => !name(p).startsWith('b'))
    const squares = r(r(l2 / 2) * hand.sum(weights.map((w) => r(w * w))))
    const sizes = r(r(l1) * hand.sum(weights.map(Math.abs)))
    const penalty = l1 !== 0 || l2 !== 0 ? put('penalty', r(squares + sizes)) : 0
    const byOutputs = loss === 'mean-squared-error' ? r(hand.sum(batch) / batch.length) : hand.sum(batch)
    put('E', r((ways.error === 'outputs' && n > 1 ? byOutputs : mean(hand.sum(totals))) + penalty))
  }
  for (const p of start.keys()) {
    const w = start[p]!
    if (network.trained[p] === 0) {
      put(`new(${name(p)})`, w)
      continue
    }
    let gradient = gradients[0]![p]!
    if (reduced) {
      const isWeight = !name(p).startsWith('b')
      const early_ = network.batch.reduce === 'mean' && ways.mean === 'before' && n > 1
      const value = early_
        ? hand.sum(early.map((of) => of[p]!))
        : mean(hand.sum(gradients.map((of) => of[p]!)))
      const decay = isWeight ? r(r(r(l2) * w) + r(r(l1) * Math.sign(w))) : 0
      gradient = put(`dE/d${name(p)}`, r(value + decay))
    }
    put(`new(${name(p)})`, r(w - r(r(network.rate) * gradient)))
  }
  return numbers
}
