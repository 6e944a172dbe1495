// Guards the public functions: what a program hands over is looked at before it is used, so that a slip is
// named (`network is a Promise`) and does not surface as a missing property deep inside.

import { ArgumentError } from './network/argument.ts'
import { isList } from './network/shown.ts'

/** What an argument must be, as it stands in messages, and the test for it. */
export type Kind = {
  readonly expected: string
  readonly fits: (value: unknown) => boolean
  /** Kinds of single options: `{ step: whole }`. */
  readonly fields?: Readonly<Record<string, Kind>>
}

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value)
const isPlain = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !isList(value) && !has(value, 'then')

export const aNetwork: Kind = {
  expected: 'what network(…) gives',
  fits: (value) => has(value, 'start', 'layers', 'samples'),
}
export const aSheet: Kind = { expected: 'what step(…) gives', fits: (value) => has(value, 'plan', 'look') }
export const aDocument: Kind = {
  expected: 'what workedSolution(…) gives',
  fits: (value) => has(value, 'blocks', 'notation'),
}
export const anExplanation: Kind = {
  expected: 'what explainCell(…) gives',
  fits: (value) => has(value, 'name', 'value'),
}
export const aFormula: Kind = { expected: 'the formula of a cell', fits: (value) => has(value, 'op') }
export const aRun: Kind = { expected: 'what run(…) gives', fits: (value) => has(value, 'step', 'parameters') }
export const aDescription: Kind = { expected: 'a description { inputs, layers, samples }', fits: isPlain }
export const aProblem: Kind = {
  expected: 'a problem { code, what }',
  fits: (value) => has(value, 'code', 'what'),
}
export const aName: Kind = {
  expected: "a name such as { of: 'net', unit: 'h1' }",
  fits: (value) => has(value, 'of') || has(value, 'd', 'by'),
}
export const aPart: Kind = {
  expected: 'one of the list, such as datasets[0]',
  fits: (value) => has(value, 'id', 'title'),
}
export const aPlane: Kind = { expected: 'what planeOf(…) gives', fits: (value) => has(value, 'axes', 'at') }
export const aText: Kind = { expected: 'a text', fits: (value) => typeof value === 'string' }
export const anAddress: Kind = {
  expected: "an address such as 'dE/dw5'",
  fits: (value) => aText.fits(value) || aName.fits(value) || has(value, 'index'),
}
export const aNumber: Kind = { expected: 'a number', fits: (value) => typeof value === 'number' }
export const aFunction: Kind = { expected: 'a function', fits: (value) => typeof value === 'function' }
export const aFlag: Kind = { expected: 'true or false', fits: (value) => typeof value === 'boolean' }
export const anObject: Kind = { expected: 'an object', fits: isPlain }
export const aList: Kind = { expected: 'an array', fits: isList }
export const bytes: Kind = { expected: 'a Uint8Array', fits: (value) => value instanceof Uint8Array }
export const numbers: Kind = {
  expected: 'a Float64Array',
  fits: (value) => value instanceof Float64Array,
}
export const whole = (least: number): Kind => ({
  expected: `a whole number from ${least}`,
  fits: (value) => Number.isSafeInteger(value) && (value as number) >= least,
})
export const between = (low: number, high: number): Kind => ({
  expected: `a number from ${low} to ${high}`,
  fits: (value) => typeof value === 'number' && value >= low && value <= high,
})
export const oneOf = (...words: readonly string[]): Kind => ({
  expected: `one of ${words.join(', ')}`,
  fits: (value) => words.includes(value as string),
})
export const either = (a: Kind, b: Kind): Kind => ({
  expected: `${a.expected} or ${b.expected}`,
  fits: (value) => a.fits(value) || b.fits(value),
})
export const maybe = (kind: Kind): Kind => ({
  ...kind,
  fits: (value) => value === undefined || kind.fits(value),
})
export const fields = (known: Readonly<Record<string, Kind>>): Kind => ({
  expected: `an object { ${Object.keys(known).join(', ')} }`,
  fits: isPlain,
  fields: known,
})

/** The function, with its arguments looked at first; `call` is how it is written: `step(network, options)`. */
export function guarded<F extends (...args: never[]) => unknown>(
  call: string,
  run: F,
  kinds: Readonly<Record<string, Kind>>,
): F {
  const named = Object.entries(kinds)
  return ((...args: never[]) => {
    for (const [i, [name, kind]] of named.entries()) check(call, name, args[i], kind)
    return run(...args)
  }) as F
}

function check(call: string, name: string, value: unknown, kind: Kind): void {
  if (!kind.fits(value)) throw new ArgumentError(call, name, value, kind.expected)
  if (value === undefined) return
  for (const [key, field] of Object.entries(kind.fields ?? {}))
    check(call, `${name}.${key}`, (value as Readonly<Record<string, unknown>>)[key], field)
}
