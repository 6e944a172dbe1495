// Which numbers of a step are compared, in the order in which they are worked out, so that the first test that
// fails shows the first number that is wrong. After the first step only the error and the new weights are.

import type { Name } from '../../formula/name.ts'
import { parameterName } from '../../network/network.ts'
import type { Sheet } from '../../trace/sheet.ts'
import type { Kind } from './golden.ts'
import type { Layout } from './layout.ts'

export type Asked = { readonly name: Name; readonly place: readonly number[] }
type AskedGroup = { readonly kind: Kind; readonly title: string; readonly numbers: readonly Asked[] }

export function asked(sheet: Sheet, layout: Layout): AskedGroup[] {
  const first = sheet.step === 1
  const error: AskedGroup = {
    kind: 'E',
    title: 'E, the error that is trained on',
    numbers: [{ name: { of: 'error' }, place: [] }],
  }
  return [
    ...(first ? forward(sheet, layout) : []),
    error,
    ...(first ? backward(sheet, layout) : []),
    ...parameters(sheet, layout, 'new'),
  ]
}

const ofSamples = (sheet: Sheet, each: (k: number, tag: number | undefined) => Asked[]): Asked[] =>
  Array.from({ length: sheet.plan.size }, (_, k) => each(k, sheet.plan.tag(k))).flat()

function forward(sheet: Sheet, layout: Layout): AskedGroup[] {
  const units = (of: 'net' | 'out') =>
    ofSamples(sheet, (k, sample) =>
      layout.flatMap(({ units, outs }, l) =>
        (of === 'net' ? units : outs).map((unit, j) => ({ name: { of, unit, sample }, place: [k, l, j] })),
      ),
    )
  const errors = ofSamples(sheet, (k, sample) =>
    sheet.network.outputs.map((unit, o) => ({ name: { of: 'error', unit, sample }, place: [k, o] })),
  )
  return [
    { kind: 'nets', title: 'net of every unit', numbers: units('net') },
    { kind: 'outs', title: 'out of every unit', numbers: units('out') },
    { kind: 'errors', title: 'E(o), the error of every output', numbers: errors },
  ]
}

function backward(sheet: Sheet, layout: Layout): AskedGroup[] {
  const deltas = ofSamples(sheet, (k, sample) =>
    layout.flatMap(({ units }, l) =>
      units.map((unit, j) => ({
        name: { d: { of: 'error', sample }, by: { of: 'net', unit, sample } } as const,
        place: [k, l, j],
      })),
    ),
  )
  return [
    { kind: 'deltas', title: 'delta, dE/dnet of every unit', numbers: deltas },
    ...parameters(sheet, layout, 'gradient'),
  ]
}

/** The gradient of every trained parameter, or the value of every parameter after the update. */
function parameters({ network }: Sheet, layout: Layout, what: 'gradient' | 'new'): AskedGroup[] {
  const entry = (p: number, place: number[]): Asked[] => {
    const parameter = parameterName(network, p)
    if (what === 'new') return [{ name: { of: 'update', quantity: 'new', parameter }, place }]
    if (network.trained[p] === 0) return []
    return [{ name: { d: { of: 'error' }, by: { of: 'parameter', parameter } }, place }]
  }
  const weights = layout.flatMap(({ dense: { weights, inputs, units } }, l) =>
    units.flatMap((_, j) =>
      Array.from({ length: inputs }, (_, i) => entry(weights + j * inputs + i, [l, j, i])).flat(),
    ),
  )
  const biases = layout.flatMap(({ dense: { biases, biasCount } }, l) =>
    Array.from({ length: biasCount }, (_, j) => entry(biases + j, [l, j])).flat(),
  )
  if (what === 'gradient') {
    return [
      { kind: 'dW', title: 'dE/dw of every weight', numbers: weights },
      { kind: 'db', title: 'dE/db of every bias', numbers: biases },
    ]
  }
  return [
    { kind: 'weights', title: 'every weight after the update', numbers: weights },
    { kind: 'biases', title: 'every bias after the update', numbers: biases },
  ]
}
