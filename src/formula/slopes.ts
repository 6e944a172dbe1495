// Derives a formula: all its slopes by its cells in one walk, as formulas again (reverse accumulation over
// the tree). Nothing is rearranged; only factors of 1 are left out.

import type { Apply, Cell, Formula } from './formula.ts'
import * as F from './formula.ts'

const isOne = (f: Formula) => f.op === 'number' && f.value === 1
const times = (a: Formula, b: Formula) => (isOne(a) ? b : isOne(b) ? a : F.mul(a, b))
const ZERO = F.number(0)
const ONE = F.number(1)

/** Does a formula read this cell? */
const reads = (f: Formula, cell: Cell): boolean =>
  f === cell || (f.op === 'slope' ? reads(f.is, cell) : 'args' in f && f.args.some((arg) => reads(arg, cell)))

/** ∂formula/∂cell for every cell the formula reads, or for the one that is wanted. */
export function slopes(formula: Formula, wanted?: Cell): Map<Cell, Formula> {
  const found = new Map<Cell, Formula[]>()
  const walk = (f: Formula, soFar: Formula): void => {
    if (f.op === 'cell') {
      const terms = found.get(f)
      if (terms) terms.push(soFar)
      else found.set(f, [soFar])
    } else if (f.op === 'slope') walk(f.is, soFar)
    else if (f.op === 'add') {
      for (const arg of f.args) if (wanted === undefined || reads(arg, wanted)) walk(arg, soFar)
    } else if ('args' in f) {
      const locals = localSlopes(f)
      f.args.forEach((arg, i) => {
        const local = locals[i]
        if (local) walk(arg, times(soFar, local))
      })
    }
  }
  walk(formula, ONE)
  return new Map([...found].map(([cell, terms]) => [cell, F.sum(terms)]))
}

/** Derivative of one operation by each of its arguments; `null` where it is 0 everywhere. */
function localSlopes(f: Apply): (Formula | null)[] {
  const [a, b] = f.args as [Formula, Formula]
  switch (f.op) {
    case 'add':
      return f.args.map(() => ONE)
    case 'sub':
      return [ONE, F.number(-1)]
    case 'mul':
      return f.args.map((_, i) => F.product(f.args.filter((_, j) => j !== i)))
    case 'div':
      return [F.div(1, b), F.neg(F.div(a, F.pow(b, 2)))]
    case 'neg':
      return [F.number(-1)]
    case 'pow':
      if (b.op === 'number') return [b.value === 2 ? F.mul(2, a) : F.mul(b, F.pow(a, b.value - 1)), null]
      return [F.mul(b, F.pow(a, F.sub(b, 1))), F.mul(f, F.log(a))]
    case 'sqrt':
      return [F.div(1, F.mul(2, f))]
    case 'abs':
      return [F.sign(a)]
    case 'min':
      return [F.choose(a, b, 1, 0), F.choose(a, b, 0, 1)]
    case 'max':
      return [F.choose(b, a, 1, 0), F.choose(b, a, 0, 1)]
    case 'sign':
    case 'floor':
      return [null]
    case 'exp':
      return [f]
    case 'log':
      return [F.div(1, a)]
    case 'sigmoid':
      return [F.mul(f, F.sigmoid(F.neg(a)))]
    case 'tanh':
      return [F.mul(4, F.sigmoid(F.mul(2, a)), F.sigmoid(F.mul(-2, a)))]
    case 'softplus':
      return [F.sigmoid(a)]
    case 'erf':
      return [F.mul(2 / Math.sqrt(Math.PI), F.exp(F.neg(F.pow(a, 2))))]
    case 'erfc':
      return [F.mul(-2 / Math.sqrt(Math.PI), F.exp(F.neg(F.pow(a, 2))))]
    case 'expm1':
      return [F.exp(a)]
    case 'sin':
      return [F.cos(a)]
    case 'cos':
      return [F.neg(F.sin(a))]
    case 'choose': {
      const [, , x, y] = f.args
      const branch = (arg: Formula | undefined, below: Formula, above: Formula) =>
        arg!.op === 'number' ? null : F.choose(a, b, below, above)
      return [null, null, branch(x, ONE, ZERO), branch(y, ZERO, ONE)]
    }
    case 'softmax':
    case 'logSoftmax':
      return jacobianRow(f)
  }
}

/** ∂p/∂zj = p·((1 if z is zj) − pj); for ln p the factor p falls away. */
function jacobianRow(f: Apply): (Formula | null)[] {
  const [z, ...all] = f.args
  const own = all.indexOf(z!)
  return [
    null,
    ...all.map((zj, j) => {
      const pj = F.softmax(zj, all)
      const difference = j === own ? F.sub(1, pj) : F.neg(pj)
      return f.op === 'logSoftmax' ? difference : F.mul(f, difference)
    }),
  ]
}
