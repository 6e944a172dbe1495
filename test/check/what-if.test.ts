// A step as a mistake has it: held against plain arrays that make the mistakes without the library, and what is said
// where a mistake changes nothing.

import { expect, test } from 'vitest'
import { addressOf } from '../../src/formula/name.ts'
import { type Description, mistakesOn, readingOrder, step as stepOf, withMistake } from '../../src/index.ts'
import { network as make } from '../../src/network/validate.ts'
import { mistakes } from '../../src/parts/mistakes/index.ts'
import { example } from '../example.ts'
import { described } from './trials/described.ts'
import { kinds, slipOf } from './trials/kinds.ts'
import { deltasOf, forwardOf, gradientsAndNew, type Written } from './trials/numbers.ts'
import type { Plain, Slip } from './trials/plain/network.ts'
import { run } from './trials/plain/run.ts'
import { isSaturated, randomPlain } from './trials/random-plain.ts'

const pages = [gradientsAndNew, forwardOf, deltasOf]
const numbersOf = (plain: Plain, slips: readonly Slip[], step: number): Written[] => {
  const steps = run(plain, slips, step)
  return pages.flatMap((page) => page(plain, steps[step - 1]!, step))
}
const isNear = (a: number, b: number) =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3)

/** Forms are called otherwise there: the way is the one that gives all numbers. */
function wayOf(plain: Plain, id: string, step: number, wanted: readonly Written[]) {
  const network = make(described(plain))
  const possible = mistakesOn(network, step).flatMap(({ mistakes: own }) => own)
  const ways = possible.find((one) => one.id === id)!.ways
  const fits = (way: string) => {
    const supposed = withMistake(network, id, { step, way })
    return wanted.every(({ name, value }) => isNear(supposed.value(addressOf(name)), value))
  }
  return ways.find(({ way }) => fits(way))?.way
}

for (const kind of kinds) {
  test(`${kind.catalogue}, ${kind.id}: every number is that of plain arrays with the mistake in them`, () => {
    let tried = 0
    for (let seed = 1; tried < 2 && seed < 60; seed++) {
      const plain = randomPlain(seed, kind.wish ?? {})
      if (isSaturated(plain)) continue
      const slip = slipOf(kind, seed)
      const shown = new Set(readingOrder(stepOf(make(described(plain)))).map(({ address }) => address))
      const numbers = (slips: readonly Slip[], step: number) =>
        numbersOf(plain, slips, step).filter(({ name }) => shown.has(addressOf(name)))
      for (const step of kind.catalogue === 'U12' ? [2] : [1, 2]) {
        const wanted = numbers([slip], step)
        const right = numbers([], step)
        if (!wanted.every(({ value }) => Number.isFinite(value) && Math.abs(value) < 1e6)) continue
        if (wanted.every(({ value }, i) => isNear(value, right[i]!.value))) continue
        const way = wayOf(plain, kind.id, step, wanted)
        expect(way, `seed ${seed}, step ${step}, ${slip.form} ${slip.scope}`).toBeDefined()
        tried += 1
        const supposed = withMistake(make(described(plain)), kind.id, { step, way: way! })
        // What the plain arrays have otherwise is marked as changed, and nothing else of it.
        for (const [i, { name, value }] of wanted.entries()) {
          const address = addressOf(name)
          const apart = Math.abs(value - right[i]!.value) / Math.max(Math.abs(value), 1e-3)
          if (apart > 1e-7) expect(supposed.isChanged(address), `${seed} ${address}`).toBe(true)
          if (apart === 0 && value !== 0)
            expect(supposed.isChanged(address), `${seed} ${address}`).toBe(false)
        }
      }
    }
    expect(tried, 'no network was found on which it acts').toBeGreaterThan(0)
  })
}

const article2 = await example('article-2')
const all = (of = article2, step = 1) => mistakesOn(of, step).flatMap((group) => group.mistakes)
const find = (id: string, ...at: Parameters<typeof all>) => all(...at).find((one) => one.id === id)!

