// What a lesson is once its Markdown file is read (web/lessons/README.md): words, live numbers, and where the page
// stands while a step is read.

import type { Description } from '#lib'

/** A number that the library fills in, of a step of the training and a network of the lesson. */
export type LiveNumber = {
  readonly type: 'number'
  readonly address: string
  /** Where it is another than the one of the lesson's step. */
  readonly step?: number
  readonly network?: string
}
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly of: readonly Inline[] }
  | { readonly type: 'em'; readonly of: readonly Inline[] }
  /** Selects a number; without words it is called by its own name. */
  | { readonly type: 'link'; readonly address: string; readonly of: readonly Inline[] }
  | LiveNumber
export type Block =
  | { readonly type: 'paragraph' | 'try'; readonly of: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }

/** Where the page stands while a step of a lesson is read. */
export type Stance = {
  /** Name of one of the lesson's networks. */
  readonly network: string
  /** Number of the training step. */
  readonly step: number
  /** Address of the number that is looked at. */
  readonly select: string
  /** The number up to which the player has computed, or all of them, or none. */
  readonly computed: string
  readonly tab: 'working' | 'all' | 'file'
}
export type LessonStep = {
  readonly title: string
  readonly stance: Stance
  readonly blocks: readonly Block[]
}
export type Lesson = {
  readonly id: string
  readonly title: string
  /** One sentence for the list of lessons. */
  readonly about: string
  readonly order: number
  /** Id of an example, where the lesson is about one; else empty. */
  readonly example: string
  /** By name. */
  readonly networks: Readonly<Record<string, Description>> & { readonly original: Description }
  readonly steps: readonly LessonStep[]
}
