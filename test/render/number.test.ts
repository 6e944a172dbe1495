import { expect, test } from 'vitest'
import { formatNumber, numberText, showConstant, showExactly } from '../../src/render/number.ts'
import { NUMBERS } from './cells.ts'

test.each([
  [0.3775, 9, '0.3775'],
  [0.7513650695523157, 9, '0.75136507'],
  [0.7513650695523157, 5, '0.75137'],
  [-0.019049118258278114, 5, '−0.01905'],
  [1.234567e-7, 6, '1.23457·10⁻⁷'],
  [-1e-8, 5, '−10⁻⁸'],
  [0.00012345, 5, '0.00012'],
  [0.000099, 5, '9.9·10⁻⁵'],
  [0.08, 2, '0.08'],
  [0.034, 2, '3.4·10⁻²'],
  [0.5, 1, '0.5'],
  [1e15, 5, '10¹⁵'],
  [999999999999999, 5, '999999999999999'],
  [1.005, 2, '1'],
  [2.5, 0, '3'],
  [-2.5, 0, '−3'],
  [-0, 5, '0'],
  [5e-324, 5, '4.9407·10⁻³²⁴'],
  [Infinity, 5, '∞'],
  [-Infinity, 5, '−∞'],
  [NaN, 5, 'NaN'],
])('%d to %i digits is %s', (x, digits, text) => {
  expect(formatNumber(x, { ...NUMBERS, digits })).toBe(text)
})

test('cutting off is another thing than rounding', () => {
  const cut = { ...NUMBERS, show: 'truncate' } as const
  expect(formatNumber(0.3, cut)).toBe('0.3')
  expect(formatNumber(0.1 * 0.1 + 0.5 * 0.3 + 0.25, cut)).toBe('0.41')
  expect(formatNumber(1.2e-7, { ...cut, digits: 2 })).toBe('1.2·10⁻⁷')
  expect(formatNumber(123456.789, { ...cut, digits: 0 })).toBe('123456')
  expect(formatNumber(0.600108999, cut)).toBe('0.6001')
  expect(formatNumber(-0.600109999, cut)).toBe('−0.6001')
  expect(formatNumber(-0.000019999, { ...cut, digits: 6 })).toBe('−0.000019')
})

test('by hand, exactly the chosen digits stand there, small as the number may be', () => {
  const byHand = { ...NUMBERS, byHand: { digits: 4, mode: 'round' } } as const
  expect(formatNumber(0.5, byHand)).toBe('0.5000')
  expect(formatNumber(0.00001, byHand)).toBe('0.0000')
  expect(formatNumber(-0.00001, byHand)).toBe('0.0000')
})

test('the decimal comma is a choice, not a matter of the machine', () => {
  expect(formatNumber(-1234.5, { ...NUMBERS, decimal: 'comma' })).toBe('−1234,5')
})

test('constants keep the digits their author gave', () => {
  expect(numberText(showExactly(1.6732632423543772))).toBe('1.6732632423543772')
  expect(numberText(showConstant(1.6732632423543772, NUMBERS))).toBe('1.67326')
  expect(numberText(showConstant(0.9999, { ...NUMBERS, digits: 2 }))).toBe('0.9999')
  expect(numberText(showExactly(1e-8))).toBe('10⁻⁸')
  expect(numberText(showExactly(Math.PI))).toBe('π')
})
