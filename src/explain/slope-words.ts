// The words of slopes and gradients: what changes with what, and why it is worked out so.

import type { Cell } from '../formula/formula.ts'
import { isDelta, type Name, sampleOf } from '../formula/name.ts'
import { denseLayers, placeOf } from '../network/network.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Sheet } from '../trace/sheet.ts'
import type { Phrase } from './explanation.ts'
import type { Words } from './words.ts'

const the = (name: Name): { name: Name } => ({ name })

/** Title and reason of a slope. */
export function slopeWords(sheet: Sheet, cell: Cell, name: { d: Name; by: Name; via?: string }): Words {
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
    return { title, why: gradientReason(sheet, cell, d, (by as { parameter: string }).parameter) }
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

function gradientReason(sheet: Sheet, cell: Cell, d: Name, parameter: string): Phrase {
  const { network, plan } = sheet
  const reduced = sampleOf(d) === undefined && plan.reduces
  if (reduced) {
    const how = network.batch.reduce === 'mean' ? 'averaged' : 'added up'
    const { l1, l2 } = network.regularization
    const weight = placeOf(network, parameterIndex(network, parameter)!).input !== null
    const penalty = weight && (l1 !== 0 || l2 !== 0) ? '; the penalty adds its own slope' : ''
    return [`The gradients of the samples, ${how}${penalty}.`]
  }
  const { unit } = placeOf(network, parameterIndex(network, parameter)!)
  const weight = the({ of: 'parameter', parameter })
  if (unit === null) return [weight, ' is shared by all units of its layer, so their deltas are added up.']
  if (cell.formula?.op === 'mul' && cell.formula.args.length > 2) {
    return [
      'The error reaches ',
      weight,
      ' through an output, its net and what ',
      weight,
      ' is multiplied by: the slopes are multiplied.',
    ]
  }
  return ['The δ of the unit times what ', weight, ' is multiplied by.']
}
