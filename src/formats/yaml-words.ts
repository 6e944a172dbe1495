// Says in words of our own what is wrong with a text that is no YAML, and where: the parser's words name its
// grammar, not what somebody typed. Only its rare messages are handed on.

import { shown, visible } from '../network/shown.ts'
import { openAt } from './yaml-open.ts'

export type YamlFault = { what: string; at: number; fix?: string }
type Found = { code: string; message: string; pos: readonly [number, number] }

/** What the parser found, as a sentence with its place and what to do. */
export function yamlFault({ code, message, pos }: Found, text: string): YamlFault {
  const at = pos[0]
  for (const [codes, words, tell] of SENTENCES) {
    if (!codes.includes(code)) continue
    const parts = words.exec(message)
    const fault = parts && tell({ at, text, line: lineAt(text, at), parts })
    if (fault) return { at, ...fault }
  }
  return { what: asSentence(message), at }
}

type Place = { at: number; text: string; line: string; parts: RegExpExecArray }
type Told = { what: string; fix?: string; at?: number }
type Sentence = readonly [codes: string, words: RegExp, tell: (place: Place) => Told | null]

const SENTENCES: readonly Sentence[] = [
  ['BAD_INDENT MISSING_CHAR', /^Flow (?:map|sequence).* end with a (.)/, unclosed],
  ['MISSING_CHAR', /^Missing closing (.)quote/, unclosedQuote],
  [
    'BAD_INDENT',
    /^All (mapping|sequence) items/,
    ({ parts }) => ({
      what: `this line begins at another column than the ${parts[1] === 'mapping' ? 'keys of its map' : 'items of its list'}.`,
      fix: 'Give it the indentation of the lines it belongs to.',
    }),
  ],
  [
    'MISSING_CHAR',
    /^Sequence item without -/,
    () => ({
      what: 'this line fits neither the list around it nor the item above it.',
      fix: 'Indent it like the keys of the item above, or begin it with "- ".',
    }),
  ],
  ['TAB_AS_INDENT', /./, () => ({ what: 'a tab stands where blanks indent.', fix: 'Replace it by blanks.' })],
  ['BLOCK_AS_IMPLICIT_KEY', /^Nested mappings/, secondColon],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /^A block sequence/,
    () => ({
      what: 'a list item stands where a key is expected.',
      fix: 'Put it under a key that has no value yet, or remove the "-".',
    }),
  ],
  ['MULTILINE_IMPLICIT_KEY MISSING_CHAR', /^Implicit (?:map )?keys? need/, noKey],
  [
    'MULTILINE_IMPLICIT_KEY',
    /^Implicit keys of flow/,
    ({ text, at }) =>
      text[at] === '-' ? { what: 'a list with "-" stands between brackets.', fix: 'Remove the "-".' } : null,
  ],
  [
    'BLOCK_IN_FLOW',
    /./,
    () => ({ what: 'an entry holds a second ":".', fix: 'Put a "," before the next key.' }),
  ],
  ['MISSING_CHAR', /^Missing , /, () => ({ what: 'a "," is missing before this.' })],
  [
    'UNEXPECTED_TOKEN',
    /^Unexpected , in/,
    () => ({
      what: 'nothing stands before this ",".',
      fix: 'Write the value that is missing, or remove the ",".',
    }),
  ],
  [
    'UNEXPECTED_TOKEN',
    /^Unexpected flow-(map|seq)-end token/,
    ({ parts }) => ({
      what: `this "${parts[1] === 'map' ? '}' : ']'}" closes nothing.`,
      fix: `Remove it, or add the "${parts[1] === 'map' ? '{' : '['}" that it closes.`,
    }),
  ],
  [
    'UNEXPECTED_TOKEN',
    /^Unexpected block-seq-ind/,
    () => ({
      what: 'a list begins in the line of its key.',
      fix: 'Begin its first "- " on a line of its own, or write [1, 2].',
    }),
  ],
  ['UNEXPECTED_TOKEN', /^Unexpected scalar (?:at node end|token)/, leftOver],
  [
    'BAD_DQ_ESCAPE',
    /sequence (\\.)/s,
    ({ parts }) => ({
      what: `${visible(parts[1]!)} is no escape in a text in double quotes.`,
      fix: 'Write \\\\ for a backslash, or use single quotes.',
    }),
  ],
  [
    'BAD_SCALAR_START',
    /./,
    ({ text, at }) => ({ what: `a text cannot begin with "${text[at]}".`, fix: 'Put it in quotes.' }),
  ],
  [
    'BAD_ALIAS',
    /cannot be an empty/,
    ({ text, at }) => ({ what: `a text cannot begin with "${text[at]}".`, fix: 'Put it in quotes.' }),
  ],
  [
    'MISSING_CHAR',
    /^Comments must be separated/,
    () => ({ what: 'a comment begins right behind a value.', fix: 'Put a blank before the "#".' }),
  ],
]

