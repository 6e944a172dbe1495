// Numbers that a program hands over for a network must be as many as it has inputs or outputs.

import { ArgumentError } from '../network/argument.ts'

/** Throws E-API where `values` is no list of `count` finite numbers. */
export function mustFit(call: string, argument: string, values: unknown, count: number): void {
  if (!Array.isArray(values) || values.length !== count)
    throw new ArgumentError(call, argument, values, `a list of ${count}`)
  const i = values.findIndex((value) => !Number.isFinite(value))
  if (i >= 0) throw new ArgumentError(call, `${argument}[${i}]`, values[i], 'a finite number')
}
