// ∂out/∂net of one unit of the plain network, right or somebody's.

import { BENT, curves } from './activations.ts'
import { type Slip, slip } from './network.ts'

export function slopeOf(
  activation: string,
  z: number,
  a: number,
  slips: readonly Slip[],
  last: boolean,
): number {
  const own = curves[activation]!
  if (slip(slips, 'F4', last) === 'throughout') return 1
  if (slip(slips, 'B8', last) !== null) return own.slope(a, own.out(a))
  if (slip(slips, 'B9', last) !== null) return own.slope(z, z)
  const other = slip(slips, 'B15', last)
  if (other !== null) return curves[other]!.slope(z, a)
  const bent = BENT.has(activation) ? slip(slips, 'B16') : null
  if (bent === 'value') return a
  if (bent === 'net') return z
  if (bent === 'one') return 1
  if (bent === 'at zero') return z < 0 ? 0 : 1
  return own.slope(z, a)
}
