// What is worth knowing of a step though nothing is wrong with the file: a layer that is dead, a unit whose
// slope has vanished.

import type { DenseLayer } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { shortest } from '../numeric/decimal.ts'
import type { Sheet } from '../trace/sheet.ts'

/** W-DEAD and W-SATURATED of a step, in the order of the layers. */
export function conditions(sheet: Sheet): Problem[] {
  return sheet.network.layers.flatMap((layer, l) =>
    layer.type === 'dense' && layer.activation !== null ? ofLayer(sheet, layer, l + 1) : [],
  )
}

function ofLayer(sheet: Sheet, layer: DenseLayer, number: number): Problem[] {
  const { part } = layer.activation!
  const samples = Array.from({ length: sheet.plan.size }, (_, k) => sheet.plan.tag(k))
  const slope = (unit: string, sample: number | undefined) =>
    sheet.value({ d: { of: 'out', unit, sample }, by: { of: 'net', unit, sample } })
  const flat = layer.units.filter((unit) => samples.every((sample) => slope(unit, sample) === 0))
  if (part.safe === undefined) {
    const dead = flat.length === layer.units.length && part.id !== 'step'
    if (!dead) return []
    const units = flat.length === 1 ? `The unit ${flat[0]}` : `All ${flat.length} units`
    return [
      {
        code: 'W-DEAD',
        what: `${units} of layer ${number} ${flat.length === 1 ? 'is' : 'are'} flat for every sample: all gradients before are 0.`,
        why: `${part.title} has slope 0 at every one of these nets.`,
        fix: 'Start with other weights or biases, or use leaky-relu.',
      },
    ]
  }
  return flat.map((unit) => ({
    code: 'W-SATURATED',
    what: `${unit}: the slope of ${part.id} at net ${shortest(sheet.value({ of: 'net', unit, sample: samples[0] }))} is 0 in double precision.`,
    why: 'The true slope is smaller than the least double, so no gradient passes.',
    fix: 'Scale the inputs or weights so that the net is nearer to 0.',
  }))
}
