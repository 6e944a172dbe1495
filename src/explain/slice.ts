// Which sheet explains a number: the whole one for a small network, a slice for a large one, so that one
// number never costs a sheet of everything.

import { run } from '../engine/run.ts'
import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { parseAddress } from '../trace/address.ts'
import type { Plan } from '../trace/plan.ts'
import type { Sheet } from '../trace/sheet.ts'
import { type StepOptions, sliceOf, step } from '../trace/step.ts'
import { isWithin, sliceAround } from '../trace/within.ts'

/** Parameters from which a number is explained on a slice. */
export const LARGE = 2000

/** A sheet on which the number of that address can be explained. */
export function sheetFor(network: Network, address: string, options: StepOptions = {}): Sheet {
  const work = network.start.length * Math.min(network.batch.size, network.samples.length)
  if (work <= LARGE) return step(network, options)
  const size = Math.min(network.batch.size, network.samples.length)
  return sliceOf(network, sliceAround(network, parseAddress(network, address), size), options)
}

/**
 * How a sheet has a number: `worked` with its formula; `given` to it, or looked up in the engine's arrays, without; or
 * `outside` of the part it works out, where only another sheet has it.
 */
export type Reach = 'worked' | 'given' | 'outside'

export function reachOf({ plan, network }: Sheet, address: string): Reach {
  if (plan.slice === null) return 'worked'
  let known = reaches.get(plan)
  if (known === undefined) reaches.set(plan, (known = new Map()))
  let reach = known.get(address)
  if (reach === undefined) {
    const name = parseAddress(network, address)
    if (isWithin(plan, name)) reach = 'worked'
    else reach = plan.find(address) !== undefined || isLookedUp(name) ? 'given' : 'outside'
    known.set(address, reach)
  }
  return reach
}

/** Asked again for every number that is drawn. */
const reaches = new WeakMap<Plan, Map<string, Reach>>()

/** Numbers of any parameter are at hand: its value, its gradient over the batch, what the update makes of it. */
function isLookedUp(name: Name): boolean {
  if ('d' in name)
    return isOfParameter(name.by) && 'of' in name.d && name.d.of === 'error' && name.d.unit === undefined
  return isOfParameter(name) || name.of === 'rate' || name.of === 'input' || name.of === 'target'
}

const isOfParameter = (name: Name) => 'parameter' in name

/** The sheet itself where it has the number, else one of the same step that works it out. */
export const sheetWith = (sheet: Sheet, address: string): Sheet =>
  reachOf(sheet, address) === 'outside' ? anotherFor(sheet, address) : sheet

/** The sheet itself where it works the number out, else another one of the same step. */
export const sheetWorking = (sheet: Sheet, address: string): Sheet =>
  reachOf(sheet, address) === 'worked' ? sheet : anotherFor(sheet, address)

/** What was last asked for beside a sheet: whoever points at a number asks for it several times. */
const lastBeside = new WeakMap<Sheet, { readonly address: string; readonly sheet: Sheet }>()

function anotherFor(sheet: Sheet, address: string): Sheet {
  const last = lastBeside.get(sheet)
  if (last?.address === address) return last.sheet
  const { network, state } = sheet
  const other = sheetFor(network, address, { step: state.step, run: run(network, state) })
  lastBeside.set(sheet, { address, sheet: other })
  return other
}
