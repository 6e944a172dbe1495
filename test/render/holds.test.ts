import { expect, test } from 'vitest'
import { binary64 } from '../../src/formula/arithmetic.ts'
import { evaluate } from '../../src/formula/evaluate.ts'
import type { Formula } from '../../src/formula/formula.ts'
import * as F from '../../src/formula/formula.ts'
import type { Numbers } from '../../src/network/network.ts'
import { plain, textMedium } from '../../src/render/text.ts'
import { voiceOf } from '../../src/render/voice.ts'
import { working } from '../../src/render/working.ts'
import { calculate, lineHolds } from './calculator.ts'
import { cell, E, look, NUMBERS, net } from './cells.ts'

/** Numerical Recipes' quick generator: the same formulas on every run. */
function random(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function line(formula: Formula, numbers: Numbers) {
  const value = evaluate(formula, binary64, look)
  const voice = voiceOf({ notation: 'net-out', numbers }, null)
  const w = working({ name: E, formula, look, value }, voice, textMedium())
  return { text: plain(w.substituted!), relation: w.relation, value: plain(w.value), exact: value }
}

function randomFormula(next: () => number, depth: number, numbers: Numbers): Formula {
  const one = () => randomFormula(next, depth - 1, numbers)
  const small = () => cell(net('a'), (next() - 0.5) * 4)
  if (depth === 0) {
    const pick = next()
    if (pick < 0.1)
      return F.number([0.5, 1, 2, 0.01, -1, 1e-8, 1.0507009873554805, Math.PI][Math.floor(next() * 8)]!)
    const size = pick < 0.8 ? 1 : 10 ** Math.floor(next() * 12 - 8)
    return cell(net('x'), pick < 0.2 ? Math.round(next() * 100) / 100 : (next() - 0.5) * 2 * size)
  }
  const kinds: (() => Formula)[] = [
    () => F.add(one(), one(), one()),
    () => F.sum(Array.from({ length: 2 + Math.floor(next() * 20) }, () => F.mul(small(), small()))),
    () => F.mul(one(), one(), one()),
    () => F.mul(one(), one()),
    () => F.sub(one(), one()),
    () => F.div(one(), F.add(F.abs(one()), 0.5)),
    () => F.neg(one()),
    () => F.mul(0.5, F.pow(F.sub(one(), one()), 2)),
    () => F.pow(one(), 3),
    () => F.sqrt(F.abs(one())),
    () => F.sigmoid(small()),
    () => F.tanh(small()),
    () => F.softplus(small()),
    () => F.erf(small()),
    () => F.mul(small(), F.sin(small()), F.cos(small())),
    () => F.min(one(), F.floor(F.mul(3, one()))),
    () => F.sub(F.sign(one()), F.exp(small())),
    () => F.log(F.add(F.abs(one()), 0.1)),
    () => F.max(0, one()),
    () => F.choose(0, one(), one(), F.mul(0.01, one())),
    () => {
      const all = Array.from({ length: 2 + Math.floor(next() * 14) }, small)
      return next() < 0.5 ? F.softmax(all[0]!, all) : F.logSoftmax(all[1]!, all)
    },
    () => F.mul(F.sigmoid(small()), F.sub(1, F.sigmoid(small()))),
  ]
  return kinds[Math.floor(next() * kinds.length)]!()
}

const MODES: Numbers[] = [
  NUMBERS,
  { ...NUMBERS, digits: 9 },
  { ...NUMBERS, digits: 3 },
  { ...NUMBERS, digits: 2 },
  { ...NUMBERS, show: 'truncate' },
  { ...NUMBERS, byHand: { digits: 4, mode: 'round' } },
  { ...NUMBERS, byHand: { digits: 4, mode: 'truncate' } },
]

test('every displayed line of 10,000 random formulas holds for a person with a calculator', () => {
  const next = random(7)
  const count = process.env.HANDGRAD_LONG === '1' ? 200_000 : 10_000
  const wrong: string[] = []
  let equal = 0
  let rounded = 0
  for (let i = 0; i < count; i++) {
    const numbers = MODES[i % MODES.length]!
    const formula = randomFormula(next, 1 + Math.floor(next() * 2), numbers)
    const { text, relation, value, exact } = line(formula, numbers)
    if (!Number.isFinite(exact)) continue
    const mode = numbers.byHand?.mode ?? numbers.show
    if (relation === '=') {
      equal += 1
      if (!lineHolds(text, value, mode))
        wrong.push(`${text} = ${value} (${mode}, exactly ${calculate(text)})`)
    }
    if (mode === 'round' && numbers.byHand === null) rounded += relation === '=' ? 0 : 1
  }
  expect(wrong).toEqual([])
  expect(equal).toBeGreaterThan(count * 0.7)
  // Where digits are rounded, a few more of them leave hardly a line with ≈.
  expect(rounded).toBeLessThan(count * 0.04)
}, 600_000)

test('≈ stands where the digits asked for do not give the value', () => {
  const factors = [0.684924, 0.194807, 0.601087].map((x) => cell(net('x'), x))
  const formula = F.product(factors)
  const { text, relation, value } = line(formula, { ...NUMBERS, show: 'truncate' })
  expect(`${text} ${relation} ${value}`).toBe('0.68492 · 0.1948 · 0.60108 ≈ 0.0802')
})

test('where it helps, operands show a few digits more', () => {
  const a = cell(net('a'), 0.123454)
  const b = cell(net('b'), 0.500004)
  const { text, relation, value } = line(F.add(a, a, b, b), NUMBERS)
  expect(`${text} ${relation} ${value}`).toBe('0.123454 + 0.123454 + 0.500004 + 0.500004 = 1.24692')
})

test('a sum of more than twelve terms shows its five largest and the rest', () => {
  const cells = Array.from({ length: 20 }, (_, i) =>
    cell({ of: 'input', unit: `i${i + 1}` }, i === 7 ? -50 : i + 1),
  )
  const { text, relation, value } = line(F.sum(cells), NUMBERS)
  expect(`${text} ${relation} ${value}`).toBe('−50 + 17 + 18 + 19 + 20 + 128 = 152')
  const voice = voiceOf({ notation: 'net-out', numbers: NUMBERS }, null)
  const w = working({ name: E, formula: F.sum(cells), look, value: 152 }, voice, textMedium())
  expect(plain(w.formula!)).toBe('i8 + i17 + i18 + i19 + i20 + (15 more)')
})

test('a tie is rounded away from zero, as by hand', () => {
  const numbers = { ...NUMBERS, digits: 2 }
  expect(line(F.mul(cell(net('a'), 0.05), cell(net('b'), 2.5)), numbers)).toMatchObject({
    text: '0.05 · 2.5',
    relation: '=',
    value: '0.13',
  })
})
