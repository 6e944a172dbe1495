// The functions every formula is computed with. All are correctly rounded, which has only one answer: the same
// bits in every engine, for ever. Math.exp, Math.log and the like differ between engines in the last place.
export { erf } from './erf.ts'
export { erfc } from './erfc.ts'
export { exp } from './exp.ts'
export { expm1 } from './expm1.ts'
export { log, log1p } from './log.ts'
export { sigmoid, softplus, tanh } from './logistic.ts'
export { pow } from './power.ts'
export { cos, sin } from './sine.ts'

/** √x, correctly rounded, as IEEE 754 and ECMAScript require of Math.sqrt in practice everywhere. */
export function sqrt(x: number): number {
  return Math.sqrt(x)
}
