// The whole worked solution of a step, as data: the drawing, what is given, every number in reading order,
// the second forward pass with the new error, and what a source printed otherwise.

import type { Cell } from '../formula/formula.ts'
import { isDelta, type Name, sampleOf } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { parameterName } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { notations } from '../parts/notations/index.ts'
import type { Sheet } from '../trace/sheet.ts'
import { again, runTo, type StepOptions, step } from '../trace/step.ts'
import { explainCell } from './explain.ts'
import type { Block, Document } from './explanation.ts'
import { matrixForm } from './matrix.ts'

export type SolutionOptions = StepOptions & {
  /** Only this sample of the batch, from 1. */
  sample?: number
  /** Work one number of each kind; give only the values of the others. */
  brief?: boolean
  /** Add the step in matrix form: a row per unit (`rows`) or a column per unit (`columns`). */
  matrix?: boolean
  orientation?: 'rows' | 'columns'
}

/** Workings from which a solution is refused. */
const MOST = 5000

/** The worked solution of one step of a network. */
export function workedSolution(network: Network, options: SolutionOptions = {}): Document {
  const n = options.step ?? 1
  const orientation = options.orientation ?? notations.find(({ id }) => id === network.notation)!.orientation
  const count = network.start.length * 2 * Math.min(network.samples.length, network.batch.size)
  if (count > MOST) throw tooLong(count)
  const run = runTo(network, n, options.run)
  const sheet = step(network, { step: n, run })
  const next = again(sheet, runTo(network, n + 1, run))
  const keep = (cell: Cell) => {
    const sample = sampleOf(cell.name)
    return options.sample === undefined || sample === undefined || sample === options.sample
  }
  if (options.sample !== undefined) sheet.cell({ of: 'error', sample: options.sample })
  const brief = options.brief ? briefly() : () => false
  const working =
    (on: Sheet) =>
    (cell: Cell): Block => ({
      type: brief(cell) ? 'result' : 'working',
      explanation: { ...explainCell(on, cell), orientation },
    })
  const worked = sheet.worked.filter(keep)
  const phase = (...phases: string[]) => worked.filter((cell) => phases.includes(cell.phase))
  const blocks: Block[] = [
    { type: 'title', text: n === 1 ? network.title : `${network.title}: step ${n}` },
    { type: 'drawing', network, parameters: sheet.state.parameters },
    heading('What is given'),
    { type: 'given', rows: givenRows(sheet, options.sample) },
    heading('The forward pass'),
    ...phase('forward').map(working(sheet)),
    heading('The error'),
    ...phase('error').map(working(sheet)),
    heading('The backward pass'),
    ...byLayer(network, phase('backward')).flatMap(({ title, cells }) => [
      ...title,
      ...cells.map(working(sheet)),
    ]),
    heading('The update'),
    {
      type: 'text',
      text: ['All gradients are worked out with the old weights; only now are the weights replaced.'],
    },
    ...phase('update').map(working(sheet)),
    ...(options.matrix ? matrixForm(sheet, orientation) : []),
    heading('After the update'),
    ...next.worked
      .filter((cell) => (cell.phase === 'forward' || cell.phase === 'error') && keep(cell))
      .map(working(next)),
    closing(sheet, next),
    ...errata(sheet),
  ]
  return { blocks, notation: network.notation, numbers: network.numbers, orientation, network }
}

const heading = (text: string): Block => ({ type: 'heading', text: [text] })

function givenRows(sheet: Sheet, only: number | undefined) {
  const { network, plan } = sheet
  const names: Name[] = []
  for (let k = 0; k < plan.size; k++) {
    if (only !== undefined && only !== k + 1) continue
    const sample = plan.tag(k)
    for (const unit of network.inputs) names.push({ of: 'input', unit, sample })
    for (const unit of network.outputs) names.push({ of: 'target', unit, sample })
  }
  for (let p = 0; p < network.start.length; p++) {
    names.push({ of: 'parameter', parameter: parameterName(network, p) })
  }
  if (network.schedule.part.id === 'constant') names.push({ of: 'rate' })
  return names.map((name) => ({ name, value: sheet.value(name) }))
}

/** The backward pass cut where it comes to another layer, with a heading for each; what is reduced over the batch comes last. */
function byLayer(network: Network, cells: readonly Cell[]) {
  const groups: { layer: number | null; title: Block[]; cells: Cell[] }[] = []
  for (const cell of cells) {
    const layer = layerOf(network, cell)
    const group = groups.at(-1)
    if (group && (layer === null || layer === group.layer)) {
      group.cells.push(cell)
      continue
    }
    const last = layer === null || layer >= network.layers.length - 1
    const text = last ? 'Back through the output layer' : `Back through layer ${layer + 1}`
    groups.push({ layer, title: [heading(text)], cells: [cell] })
  }
  return groups
}

function layerOf(network: Network, cell: Cell): number | null {
  const { name } = cell
  if (!('d' in name) || !('unit' in name.by)) return null
  const { unit } = name.by
  return network.layers.findIndex(({ units }) => units.includes(unit!))
}

/** Tells whether a number of the same kind and layer was worked before. */
function briefly(): (cell: Cell) => boolean {
  const seen = new Set<string>()
  return ({ name, phase, formula }) => {
    const kind =
      'd' in name
        ? `d${isDelta(name) ? 'elta' : ('of' in name.d && name.d.of) + ('of' in name.by ? name.by.of : '')}`
        : name.of
    const key = `${phase} ${kind} ${formula && 'args' in formula ? formula.op + formula.args.length : ''}`
    const known = seen.has(key)
    seen.add(key)
    return known
  }
}

function closing(sheet: Sheet, next: Sheet): Block {
  const before = sheet.value('E')
  const after = next.value('E')
  const error = { name: { of: 'error' } } as const
  const moved = after < before ? 'fell' : after > before ? 'rose' : 'stayed the same'
  const others = sheet.plan.size < sheet.network.samples.length
  const from = others ? 'from these weights, with samples of its own' : 'from here'
  return { type: 'text', text: ['With this update ', error, ` ${moved}. The next step starts ${from}.`] }
}

function errata(sheet: Sheet): Block[] {
  const { network } = sheet
  if (network.errata.length === 0) return []
  const sheets = new Map([[sheet.step, sheet]])
  const at = (n: number) => {
    const known = sheets.get(n) ?? step(network, { step: n })
    sheets.set(n, known)
    return known
  }
  return [
    heading('In print'),
    ...network.errata.map(({ cell, step: n = 1, printed, note }): Block => {
      if (cell === undefined) return { type: 'erratum', note }
      const on = at(n)
      const found = on.cell(cell)
      return { type: 'erratum', name: found.name, step: n, printed, value: on.look(found), note }
    }),
  ]
}

function tooLong(count: number): InputError {
  return new InputError([
    {
      code: 'E-LIMIT-SOLUTION',
      what: `The whole working of this step would be about ${count} numbers, too many to read.`,
      why: `Whole solutions are written up to ${MOST} numbers; single ones are explained at any size.`,
      fix: "Name the numbers you want, for instance: handgrad explain FILE 'dE/dw(i1->h1)'",
    },
  ])
}
