// Checks numbers and tries mistakes off the main thread: both may take a second where a network or a list is large.

import {
  check,
  type Description,
  InputError,
  mistakesOn,
  type Network,
  network,
  type PossibleMistakes,
  type Problem,
  type Verdict,
} from '#lib'

/** What is asked of a step of a network. */
export type Question =
  | { readonly type: 'check'; readonly step: number; readonly text: string }
  | { readonly type: 'mistakes'; readonly step: number }

export type Checked = {
  readonly verdict: Verdict
  readonly assumed: string | undefined
  readonly unread: readonly { readonly line: number; readonly text: string; readonly why: string }[]
}

export type Answer = {
  readonly checked?: Checked
  readonly mistakes?: PossibleMistakes
  /** Why there is no answer, in the library's words. */
  readonly problems?: readonly Problem[]
}

/** `description` comes with the first question about a network. */
export type Asked = { readonly description: Description | null; readonly question: Question }

let of: Network

function answer(asked: Question): Answer {
  if (asked.type === 'mistakes') return { mistakes: mistakesOn(of, asked.step) }
  const found = check(of, asked.text, { step: asked.step })
  return { checked: { verdict: found.verdict(), assumed: found.assumed, unread: found.unread } }
}

addEventListener('message', ({ data: { description, question } }: MessageEvent<Asked>) => {
  try {
    if (description !== null) of = network(description)
    postMessage(answer(question))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    postMessage({ problems: error.problems } satisfies Answer)
  }
})
