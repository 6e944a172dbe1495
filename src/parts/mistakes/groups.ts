// The groups of the catalogue of mistakes, by the letter of its numbers, as every list of mistakes shows them.

import type { Mistake } from '../mistake.ts'
import { mistakes } from './index.ts'

const GROUPS = [
  ['F', 'Forward and loss'],
  ['B', 'Backward'],
  ['U', 'Biases, update and batches'],
  ['S', 'Softmax and cross-entropy'],
  ['O', 'Optimizers and penalty'],
] as const

export type MistakeGroup = { readonly title: string; readonly mistakes: readonly Mistake[] }

const number = ({ catalogue }: Mistake) => Number(catalogue.slice(1))

/** All mistakes, in the order of their numbers. */
export const mistakeGroups: readonly MistakeGroup[] = GROUPS.map(([letter, title]) => ({
  title,
  mistakes: mistakes
    .filter(({ catalogue }) => catalogue.startsWith(letter))
    .toSorted((a, b) => number(a) - number(b)),
}))
