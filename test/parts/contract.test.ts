// Every part keeps its promises: the stated slope is the derived one and the numerical one, and both are
// PyTorch's; names and texts are there; nothing is listed twice.

import { describe, expect, test } from 'vitest'
import { binary64 } from '../../src/formula/arithmetic.ts'
import { evaluate } from '../../src/formula/evaluate.ts'
import type { Cell, Formula } from '../../src/formula/formula.ts'
import { slopes } from '../../src/formula/slopes.ts'
import { activations } from '../../src/parts/activations/index.ts'
import { datasets } from '../../src/parts/datasets/index.ts'
import { features } from '../../src/parts/features/index.ts'
import { initializers } from '../../src/parts/initializers/index.ts'
import { losses } from '../../src/parts/losses/index.ts'
import { notations } from '../../src/parts/notations/index.ts'
import { optimizers } from '../../src/parts/optimizers/index.ts'
import type { Part, Settings } from '../../src/parts/part.ts'
import { presets } from '../../src/parts/presets/index.ts'
import { schedules } from '../../src/parts/schedules/index.ts'
import { golden, hex } from '../network-from.ts'

const cell = (index: number): Cell => ({
  op: 'cell',
  index,
  name: { of: 'rate' },
  phase: 'given',
  formula: null,
  users: [],
})
const at = (formula: Formula, ...values: number[]) =>
  evaluate(formula, binary64, ({ index }) => values[index]!)
const defaults = (part: Part): Settings =>
  Object.fromEntries(Object.entries(part.settings ?? {}).map(([key, { default: value }]) => [key, value]))
const near = (a: number, b: number, within: number) => Math.abs(a - b) <= within * Math.max(1, Math.abs(b))

describe.each(activations)('$id', (part) => {
  const settings = defaults(part)
  const [net, out] = [cell(0), cell(1)]
  const forward = part.out(net, settings)
  const stated = part.slope({ net, out }, settings)
  const safe = part.safe?.formula({ net, out, settings })
  type Row = {
    activation: string
    input: string[]
    exactOut: string[]
    exactSlope: string[]
    out: string[]
    slope: string[]
  }
  const row = golden<{ activations: Row[] }>('activations').activations.find(
    ({ activation }) => activation === part.id,
  )!

  test('the output and the slope are those of PyTorch on 200 inputs', () => {
    for (const [i, text] of row.input.entries()) {
      const x = hex(text)
      const y = at(forward, x)
      expect(near(y, hex(row.out[i]!), 1e-12), `out(${x}) = ${y}`).toBe(true)
      expect(near(at(stated, x, y), hex(row.slope[i]!), 1e-12), `slope at ${x}`).toBe(true)
    }
  })

  test('the slope in force is right to 1e-11 of its own size where a safe form guards it', () => {
    if (part.safe === undefined || safe === undefined) return
    const [a, b] = part.safe.when({ net, out, settings })
    for (const [i, text] of row.input.entries()) {
      const x = hex(text)
      const y = at(forward, x)
      const slope = at(at(a, x, y) < at(b, x, y) ? safe : stated, x, y)
      const exact = hex(row.exactSlope[i]!)
      expect(
        Math.abs(slope - exact) <= 1e-11 * Math.abs(exact),
        `slope at ${x}: ${slope}, exactly ${exact}`,
      ).toBe(true)
    }
  })

  test('the stated slope is the derived one', () => {
    const derived = slopes(forward).get(net)
    for (const text of row.input) {
      const x = hex(text)
      if (x === 0) continue
      const slope = derived === undefined ? 0 : at(derived, x)
      expect(near(at(stated, x, at(forward, x)), slope, 1e-10), `slope at ${x}`).toBe(true)
    }
  })
})

describe.each(losses)('$id', (part) => {
  type Row = {
    loss: string | { type: string; delta: number }
    outs: string[]
    targets: string[]
    value: string
    gradient: string[]
  }
  const rows = golden<{ losses: Row[] }>('losses').losses.filter(
    ({ loss }) => (typeof loss === 'string' ? loss : loss.type) === part.id,
  )

  test('the error and its slopes are those of PyTorch', () => {
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows) {
      const n = row.outs.length
      const settings = {
        ...defaults(part),
        ...(typeof row.loss === 'string' ? {} : { delta: row.loss.delta }),
      }
      const outs = row.outs.map((_, i) => cell(i))
      const targets = row.targets.map((_, i) => cell(n + i))
      const values = [...row.outs, ...row.targets].map(hex)
      const operands = (o: number) => ({ out: outs[o]!, target: targets[o]!, outs, n })
      const errors = outs.map((_, o) => at(part.error(operands(o), settings), ...values))
      const total = errors.reduce((a, b) => a + b, 0) / (part.total === 'mean' ? n : 1)
      expect(near(total, hex(row.value), 1e-12), `E of ${JSON.stringify(row)}`).toBe(true)
      for (const [o, gradient] of row.gradient.entries()) {
        const slope = at(part.slope(operands(o), settings), ...values)
        expect(near(slope, hex(gradient), 1e-12), `∂E/∂out ${o} of ${JSON.stringify(row)}: ${slope}`).toBe(
          true,
        )
      }
    }
  })
})

test.each([
  ['activations', activations],
  ['losses', losses],
  ['optimizers', optimizers],
  ['schedules', schedules],
  ['initializers', initializers],
  ['notations', notations],
  ['data sets', datasets],
  ['features', features],
  ['presets', presets],
] as [string, readonly Part[]][])(
  'every one of the %s has its own kebab-case name, a title and a reason',
  (_, list) => {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    for (const part of list) {
      expect(part.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(part.title.length).toBeGreaterThan(2)
      if ('why' in part) expect(part.why).toMatch(/\.$/)
    }
  },
)
