// The public functions about words and digits, each with its arguments looked at first.

import { aList, aNumber, aProblem, aText, guarded } from './guarded.ts'
import { closest as nearest } from './network/closest.ts'
import { problemText as textOf } from './network/problem.ts'
import { visible as escaped } from './network/visible.ts'
import * as decimal from './numeric/decimal.ts'

/** The nearest of `words`, or undefined when none is near. */
export const closest = guarded('closest(word, words)', nearest, { word: aText, words: aList })
/** The lines a person reads: what, where, why, what to do. */
export const problemText = guarded('problemText(problem)', textOf, { problem: aProblem })
/** The text with an escape such as `\x1b` for every character one cannot see. */
export const visible = guarded('visible(text)', escaped, { text: aText })
/** The shortest decimal that reads back to the same double. */
export const shortest = guarded('shortest(x)', decimal.shortest, { x: aNumber })
/** A double as a hexadecimal float. */
export const toHex = guarded('toHex(x)', decimal.toHex, { x: aNumber })
