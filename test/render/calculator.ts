// A person with a calculator: reads a printed line of numbers and computes it with decimal.js. It shares no
// code with the printer, so that both would have to be wrong in the same way.
import { Decimal } from 'decimal.js'

Decimal.set({ precision: 40, toExpNeg: -100, toExpPos: 100, maxE: 9e15, minE: -9e15 })

const TOKEN =
  /\s*(10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d+(?:[.]\d+)?(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|ln|tanh|erf|sin|cos|sgn|min|max|if|else|[eπ½√|⌊⌋()+−·/^<,]|[²³⁰¹⁴⁵⁶⁷⁸⁹]+)/uy
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const lowered = (text: string) => [...text].map((c) => (c === '⁻' ? '-' : RAISED.indexOf(c))).join('')

export function readNumber(text: string): Decimal {
  const match = /^(−?)(?:(\d+(?:\.\d+)?)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?|10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))$/u.exec(text)
  if (match === null) throw new Error(`not a number: ${text}`)
  const [, sign, digits = '1', power, alone] = match
  const exponent = power ?? alone
  return new Decimal(
    `${sign === '−' ? '-' : ''}${digits}${exponent === undefined ? '' : `e${lowered(exponent)}`}`,
  )
}

/** The place of the last printed digit: 0.08217 has 5, 1.2·10⁻⁷ has 8. */
export function placeOf(text: string): number {
  const power = /10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/u.exec(text)?.[1]
  const behind = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return behind - (power === undefined ? 0 : Number(lowered(power)))
}

/** The value of a printed line of numbers. */
export function calculate(text: string): Decimal {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const before = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`cannot read: ${text.slice(before)}`)
    tokens.push(match[1]!)
  }
  let place = 0
  const peek = () => tokens[place]
  const take = (expected?: string): string => {
    const token = tokens[place++]
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`${expected} missing in ${text}`)
    return token
  }

  const choice = (): Decimal => {
    const value = sum()
    if (peek() !== 'if') return value
    take('if')
    const a = sum()
    take('<')
    const b = sum()
    take(',')
    take('else')
    const other = choice()
    return a.lt(b) ? value : other
  }
  const sum = (): Decimal => {
    let value = product()
    for (let op = peek(); op === '+' || op === '−'; op = peek()) {
      take()
      const next = product()
      value = op === '+' ? value.add(next) : value.sub(next)
    }
    return value
  }
  const product = (): Decimal => {
    if (peek() === '−') {
      take()
      return product().neg()
    }
    let value = power()
    for (let op = peek(); op === '·' || op === '/'; op = peek()) {
      take()
      const next = power()
      value = op === '·' ? value.mul(next) : value.div(next)
    }
    return value
  }
  const power = (): Decimal => {
    if (peek() === '½') {
      take()
      return power().div(2)
    }
    let base = atom()
    for (let op = peek(); op !== undefined && (op === '^' || RAISED.includes(op[0]!)); op = peek()) {
      take()
      base = base.pow(op === '^' ? atom() : new Decimal(lowered(op)))
    }
    return base
  }
  const atom = (): Decimal => {
    const token = take()
    if (/^\d/.test(token)) return readNumber(token)
    if (token === 'e') return new Decimal(1).exp()
    if (token === 'π') return Decimal.acos(-1)
    if (token === '√') return atom().sqrt()
    if (token === '(') return closed(')')
    if (token === '|') return closed('|').abs()
    if (token === '⌊') return closed('⌋').floor()
    take('(')
    const first = choice()
    if (token === 'min' || token === 'max') {
      take(',')
      const second = closed(')')
      return token === 'min' ? Decimal.min(first, second) : Decimal.max(first, second)
    }
    take(')')
    if (token === 'sgn') return new Decimal(first.isZero() ? 0 : Decimal.sign(first))
    if (token === 'ln') return first.ln()
    if (token === 'tanh') return first.tanh()
    if (token === 'erf') return erf(first)
    if (token === 'sin') return first.sin()
    if (token === 'cos') return first.cos()
    throw new Error(`unknown ${token} in ${text}`)
  }
  const closed = (bracket: string): Decimal => {
    const value = choice()
    take(bracket)
    return value
  }

  const value = choice()
  if (place !== tokens.length) throw new Error(`left over: ${tokens.slice(place).join(' ')} in ${text}`)
  return value
}

/** 2/√π · e^(−x²) · Σ 2ⁿ·x^(2n+1)/(1·3·…·(2n+1)): all terms of one sign, so that nothing cancels. */
function erf(x: Decimal): Decimal {
  if (x.abs().gt(10)) return new Decimal(Decimal.sign(x))
  let term = x
  let sum = x
  for (let n = 1; term.abs().gt('1e-50'); n++) {
    term = term
      .mul(x)
      .mul(x)
      .mul(2)
      .div(2 * n + 1)
    sum = sum.add(term)
  }
  return sum.mul(2).div(Decimal.acos(-1).sqrt()).mul(x.mul(x).neg().exp())
}

/** Does the printed right-hand side give the printed value? */
export function lineHolds(line: string, value: string, mode: 'round' | 'truncate'): boolean {
  const rounding = mode === 'round' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN
  const place = placeOf(value)
  const unit = new Decimal(10).pow(-place)
  const computed = calculate(line)
  if (!computed.isFinite()) return false
  return computed.div(unit).toDecimalPlaces(0, rounding).mul(unit).eq(readNumber(value))
}
