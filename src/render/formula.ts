// Prints a formula in any medium: one walk that knows precedence, parentheses and the textbook's habits
// (squares, ½, fractions). With names it gives the symbolic line, with values looked up the substituted one.

import type { Apply, Cell, Formula } from '../formula/formula.ts'
import type { Numbers } from '../network/network.ts'
import type { Kind, Notation, Where } from '../parts/notations/notation.ts'
import type { Line } from './arrange.ts'
import type { Medium } from './medium.ts'
import { type Shown, show, showConstant, showExactly } from './number.ts'

/** How the leaves of a line are printed. */
export type Reading = {
  readonly notation: Notation
  readonly where: Where
  readonly numbers: Numbers
  /** Numbers in place of names, with so many digits more than usual. */
  readonly substituted?: { readonly extra: number }
}

/** How tightly a printed thing holds together: what stands loosely needs parentheses inside the tighter. */
const SUM = 1
const PRODUCT = 2
const POWER = 3
const ATOM = 4

type Printed<T> = { body: T; level: number }

/** The number a leaf shows in the substituted line. */
export function shownLeaf(leaf: Cell | { op: 'number'; value: number }, line: Line, reading: Reading): Shown {
  const { numbers, substituted } = reading
  const extra = substituted?.extra ?? 0
  return leaf.op === 'number'
    ? showConstant(leaf.value, numbers, extra)
    : show(line.look!(leaf), numbers, extra)
}

export function printFormula<T>(line: Line, reading: Reading, medium: Medium<T>): T {
  return new Printer(line, reading, medium).formula(line.formula, true).body
}

class Printer<T> {
  private readonly line: Line
  private readonly reading: Reading
  private readonly medium: Medium<T>

  constructor(line: Line, reading: Reading, medium: Medium<T>) {
    this.line = line
    this.reading = reading
    this.medium = medium
  }

  /** `first`: nothing stands before it, so that a minus needs no parentheses. */
  formula(f: Formula, first: boolean): Printed<T> {
    switch (f.op) {
      case 'number':
        return this.number(
          this.reading.substituted ? shownLeaf(f, this.line, this.reading) : showExactly(f.value),
          first,
          'plain',
        )
      case 'cell':
        return this.cell(f, first)
      case 'symbol':
        return this.atom(this.medium.words(f.symbol))
      case 'slope':
        throw new Error('a formula is arranged before it is printed')
      default:
        return this.operation(f, first)
    }
  }

  private atom(body: T): Printed<T> {
    return { body, level: ATOM }
  }

  private number(shown: Shown, first: boolean, kind: Kind): Printed<T> {
    const body = this.medium.number(shown, kind)
    if (shown.negative && !first) return this.atom(this.medium.group(body))
    const power = shown.exponent !== undefined
    return { body, level: shown.negative || power ? PRODUCT : ATOM }
  }

  private cell(cell: Cell, first: boolean): Printed<T> {
    const { notation, where } = this.reading
    const rest = this.line.rests.get(cell)
    if (this.reading.substituted) {
      const kind = rest === undefined ? notation.spell(cell.name, where).kind : 'plain'
      return this.number(shownLeaf(cell, this.line, this.reading), first, kind)
    }
    if (rest !== undefined) return this.atom(this.medium.words(`the other ${rest}`))
    const spelling = notation.spell(cell.name, where)
    const raised = 'd' in spelling || spelling.sup !== undefined
    return { body: this.medium.name(spelling), level: raised ? POWER : ATOM }
  }

  /** Prints `f` with parentheses if it holds together less than `level`. */
  private within(f: Formula, level: number, first = false): T {
    const printed = this.formula(f, first)
    if (printed.level >= level) return printed.body
    // Inside parentheses a minus stands first again.
    return this.medium.group(first ? printed.body : this.formula(f, true).body)
  }

  private alone(f: Formula): T {
    return this.formula(f, true).body
  }

  private operation(f: Apply, first: boolean): Printed<T> {
    const { medium } = this
    const [a, b] = f.args as [Formula, Formula]
    switch (f.op) {
      case 'add':
        return { body: this.chain(f.args, '+', SUM + 1, first), level: SUM }
      case 'sub':
        return {
          body: medium.row([this.within(a, SUM, first), medium.sign('−'), this.within(b, PRODUCT)]),
          level: SUM,
        }
      case 'mul':
        return this.product(f, first)
      case 'div':
        return medium.stacked
          ? { body: medium.fraction(this.alone(a), this.alone(b)), level: PRODUCT + 0.5 }
          : { body: medium.fraction(this.within(a, POWER, first), this.within(b, POWER)), level: PRODUCT }
      case 'neg': {
        const body = medium.minus(this.within(a, PRODUCT))
        return first ? { body, level: PRODUCT } : this.atom(medium.group(body))
      }
      case 'pow':
        return this.power(a, b)
      case 'exp':
        return { body: medium.power(medium.words('e'), this.exponent(a)), level: POWER }
      case 'sqrt':
        return this.atom(medium.root(medium.stacked ? this.alone(a) : this.within(a, ATOM, false)))
      case 'abs':
        return this.atom(medium.bars(this.alone(a)))
      case 'floor':
        return this.atom(medium.floor(this.alone(a)))
      case 'choose':
        return this.choice(f)
      default:
        return this.atom(
          medium.call(
            CALLS[f.op] ?? f.op,
            f.args.map((x) => this.alone(x)),
          ),
        )
    }
  }

  private chain(args: readonly Formula[], sign: '+' | '·', level: number, first: boolean): T {
    const { medium } = this
    return medium.row(
      args.flatMap((arg, i) =>
        i === 0 ? [this.within(arg, level, first)] : [medium.sign(sign), this.within(arg, level)],
      ),
    )
  }

  private product(f: Apply, first: boolean): Printed<T> {
    const [a, b] = f.args as [Formula, Formula]
    const half = a.op === 'number' && a.value === 0.5 && f.args.length === 2 && b.op === 'pow'
    if (half)
      return {
        body: this.medium.row([this.medium.half(), this.power(...(b.args as [Formula, Formula])).body]),
        level: PRODUCT,
      }
    return { body: this.chain(f.args, '·', PRODUCT, first), level: PRODUCT }
  }

  private power(base: Formula, exponent: Formula): Printed<T> {
    const plain =
      exponent.op === 'number' && Number.isInteger(exponent.value) && exponent.value >= 0
        ? String(exponent.value)
        : undefined
    return {
      body: this.medium.power(this.within(base, ATOM), this.exponent(exponent), plain),
      level: POWER,
    }
  }

  private exponent(f: Formula): T {
    return this.medium.stacked ? this.alone(f) : this.within(f, ATOM)
  }

  private choice(f: Apply): Printed<T> {
    const [a, b, x, y] = f.args.map((arg) => this.alone(arg)) as [T, T, T, T]
    const { medium } = this
    return {
      body: medium.cases(x, medium.row([a, medium.sign('<'), b]), y),
      level: medium.stacked ? ATOM : SUM - 1,
    }
  }
}

const CALLS: Partial<Record<Apply['op'], string>> = { log: 'ln', sign: 'sgn' }