/** A bracket without its partner: shown where it was opened. */
function unclosed({ at, text, parts }: Place): Told {
  const bracket = parts[1] === '}' ? '{' : '['
  const opened = openAt(text, at)
  return {
    what: `the "${bracket}" opened here is not closed.`,
    fix: `Add the missing "${parts[1]}".`,
    ...(opened !== undefined && text[opened] === bracket && { at: opened }),
  }
}

function unclosedQuote({ at, text, parts }: Place): Told {
  const opened = openAt(text, at)
  return {
    what: 'the text that opens here is not closed.',
    fix: `Add the missing ${parts[1]} at its end.`,
    ...(opened !== undefined && { at: opened }),
  }
}

/** `title: Hello: world`, or a line that is indented under a value. */
function secondColon({ at, text }: Place): Told {
  const rest = restOfLine(text, at)
  if (/:(?:\s|$)/.test(rest)) {
    return {
      what: 'a second ":" followed by a blank stands in this line.',
      fix: `If it is a text, put it in quotes: ${JSON.stringify(visible(rest.trim().slice(0, 60)))}`,
    }
  }
  return {
    what: 'the next line is indented as if it belonged to this value.',
    fix: 'Begin it at the column of this line, or leave nothing behind this ":".',
  }
}

/** A line without `: `. */
function noKey({ line }: Place): Told {
  const content = line.trim()
  if (content.startsWith('- '))
    return {
      what: 'a list item stands where a key is expected.',
      fix: 'Remove the "-", or add its key above.',
    }
  const near = /^([\w-]+)(?::|\s*=\s*)(\S.*)$/.exec(content)
  return {
    what: `${shown(content)} is no key with a value: a ":" followed by a blank is missing.`,
    ...(near && { fix: `Write ${near[1]}: ${visible(near[2]!.slice(0, 60))}` }),
  }
}

/** What stands behind the end of a value. */
function leftOver({ at, text }: Place): Told {
  const before = text.slice(0, at).trimEnd().at(-1)
  if (before === '"' || before === "'") {
    return {
      what: 'more stands behind the end of a text in quotes.',
      fix: 'Put all of it between the quotes.',
    }
  }
  return {
    what: 'this does not go on with what stands above it.',
    fix: 'Give it the indentation of the lines it belongs to.',
  }
}

const lineAt = (text: string, at: number) =>
  text.slice(Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1, at) +
  restOfLine(text, at)

const restOfLine = (text: string, at: number) => /[^\r\n]*/.exec(text.slice(at, at + 10_000))![0]

/** The parser's own message, from a capital to a full stop. */
function asSentence(message: string): string {
  const text = visible(message.replace(/\s+/g, ' ').trim())
  const small = text.charAt(0).toLowerCase() + text.slice(1)
  return /[.!?]$/.test(small) ? small : `${small}.`
}
