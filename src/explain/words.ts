// The words of an explanation: a title for every kind of number and a sentence of why it is worked out so.
// One wording for every medium.

import type { Cell } from '../formula/formula.ts'
import { type Name, sampleOf } from '../formula/name.ts'
import { denseLayers, inputsOf, placeOf } from '../network/network.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Sheet } from '../trace/sheet.ts'
import type { Phrase } from './explanation.ts'
import { slopeWords } from './slope-words.ts'

export type Words = { title: Phrase; why: Phrase }

const ofParameter = (parameter: string): { name: Name } => ({ name: { of: 'parameter', parameter } })

/** Title and reason of a cell. */
export function wordsOf(sheet: Sheet, cell: Cell): Words {
  const { name } = cell
  const sample = sampleOf(name)
  const words = 'd' in name ? slopeWords(sheet, cell, name) : plainNumber(sheet, cell)
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
        title: [`${name.quantity} of `, ofParameter(name.parameter), ' before this step'],
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
  const the = ofParameter(parameter)
  if (quantity === 'change') {
    return { title: ['Change of ', the], why: ['The new value minus the old one.'] }
  }
  if (network.trained[parameterIndex(network, parameter)!] === 0) {
    return { title: ['New ', the], why: [the, ' is not trained: it keeps its value.'] }
  }
  if (quantity === 'new') return { title: ['New ', the], why: [network.optimizer.part.why] }
  const meaning: Record<string, string> = {
    m: 'Running mean of the gradient',
    v: network.optimizer.part.state.includes('m')
      ? 'Running mean of the squared gradient'
      : 'What the optimizer keeps',
    mhat: 'Running mean of the gradient, corrected for its start at 0',
    vhat: 'Running mean of the squared gradient, corrected for its start at 0',
  }
  return { title: [`${meaning[quantity] ?? quantity}, for `, the], why: [network.optimizer.part.why] }
}
