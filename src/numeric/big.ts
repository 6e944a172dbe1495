// Real arithmetic to any precision, on BigInt. Wherever there is a parameter `bits`, the result is good to a
// few units in that binary place, also where the plain formula would cancel.
export {
  abs,
  add,
  type Big,
  compare,
  div,
  floor,
  fromNumber,
  isZero,
  mul,
  neg,
  rounded,
  sqrt,
  sub,
  toNumber,
} from './big-arithmetic.ts'
export { fromDecimal, type RoundingMode, toDecimal } from './big-decimal.ts'
export { cos, exp, expm1, log, log1p, sin } from './big-elementary.ts'
export { erf, erfc, pow, sigmoid, softplus, tanh } from './big-special.ts'
