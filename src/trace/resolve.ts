// From a name or an address to its cell: finds the cells that are written, writes those that are asked for.

import type { Cell } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import { addressOf, type Name, ofWholeBatch, sampleOf } from '../formula/name.ts'
import { InputError } from '../network/problem.ts'
import { parseAddress } from './address.ts'
import { passes } from './build.ts'
import { derive } from './derive.ts'
import { parameterIndex } from './parameter-index.ts'
import type { Plan } from './plan.ts'
import { rateCell, sampleGradient, writeGradient, writeUpdate } from './update.ts'
import { isWithin } from './within.ts'

export function resolve(plan: Plan, wanted: string | Name): Cell {
  if (typeof wanted === 'string') {
    const known = plan.find(wanted)
    if (known !== undefined) return known
  }
  const name = typeof wanted === 'string' ? parseAddress(plan.network, wanted) : wanted
  const cell = find(plan, normal(plan, name))
  if (cell === null) throw missing(plan, name)
  return cell
}

/** Samples are left out of names where the batch has only one; a contribution to the last layer has E's name. */
function normal(plan: Plan, name: Name): Name {
  const sample = sampleOf(name)
  if (sample !== undefined && (sample < 1 || sample > plan.size)) {
    throw new InputError([
      {
        code: 'E-SAMPLE',
        what: `There is no sample ${sample} in this step: its batch has ${plan.size === 1 ? 'one sample' : `samples 1 to ${plan.size}`}.`,
        where: addressOf(name),
        fix: `Ask for @1${plan.size > 1 ? ` … @${plan.size}` : ''}, or for another step.`,
      },
    ])
  }
  return withSample(plan, name, sample)
}

function withSample(plan: Plan, name: Name, sample: number | undefined): Name {
  if ('d' in name) {
    const whole = ofWholeBatch(name) && plan.size > 1
    const d = withSample(plan, name.d, whole ? undefined : sample)
    return { ...name, d, by: withSample(plan, name.by, sample) }
  }
  switch (name.of) {
    case 'input':
    case 'target':
    case 'net':
    case 'out':
      return { of: name.of, unit: name.unit, sample: plan.size > 1 ? sample : undefined }
    case 'error':
      if (name.unit !== undefined) return { ...name, sample: plan.size > 1 ? sample : undefined }
      return { of: 'error', sample: plan.reduces ? sample : undefined }
    default:
      return name
  }
}

function find(plan: Plan, name: Name): Cell | null {
  const known = plan.find(addressOf(name))
  if (known !== undefined) return known
  if ('d' in name) return findDerivative(plan, name)
  if (name.of === 'update') return findUpdate(plan, name.quantity, name.parameter)
  if (name.of === 'out') return find(plan, { ...name, of: 'net' })
  if (name.of === 'rate') return rateCell(plan)
  if (name.of !== 'parameter') return null
  const parameter = parameterIndex(plan.network, name.parameter)
  return parameter === undefined ? null : plan.parameter(parameter)
}

function findDerivative(plan: Plan, name: { d: Name; by: Name; via?: string }): Cell | null {
  const { d, by } = name
  if ('of' in by && by.of === 'parameter' && 'of' in d && d.of === 'error' && d.unit === undefined) {
    const parameter = parameterIndex(plan.network, by.parameter)
    if (parameter === undefined) return null
    if (d.sample === undefined) return writeGradient(plan, passes(plan), parameter)
    return sampleGradient(plan, passes(plan)[d.sample - 1]!, parameter)
  }
  // With a single sample and a penalty, E@1 and E have the same slopes by everything but the weights.
  const inner = 'of' in d && d.of === 'error' && d.unit === undefined && plan.size === 1
  const shorter: Name = inner ? { ...name, d: { of: 'error' } } : name
  const found = plan.find(addressOf(shorter))
  if (found !== undefined) return found
  if (!isWithin(plan, name)) throw outsideOfSlice(name)
  const outer = find(plan, d)
  const cell = find(plan, by)
  if (outer === null || cell === null || name.via !== undefined) return null
  return derive(plan, outer, cell)
}

function findUpdate(plan: Plan, quantity: string, parameter: string): Cell | null {
  const index = parameterIndex(plan.network, parameter)
  if (index === undefined) return null
  const updated = writeUpdate(plan, passes(plan), index)
  if (quantity === 'new') return updated
  if (quantity !== 'change') return plan.find(addressOf({ of: 'update', quantity, parameter })) ?? null
  return plan.write({ of: 'update', quantity, parameter }, 'update', F.sub(updated, plan.parameter(index)))
}

function outsideOfSlice(name: Name): InputError {
  const address = addressOf(name)
  return new InputError([
    {
      code: 'E-SLICE',
      what: `${address} is not on this sheet: it works out the part of a large network that was asked for.`,
      fix: `Ask for a sheet of it: sheetFor(network, '${address}').`,
    },
  ])
}

function missing(plan: Plan, name: Name): InputError {
  const address = addressOf(name)
  const many = plan.size > 1 && sampleOf(name) === undefined
  if (!many && !isWithin(plan, name)) return outsideOfSlice(name)
  return new InputError([
    many
      ? {
          code: 'E-SAMPLE',
          what: `${address} is another number for every sample of the batch.`,
          fix: `Name the sample: ${Array.from({ length: Math.min(plan.size, 3) }, (_, k) => `${address}@${k + 1}`).join(', ')}${plan.size > 3 ? ` … @${plan.size}` : ''}.`,
        }
      : {
          code: 'E-NAME-UNKNOWN',
          what: `This step has no number ${address}.`,
          fix: 'handgrad trace FILE lists every number by name.',
        },
  ])
}
