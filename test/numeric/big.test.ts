// Arithmetic of any precision against mpmath: 56 digits where formulas are easy and where they cancel.
import { describe, expect, it } from 'vitest'
import * as big from '../../src/numeric/big.ts'

const ROWS = [
  ['exp', '1', '2.718281828459045235360287471352662497757247093699959575'],
  ['exp', '-100.25', '2.897198083210147807197361066895866065586834284501963321e-44'],
  ['log', '2', '0.69314718055994530941723212145817656807550013436025525412'],
  [
    'log',
    '1.00000000000000022204460492503130808472633361816406250',
    '0.00000000000000022204460492503128343282304546154879259823318079011147026',
  ],
  ['sin', '1e22', '-0.85220084976718880177270589375302936826176215041004365626'],
  ['cos', '355', '-0.99999999954565898016593584169275408112382495149992824477'],
  ['erf', '0.5', '0.52049987781304653768274665389196452873645157575796370006'],
  ['erf', '6.5', '0.99999999999999999996157851672879352530124195456231223379'],
  ['tanh', '22.5', '0.99999999999999999994274962838901212711223636994111935895'],
  ['tanh', '1e-8', '0.0000000099999999999999996666666666666666799999999999999994603175'],
  ['sigmoid', '-700', '9.8596765437597708567053729478494651051156001814009417106e-305'],
  ['softplus', '-700', '9.8596765437597708567053729478494651051156001814009417106e-305'],
  ['softplus', '3.5', '3.5297504182726205651948111740817498288153911728415224602'],
  ['sqrt', '2', '1.4142135623730950488016887242096980785696718753769480732'],
  ['log1p', '1e-30', '9.999999999999999999999999999995e-31'],
  ['expm1', '-1e-12', '-0.00000000000099999999999950000000000016666666666662500000000000833333'],
] as const

const BITS = 200
const functions = { ...big }

describe('numbers of any precision', () => {
  for (const [name, argument, digits] of ROWS) {
    it(`${name} of ${argument.slice(0, 20)} has the digits of mpmath`, () => {
      const value = functions[name](big.fromDecimal(argument, 500), BITS)
      const expected = big.fromDecimal(digits, 500)
      const off = big.abs(big.div(big.sub(value, expected, 500), expected, 60))
      expect(big.compare(off, big.fromDecimal('1e-55', 60))).toBe(-1)
    })
  }

  it('sums, products and quotients are exact where they can be', () => {
    const [a, b] = [big.fromNumber(0.1), big.fromNumber(3)]
    expect(big.toNumber(big.sub(big.add(a, b, 200), b, 200))).toBe(0.1)
    expect(big.toNumber(big.div(big.mul(a, b, 200), b, 200))).toBe(0.1)
    expect([-2.5, 2.5, -3, 0].map((x) => big.toNumber(big.floor(big.fromNumber(x))))).toEqual([-3, 2, -3, 0])
    expect(big.compare(big.neg(a), big.abs(big.neg(a)))).toBe(-1)
    expect(big.isZero(big.sub(a, a, 100))).toBe(true)
  })

  it('conversion to binary64 rounds ties to even, down to the last subnormal number', () => {
    const cases: [bigint, number, number][] = [
      [(1n << 53n) + 1n, 0, 2 ** 53],
      [(1n << 53n) + 3n, 0, 2 ** 53 + 4],
      [1n, -1075, 0],
      [3n, -1076, 5e-324],
      [(1n << 54n) - 1n, 970, Infinity],
      [-(1n << 55n) + 3n, 969, -1.7976931348623157e308],
    ]
    for (const [m, e, expected] of cases) expect(big.toNumber({ m, e }) + 0).toBe(expected)
  })

  it('decimal texts are read to the nearest number and written half away from zero', () => {
    for (const text of ['0.1', '-12.5e-3', '1e22', '5e-324', '+.5', '9007199254740993'])
      expect(big.toNumber(big.fromDecimal(text, 200))).toBe(Number(text))
    expect(() => big.fromDecimal('1,5', 100)).toThrow('not a decimal number: 1,5')
    const half = big.fromNumber(-0.125)
    expect([big.toDecimal(half, 2, 'round'), big.toDecimal(half, 2, 'truncate')]).toEqual(['-0.13', '-0.12'])
    expect(big.toDecimal(big.sqrt(big.fromNumber(2), 200), 40, 'truncate')).toBe(
      '1.4142135623730950488016887242096980785696',
    )
  })

  it('powers are exact for small whole exponents and signed for odd ones', () => {
    const power = (x: number, y: number) => big.toNumber(big.pow(big.fromNumber(x), big.fromNumber(y), 200))
    expect([power(-3, 3), power(2, -2), power(9, 0.5), power(0, 2), power(-1, 101)]).toEqual([
      -27, 0.25, 3, 0, -1,
    ])
    expect(() => power(-1, 0.5)).toThrow(RangeError)
    expect(() => power(0, -1)).toThrow(RangeError)
  })
})
