// The words of an explanation: a title for every kind of number and a sentence of why it is worked out so.
// One wording for every medium.

import type { Cell } from '../formula/formula.ts'
import { isDelta, type Name, sampleOf } from '../formula/name.ts'
import { denseLayers, inputsOf, placeOf } from '../network/network.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Sheet } from '../trace/sheet.ts'
import type { Phrase } from './explanation.ts'

export type Words = { title: Phrase; why: Phrase }

const the = (name: Name): { name: Name } => ({ name })

/** Title and reason of a cell. */
export function wordsOf(sheet: Sheet, cell: Cell): Words {
  const { name } = cell
  const sample = sampleOf(name)
  const words = 'd' in name ? derivative(sheet, cell, name) : plainNumber(sheet, cell)
  // A title that names the numbers tells the sample already.
  const told = words.title.some((part) => typeof part !== 'string')
  return sample === undefined || told ? words : { ...words, title: [...words.title, `, sample ${sample}`] }
}

function plainNumber(sheet: Sheet, cell: Cell): Words {
  const name = cell.name as Exclude<Name, { d: Name }>
  const { network } = sheet
  switch (name.of) {
    case 'input':
      return { title: [`Input ${name.unit}`], why: ['Given with the sample.'] }
    case 'target':
      return {
        title: [`Target of ${name.unit}`],
        why: ['What the network should answer, given with the sample.'],
      }
    case 'net':
      return {
        title: [`Net of ${name.unit}`],
        why: [
          `Everything that comes into ${name.unit}, each times its weight, added up${hasBias(sheet, name.unit) ? ', then the bias' : ''}.`,
        ],
      }
    case 'out':
      return { title: [`Output of ${name.unit}`], why: [outReason(sheet, name.unit)] }
    case 'error':
      return errorWords(sheet, name.unit, name.sample)
    case 'penalty':
      return { title: ['Penalty'], why: ['What large weights cost; biases are left out.'] }
    case 'rate':
      return { title: ['Learning rate'], why: [network.schedule.part.why] }
    case 'step':
      return { title: ['Number of the update'], why: ['Counted from 1.'] }
    case 'epoch':
      return { title: ['Number of the pass over the data'], why: ['Counted from 0.'] }
    case 'parameter':
      return parameterWords(sheet, name.parameter)
    case 'previous':
      return {
        title: [`${name.quantity} of ${name.parameter} before this step`],
        why: ['Kept by the optimizer from the step before; 0 at the start.'],
      }
    case 'update':
      return updateWords(sheet, name.quantity, name.parameter)
  }
}

function hasBias(sheet: Sheet, unit: string): boolean {
  return denseLayers(sheet.network).some((layer) => layer.units.includes(unit) && layer.biasCount > 0)
}

function outReason(sheet: Sheet, unit: string): string {
  const layer = sheet.network.layers.findLast(({ units }) => units.includes(unit))!
  if (layer.type === 'dense') return layer.activation?.part.why ?? 'The net is passed on unchanged.'
  return 'The exponential of its net, as a share of all of them: the outputs are positive and add up to 1.'
}

function errorWords(sheet: Sheet, unit: string | undefined, sample: number | undefined): Words {
  const { network, plan } = sheet
  const { part } = network.loss
  const reduced = sample === undefined && plan.size > 1
  const how = network.batch.reduce === 'mean' ? 'averaged' : 'added up'
  if (unit !== undefined) {
    if (reduced) return { title: [`Error at ${unit}`], why: [`The errors of the samples, ${how}.`] }
    return { title: [`Error at ${unit}`], why: [part.why] }
  }
  if (sample === undefined && plan.reduces) {
    const penalty = plan.has({ of: 'penalty' }) ? ', and the penalty on large weights' : ''
    const samples = plan.size > 1 ? `The errors of the samples, ${how}` : 'The error of the sample'
    return { title: ['Total error'], why: [`${samples}${penalty}.`] }
  }
  const sum = part.total === 'mean' ? 'averaged' : 'added up'
  const why =
    network.outputs.length === 1
      ? 'There is one output, so its error is the total.'
      : `The errors of the outputs, ${sum}.`
  return { title: ['Total error'], why: [why] }
}

function parameterWords(sheet: Sheet, parameter: string): Words {
  const { layer, unit, input } = placeOf(sheet.network, parameterIndex(sheet.network, parameter)!)
  const units = sheet.network.layers[layer]!.units
  const to = unit === null ? units.join(', ') : units[unit]!
  if (input === null) return { title: [`Bias of ${to}`], why: ['Given: the value before this step.'] }
  const from = inputsOf(sheet.network, layer)[input]!
  return { title: [`Weight from ${from} to ${to}`], why: ['Given: the value before this step.'] }
}

