// Hand-made cells and a small network for the tests of printing; no sheet is needed.
import type { Cell, Formula } from '../../src/formula/formula.ts'
import type { Name } from '../../src/formula/name.ts'
import type { Network, Numbers } from '../../src/network/network.ts'

export const NUMBERS: Numbers = {
  digits: 5,
  show: 'round',
  byHand: null,
  precision: 'float64',
  decimal: 'point',
}

let count = 0
const values = new Map<Cell, number>()

/** A cell with a value, to be found again by `look`. */
export function cell(name: Name, value: number, formula: Formula | null = null): Cell {
  const made: Cell = { op: 'cell', index: count++, name, phase: 'forward', formula, users: [] }
  values.set(made, value)
  return made
}

export const look = (of: Cell): number => {
  const value = values.get(of)
  if (value === undefined) throw new Error('no value')
  return value
}

export const E: Name = { of: 'error' }
export const net = (unit: string): Name => ({ of: 'net', unit })
export const out = (unit: string): Name => ({ of: 'out', unit })
export const weight = (parameter: string): Name => ({ of: 'parameter', parameter })

const activation = null
/** Article 2's network, without its parts. */
export const article2 = {
  title: 'A step by step example',
  notation: 'net-out',
  inputs: ['i1', 'i2'],
  layers: [
    { type: 'dense', units: ['h1', 'h2'], inputs: 2, activation, weights: 0, biases: 4, biasCount: 1 },
    { type: 'dense', units: ['o1', 'o2'], inputs: 2, activation, weights: 5, biases: 9, biasCount: 1 },
  ],
  outputs: ['o1', 'o2'],
  start: Float64Array.of(0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6),
  trained: Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1, 1, 0),
  names: new Map(['w1', 'w2', 'w3', 'w4', 'b1', 'w5', 'w6', 'w7', 'w8', 'b2'].entries()),
  numbers: NUMBERS,
} as unknown as Network
