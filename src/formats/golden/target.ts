// What a target language is: a name, the usual name of its test file, and one function from data to text.

import type { Golden } from './golden.ts'

export type Target = {
  readonly id: string
  readonly title: string
  /** What the file is usually called. */
  readonly file: string
  /** Most numbers that its compiler takes, where it takes fewer than others. */
  readonly most?: number
  readonly write: (golden: Golden) => string
}
