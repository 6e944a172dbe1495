// Reads a network file in YAML 1.2. The library that parses it is loaded when the first file is read; the
// tree it makes is turned into plain values here, so that numbers stay what was written and nothing is
// shared, tagged or nested beyond reason.

import type { Node, Pair, ParsedNode, Scalar } from 'yaml'
import { numberFrom } from '../network/number-text.ts'
import { InputError, type Problem } from '../network/problem.ts'
import type { Path } from '../network/reading.ts'
import { grouped, pathText, shown, visible } from '../network/shown.ts'
import { LONGEST_TEXT } from './json-words.ts'
import { excerptAt, positionAt } from './line-column.ts'
import { DEEPEST, tellFew, type Written } from './written.ts'
import { yamlFault } from './yaml-words.ts'

type Yaml = typeof import('yaml')

export async function readYaml(text: string, file: string): Promise<Written> {
  const yaml = await import('yaml')
  const errors: Problem[] = []
  const warnings: Problem[] = []
  const lines = new yaml.LineCounter()
  const report = (code: string, what: string, at: number, fix?: string) => {
    const { line, col } = lines.linePos(at)
    const problem: Problem = { code, what, file, line, column: col, ...(fix && { fix }) }
    tellFew(code.startsWith('W') ? warnings : errors, problem)
  }
  const document = parsed(yaml, text, file, lines)
  const root = document.contents
  const value = plain(yaml, root, [], report)
  // What an alias stands for is not known, so nothing more can be said.
  if (errors.some(({ code }) => code === 'E-YAML-ALIAS')) throw new InputError(errors)
  const locate: Written['locate'] = (path, of) => {
    const offset = offsetOf(yaml, root, path, of)
    if (offset === undefined) return undefined
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  return { value, locate, errors, warnings }
}

function parsed(yaml: Yaml, text: string, file: string, lineCounter: InstanceType<Yaml['LineCounter']>) {
  const refuse = (code: string, what: string, offset: number, fix?: string): never => {
    const problem: Problem = {
      code,
      what,
      file,
      ...positionAt(text, offset),
      excerpt: excerptAt(text, offset),
      ...(fix && { fix }),
    }
    throw new InputError([problem])
  }
  const limit = limitFault(text)
  if (limit) refuse(limit.code, limit.what, limit.at)
  let documents: ReturnType<Yaml['parseAllDocuments']> = []
  try {
    documents = yaml.parseAllDocuments(text, {
      lineCounter,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
  } catch (error) {
    // The parser recurses: this is a tower of indentation.
    if (error instanceof RangeError) refuse('E-YAML-DEPTH', `nesting deeper than ${DEEPEST}.`, 0)
    throw error
  }
  if (!Array.isArray(documents) || documents.length === 0)
    throw new InputError([{ code: 'E-YAML-EMPTY', what: 'the file holds nothing but comments.', file }])
  const [document, second] = documents
  const error = document!.errors[0]
  if (error && /call stack/.test(error.message))
    refuse('E-YAML-DEPTH', `nesting deeper than ${DEEPEST}.`, error.pos[0])
  if (error) {
    const { what, at, fix } = yamlFault(error, text)
    refuse('E-YAML', what, at, fix)
  }
  if (second)
    refuse('E-YAML', 'a second document begins here; one file holds one network.', second.range?.[0] ?? 0)
  return document!
}

/**
 * Refuses towers of brackets, and texts without end, before the parser sees them: it recurses. Brackets inside
 * texts count too, so the bound is generous; the tree is measured exactly afterwards.
 */
function limitFault(text: string): { code: string; what: string; at: number } | undefined {
  const tooDeep = (at: number) => ({ code: 'E-YAML-DEPTH', what: `nesting deeper than ${DEEPEST}.`, at })
  let depth = 0
  let dashes = 0
  let wordStart = 0
  const indents: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 91 || code === 123) {
      if (++depth > 8 * DEEPEST) return tooDeep(i)
    } else if (code === 93 || code === 125) depth = Math.max(0, depth - 1)
    // "- - - -" and "? ? ?" open a level each on one line.
    if (code === 10) {
      dashes = 0
      if (indented(text, i + 1, indents) > 8 * DEEPEST) return tooDeep(i + 1)
    } else if ((code === 45 || code === 63 || code === 58) && text.charCodeAt(i + 1) === 32) {
      if (++dashes > 8 * DEEPEST) return tooDeep(i)
    }
    if (code <= 32 || code === 44) wordStart = i + 1
    else if (i - wordStart > LONGEST_TEXT) {
      const what = `a text of more than ${grouped(LONGEST_TEXT)} characters.`
      return { code: 'E-LIMIT-TEXT', what, at: wordStart }
    }
  }
  return undefined
}

/** How many levels of indentation are open on the line that begins at `start`. */
function indented(text: string, start: number, open: number[]): number {
  let i = start
  while (text.charCodeAt(i) === 32) i++
  const indent = i - start
  while (open.length > 0 && open.at(-1)! >= indent) open.pop()
  return open.push(indent)
}

type Report = (code: string, what: string, at: number, fix?: string) => void

function plain(yaml: Yaml, node: ParsedNode | Node | null, path: Path, report: Report): unknown {
  if (node === null) return null
  const at = node.range?.[0] ?? 0
  if (yaml.isAlias(node)) {
    report('E-YAML-ALIAS', 'aliases (*name) are not read.', at, 'Write the value out.')
    return null
  }
  if (node.tag !== undefined && !/^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/.test(node.tag)) {
    report('E-YAML-TAG', `the tag ${visible(node.tag).slice(0, 60)} is not read.`, at, 'Remove it.')
  }
  if (yaml.isScalar(node)) return scalar(node as Scalar.Parsed, report)
  if (path.length >= DEEPEST) {
    report('E-YAML-DEPTH', `nesting deeper than ${DEEPEST}.`, at)
    return null
  }
  if (yaml.isSeq(node)) return node.items.map((item, i) => plain(yaml, item as Node, [...path, i], report))
  if (!yaml.isMap(node)) return null
  const map: Record<string, unknown> = Object.create(null)
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = keyOf(yaml, pair)
    const keyAt = pair.key?.range?.[0] ?? at
    if (key === undefined) report('E-YAML-KEY', 'a key must be a text.', keyAt)
    else if (Object.hasOwn(map, key)) {
      const where = pathText(path) || 'the file'
      report(
        'E-YAML-DUPKEY',
        `the key ${shown(key)} appears twice in ${where}.`,
        keyAt,
        'Remove one of them.',
      )
    } else map[key] = plain(yaml, pair.value, [...path, key], report)
  }
  return map
}

