// Reads a lesson from its Markdown file (web/lessons/README.md) while the page is built, so that the page ships no
// reader of Markdown; whatever the format does not know is refused, with the file's name.

import { lexer, type Token, type Tokens } from 'marked'
import { parse } from 'yaml'
import type { Description } from '#lib'
import type { Block, Inline, Lesson, LessonStep, LiveNumber, Stance } from '../lesson.ts'

const FRONT = /^---\n(.*?)\n---\n/s
const FRONT_KEYS = ['title', 'about', 'order', 'example', 'network', 'variants']
const STANCE_KEYS = ['with', 'step', 'select', 'computed', 'tab', 'holds']
/** What the network without changes is called. */
const ORIGINAL = 'original'
const TABS = ['working', 'all', 'file']

/** What is said in a step to be so, such as `E at step 2 < E`: a test proves it. */
export type Claim = { readonly step: number; readonly network: string; readonly text: string }
export type ReadLesson = { readonly lesson: Lesson; readonly claims: readonly Claim[] }

type Fields = Record<string, unknown>
type Read = (example: string) => string

/** Throws an `Error` that names the file where it is none. `example` gives the text of an example's network file. */
export function readLesson(id: string, text: string, example: Read): ReadLesson {
  const refuse = (why: string): never => {
    throw new Error(`web/lessons/${id}.md: ${why}`)
  }
  const [head, front] = FRONT.exec(text) ?? refuse('it begins with no front matter between --- and ---')
  const fields = known(parse(front!), FRONT_KEYS, refuse)
  for (const key of ['title', 'about', 'order']) if (fields[key] === undefined) refuse(`it has no ${key}`)
  if ((fields.example === undefined) === (fields.network === undefined))
    refuse('it is about an example or about a network')
  const of = (fields.network ?? parse(example(fields.example as string))) as Description
  const variants = Object.entries((fields.variants ?? {}) as Record<string, Description>)
  const claims: Claim[] = []
  const lesson: Lesson = {
    id,
    title: fields.title as string,
    about: fields.about as string,
    order: fields.order as number,
    example: (fields.example ?? '') as string,
    networks: {
      [ORIGINAL]: of,
      ...Object.fromEntries(variants.map(([name, more]) => [name, { ...of, ...more }])),
    },
    steps: split(lexer(text.slice(head!.length), { gfm: false }), refuse).map(([title, tokens]) =>
      readStep(title, tokens, claims, refuse),
    ),
  }
  return { lesson, claims }
}

type Refuse = (why: string) => never

function known(value: unknown, keys: readonly string[], refuse: Refuse): Fields {
  const fields = (value ?? {}) as Fields
  for (const key of Object.keys(fields))
    if (!keys.includes(key)) refuse(`${key} is none of ${keys.join(', ')}`)
  return fields
}

/** The tokens under each heading. */
function split(tokens: readonly Token[], refuse: Refuse): [string, Token[]][] {
  const steps: [string, Token[]][] = []
  for (const token of tokens) {
    if (token.type === 'heading') steps.push([(token as Tokens.Heading).text, []])
    else if (token.type !== 'space')
      (steps.at(-1) ?? refuse('something stands before the first heading'))[1].push(token)
  }
  return steps
}

function readStep(title: string, tokens: readonly Token[], claims: Claim[], refuse: Refuse): LessonStep {
  const isStance = (token: Token) => token.type === 'code' && token.lang === 'at'
  const code = tokens.find(isStance) as Tokens.Code | undefined
  const fields = known(
    parse(code?.text ?? refuse(`“${title}” does not say where the page stands`)),
    STANCE_KEYS,
    refuse,
  )
  const { with: network = ORIGINAL, step = 1, select, tab = 'working', holds = [] } = fields
  if (typeof select !== 'string') refuse(`“${title}” selects no number`)
  if (!TABS.includes(tab as string)) refuse(`“${title}”: tab is none of ${TABS.join(', ')}`)
  const stance = { network, step, select, computed: fields.computed ?? select, tab } as Stance
  for (const claim of holds as string[])
    claims.push({ step: stance.step, network: stance.network, text: claim })
  const blocks = tokens.filter((token) => !isStance(token)).map((token) => blockOf(token, refuse))
  return { title, stance, blocks }
}

function blockOf(token: Token, refuse: Refuse): Block {
  if (token.type === 'paragraph') return { type: 'paragraph', of: inlines(token.tokens ?? [], refuse) }
  if (token.type === 'blockquote') {
    const [inside, more] = token.tokens ?? []
    if (inside?.type === 'paragraph' && more === undefined)
      return { type: 'try', of: inlines((inside as Tokens.Paragraph).tokens ?? [], refuse) }
  }
  if (token.type === 'list') {
    const items = (token as Tokens.List).items.map((item) => {
      const [only, more] = item.tokens
      if (only?.type !== 'text' || more !== undefined) return refuse('a list holds more than single lines')
      return inlines((only as Tokens.Text).tokens ?? [], refuse)
    })
    return { type: 'list', items }
  }
  return refuse(`${token.type} is not known here: ${token.raw.trim()}`)
}

function inlines(tokens: readonly Token[], refuse: Refuse): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    if (token.type === 'text') return withNumbers(token.raw.replaceAll('\n', ' '), refuse)
    if (token.type === 'escape') return [{ type: 'text', text: token.text }]
    if (token.type === 'strong' || token.type === 'em')
      return [{ type: token.type, of: inlines(token.tokens ?? [], refuse) }]
    if (token.type === 'link') {
      const { href, tokens: inside } = token as Tokens.Link
      if (!href.startsWith('cell:')) refuse(`a link leads to no number: ${href}`)
      return [{ type: 'link', address: decodeURI(href.slice(5)), of: inlines(inside, refuse) }]
    }
    return refuse(`${token.type} is not known here: ${token.raw}`)
  })
}

/** Text with numbers in braces: `{out(h1)}`, `{E at step 2}`, `{E at step 2 with fast}`. */
function withNumbers(text: string, refuse: Refuse): Inline[] {
  return text.split(/(\{[^{}]*\})/).flatMap((part): Inline[] => {
    if (part === '') return []
    if (!part.startsWith('{')) {
      if (/[{}]/.test(part)) refuse(`a brace stands alone: ${part}`)
      return [{ type: 'text', text: part }]
    }
    return [readNumber(part.slice(1, -1))]
  })
}

/** A number as it is written between braces, and in what is claimed. */
export function readNumber(text: string): LiveNumber {
  const [, address, step, network] = /^\s*(.+?)(?: at step (\d+))?(?: with ([\w-]+))?\s*$/.exec(text)!
  return {
    type: 'number',
    address: address!,
    ...(step !== undefined && { step: Number(step) }),
    ...(network !== undefined && { network }),
  }
}
