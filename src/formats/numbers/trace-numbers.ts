// A number out of an array of parameters. There may be a hundred thousand of them, so the name, the label and
// the count of digits are made when they are asked for.

import type { Name } from '../../formula/name.ts'
import { type Network, parameterName } from '../../network/network.ts'
import { digitsOf } from './figure.ts'
import type { GivenNumber, ParameterNumber } from './given.ts'
import { indexText } from './trace-arrays.ts'
import type { ParameterQuantity } from './trace-keys.ts'

/** The array a number stands in. */
export type Source = {
  readonly network: Network
  readonly of: ParameterQuantity
  readonly key: string
  readonly shape: readonly number[]
  readonly step: number
}

export class ArrayNumber implements GivenNumber {
  readonly text: string
  readonly value: number
  readonly line: number
  private readonly source: Source
  private readonly parameter: number
  private readonly index: number

  constructor(source: Source, parameter: number, index: number, text: string, line: number) {
    this.source = source
    this.parameter = parameter
    this.index = index
    this.text = text
    this.value = Number(text)
    this.line = line
  }

  get step(): number {
    return this.source.step
  }

  get place(): ParameterNumber {
    return { of: this.source.of, parameter: this.parameter }
  }

  get name(): Name {
    return parameterQuantity(this.source.of, parameterName(this.source.network, this.parameter))
  }

  get label(): string {
    return this.source.key + indexText(this.source.shape, this.index)
  }

  get decimals(): number {
    return digitsOf(this.text).decimals
  }

  get digits(): number {
    return digitsOf(this.text).digits
  }
}

export function parameterQuantity(of: ParameterQuantity, parameter: string): Name {
  if (of === 'parameter') return { of: 'parameter', parameter }
  if (of === 'gradient') return { d: { of: 'error' }, by: { of: 'parameter', parameter } }
  return { of: 'update', quantity: of, parameter }
}
