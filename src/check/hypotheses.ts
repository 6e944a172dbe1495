// Every theory worth trying on a network: the known mistakes in all their forms, where each can be made in one
// part of the network only, and the conventions.

import { denseLayers, type Network } from '../network/network.ts'
import { conventions } from '../parts/conventions/index.ts'
import type { Convention, Facts, Form, Mistake, Rewrites } from '../parts/mistake.ts'
import { mistakes } from '../parts/mistakes/index.ts'
import type { Scope, Theory } from './theory.ts'

export type Hypothesis = {
  readonly mistake: Mistake
  readonly form: Form
  readonly scope: Scope
  readonly theory: Theory
}

export type Custom = {
  readonly convention: Convention
  readonly form: ReturnType<Convention['forms']>[number]
  readonly theory: Theory
}

/** What the parts may ask about a network; `decimals` are those of the numbers at hand. */
export function factsOf(network: Network, decimals: number): Facts {
  const layers = denseLayers(network)
  const { l1, l2 } = network.regularization
  const biased = layers.filter(({ biasCount }) => biasCount > 0)
  return {
    widths: [network.inputs.length, ...layers.map(({ units }) => units.length)],
    activations: layers.map(({ activation }) => activation?.part.id ?? 'softmax'),
    loss: network.loss.part.id,
    optimizer: network.optimizer.part.id,
    softmax: network.layers.some(({ type }) => type === 'softmax'),
    samples: network.samples.length,
    batch: Math.min(network.batch.size, network.samples.length),
    reduce: network.batch.reduce,
    penalty: l1 !== 0 || l2 !== 0,
    biases: layers.map(({ biasCount, units }) =>
      biasCount === 0 ? 'none' : biasCount === 1 && units.length > 1 ? 'shared' : 'per-unit',
    ),
    biasesTrained: biased.some(({ biases }) => network.trained[biases] === 1),
    decimals,
  }
}

const theoryOf = (form: Form, scope: Scope): Theory => ({
  describes: form.describes === undefined ? [] : [form.describes],
  rewritings: form.rewrites === undefined ? [] : [{ rewrites: form.rewrites, scope }],
  afterEachSample: form.afterEachSample ?? false,
})

/** Where a mistake can be made: everywhere, in the output layer, in all hidden layers or in one of several. */
function scopesOf({ widths }: Facts): readonly Scope[] {
  const hidden = widths.length - 2
  if (hidden === 0) return ['everywhere']
  return [
    'everywhere',
    'output',
    'hidden',
    ...(hidden === 1 ? [] : Array.from({ length: hidden }, (_, l) => l)),
  ]
}

/** Kinds of numbers of which every layer has its own. */
const OF_LAYERS: readonly (keyof Rewrites)[] = ['net', 'out', 'slope', 'path', 'back', 'delta', 'gradient']

function canBeMadeIn(scope: Scope, { scoped }: Mistake, { rewrites }: Form): boolean {
  if (scope === 'everywhere') return true
  if (rewrites === undefined) return false
  return typeof scope === 'number' ? OF_LAYERS.some((kind) => kind in rewrites) : scoped === true
}

/** All single mistakes, those made everywhere first. */
export function hypothesesFor(facts: Facts): Hypothesis[] {
  const found: Hypothesis[] = []
  const scopes = scopesOf(facts)
  for (const mistake of mistakes) {
    for (const form of mistake.forms(facts)) {
      const own = scopes.filter((scope) => canBeMadeIn(scope, mistake, form))
      for (const scope of own) found.push({ mistake, form, scope, theory: theoryOf(form, scope) })
    }
  }
  return found
}

/** All single conventions; the file's own is the right calculation. */
export function conventionsFor(facts: Facts): Custom[] {
  return conventions.flatMap((convention) =>
    convention.forms(facts).map((form) => ({ convention, form, theory: theoryOf(form, 'everywhere') })),
  )
}
