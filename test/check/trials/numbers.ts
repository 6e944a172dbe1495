// What somebody writes down of the plain network's steps: numbers with their names, rounded to some digits.

import type { Given } from '../../../src/check/given.ts'
import { digitsOf } from '../../../src/formats/numbers/figure.ts'
import type { Name } from '../../../src/formula/name.ts'
import type { Plain } from './plain/network.ts'
import type { Step } from './plain/run.ts'

export type Written = { name: Name; step: number; value: number }

/** Names of the units of each layer, inputs first. */
export function unitsOf({ inputs, layers }: Plain): string[][] {
  let h = 0
  return [
    Array.from({ length: inputs }, (_, i) => `i${i + 1}`),
    ...layers.map(({ weights }, l) =>
      weights.map((_, j) => (l === layers.length - 1 ? `o${j + 1}` : `h${++h}`)),
    ),
  ]
}

const parameter = (name: string): Name => ({ of: 'parameter', parameter: name })

/** The names of the weights and biases of layer `l`. */
function parametersOf(plain: Plain, l: number) {
  const units = unitsOf(plain)
  const { shared, biases } = plain.layers[l]!
  const own = units[l + 1]!
  return {
    w: own.map((unit) => units[l]!.map((input) => `w(${input}->${unit})`)),
    b: biases.map((_, j) => (shared ? `b(${own.join(',')})` : `b(${own[j]})`)),
  }
}

type Each = (l: number, name: string, at: { i: number | null; j: number }) => readonly Written[]

const overParameters = (plain: Plain, each: Each) =>
  plain.layers.flatMap((_, l) => {
    const { w, b } = parametersOf(plain, l)
    return [
      ...w.flatMap((row, j) => row.flatMap((name, i) => each(l, name, { i, j }))),
      ...b.flatMap((name, j) => each(l, name, { i: null, j })),
    ]
  })

/** ∂E/∂p and the new values of all parameters. */
export function gradientsAndNew(plain: Plain, step: Step, n: number): Written[] {
  return overParameters(plain, (l, name, { i, j }): Written[] => {
    const of = <T>(values: { w: T[][]; b: T[] }) => (i === null ? values.b[j]! : values.w[j]![i]!)
    const gradient = { d: { of: 'error' }, by: parameter(name) } as const
    return [
      { name: gradient, step: n, value: of(step.gradients[l]!) },
      {
        name: { of: 'update', quantity: 'new', parameter: name },
        step: n,
        value: of(step.updates[l]!).new,
      },
    ]
  })
}

/** The gradients of each sample of a batch. */
export function sampleGradientsOf(plain: Plain, step: Step, n: number): Written[] {
  if (step.passes.length < 2) return []
  return step.passes.flatMap((_, k) =>
    overParameters(plain, (l, name, { i, j }) => {
      const { w, b } = step.samples[l]![k]!
      const d = { of: 'error', sample: k + 1 } as const
      return [{ name: { d, by: parameter(name) }, step: n, value: i === null ? b[j]! : w[j]![i]! }]
    }),
  )
}

/** m, v, m̂, v̂ of the optimizer. */
export function stateOf(plain: Plain, step: Step, n: number): Written[] {
  return overParameters(plain, (l, name, { i, j }) => {
    const { w, b } = step.updates[l]!
    return Object.entries(i === null ? b[j]! : w[j]![i]!)
      .filter(([quantity]) => quantity !== 'new')
      .map(([quantity, value]) => ({
        name: { of: 'update', quantity, parameter: name } as const,
        step: n,
        value,
      }))
  })
}

/** E, and of each sample E(o), net and out. */
export function forwardOf(plain: Plain, step: Step, n: number): Written[] {
  const units = unitsOf(plain)
  const many = step.passes.length > 1
  return [
    { name: { of: 'error' }, step: n, value: step.error },
    ...step.passes.flatMap((pass, k) => {
      const sample = many ? k + 1 : undefined
      return [
        ...units.at(-1)!.map((unit, o): Written => {
          return { name: { of: 'error', unit, sample }, step: n, value: step.errors[k]![o]! }
        }),
        ...units.slice(1).flatMap((row, l) =>
          row.flatMap((unit, j): Written[] => [
            { name: { of: 'net', unit, sample }, step: n, value: pass.nets[l]![j]! },
            { name: { of: 'out', unit, sample }, step: n, value: pass.outs[l]![j]! },
          ]),
        ),
      ]
    }),
  ]
}

/** δ of each unit and sample. */
export function deltasOf(plain: Plain, step: Step, n: number): Written[] {
  const many = step.passes.length > 1
  return step.backs.flatMap(({ delta }, k) =>
    unitsOf(plain)
      .slice(1)
      .flatMap((row, l) =>
        row.map((unit, j): Written => {
          const sample = many ? k + 1 : undefined
          const d = { of: 'error', sample } as const
          return { name: { d, by: { of: 'net', unit, sample } }, step: n, value: delta[l]![j]! }
        }),
      ),
  )
}

export type Rounding = { decimals: number } | { digits: number }

/** A value as it is written down. */
export function written({ name, step, value }: Written, rounding: Rounding): Given {
  const text =
    'decimals' in rounding ? value.toFixed(rounding.decimals) : plainText(value, Math.max(1, rounding.digits))
  return { name, step, text, value: Number(text), ...digitsOf(text) }
}

/** So many significant digits, without an exponent. */
function plainText(value: number, digits: number): string {
  if (value === 0) return '0'
  const exponent = Number(value.toExponential(digits - 1).split('e')[1])
  return value.toFixed(Math.min(100, Math.max(0, digits - 1 - exponent)))
}