test('the catalogue is told in its five groups, every mistake once', () => {
  expect(mistakesOn(article2).map(({ title }) => title)).toEqual([
    'Forward and loss',
    'Backward',
    'Biases, update and batches',
    'Softmax and cross-entropy',
    'Optimizers and penalty',
  ])
  expect(
    all()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(mistakes.map(({ id }) => id).sort())
})

test('a mistake that changes nothing here says what it needs', () => {
  expect(find('bias-not-updated').idle).toBe('It changes nothing here: it needs a trained bias.')
  expect(find('adam-form').idle).toBe('It changes nothing here: it needs Adam as the optimizer.')
  expect(find('gradients-not-zeroed').idle).toBe('It changes nothing here: it needs a step before this one.')
  expect(find('gradients-not-zeroed', article2, 2).idle).toBeNull()
  expect(() => withMistake(article2, 'adam-form')).toThrow('A slip in Adam: It changes nothing here')
})

test('every mistake that is idle on some network names its reason', () => {
  const reasons = new Map<string, string>()
  for (let seed = 1; seed <= 40; seed++) {
    const of = make(described(randomPlain(seed)))
    for (const { id, idle, ways } of all(of, 1)) {
      expect(idle === null).toBe(ways.length > 0)
      if (idle !== null) reasons.set(id, idle)
    }
  }
  expect(reasons.size).toBeGreaterThan(30)
  for (const [id, idle] of reasons) expect(idle, id).toMatch(/^It changes nothing here: it needs [^.]+\.$/)
})

test('updated weights change the hidden gradients of article 2 to the number people ask about', () => {
  const supposed = withMistake(article2, 'updated-weights-used')
  expect(supposed.value('dE/dw1').toFixed(9)).toBe('0.000364723')
  expect(supposed.value('new(w1)').toFixed(9)).toBe('0.149817639')
  expect(supposed.isChanged('dE/dw5')).toBe(false)
  expect(supposed.changed).toContain('dE/dw1')
  expect(supposed.summary).toBe(`${supposed.changed.length} of 43 numbers change.`)
  const [first] = supposed.changed
  const { yours, right, note } = supposed.number(first!)
  expect(note).toEqual([{ text: 'The mistake is in this formula.' }])
  expect(yours.text).toContain('w5⁺')
  expect(right.text).not.toContain('w5⁺')
  expect(yours.lines.some(({ latex }) => latex.includes('differs=yes'))).toBe(true)
  const later = supposed.number('new(w1)')
  expect(later.note.map(({ text }) => text).join('')).toMatch(
    /^The formula is right; the mistake is made on the way, at /,
  )
  expect(later.yours.text).toContain('= 0.149817639')
  expect(later.right.text).toContain('= 0.149780716')
})

test('a mistake made from the first step on leads away from the right run', () => {
  const supposed = withMistake(article2, 'ascent', { step: 2 })
  // The error after one update uphill, as the catalogue has it.
  expect(supposed.value('E').toFixed(9)).toBe('0.305640633')
  expect(supposed.value('w5')).toBe(withMistake(article2, 'ascent').value('new(w5)'))
  expect(supposed.isChanged('w5')).toBe(true)
})

test('inputs that were activated are other numbers themselves', () => {
  const supposed = withMistake(article2, 'activation-twice', { way: 'inputs' })
  expect(supposed.value('i1').toFixed(9)).toBe('0.512497396')
  expect(supposed.number('i1').yours.text).toBe('i1 = 0.512497396')
})

test('what cannot be worked is refused with what to do', () => {
  expect(() => withMistake(article2, 'bias-left')).toThrow('Did you mean "bias-left-out"?')
  expect(() => withMistake(article2, 'activation-twice', { way: 'thrice' })).toThrow(
    'No way of activation-twice is called "thrice". Did you mean "twice"?',
  )
  expect(() => withMistake(article2, 'ascent', { step: 5000 })).toThrow('up to step 800')
  const units = (n: number) => ({ units: n, initialize: 'xavier', activation: 'sigmoid' })
  const large: Description = {
    inputs: 200,
    layers: [units(200), units(1)],
    samples: [{ inputs: Array(200).fill(1), targets: [1] }],
  }
  expect(() => mistakesOn(make(large))).toThrow(
    'Try the mistake on a smaller network or with fewer samples in a batch.',
  )
})
