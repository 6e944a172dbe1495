// A goal to stop a training at, as somebody writes it: "E < 1e-4".

import { InputError } from '../network/problem.ts'

export type Goal = { readonly name: 'E'; readonly less: boolean; readonly than: number }

/** Reads a goal. Throws E-ARG for what is none, or can never or must always be reached; `said` stands before it. */
export function readGoal(text: string, said = ''): Goal {
  const parts = /^\s*E\s*([<>])\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*$/i.exec(text)
  if (parts === null) {
    throw new InputError([
      {
        code: 'E-ARG',
        what: `${said}"${text}" is not a goal.`,
        fix: `Write it like ${said}'E < 1e-4'.`,
      },
    ])
  }
  const goal = { name: 'E' as const, less: parts[1] === '<', than: Number(parts[2]) }
  refuseSenseless(text, said, goal)
  return goal
}

/** Has an error reached it? */
export const isReached = ({ less, than }: Goal, error: number): boolean =>
  less ? error < than : error > than

/** An error is never below 0 and always below infinity. */
function refuseSenseless(text: string, said: string, { less, than }: Goal): void {
  const always = less ? than === Infinity : than < 0
  const never = less ? than <= 0 : than === Infinity
  if (!always && !never) return
  throw new InputError([
    {
      code: 'E-ARG',
      what: `${said}"${text}" is ${always ? 'always' : 'never'} reached: an error is a number from 0 up.`,
      fix: `Name a goal above 0, such as ${said}'E < 1e-4'.`,
    },
  ])
}