/** A number keeps its text where the text is not what a network file calls a number. */
function scalar({ value, source, type, range }: Scalar.Parsed, report: Report): unknown {
  if (type !== 'PLAIN' || (typeof value !== 'number' && typeof value !== 'bigint')) return value
  const read = numberFrom(source)
  if ('fault' in read) return source
  if (read.caution) report(read.caution.code, read.caution.what, range[0])
  return read.value
}

function keyOf(yaml: Yaml, { key }: Pair<Node, unknown>): string | undefined {
  if (!yaml.isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : ((key as Scalar.Parsed).source ?? undefined)
}

function offsetOf(yaml: Yaml, root: Node | null, path: Path, of: 'key' | 'value'): number | undefined {
  let node: Node | null = root
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') {
      if (!yaml.isSeq(node)) return undefined
      node = (node.items[step] as Node | undefined) ?? null
    } else {
      if (!yaml.isMap(node)) return undefined
      const pair: Pair<Node, Node | null> | undefined = (node.items as Pair<Node, Node | null>[]).find(
        (one) => keyOf(yaml, one) === step,
      )
      const valueless = pair !== undefined && (pair.value === null || pair.value.range == null)
      if ((of === 'key' || valueless) && depth === path.length - 1) return pair?.key?.range?.[0]
      node = pair?.value ?? null
    }
    if (node === null) return undefined
  }
  return node?.range?.[0] ?? undefined
}
