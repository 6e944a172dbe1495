// Ties a label to a cell of a network at a step: what it means, and of which sample of the batch. What cannot
// be tied is told with the nearest names, or with all the cells it could mean.

import { batches } from '../../engine/batches.ts'
import { addressOf, type Name } from '../../formula/name.ts'
import type { Network } from '../../network/network.ts'
import { shown } from '../../network/shown.ts'
import { findAddress } from '../../trace/address.ts'
import { meaningsOf } from './meaning.ts'
import { nearTo } from './nearest.ts'

export type At = { readonly step: number; readonly sample?: number | undefined }
export type Tied = { readonly name: Name } | { readonly why: string }
export type Tie = {
  /** `quiet`: nothing is suggested for an unknown label, which is quicker. */
  (label: string, at: At, quiet?: boolean): Tied
  /** The same for what is a name already. */
  cell(name: Name, at: At): Tied
}

/** For so many unknown labels the nearest names are looked for, which is slow. */
const SUGGESTED = 20
const LONGEST_LABEL = 200

/** Ties labels in one network; a label that comes again is not read again. */
export function tying(network: Network): Tie {
  const meanings = new Map<string, readonly Name[]>()
  let suggested = 0
  const sizeAt = batchSizes(network)
  const tie = (label: string, at: At, quiet = false): Tied => {
    const wrong = label.length > LONGEST_LABEL ? 'No name is that long.' : stepFault(at.step)
    if (wrong !== undefined) return { why: wrong }
    if (label.includes('@all')) {
      const name = findAddress(network, label)
      if (name !== null) return { name }
    }
    const [bare, samples] = splitSamples(label)
    if (samples.size > 1) return { why: `${shown(label)} names two samples.` }
    const told = [...samples][0]
    if (told !== undefined && at.sample !== undefined && told !== at.sample)
      return { why: `${shown(label)} stands under sample ${at.sample}.` }
    let names = meanings.get(bare)
    if (names === undefined) meanings.set(bare, (names = meaningsOf(network, bare)))
    if (names.length === 0) {
      const near = !quiet && suggested++ < SUGGESTED ? nearTo(network, bare) : []
      const nearest = near.length > 0 ? ` Nearest: ${near.join(', ')}.` : ''
      return { why: `This network has no number called ${shown(label)}.${nearest}` }
    }
    if (names.length > 1) {
      return { why: `${shown(label)} could be ${orList(names.map(addressOf))}: use one of these names.` }
    }
    return sampled(network, names[0]!, told ?? at.sample, sizeAt(at.step))
  }
  const cell = (found: Name, at: At): Tied => {
    const why = stepFault(at.step)
    return why === undefined ? sampled(network, found, at.sample, sizeAt(at.step)) : { why }
  }
  return Object.assign(tie, { cell })
}

function stepFault(step: number): string | undefined {
  return Number.isSafeInteger(step) && step >= 1 ? undefined : `There is no step ${step}: steps count from 1.`
}

const orList = (words: readonly string[]) => {
  const few = words.slice(0, 4)
  return few.length < 2 ? few.join() : `${few.slice(0, -1).join(', ')} or ${few.at(-1)}`
}

/** `out(h1)@2`, `dE@2/dw5`, `E_{o1{@}2}` */
function splitSamples(label: string): [string, Set<number>] {
  const samples = new Set<number>()
  if (!label.includes('@')) return [label, samples]
  const bare = label
    .replaceAll('{@}', '@')
    // A name in quotes may have such a sign of its own.
    .replace(/"(?:[^"\\]|\\.)*"|@\s?(\d{1,9}|all)(?![\p{L}\d])/gu, (whole, sample?: string) => {
      if (sample === undefined) return whole
      if (sample !== 'all') samples.add(Number(sample))
      return ''
    })
  return [bare, samples]
}

/** How many samples the batch of a step has. */
export function batchSizes(network: Network): (step: number) => number {
  const { samples, batch } = network
  // The sizes are the same whether shuffled or not, and then no order need be drawn.
  const sizes = batches(samples.length > 0 ? { ...network, batch: { ...batch, shuffle: null } } : network)
  return (step) => sizes(step).samples.length
}

/** The name with its sample, as it stands in the sheet of a step whose batch has `size` samples. */
export function sampled(network: Network, name: Name, sample: number | undefined, size: number): Tied {
  const needs = ofOneSample(name)
  if (sample === undefined && size > 1 && needs) {
    const address = addressOf(name)
    const some = Array.from({ length: Math.min(size, 3) }, (_, k) => `${address}@${k + 1}`).join(', ')
    const rest = size > 3 ? ` … @${size}` : ''
    return {
      why: `${address} is another number for every sample of the batch. Name the sample: ${some}${rest}.`,
    }
  }
  if (sample !== undefined && (sample < 1 || sample > size)) {
    const has = size === 1 ? 'one sample' : `samples 1 to ${size}`
    return { why: `There is no sample ${sample} in this step: its batch has ${has}.` }
  }
  const { l1, l2 } = network.regularization
  return {
    name: tagged(name, size > 1 ? sample : undefined, size > 1 || l1 !== 0 || l2 !== 0 ? sample : undefined),
  }
}

/** Is it another number for every sample, so that the sample must be told? */
function ofOneSample(name: Name): boolean {
  if ('d' in name) return ofOneSample(name.d) || ofOneSample(name.by)
  return name.of === 'net' || name.of === 'out' || name.of === 'target' || name.of === 'input'
}

/** `total` is the sample of an E without unit, which differs where the step's error is more than one sample's. */
function tagged(name: Name, sample: number | undefined, total: number | undefined): Name {
  if ('d' in name) {
    return { ...name, d: tagged(name.d, sample, total), by: tagged(name.by, sample, total) }
  }
  const tag = (k: number | undefined) => (k === undefined ? {} : { sample: k })
  switch (name.of) {
    case 'input':
    case 'target':
    case 'net':
    case 'out':
      return { of: name.of, unit: name.unit, ...tag(sample) }
    case 'error':
      return name.unit === undefined
        ? { of: 'error', ...tag(total) }
        : { of: 'error', unit: name.unit, ...tag(sample) }
    default:
      return name
  }
}
