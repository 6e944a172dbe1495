// What is wrong with somebody's input: one class for every slip of a user's, so that a command can print it
// without a stack and everything else stays visible as a bug of ours.

import { visible } from './shown.ts'

/** One thing that is wrong (E-…) or worth knowing (W-…). All texts are whole sentences. */
export type Problem = {
  /** `E-SHAPE`, `W-LR-ZERO` … */
  code: string
  /** What is wrong, with the value found. */
  what: string
  /** JSON path such as `layers[0].weights[1]`, row and column, or the command-line argument. */
  where?: string
  /** Line and column in the file, from 1. */
  line?: number
  column?: number
  file?: string
  /** The line of the file and a caret under the place, where that shows more than words. */
  excerpt?: string
  /** Why it matters, in one line. */
  why?: string
  /** What to do: runnable where possible. */
  fix?: string
}

/** Thrown for every slip of a user's; carries all problems of the input at once. */
export class InputError extends Error {
  readonly problems: readonly Problem[]
  /** 2 wrong input, 3 input or output, 4 diverged. */
  readonly exitCode: 2 | 3 | 4

  constructor(problems: readonly Problem[], exitCode: 2 | 3 | 4 = 2, options: { cause?: unknown } = {}) {
    super(problemsText(problems), options)
    this.name = 'InputError'
    this.problems = problems
    this.exitCode = exitCode
  }

  get code(): string {
    return this.problems[0]?.code ?? 'E-INPUT'
  }
}

/** The lines a person reads: what, where, why, what to do; no file name or option can steer the terminal. */
export function problemText(p: Problem): string {
  const { file } = p
  const place =
    p.line === undefined ? file : `${file ?? 'line'}:${p.line}${p.column === undefined ? '' : `:${p.column}`}`
  const where = [place, p.where].filter(Boolean).join(', ')
  const excerpt = p.excerpt?.replace(/^/gm, '    ')
  const lines = [
    `${p.code}  ${p.what}`,
    where && `  at ${where}`,
    excerpt,
    p.why && `  ${p.why}`,
    p.fix && `  → ${p.fix}`,
  ]
  return lines
    .filter(Boolean)
    .map((line) => (line === excerpt ? line : visible(line!)))
    .join('\n')
}

const TOLD = 20

/** Several problems, an empty line between them; past the twentieth only their number. */
export function problemsText(problems: readonly Problem[]): string {
  const texts = problems.slice(0, TOLD).map(problemText)
  const more = problems.length - TOLD
  if (more > 0) texts.push(`… and ${more} more ${more === 1 ? 'problem' : 'problems'}.`)
  return texts.join('\n\n')
}
