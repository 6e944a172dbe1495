// The functions against the arithmetic of any precision on random arguments of every size: 10,000 for each
// function, or a million in the long run.
import { describe, expect, it } from 'vitest'
import * as library from '../../src/numeric/functions.ts'
import { toHex } from '../../src/numeric/hex.ts'
import { powerOfTwo } from '../../src/numeric/number-bits.ts'
import { createRandom, type Random } from '../../src/numeric/random.ts'
import { oracle } from './oracle.ts'

const functions = { ...library }
const COUNT = process.env.HANDGRAD_LONG === '1' ? 1_000_000 : 10_000

/** A number whose logarithm is uniform: 2^low to 2^high. */
function logUniform(random: Random, low: number, high: number): number {
  const exponent = Math.floor(random.uniform(low, high))
  return (1 + random.random()) * powerOfTwo(exponent)
}

/** Typical sizes most often; also near 0, near 1, near the ends of the range, and any size there is. */
function argument(random: Random, typical: number, edge: number): number {
  const kind = random.random()
  if (kind < 0.4) return random.uniform(0, typical)
  if (kind < 0.6) return 1 + random.uniform(-1, 1) * powerOfTwo(-Math.floor(random.uniform(0, 52)))
  if (kind < 0.8) return logUniform(random, -60, 10)
  if (kind < 0.9) return edge * random.uniform(0.9, 1.1)
  return logUniform(random, -1074, 1023)
}

const KINDS: [keyof typeof functions, number, number, 'positive' | 'any'][] = [
  ['exp', 20, 745, 'any'],
  ['log', 10, 1e308, 'positive'],
  ['log1p', 10, 1, 'any'],
  ['tanh', 5, 19, 'any'],
  ['sigmoid', 20, 745, 'any'],
  ['softplus', 20, 745, 'any'],
  ['erf', 3, 5.9, 'any'],
  ['erfc', 6, 26.5, 'any'],
  ['expm1', 5, 38, 'any'],
  ['sin', 10, 1e7, 'any'],
  ['cos', 10, 1e7, 'any'],
  ['sqrt', 10, 1e-308, 'positive'],
]

describe('random arguments', () => {
  for (const [name, typical, edge, sign] of KINDS) {
    it(`${name} rounds ${COUNT} random arguments correctly`, { timeout: 3_600_000 }, () => {
      const random = createRandom(1)
      const compute = functions[name] as (x: number) => number
      const wrong: string[] = []
      for (let done = 0; done < COUNT; ) {
        const size = argument(random, typical, edge)
        const x = sign === 'positive' || random.random() < 0.5 ? size : -size
        if (name === 'log1p' && x <= -1) continue
        done += 1
        if (!Object.is(compute(x), oracle[name](x))) wrong.push(toHex(x))
      }
      expect(wrong).toEqual([])
    })
  }

  it(`pow rounds ${COUNT} random pairs correctly`, { timeout: 3_600_000 }, () => {
    const random = createRandom(2)
    const wrong: string[] = []
    for (let done = 0; done < COUNT; done++) {
      const kind = random.random()
      const x = kind < 0.4 ? random.uniform(0, 10) : Math.abs(argument(random, 10, 1e-308))
      // For any x, a power of it that is neither nothing nor too large.
      const limit = 745 / Math.max(1e-300, Math.abs(functions.log(x)))
      let y = kind < 0.8 ? random.uniform(-6, 6) : random.uniform(-1, 1) * Math.min(limit, 1e15)
      if (kind > 0.3 && kind < 0.5) y = Math.round(y * 2) / 2
      if (x === 0 || y === 0) continue
      if (!Object.is(functions.pow(x, y), oracle.pow(x, y))) wrong.push(`${toHex(x)} ${toHex(y)}`)
    }
    expect(wrong).toEqual([])
  })
})
