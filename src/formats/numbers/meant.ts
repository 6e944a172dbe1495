// Is a line that could not be read meant as a number, or is it a line of words? Only the first is held against
// what somebody typed.

import type { Statement } from './statement.ts'

const STARTS_LIKE_A_NUMBER = /^[-+−~]?\s?(?:[.,]?\d|[oO][.,]\d|nan\b|inf|∞|null\b|none\b)/i
const HAS_DECIMALS = /[\doO][.,]\d|^[-+−~]?[.,]\d/

/** `dE/dw55 = 0.08` and `dE/dw55 0.08` are, `Chapter 3` and `w1 = w1 - rate * gradient` are not. */
export function isMeantAsNumber({ label, number, fault, loose }: Statement): boolean {
  if (fault !== undefined && number !== '') return true
  if (loose === undefined) return STARTS_LIKE_A_NUMBER.test(number)
  return HAS_DECIMALS.test(number) && label.split(/\s+/).length <= 3
}

/** A number alone, whose name is missing. */
export const isBareNumber = (line: string): boolean => /^[-+−~]?\d*[.,]?\d+(?:e[-+]?\d+)?$/i.test(line)
