// Reads a softmax, as a layer of its own or as `activation: softmax`: it stands on the nets of a dense layer,
// so that layer's own activation falls away.

import { activations } from '../parts/activations/index.ts'
import type { Rough } from './architecture.ts'
import { keysOf } from './keys.ts'
import { readUnits } from './names.ts'
import type { Fields, Path, Reading } from './reading.ts'
import { counted } from './shown.ts'

export const isSoftmax = (activation: unknown) =>
  activation === 'softmax' ||
  (typeof activation === 'object' && activation !== null && (activation as Fields).type === 'softmax')

export function oneSoftmax(reading: Reading, path: Path): void {
  reading.report('E-SOFTMAX-ONE', path, 'a softmax over one unit is always 1.', {
    fix: 'Use activation: sigmoid',
  })
}

export function readSoftmax(
  reading: Reading,
  value: unknown,
  path: Path,
  label: string,
  before: Rough | undefined,
  unsure: boolean,
): Rough | null {
  const fields = reading.fields(value, path, keysOf('softmax'), 'a softmax layer')
  if (fields === null || unsure) return null
  const misplaced = (what: string) =>
    reading.report('E-SOFTMAX-PLACE', path, `${label} is a softmax ${what}.`, {
      why: 'A softmax turns the nets of a dense layer with activation identity into probabilities.',
      fix: 'Put { units: …, weights: … } without activation before it.',
    })
  if (before === undefined || before.type === 'softmax') {
    misplaced(before ? 'right after another softmax' : 'without a dense layer before it')
    return null
  }
  if (before.softmax) {
    misplaced('right after another softmax')
    return null
  }
  if (before.activation && before.activation.part.id !== activations[0]!.id) {
    misplaced(`after a layer with activation ${before.activation.part.id}`)
    return null
  }
  const own =
    fields.units === undefined
      ? { count: before.sized.count, names: null }
      : readUnits(reading, fields.units, [...path, 'units'], label, 'unit')
  if (own === null) return null
  if (own.count !== before.sized.count) {
    const what = `the softmax has ${counted(own.count, 'unit')}, the layer before it ${before.sized.count}.`
    reading.report('E-SHAPE', [...path, 'units'], what, {
      fix: `Name ${before.sized.count} probabilities, or leave units out.`,
    })
    return null
  }
  if (own.count === 1) oneSoftmax(reading, path)
  before.activation = null
  return { type: 'softmax', path, sized: own }
}
