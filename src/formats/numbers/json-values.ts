// JSON as programs print it, with every number kept as it was written: `0.0820` stays `0.0820`. Several values
// may follow each other (JSON lines), and Python's NaN, single quotes and last commas are taken as they are.

import { shown } from '../../network/shown.ts'

/** A leaf's `text` is what stands there, a text without its quotes; `word` is null, true, NaN … */
export type JsonLeaf = { kind: 'number' | 'text' | 'word'; text: string; line: number }
export type JsonList = { kind: 'list'; items: JsonValue[]; line: number }
export type JsonMap = { kind: 'map'; entries: [key: string, value: JsonValue][]; line: number }
export type JsonValue = JsonLeaf | JsonList | JsonMap

export type JsonFound = { values: JsonValue[]; fault?: { line: number; text: string; why: string } }

const DEEPEST = 32
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y
const WORD = /[-+]?[\p{L}_][\p{L}\p{N}_]*/uy

class Fault extends Error {}

/** All values of a text; where it is no JSON, those before that place and what is wrong there. */
export function jsonValues(text: string): JsonFound {
  const reader = new Reader(text)
  const values: JsonValue[] = []
  try {
    for (reader.blank(); !reader.ended; reader.blank()) {
      values.push(reader.value(0))
      reader.blank()
      reader.skip(',')
    }
    return { values }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { values, fault: { line: reader.line, text: reader.excerpt(), why: error.message } }
  }
}

class Reader {
  readonly text: string
  at = 0
  line = 1

  constructor(text: string) {
    this.text = text
    if (text.charCodeAt(0) === 0xfeff) this.at = 1
  }

  get ended(): boolean {
    return this.at >= this.text.length
  }

  blank(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 10 || (code === 13 && this.text.charCodeAt(this.at + 1) !== 10)) this.line++
      else if (code !== 32 && code !== 9 && code !== 13) return
    }
  }

  skip(sign: string): boolean {
    const there = this.text[this.at] === sign
    if (there) this.at++
    return there
  }

  excerpt(): string {
    const from = this.text.lastIndexOf('\n', this.at - 1) + 1
    const end = this.text.indexOf('\n', this.at)
    return this.text
      .slice(Math.max(from, this.at - 40), end < 0 ? this.at + 40 : Math.min(end, this.at + 40))
      .trim()
  }

  fail(what: string): never {
    const found = this.ended ? 'the text ends' : `${shown(this.text[this.at]!)} stands`
    throw new Fault(`This is no JSON: ${found} where ${what} is expected.`)
  }

  value(depth: number): JsonValue {
    if (depth > DEEPEST) throw new Fault(`This JSON is nested deeper than ${DEEPEST}.`)
    const { line } = this
    const c = this.text[this.at]
    if (c === '[') return { kind: 'list', items: this.list(depth), line }
    if (c === '{') return { kind: 'map', entries: this.map(depth), line }
    if (c === '"' || c === "'") return { kind: 'text', text: this.string(c), line }
    NUMBER.lastIndex = this.at
    let found = NUMBER.exec(this.text)?.[0]
    let kind: 'number' | 'word' = 'number'
    if (found === undefined) {
      WORD.lastIndex = this.at
      found = WORD.exec(this.text)?.[0]
      kind = 'word'
    }
    if (found === undefined) return this.fail('a value')
    this.at += found.length
    return { kind, text: found, line }
  }

  private list(depth: number): JsonValue[] {
    const items: JsonValue[] = []
    this.at++
    for (this.blank(); !this.skip(']'); this.blank()) {
      items.push(this.value(depth + 1))
      this.blank()
      if (!this.skip(',') && this.text[this.at] !== ']') this.fail('"," or "]"')
    }
    return items
  }

  private map(depth: number): [string, JsonValue][] {
    const entries: [string, JsonValue][] = []
    this.at++
    for (this.blank(); !this.skip('}'); this.blank()) {
      const quote = this.text[this.at]
      if (quote !== '"' && quote !== "'") this.fail('a key in quotes')
      const key = this.string(quote as string)
      this.blank()
      if (!this.skip(':')) this.fail('":"')
      this.blank()
      entries.push([key, this.value(depth + 1)])
      this.blank()
      if (!this.skip(',') && this.text[this.at] !== '}') this.fail('"," or "}"')
    }
    return entries
  }

  private string(quote: string): string {
    const from = ++this.at
    for (; this.text[this.at] !== quote; this.at++) {
      if (this.ended || this.text[this.at] === '\n') this.fail('the end of a text')
      if (this.text[this.at] === '\\') this.at++
    }
    const raw = this.text.slice(from, this.at++)
    if (!raw.includes('\\')) return raw
    try {
      return String(JSON.parse(`"${quote === "'" ? raw.replace(/\\'/g, "'").replace(/"/g, '\\"') : raw}"`))
    } catch {
      return raw
    }
  }
}

/** The value of a key of a map. */
export function entry(map: JsonMap, key: string): JsonValue | undefined {
  return map.entries.find(([name]) => name === key)?.[1]
}

/** The whole number a key tells, such as the step. */
export function wholeNumber(map: JsonMap, key: string): number | undefined {
  const value = entry(map, key)
  return value !== undefined && 'text' in value && /^\d{1,15}$/.test(value.text)
    ? Number(value.text)
    : undefined
}
