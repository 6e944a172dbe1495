// Printing and decimal rounding against Python's decimal module (decimals.json, made by
// scripts/oracle/decimals-and-random.py), which works on the exact binary value.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  fromHex,
  type RoundingMode,
  roundTo,
  shortest,
  toDecimals,
  toHex,
  toScientific,
} from '../../src/numeric/decimal.ts'
import { createRandom } from '../../src/numeric/random.ts'

type Row = [string, number, RoundingMode, string, string, number, string, number, string]
const rows: Row[] = JSON.parse(readFileSync(new URL('decimals.json', import.meta.url), 'utf8'))

describe('printing', () => {
  it('fixed notation is the correct rounding of the exact value', () => {
    for (const [x, decimals, mode, text] of rows) expect(toDecimals(fromHex(x), decimals, mode)).toBe(text)
  })

  it('scientific notation is the correct rounding of the exact value', () => {
    for (const [x, , mode, , , digits, mantissa, exponent] of rows)
      expect(toScientific(fromHex(x), digits, mode)).toEqual({ mantissa, exponent })
  })

  it('half is rounded away from zero, but 1.005 and 2.675 lie below their ties', () => {
    expect([0.5, 2.5, -0.5, -2.5].map((x) => toDecimals(x, 0))).toEqual(['1', '3', '-1', '-3'])
    expect([1.005, 2.675, 0.125].map((x) => toDecimals(x, 2))).toEqual(['1.00', '2.67', '0.13'])
  })

  it('zero has no sign in print, whether it was negative or became zero', () => {
    expect([-0, -0.0001, 0].map((x) => toDecimals(x, 3))).toEqual(['0.000', '0.000', '0.000'])
    expect(toDecimals(-0.9999, 3, 'truncate')).toBe('-0.999')
    expect(toScientific(-0, 3)).toEqual({ mantissa: '0.00', exponent: 0 })
  })

  it('rounding can carry into the next power of ten, cutting off cannot', () => {
    expect(toScientific(9.9996, 4)).toEqual({ mantissa: '1.000', exponent: 1 })
    expect(toScientific(9.9996, 4, 'truncate')).toEqual({ mantissa: '9.999', exponent: 0 })
  })

  it('NaN and the infinities are spelled out', () => {
    expect([NaN, Infinity, -Infinity].map((x) => toDecimals(x, 2))).toEqual(['NaN', 'Infinity', '-Infinity'])
    expect([NaN, Infinity].map((x) => roundTo(x, 2))).toEqual([NaN, Infinity])
  })

  it('a count of digits that is not a whole number is refused', () => {
    expect(() => toDecimals(1, -1)).toThrow(RangeError)
    expect(() => toDecimals(1, 1.5)).toThrow(RangeError)
    expect(() => toScientific(1, 0)).toThrow(RangeError)
    expect(() => roundTo(1, 1.5)).toThrow(RangeError)
  })

  it('the shortest text reads back to the same bits', () => {
    for (const [x] of rows) expect(Object.is(Number(shortest(fromHex(x))), fromHex(x))).toBe(true)
    expect([0.1, -0, 1e21, 5e-324].map(shortest)).toEqual(['0.1', '-0', '1e+21', '5e-324'])
  })
})

describe('rounding to decimals', () => {
  it('gives the number nearest to the printed decimal', () => {
    for (const [x, decimals, mode, , rounded] of rows)
      expect([x, decimals, mode, roundTo(fromHex(x), decimals, mode)]).toEqual([
        x,
        decimals,
        mode,
        fromHex(rounded) + 0,
      ])
  })

  it('agrees with print on random numbers and random ties', () => {
    const random = createRandom(3)
    for (let i = 0; i < 20000; i++) {
      const decimals = Math.floor(random.uniform(0, 12))
      const mode = random.random() < 0.5 ? 'round' : 'truncate'
      const tie = (Math.floor(random.uniform(-1e6, 1e6)) + 0.5) / 10 ** decimals
      const x = random.random() < 0.5 ? tie : random.uniform(-1e3, 1e3) * tie
      expect([x, roundTo(x, decimals, mode)]).toEqual([x, Number(toDecimals(x, decimals, mode))])
    }
  })
})

describe('hexadecimal floats', () => {
  it('are written as in C99', () => {
    expect([3, 0.1, -0, 0, 1, 5e-324, 2 ** -1022, -Infinity, NaN].map(toHex)).toEqual([
      '0x1.8p+1',
      '0x1.999999999999ap-4',
      '-0x0p+0',
      '0x0p+0',
      '0x1p+0',
      '0x0.0000000000001p-1022',
      '0x1p-1022',
      '-inf',
      'nan',
    ])
  })

  it('read back to the same bits, from our hand or from Python', () => {
    for (const [x, , , , , , , , decimal] of rows) {
      expect(fromHex(x)).toBe(Number(decimal))
      expect(fromHex(toHex(fromHex(x)))).toBe(Number(decimal))
    }
    expect(['-0x1.8p1', '0x.8', '0X1P-1074', ' inf ', '-0x0p0'].map(fromHex)).toEqual([
      -3,
      0.5,
      5e-324,
      Infinity,
      -0,
    ])
    expect(fromHex('0x1.00000000000008p+0')).toBe(1)
    expect(() => fromHex('0x')).toThrow('not a hexadecimal float')
  })
})
