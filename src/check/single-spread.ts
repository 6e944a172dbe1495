// How far single precision takes the nets and δ of a large network. Bounds of the worst case grow from layer to
// layer until everything would be right; here the same step is worked in single precision and compared.

import type { Cell } from '../formula/formula.ts'
import { isDelta, type Name } from '../formula/name.ts'
import type { Interval } from '../numeric/interval.ts'
import type { World } from './world.ts'

/** So many times the root mean square of what one order of sums does, no other order does (128 units, 10⁵ of them). */
const TIMES = 32

/** The least, relative to the largest of the layer and to the number itself. */
const LEAST = 2 ** -21

/** How far off a number may be in single precision where other sums are taken: a few times what it is in ours. */
export const roomInSingle = (value: number, single: number) =>
  8 * Math.abs(single - value) + LEAST * Math.abs(value)

/** The same for a cell of a world. */
export const singleRoom = (world: World, cell: Cell) =>
  roomInSingle(world.value(cell), world.inSingle.value(cell))

/** The values of a net or δ in single precision; `null` for other numbers, and where they overflow. */
export function singleSpread(world: World): (cell: Cell) => Interval | null {
  const single = world.inSingle
  const layers = new Map(
    world.plan.network.layers
      .filter(({ type }) => type === 'dense')
      .flatMap((layer) => layer.units.map((unit) => [unit, layer.units] as const)),
  )
  const known = new Map<string, number>()
  const bound = (name: Name, unit: string, sample: number | undefined): number => {
    const units = layers.get(unit)
    if (units === undefined) return Number.NaN
    const key = `${'d' in name} ${sample ?? ''} ${units[0]}`
    let by = known.get(key)
    if (by === undefined)
      known.set(
        key,
        (by = spreadOf(
          world,
          single,
          units.map((one) => named(name, one)),
        )),
      )
    return by
  }
  return (cell) => {
    const { name } = cell
    const of = isDelta(name) ? name.by : 'of' in name && name.of === 'net' ? name : null
    if (of === null) return null
    const value = world.value(cell)
    const by = bound(name, of.unit, of.sample) + LEAST * Math.abs(value)
    return Number.isFinite(by) ? { lo: value - by, hi: value + by, size: Math.abs(value) + by } : null
  }
}

/** The same number of another unit. */
const named = (name: Name, unit: string): Name => {
  if (isDelta(name)) return { ...name, by: { ...name.by, unit } }
  return { ...(name as { of: 'net'; unit: string }), unit }
}

function spreadOf(world: World, single: World, names: readonly Name[]): number {
  let squares = 0
  let most = 0
  for (const name of names) {
    const value = world.value(world.find(name)!)
    squares += (value - single.value(single.find(name)!)) ** 2
    most = Math.max(most, Math.abs(value))
  }
  return TIMES * Math.sqrt(squares / names.length) + LEAST * most
}
