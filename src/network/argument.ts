// The error of a call with a wrong argument: its code, the argument's name and what was received instead. It is
// a TypeError, for the mistake is in a program and not in anybody's file.

import { shown } from './shown.ts'

export class ArgumentError extends TypeError {
  readonly code = 'E-API'
  /** `network`, `options.step` */
  readonly argument: string
  /** `a Promise`, `5` */
  readonly received: string

  constructor(call: string, argument: string, value: unknown, expected: string) {
    const received = receivedText(value)
    const awaited = received === 'a Promise' ? '\n  → Write await before it.' : ''
    super(`E-API  ${call}: ${argument} is ${received}, expected ${expected}.${awaited}`)
    this.name = 'ArgumentError'
    this.argument = argument
    this.received = received
  }
}

function receivedText(value: unknown): string {
  try {
    if (ArrayBuffer.isView(value)) return `a ${value.constructor.name}`
    return value === undefined ? 'undefined' : shown(value)
  } catch {
    return 'an object that cannot be read'
  }
}
