// Makes the plan of a step: forward for every sample, the batch's error, backward, updates, in reading order.

import type { Network } from '../network/network.ts'
import { writeBackward } from './backward.ts'
import { isOutside, type Pass, writeForward } from './forward.ts'
import { refuseHugeSheet } from './limit.ts'
import { Plan, type Slice } from './plan.ts'
import { writeBatchError, writeGradient, writeUpdate } from './update.ts'

const plans = new WeakMap<Network, Map<number, Plan>>()
const passesOf = new WeakMap<Plan, readonly Pass[]>()

/** The plan of the whole network for a batch of `size`; made once. */
export function planOf(network: Network, size: number): Plan {
  let known = plans.get(network)
  if (known === undefined) plans.set(network, (known = new Map()))
  let plan = known.get(size)
  if (plan === undefined) {
    refuseHugeSheet(network, size)
    known.set(size, (plan = buildPlan(network, size, null)))
  }
  return plan
}

const withoutUpdates = new WeakMap<Network, Map<number, Plan>>()

/** The plan of a large network up to its δ; a gradient or an update is written when `resolve` is asked for it. */
export function planToDeltas(network: Network, size: number): Plan {
  let known = withoutUpdates.get(network)
  if (known === undefined) withoutUpdates.set(network, (known = new Map()))
  let plan = known.get(size)
  if (plan === undefined) {
    refuseHugeSheet(network, size)
    known.set(size, (plan = buildPlan(network, size, null, true)))
  }
  return plan
}

/** The plan of a slice: only the cells on the paths from one unit or parameter to the error. */
export function buildPlan(network: Network, size: number, slice: Slice | null, asked = false): Plan {
  const plan = new Plan(network, size, slice, asked)
  if (slice === null && !asked) for (let p = 0; p < network.start.length; p++) plan.parameter(p)
  const passes = Array.from({ length: size }, (_, sample) => writeForward(plan, sample))
  passesOf.set(plan, passes)
  writeBatchError(plan, passes)
  for (const pass of passes) if (!isOutside(plan, pass.sample)) writeBackward(plan, pass)
  if (asked) return plan
  const isWanted = (p: number) => (slice === null ? network.trained[p] === 1 : slice.parameter === p)
  for (let p = 0; p < network.start.length; p++) {
    if (isWanted(p) && plan.reduces) writeGradient(plan, passes, p)
  }
  for (let p = 0; p < network.start.length; p++) {
    if (isWanted(p)) writeUpdate(plan, passes, p)
  }
  return plan
}

export function passes(plan: Plan): readonly Pass[] {
  return passesOf.get(plan)!
}
