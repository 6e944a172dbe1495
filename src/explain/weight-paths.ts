// Every path from a weight or bias to the error, with the product of the slopes along it: the gradient is their sum.
// A path that carries nothing shows where a gradient is blocked.

import { type Cell, type Formula, mul } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { type DenseLayer, parameterName, placeOf } from '../network/network.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Sheet } from '../trace/sheet.ts'
import { sheetWith, sheetWorking } from './slice.ts'

export type WeightPath = {
  /** From the first unit to the last. */
  readonly units: readonly string[]
  /** Weights on the way, by name, the first one included. */
  readonly parameters: readonly string[]
  /** From the error back, as the chain rule is written. */
  readonly product: Formula
  readonly value: number
}

export type WeightPaths = {
  /** Where they are worked out. */
  readonly sheet: Sheet
  /** The gradient that the products add up to. */
  readonly gradient: Cell
  readonly count: number
  /** Those with the largest products, the largest first. */
  readonly largest: readonly WeightPath[]
  /** What all others add up to. */
  readonly rest: number
}

/** Places of the units in the layers from one on, and the size of the product from there to the error. */
type Way = { readonly units: readonly number[]; readonly size: number }

/**
 * The paths of the parameter that a gradient is about, for one sample of a batch of several; `null` for any other
 * number, and where a sheet of a part does not work that sample out.
 */
export function weightPaths(of: Sheet, address: string, most: number, sample = 1): WeightPaths | null {
  const { name } = sheetWith(of, address).cell(address)
  const isGradient = 'd' in name && 'of' in name.d && name.d.of === 'error' && name.d.unit === undefined
  const by = isGradient ? name.by : name
  if (!('of' in by) || by.of !== 'parameter') return null
  const sheet = sheetWorking(of, addressOf(name))
  const { network, plan } = sheet
  if (plan.slice !== null && plan.slice.sample !== null && plan.slice.sample !== sample - 1) return null
  const parameter = parameterIndex(network, by.parameter)!
  const { layer: first, unit } = placeOf(network, parameter)
  const starts = unit === null ? network.layers[first]!.units.map((_, j) => j) : [unit]
  const steps = stepsOf(sheet, plan.tag(sample - 1))

  const ways = starts.flatMap((j) => steps.onward(first, j, most))
  const largest = ways
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map((way): WeightPath => {
      const names = [...steps.factors(first, way.units), steps.start(by, first, way.units[0]!)]
      const product = mul(...names.map((one) => sheet.cell(one)))
      return {
        units: way.units.map((j, l) => network.layers[first + l]!.units[j]!),
        parameters: [by.parameter, ...steps.weights(first, way.units)],
        product,
        value: sheet.evaluate(product),
      }
    })
  const gradient = sheet.cell({ d: plan.errorName(plan.reduces ? sample : undefined), by })
  const count = starts.length * steps.count(first)
  const shown = largest.reduce((sum, { value }) => sum + value, 0)
  return { sheet, gradient, count, largest, rest: count > largest.length ? sheet.look(gradient) - shown : 0 }
}

function stepsOf(sheet: Sheet, sample: number | undefined) {
  const { network, plan } = sheet
  const { layers } = network
  const error = plan.errorName(sample)
  const name = (of: 'net' | 'out', l: number, j: number): Name => ({ of, unit: layers[l]!.units[j]!, sample })
  const dense = (l: number) => layers[l] as DenseLayer
  /** A softmax after it is part of the δ. */
  const isLast = (l: number) => l === layers.length - 1 || layers[l + 1]!.type === 'softmax'
  const slope = (l: number, j: number): Name => ({ d: name('out', l, j), by: name('net', l, j) })
  const weight = (l: number, from: number, to: number) => dense(l).weights + to * dense(l).inputs + from

  /** ∂E/∂out · ∂out/∂net, or δ where the two are not worked out apart. */
  const ending = (l: number, j: number): Name[] => {
    const delta: Name = { d: error, by: name('net', l, j) }
    const isWhole = dense(l).activation === null || sheet.safeReason(sheet.cell(delta)) !== undefined
    return isWhole ? [delta] : [{ d: error, by: name('out', l, j) }, slope(l, j)]
  }
  const sizeOf = (names: readonly Name[]) => names.reduce((size, one) => size * Math.abs(sheet.value(one)), 1)

  const known = new Map<string, readonly Way[]>()
  /** The ways from a net to the error with the largest products. */
  const onward = (l: number, j: number, most: number): readonly Way[] => {
    const found = known.get(`${l} ${j}`)
    if (found !== undefined) return found
    let ways: Way[]
    if (isLast(l)) ways = [{ units: [j], size: sizeOf(ending(l, j)) }]
    else {
      const own = sizeOf([slope(l, j)])
      ways = layers[l + 1]!.units.flatMap((_, k) => {
        const share = own * Math.abs(sheet.state.parameters[weight(l + 1, j, k)]!)
        return onward(l + 1, k, most).map(({ units, size }) => ({ units: [j, ...units], size: share * size }))
      })
      ways = ways.sort((a, b) => b.size - a.size).slice(0, most)
    }
    known.set(`${l} ${j}`, ways)
    return ways
  }

  const count = (l: number): number => (isLast(l) ? 1 : layers[l + 1]!.units.length * count(l + 1))
  /** All factors but the first slope, from the error back. */
  const factors = (l: number, [j, k, ...rest]: readonly number[]): Name[] => {
    if (k === undefined) return ending(l, j!)
    const between: Name = { d: name('net', l + 1, k), by: name('out', l, j!) }
    return [...factors(l + 1, [k, ...rest]), between, slope(l, j!)]
  }
  const weights = (l: number, units: readonly number[]): string[] =>
    units.slice(1).map((k, i) => parameterName(network, weight(l + 1 + i, units[i]!, k)))
  return {
    onward,
    count,
    factors,
    weights,
    start: (by: Name, l: number, j: number): Name => ({ d: name('net', l, j), by }),
  }
}
