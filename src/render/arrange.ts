// Prepares a formula for being read: the notation's order of factors and differences, primitives in their
// textbook form, slopes as single numbers, and long sums cut to their five largest terms. What is printed and
// what is checked with a calculator (`holds.ts`) is this one tree.

import { binary32, binary64 } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Apply, Cell, Formula } from '../formula/formula.ts'
import { add, div, erf, exp, log, mul, neg, number, sub, sum } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { Numbers } from '../network/network.ts'
import type { Notation } from '../parts/notations/notation.ts'

export type Look = (cell: Cell) => number

/** A formula as it is read, with what its leaves are worth. */
export type Line = {
  readonly formula: Formula
  /** `null` where only names are known. */
  readonly look: Look | null
  /** Leaves that stand for the rest of a long sum, and how many terms that is. */
  readonly rests: ReadonlyMap<Cell, number>
}

/** Longer sums are shown by their five largest terms and the rest. */
const LONGEST_SUM = 12
const LARGEST_TERMS = 5

type Style = Pick<Notation, 'factors' | 'difference'>

export function arrange(
  formula: Formula,
  look: Look | null,
  style: Style,
  precision: Numbers['precision'] = 'float64',
): Line {
  const own = new Map<Cell, number>()
  const rests = new Map<Cell, number>()
  const arithmetic = precision === 'float32' ? binary32 : binary64
  const lookAll: Look = (cell) => own.get(cell) ?? look!(cell)
  const value = (f: Formula) => evaluate(f, arithmetic, lookAll)

  const leaf = (name: Name, is: Formula): Cell => {
    const cell: Cell = { op: 'cell', index: -1, name, phase: 'backward', formula: null, users: [] }
    if (look !== null) own.set(cell, value(is))
    return cell
  }

  /** The terms of a sum, the small ones of a long one as their sum. */
  const terms = (all: readonly Formula[]): readonly Formula[] => {
    if (look === null || all.length <= LONGEST_SUM) return all
    const size = (f: Formula) => Math.abs(value(f))
    const sized = all.map((term, i) => ({ i, size: size(term) }))
    sized.sort((a, b) => b.size - a.size || a.i - b.i)
    const large = new Set(sized.slice(0, LARGEST_TERMS).map(({ i }) => i))
    const rest = leaf({ of: 'penalty' }, sum(all.filter((_, i) => !large.has(i))))
    rests.set(rest, all.length - LARGEST_TERMS)
    return [...all.filter((_, i) => large.has(i)), rest]
  }

  const walk = (f: Formula): Formula => {
    if (f.op === 'slope') return leaf(slopeName(f.of.name, f.by.name), f.is)
    if (!('args' in f)) return f
    const ordered = inStyle(f, style)
    if (ordered !== f) return walk(ordered)
    const inner = f.args[0]!
    if (f.op === 'neg' && isApply(inner, 'logSoftmax')) return surprise(inner.args.map(walk))
    if (f.op === 'neg' && isApply(inner, 'mul') && isApply(inner.args[1]!, 'logSoftmax')) {
      const log = surprise(inner.args[1].args.map(walk))
      return isApply(log, 'neg')
        ? neg(mul(walk(inner.args[0]!), log.args[0]!))
        : mul(walk(inner.args[0]!), log)
    }
    const args = f.args.map(walk)
    switch (f.op) {
      case 'add':
        return sum(terms(args))
      case 'sigmoid':
        return div(1, add(1, exp(negative(args[0]!))))
      case 'erfc':
        return isApply(args[0]!, 'neg') ? add(1, erf(args[0].args[0]!)) : sub(1, erf(args[0]!))
      case 'expm1':
        return sub(exp(args[0]!), 1)
      case 'softplus':
        return softplus(args[0]!)
      case 'softmax':
        return share(args)
      case 'logSoftmax':
        return negative(surprise(args))
      default:
        return { op: f.op, args }
    }
  }

  /** ln(1 + e^x), without a power that no calculator can hold. */
  const softplus = (x: Formula) =>
    look !== null && value(x) > GREAT ? add(x, log(add(1, exp(neg(x))))) : log(add(1, exp(x)))

  /**
   * −ln softmax. Near 0 and 1 the logarithm of the fraction keeps few digits, so that what stands there is what
   * is computed: ln(1 + Σ e^(zj − z)) for the greatest z, for another one also what it lies below the greatest.
   */
  const surprise = (args: readonly Formula[]): Formula => {
    const [z, ...all] = args as [Formula, ...Formula[]]
    const p = look === null ? 0.5 : value({ op: 'softmax', args })
    if (all.length === 1 || (p > 0.01 && p < 0.99)) return neg(log(share([...args])))
    const top = all.reduce((a, b) => (value(b) > value(a) ? b : a), z)
    const others = all.filter((_, i) => i !== all.indexOf(top))
    const rest = log(add(1, ...terms(others.map((other) => exp(sub(other, top))))))
    return top === z ? rest : add(sub(top, z), rest)
  }

  const share = ([z, ...all]: Formula[]) => div(exp(z!), sum(terms(all.map((other) => exp(other)))))

  return { formula: walk(formula), look: look && lookAll, rests }
}

/** From here on, ln(1 + e^x) is printed with e^−x. */
const GREAT = 20

const negative = (f: Formula) => (isApply(f, 'neg') ? f.args[0]! : neg(f))

const slopeName = (d: Name, by: Name): Name => ({ d, by })

const nameOf = (f: Formula) => (f.op === 'cell' && 'of' in f.name ? f.name.of : undefined)
const isOutput = (f: Formula) => nameOf(f) === 'out' || nameOf(f) === 'input'
const isApply = (f: Formula, op: Apply['op']): f is Apply => f.op === op

/** Rewrites what notations write differently; both ways give the same number, bit for bit. */
function inStyle(f: Apply, { factors, difference }: Style): Formula {
  const [a, b] = f.args as [Formula, Formula]
  if (f.op === 'mul' && f.args.length === 2) {
    const swapped = factors === 'weight-first' ? isOutput(a) : nameOf(a) === 'parameter'
    const fits = factors === 'weight-first' ? nameOf(b) === 'parameter' : isOutput(b)
    if (swapped && fits) return mul(b, a)
  }
  const missed = (g: Formula) => isApply(g, 'sub') && nameOf(g.args[0]!) === 'target' && isOutput(g.args[1]!)
  const exceeds = (g: Formula) => isApply(g, 'sub') && isOutput(g.args[0]!) && nameOf(g.args[1]!) === 'target'
  const flipped = (g: Formula) => sub((g as Apply).args[1]!, (g as Apply).args[0]!)
  if (f.op === 'pow' && b.op === 'number' && b.value === 2) {
    if (difference === 'output-first' ? missed(a) : exceeds(a))
      return { op: 'pow', args: [flipped(a), number(2)] }
  }
  if (f.op === 'neg' && difference === 'output-first' && missed(a)) return flipped(a)
  return f
}
