// The working of one number in any medium: its name, its formula, the formula with numbers, its value.

import type { Explanation } from '../explain/explanation.ts'
import type { Formula } from '../formula/formula.ts'
import { arrange } from './arrange.ts'
import { printFormula } from './formula.ts'
import { fitting, type Relation } from './holds.ts'
import type { Medium } from './medium.ts'
import { show } from './number.ts'
import type { Voice } from './voice.ts'

export type Working<T> = {
  readonly name: T
  /** `null` where the number is given. */
  readonly formula: T | null
  /** The formula with numbers in place of names. */
  readonly substituted: T | null
  /** Between the numbers and the value: ≈ where a calculator would give another last digit. */
  readonly relation: Relation
  readonly value: T
  /** The substituted line would only repeat the value. */
  readonly plain: boolean
}

type Worked = Pick<Explanation, 'name' | 'look' | 'value'> & { readonly formula: Formula | null }

export function working<T>(explanation: Worked, voice: Voice, medium: Medium<T>): Working<T> {
  const { notation, where, numbers } = voice
  const spelling = notation.spell(explanation.name, where)
  const marked = (body: T) => medium.mark?.(body, explanation.name) ?? body
  const name = marked(medium.name(spelling))
  const value = marked(medium.number(show(explanation.value, numbers), spelling.kind))
  const { formula, look } = explanation
  if (formula === null) return { name, formula: null, substituted: null, relation: '=', value, plain: true }
  const line = arrange(formula, look, notation, numbers.precision)
  const { relation, extra } = fitting(line, explanation.value, numbers)
  return {
    name,
    formula: printFormula(line, voice, medium),
    substituted: printFormula(line, { ...voice, substituted: { extra } }, medium),
    relation,
    value,
    plain: relation === '=' && extra === 0 && (line.formula.op === 'cell' || line.formula.op === 'number'),
  }
}

/** The lines under each other: each a sign and what follows it; the first belongs beside the name. */
export function workingLines<T>(w: Working<T>): { sign: Relation; body: T }[] {
  const lines: { sign: Relation; body: T }[] = []
  if (w.formula !== null) lines.push({ sign: '=', body: w.formula })
  if (w.substituted !== null && !w.plain) lines.push({ sign: '=', body: w.substituted })
  lines.push({ sign: w.relation, body: w.value })
  return lines
}