function updateWords(sheet: Sheet, quantity: string, parameter: string): Words {
  const { network } = sheet
  if (quantity === 'change') {
    return { title: [`Change of ${parameter}`], why: ['The new value minus the old one.'] }
  }
  if (network.trained[parameterIndex(network, parameter)!] === 0) {
    return { title: [`New ${parameter}`], why: [`${parameter} is not trained: it keeps its value.`] }
  }
  if (quantity === 'new') return { title: [`New ${parameter}`], why: [network.optimizer.part.why] }
  const meaning: Record<string, string> = {
    m: 'Running mean of the gradient',
    v: network.optimizer.part.state.includes('m')
      ? 'Running mean of the squared gradient'
      : 'What the optimizer keeps',
    mhat: 'Running mean of the gradient, corrected for its start at 0',
    vhat: 'Running mean of the squared gradient, corrected for its start at 0',
  }
  return { title: [`${meaning[quantity] ?? quantity}, for ${parameter}`], why: [network.optimizer.part.why] }
}

function derivative(sheet: Sheet, cell: Cell, name: { d: Name; by: Name; via?: string }): Words {
  const { d, by, via } = name
  const nothing = cell.formula?.op === 'number' && cell.formula.value === 0
  if (nothing)
    return {
      title: ['How ', the(d), ' changes with ', the(by)],
      why: [the(d), ' does not depend on ', the(by), '.'],
    }
  const title: Phrase = ['How ', the(d), ' changes with ', the(by)]
  if (via !== undefined || isContribution(sheet, cell)) {
    const through = via ?? (d as { unit: string }).unit
    return {
      title: via === undefined ? title : [...title, ` through ${via}`],
      why: [`What comes back through ${through}: its δ times the weight that leads there.`],
    }
  }
  if (isDelta(name))
    return { title: [`Delta of ${name.by.unit}`], why: [deltaReason(sheet, cell, name.by.unit)] }
  const byKind = 'of' in by ? by.of : ''
  const dKind = 'of' in d ? d.of : ''
  if (byKind === 'parameter' && dKind === 'error' && !('unit' in d && d.unit !== undefined)) {
    return { title, why: [gradientReason(sheet, cell, d, (by as { parameter: string }).parameter)] }
  }
  if (byKind === 'out' && dKind === 'error')
    return { title, why: [backReason(sheet, cell, (by as { unit: string }).unit)] }
  if (byKind === 'net' && dKind === 'out') {
    const layer = denseLayers(sheet.network).find(({ units }) =>
      units.includes((by as { unit: string }).unit),
    )
    return {
      title,
      why: [
        layer?.activation
          ? layer.activation.part.slopeWhy
          : 'Every output of a softmax depends on every net.',
      ],
    }
  }
  return {
    title,
    why: [
      'The chain rule: the slopes along every path from one to the other, multiplied, and the paths added up.',
    ],
  }
}

const isContribution = (sheet: Sheet, cell: Cell): boolean => {
  const { name } = cell
  if (!('d' in name) || !('of' in name.d) || name.d.of !== 'error' || name.d.unit === undefined) return false
  return 'of' in name.by && name.by.of === 'out' && sheet.worked.includes(cell)
}

function deltaReason(sheet: Sheet, cell: Cell, unit: string): string {
  if (sheet.plan.derivations.has(cell)) {
    return 'Softmax and cross-entropy together leave only this: output minus target.'
  }
  return `The error reaches the net of ${unit} through its output: the two slopes are multiplied.`
}

function backReason(sheet: Sheet, cell: Cell, unit: string): string {
  if (sheet.network.outputs.includes(unit)) return 'How fast the error grows as this output grows.'
  if (cell.formula?.op === 'add')
    return `${unit} feeds every unit of the next layer, so what each passes back is added up.`
  return `${unit} feeds one unit only: its δ comes back times the weight that leads there.`
}

function gradientReason(sheet: Sheet, cell: Cell, d: Name, parameter: string): string {
  const { network, plan } = sheet
  const reduced = sampleOf(d) === undefined && plan.reduces
  if (reduced) {
    const how = network.batch.reduce === 'mean' ? 'averaged' : 'added up'
    const { l1, l2 } = network.regularization
    const weight = placeOf(network, parameterIndex(network, parameter)!).input !== null
    const penalty = weight && (l1 !== 0 || l2 !== 0) ? '; the penalty adds its own slope' : ''
    return `The gradients of the samples, ${how}${penalty}.`
  }
  const { unit } = placeOf(network, parameterIndex(network, parameter)!)
  if (unit === null) return `${parameter} is shared by all units of its layer, so their deltas are added up.`
  if (cell.formula?.op === 'mul' && cell.formula.args.length > 2) {
    return `The error reaches ${parameter} through an output, its net and what ${parameter} is multiplied by: the slopes are multiplied.`
  }
  return `The δ of the unit times what ${parameter} is multiplied by.`
}
