// Every way to work a number out leads to the same number.

import { expect, test } from 'vitest'
import { Course } from '../../src/check/course.ts'
import { right } from '../../src/check/theory.ts'
import { waysTo } from '../../src/check/ways.ts'
import { binary64 } from '../../src/formula/arithmetic.ts'
import { evaluate } from '../../src/formula/evaluate.ts'
import { addressOf } from '../../src/formula/name.ts'
import { networkOf } from './trials/by-hand.ts'

test('all ways to work a number out give it to ten digits', () => {
  let others = 0
  for (let seed = 1; seed <= 150; seed++) {
    const network = networkOf(seed)
    if (network === null) continue
    const world = new Course(network, right).at(1)
    for (const cell of world.plan.worked) {
      const value = world.value(cell)
      for (const formula of waysTo(world.plan, cell).slice(1)) {
        others++
        const other = evaluate(formula, binary64, world.look)
        const off = Math.abs(other - value) / Math.max(Math.abs(value), 1e-4)
        expect(off, `${addressOf(cell.name)} of seed ${seed}: ${other}, not ${value}`).toBeLessThan(1e-10)
      }
    }
  }
  expect(others).toBeGreaterThan(3000)
})
