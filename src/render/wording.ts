// The few words that documents add of their own, the same in every medium.

import type { Block } from '../explain/explanation.ts'
import type { Numbers } from '../network/network.ts'
import { type Shown, show } from './number.ts'

export const WORDS = {
  given: 'Given',
  number: 'Number',
  value: 'Value',
  inputs: 'Inputs',
  targets: 'Targets',
  layer: 'Layer',
  others: 'Settings',
  continued: 'continued',
  drawing: 'The network',
  usedBy: 'Used by',
  contents: 'Contents',
  chainRule: 'The same by the chain rule:',
  printed: 'in print',
  right: 'right',
  step: 'step',
} as const

type Erratum = Extract<Block, { type: 'erratum' }>

/** The value beside a printed number, to the digits that are printed. */
export function besidePrint({ printed, value }: Erratum, numbers: Numbers): Shown | null {
  if (value === undefined) return null
  const decimals = /\.(\d+)$/.exec(printed ?? '')?.[1]?.length ?? 0
  const digits = Math.max(decimals, numbers.digits)
  return show(value, { ...numbers, digits, byHand: null })
}
