// One thing somebody may set about a network: what it is called, what it is, what it may be, and the description
// with another value for it. The description is not checked here: `network` does that.

import type { Description } from '../network/description.ts'
import { typed } from '../network/number-text.ts'
import { shortest } from '../numeric/decimal.ts'
import type { Chosen, Part } from '../parts/part.ts'

export type Option = { readonly id: string; readonly title: string }

export type Setting = {
  /** Unlike that of any other setting, and the same after a change. */
  readonly id: string
  readonly label: string
  /** A sentence about it; may be empty. */
  readonly what: string
  /** As text; `yes` and `no` for a flag. */
  readonly value: string
  /** What may be chosen; a number or a text is typed where there is no choice. */
  readonly options?: readonly Option[]
  readonly kind: 'number' | 'text' | 'choice' | 'flag'
  /** The description with this value; not checked yet. */
  readonly to: (text: string) => Description
}

type Basis = { id: string; label: string; what?: string }

export const numberSetting = (
  basis: Basis,
  value: number | null,
  to: (value: number | string | undefined) => Description,
): Setting => ({
  what: '',
  ...basis,
  kind: 'number',
  value: value === null ? '' : shortest(value),
  to: (text) => to(typed(text)),
})

export const choiceSetting = (
  basis: Basis,
  value: string,
  options: readonly Option[],
  to: (id: string) => Description,
): Setting => ({ what: '', ...basis, kind: 'choice', value, options, to })

export const flagSetting = (basis: Basis, value: boolean, to: (value: boolean) => Description): Setting => ({
  what: '',
  ...basis,
  kind: 'flag',
  value: value ? 'yes' : 'no',
  to: (text) => to(text === 'yes'),
})

/** Choosing what is chosen already changes nothing, and so loses no setting of it. */
export const settled = (settings: readonly Setting[], description: Description): Setting[] =>
  settings.map((setting) => {
    const { kind, value, to } = setting
    return kind === 'choice'
      ? { ...setting, to: (text) => (text === value ? description : to(text)) }
      : setting
  })

/** The numbers a part lets one set. */
export function partSettings(
  path: string,
  { part, settings }: Chosen<Part>,
  to: (key: string, value: number | string | undefined) => Description,
): Setting[] {
  return Object.entries(part.settings ?? {}).map(([key, { what }]) =>
    numberSetting({ id: `${path}.${key}`, label: key, what }, settings[key]!, (value) => to(key, value)),
  )
}

export const optionsOf = (parts: readonly Part[]): Option[] => parts.map(({ id, title }) => ({ id, title }))

/** "Upper-case first" for words that are ids in a file. */
export const titled = (words: readonly string[]): Option[] =>
  words.map((id) => ({ id, title: `${id[0]!.toUpperCase()}${id.slice(1)}` }))
