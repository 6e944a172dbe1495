// The functions against mpmath (functions.json, made by scripts/oracle/functions.py): special values, the edges
// of the range, random arguments and the arguments that are hardest to round.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as library from '../../src/numeric/functions.ts'
import { fromHex, toHex } from '../../src/numeric/hex.ts'
import { oracle } from './oracle.ts'

const functions = { ...library }
const vectors: Record<string, string[][]> = JSON.parse(
  readFileSync(new URL('functions.json', import.meta.url), 'utf8'),
)

/** The rows whose last number is not what `compute` makes of the numbers before. */
function wrong(rows: string[][], compute: (...x: number[]) => number): string[] {
  const found: string[] = []
  for (const row of rows) {
    const numbers = row.map(fromHex)
    const expected = numbers.pop()!
    const given = compute(...numbers)
    if (!Object.is(given, expected)) found.push(`${row.join(' ')}: got ${toHex(given)}`)
  }
  return found
}

describe('functions', () => {
  for (const name of Object.keys(functions) as (keyof typeof functions)[]) {
    it(`${name} is correctly rounded on every vector of mpmath`, () => {
      const compute = functions[name] as (...x: number[]) => number
      expect(vectors[name]!.length).toBeGreaterThan(1500)
      expect(wrong(vectors[name]!, compute)).toEqual([])
    })

    it(`the arithmetic of any precision gives the same ${name} as mpmath`, () => {
      expect(wrong(vectors[name]!, oracle[name])).toEqual([])
    })
  }

  it('each function has its limits at the infinities, and NaN stays NaN', () => {
    const { exp, log, log1p, tanh, sigmoid, softplus, erf, sin, cos, sqrt, erfc, expm1 } = functions
    const all = [exp, log, log1p, tanh, sigmoid, softplus, erf, sin, cos, sqrt, erfc, expm1]
    expect(all.map((f) => f(Infinity))).toEqual([
      Infinity,
      Infinity,
      Infinity,
      1,
      1,
      Infinity,
      1,
      NaN,
      NaN,
      Infinity,
      0,
      Infinity,
    ])
    expect(all.map((f) => f(-Infinity))).toEqual([0, NaN, NaN, -1, 0, 0, -1, NaN, NaN, NaN, 2, -1])
    expect(all.map((f) => f(NaN))).toEqual(all.map(() => NaN))
  })

  it('odd functions keep the sign of zero', () => {
    const { log1p, tanh, erf, sin, sqrt, expm1, exp, cos, sigmoid } = functions
    for (const f of [log1p, tanh, erf, sin, sqrt, expm1]) expect([f(0), f(-0)]).toEqual([0, -0])
    expect([exp(-0), cos(-0), sigmoid(-0)]).toEqual([1, 1, 0.5])
  })

  it('log is −∞ at zero and NaN below', () => {
    const { log, log1p } = functions
    expect([log(0), log(-0), log(-1), log1p(-1), log1p(-2)]).toEqual(
      [-Infinity, -Infinity, NaN, NaN, NaN].map((v, i) => (i === 3 ? -Infinity : v)),
    )
  })

  it('pow has the special values of IEEE 754', () => {
    const { pow } = functions
    const cases = [
      [NaN, 0, 1],
      [1, NaN, 1],
      [NaN, 1, NaN],
      [2, NaN, NaN],
      [-1, Infinity, 1],
      [-1, -Infinity, 1],
      [2, Infinity, Infinity],
      [2, -Infinity, 0],
      [-0.5, Infinity, 0],
      [0.5, -Infinity, Infinity],
      [0, 3, 0],
      [-0, 3, -0],
      [-0, 2, 0],
      [0, -1, Infinity],
      [-0, -1, -Infinity],
      [-0, -2, Infinity],
      [Infinity, 2, Infinity],
      [Infinity, -2, 0],
      [-Infinity, 3, -Infinity],
      [-Infinity, 2, Infinity],
      [-Infinity, -3, -0],
      [-8, 1 / 3, NaN],
      [-2, 3, -8],
      [-2, 4, 16],
      [-2, 9007199254740994, Infinity],
      [-1, 9007199254740991, -1],
      [1e-300, 1e300, 0],
      [1 + 2 ** -52, 1e300, Infinity],
      [3, 1e-300, 1],
    ] as const
    for (const [x, y, expected] of cases) expect([x, y, pow(x, y)]).toEqual([x, y, expected])
  })

  it('the sine of 6381956970095103·2^797, which lies next to a multiple of π/2, is 1', () => {
    const x = 6381956970095103 * 2 ** 797
    expect([functions.sin(x), functions.cos(x)]).toEqual([1, -4.687165924254628e-19])
  })
})
