// How a number is written under conventions that leave the calculation as it is: with the opposite sign, or
// divided by the number of samples.

import { stepsPerEpoch } from '../engine/batches.ts'
import { isDelta, type Name, sampleOf } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import type { Custom } from './hypotheses.ts'

/** What a number of a step of `network` is multiplied by to stand as the conventions have it. */
export function factorOf(customs: readonly Custom[], network: Network, name: Name, step: number): number {
  if (!('d' in name)) return 1
  return customs.reduce((factor, { form }) => {
    if (form.overSamples === true && isOfSample(name)) return factor / shares(network, step)
    return form.negated !== undefined && isNegated(form.negated, name) ? -factor : factor
  }, 1)
}

type Slope = Extract<Name, { d: Name }>

/** Is it a slope of a single sample's error? */
const isOfSample = ({ d }: Slope) => 'of' in d && d.of === 'error' && sampleOf(d) !== undefined

function isNegated(negated: NonNullable<Custom['form']['negated']>, name: Slope): boolean {
  const gradient = 'of' in name.by && name.by.of === 'parameter'
  if (negated === 'gradient') return gradient
  return isDelta(name) || (gradient && negated === 'delta and gradient')
}

/** Each sample's share in the error of a step's batch: 1, unless that is the mean of several. */
function shares(network: Network, step: number): number {
  const { batch, samples } = network
  const first = ((step - 1) % stepsPerEpoch(network)) * batch.size
  return batch.reduce === 'mean' ? Math.min(batch.size, samples.length - first) : 1
}
