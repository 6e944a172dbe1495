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
const CHOICE = 0
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

/** The line in the medium: symbolic, or with numbers where `reading` says `substituted`. */
export function printFormula<T>(line: Line, reading: Reading, medium: Medium<T>): T {
  const { notation, where, substituted } = reading
  const atom = (body: T): Printed<T> => ({ body, level: ATOM })

  /** `first`: nothing stands before it, so that a minus needs no parentheses. */
  const print = (f: Formula, first: boolean): Printed<T> => {
    switch (f.op) {
      case 'number':
        return number(substituted ? shownLeaf(f, line, reading) : showExactly(f.value), first, 'plain', null)
      case 'cell':
        return substituted ? cellValue(f, first) : cellName(f)
      case 'symbol':
        return atom(medium.words(f.symbol))
      case 'slope':
        throw new Error('a formula is arranged before it is printed')
      default:
        return operation(f, first)
    }
  }

  const marked = (body: T, cell: Cell | null) =>
    cell === null || medium.mark === undefined ? body : medium.mark(body, cell.name)

  const number = (shown: Shown, first: boolean, kind: Kind, cell: Cell | null): Printed<T> => {
    const pi = shown.digits === 'π' && where.taken('π', true)
    const body = marked(medium.number(pi ? { ...shown, digits: String(Math.PI) } : shown, kind), cell)
    if (shown.negative && !first) return atom(medium.group(body))
    return { body, level: shown.negative || shown.exponent !== undefined ? PRODUCT : ATOM }
  }

  const cellValue = (cell: Cell, first: boolean) =>
    number(
      shownLeaf(cell, line, reading),
      first,
      line.rests.has(cell) ? 'plain' : notation.spell(cell.name, where).kind,
      line.rests.has(cell) ? null : cell,
    )

  const cellName = (cell: Cell): Printed<T> => {
    const rest = line.rests.get(cell)
    if (rest !== undefined) return atom(medium.words(`(${rest} more)`))
    const spelling = notation.spell(cell.name, where)
    const level = 'd' in spelling ? PRODUCT : spelling.sup === undefined ? ATOM : POWER
    return { body: marked(medium.name(spelling), cell), level }
  }

  /** Prints `f` with parentheses if it holds together less than `level`. */
  const within = (f: Formula, level: number, first = false): T => {
    const printed = print(f, first)
    return printed.level >= level ? printed.body : medium.group(alone(f))
  }
  const alone = (f: Formula): T => print(f, true).body

  const chain = (args: readonly Formula[], sign: '+' | '·', level: number, first: boolean): T =>
    medium.row(
      args.flatMap((arg, i) =>
        i === 0 ? [within(arg, level, first)] : [medium.sign(sign), within(arg, level)],
      ),
    )

  const product = (f: Apply, first: boolean): Printed<T> => {
    const [a, b] = f.args as [Formula, Formula]
    const half = f.args.length === 2 && a.op === 'number' && a.value === 0.5 && b.op === 'pow'
    const body = half ? medium.row([medium.half(), alone(b)]) : chain(f.args, '·', PRODUCT, first)
    return { body, level: PRODUCT }
  }

  const power = (base: Formula, exponent: Formula): Printed<T> => {
    const whole = exponent.op === 'number' && Number.isInteger(exponent.value) && exponent.value >= 0
    const body = medium.power(
      within(base, ATOM),
      raisedPart(exponent),
      whole ? String(exponent.value) : undefined,
    )
    return { body, level: POWER }
  }

  const raisedPart = (f: Formula) => (medium.stacked ? alone(f) : within(f, ATOM))

  const quotient = (a: Formula, b: Formula, first: boolean): Printed<T> =>
    medium.stacked
      ? { body: medium.fraction(alone(a), alone(b)), level: PRODUCT }
      : { body: medium.fraction(within(a, POWER, first), within(b, POWER)), level: PRODUCT }

  const choice = (f: Apply): Printed<T> => {
    const [a, b, x, y] = f.args.map((arg) => within(arg, SUM, true)) as [T, T, T, T]
    const body = medium.cases(x, medium.row([a, medium.sign('<'), b]), y)
    return { body, level: medium.stacked ? ATOM : CHOICE }
  }

  const operation = (f: Apply, first: boolean): Printed<T> => {
    const [a, b] = f.args as [Formula, Formula]
    switch (f.op) {
      case 'add':
        return { body: chain(f.args, '+', PRODUCT, first), level: SUM }
      case 'sub':
        return {
          body: medium.row([within(a, SUM, first), medium.sign('−'), within(b, PRODUCT)]),
          level: SUM,
        }
      case 'mul':
        return product(f, first)
      case 'div':
        return quotient(a, b, first)
      case 'neg': {
        const body = medium.minus(within(a, PRODUCT))
        return first ? { body, level: PRODUCT } : atom(medium.group(body))
      }
      case 'pow':
        return power(a, b)
      case 'exp':
        // e is a name of the user's.
        if (where.taken('e', true)) return atom(medium.call('exp', [alone(a)]))
        return { body: medium.power(medium.words('e'), raisedPart(a)), level: POWER }
      case 'sqrt':
        return atom(medium.root(medium.stacked ? alone(a) : within(a, ATOM)))
      case 'abs':
        return atom(medium.bars(alone(a)))
      case 'floor':
        return atom(medium.floor(alone(a)))
      case 'choose':
        return choice(f)
      default:
        return atom(medium.call(CALLS[f.op] ?? f.op, f.args.map(alone)))
    }
  }

  return alone(line.formula)
}

const CALLS: Partial<Record<Apply['op'], string>> = { log: 'ln', sign: 'sgn' }
