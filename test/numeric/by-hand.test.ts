import { expect, test } from 'vitest'
import { roundByHand } from '../../src/numeric/by-hand.ts'

test('a number is rounded as the decimal it stands for, not as the double beside it', () => {
  expect(roundByHand(0.3, 1, 'truncate')).toBe(0.3)
  expect(roundByHand(0.00015, 4, 'round')).toBe(0.0002)
  expect(roundByHand(0.1 + 0.2, 1, 'truncate')).toBe(0.3)
  expect(roundByHand(1.005, 2, 'round')).toBe(1.01)
  expect(roundByHand(-2.5, 0, 'round')).toBe(-3)
  expect(roundByHand(-2.9, 0, 'truncate')).toBe(-2)
  expect(roundByHand(0.593269992, 4, 'round')).toBe(0.5933)
  expect(roundByHand(0.593269992, 4, 'truncate')).toBe(0.5932)
  expect(roundByHand(4e-9, 4, 'round')).toBe(0)
  expect(roundByHand(123456, 3, 'round')).toBe(123456)
})
