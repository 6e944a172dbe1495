// Steps of the plain network: forward, error, backward layer by layer, update.

import { type Back, backInto } from './backward.ts'
import { forward, type Pass } from './forward.ts'
import { batchGradients, sampleGradients, type Values } from './gradients.ts'
import { errorOf, totalOf } from './losses.ts'
import { type Dense, type Plain, type Slip, slip, sum } from './network.ts'
import { moved, type Quantities } from './update.ts'

export type Step = {
  passes: Pass[]
  /** E(o) of each sample, and E of each sample. */
  errors: number[][]
  totals: number[]
  /** E of the batch, with the penalty. */
  error: number
  backs: Back[]
  /** Per layer, the gradients of each sample and those of the batch. */
  samples: Values[][]
  gradients: Values[]
  updates: Values<Quantities>[]
  layers: Dense[]
}

/** Steps 1 to `steps`; those before `since` are worked rightly. */
export function run(plain: Plain, slips: readonly Slip[], steps: number, since = 1, keras = false): Step[] {
  const done: Step[] = []
  let layers = plain.layers
  const perEpoch = Math.ceil(plain.samples.length / plain.size)
  for (let t = 1; t <= steps; t++) {
    const start = ((t - 1) % perEpoch) * plain.size
    const batch = plain.samples.slice(start, start + plain.size)
    const own = t < since ? [] : slips
    const step = worked({ ...plain, layers }, batch, t, done.at(-1), own, keras)
    done.push(step)
    layers = step.layers
  }
  return done
}

type Samples = Plain['samples']

function worked(
  plain: Plain,
  batch: Samples,
  t: number,
  before: Step | undefined,
  slips: readonly Slip[],
  keras: boolean,
): Step {
  if (batch.length > 1 && slip(slips, 'U11') !== null) return afterEachSample(plain, batch, t, slips)
  const passes = batch.map(({ x }) => forward(plain, x, slips))
  const backs = batch.map((): Back => ({ byOut: [], delta: [] }))
  const fresh: Dense[] = []
  const samples: Values[][] = []
  const gradients: Values[] = []
  const updates: Values<Quantities>[] = []
  for (let l = plain.layers.length - 1; l >= 0; l--) {
    const layer = plain.layers[l]!
    for (const [k, { t: targets }] of batch.entries()) {
      backInto(plain, l, passes[k]!, targets, backs[k]!, fresh, slips)
    }
    samples[l] = passes.map((pass, k) => sampleGradients(plain, l, pass, backs[k]!.delta[l]!, slips))
    gradients[l] = batchGradients(plain, layer, samples[l]!, before?.gradients[l] ?? null, slips)
    const { w, b } = gradients[l]!
    const kept = before?.updates[l]
    const move = (own: number, g: number, isBias: boolean, state: Quantities | undefined) => {
      const trained = isBias ? layer.biasesTrained : layer.weightsTrained
      const { optimizer, rate } = plain
      const inputs = layer.weights[0]!.length
      if (!trained) return { new: own }
      const last = l === plain.layers.length - 1
      return moved({ w: own, g, isBias, last, inputs, optimizer, rate, t, kept: state, keras }, slips)
    }
    updates[l] = {
      w: layer.weights.map((row, j) => row.map((own, i) => move(own, w[j]![i]!, false, kept?.w[j]?.[i]))),
      b: layer.biases.map((own, j) => move(own, b[j]!, true, kept?.b[j])),
    }
    fresh[l] = replaced(layer, updates[l]!)
  }
  return {
    passes,
    backs,
    samples,
    gradients,
    updates,
    layers: fresh,
    ...errorsOf(plain, batch, passes, slips),
  }
}

const replaced = (layer: Dense, { w, b }: Values<Quantities>): Dense => ({
  ...layer,
  weights: w.map((row) => row.map((one) => one.new)),
  biases: b.map((one) => one.new),
})

function errorsOf(plain: Plain, batch: Samples, passes: readonly Pass[], slips: readonly Slip[]) {
  const errors = passes.map(({ outs }, k) =>
    outs.at(-1)!.map((_, o) => errorOf(plain.loss, outs.at(-1)!, batch[k]!.t, o, slips)),
  )
  const totals = errors.map((one) => totalOf(plain.loss, one, slips))
  const weights = plain.layers.flatMap((layer) => layer.weights.flat())
  const penalty =
    (plain.l2 / 2) * sum(weights.map((w) => w * w)) + plain.l1 * sum(weights.map((w) => Math.abs(w)))
  const added = batch.length > 1 && slip(slips, 'U10') === 'error'
  const averaged = slip(slips, 'F8') === 'samples' || (plain.reduce === 'mean' && !added)
  return { errors, totals, error: sum(totals) / (averaged ? batch.length : 1) + penalty }
}

/** Plain gradient descent that changes the parameters after each sample of a batch. */
function afterEachSample(plain: Plain, batch: Samples, t: number, slips: readonly Slip[]): Step {
  const rest = slips.filter(({ catalogue }) => catalogue !== 'U11')
  const singles: Step[] = []
  let layers = plain.layers
  for (const one of batch) {
    const step = worked({ ...plain, layers }, [one], t, undefined, rest, false)
    singles.push(step)
    layers = step.layers
  }
  const samples = plain.layers.map((_, l) => singles.map((step) => step.samples[l]![0]!))
  const passes = singles.map((step) => step.passes[0]!)
  return {
    passes,
    backs: singles.map((step) => step.backs[0]!),
    samples,
    gradients: plain.layers.map((layer, l) => batchGradients(plain, layer, samples[l]!, null, rest)),
    updates: singles.at(-1)!.updates,
    layers,
    ...errorsOf(plain, batch, passes, rest),
  }
}
