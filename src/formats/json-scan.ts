// Walks through a JSON text once without building it: finds what JSON.parse hides (keys given twice, nesting
// that is too deep, numbers a double cannot hold) and says where and why a text is no JSON.

import { MOST_LAYERS } from '../network/keys.ts'
import { numberFrom } from '../network/number-text.ts'
import { grouped, pathText, shown, visible } from '../network/shown.ts'
import {
  BARE,
  ENDS,
  fitsSurely,
  foundAt,
  type JsonFault,
  type Keys,
  NUMBER,
  stringEnd,
  TOKEN_SHOWN,
  taken,
} from './json-words.ts'
import { DEEPEST } from './written.ts'

/** Reports through `fault`; returns false when the text is no JSON. */
export function scanJson(text: string, fault: (found: JsonFault) => void): boolean {
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0
  /** Where the token before this one began and ended. */
  let from = 0
  let to = 0
  // One entry per open bracket: the keys of a map so far, null for a list.
  const open: (Keys | null)[] = []
  const opened: number[] = []
  const path: (string | number)[] = []

  const stop = (what: string, at: number, code = 'E-JSON', fix?: string): false => {
    fault({ code, what, at, stop: true, ...(fix && { fix }) })
    return false
  }
  const take = (length: number) => {
    from = i
    to = i + length
    i = to
  }
  const skip = () => {
    for (;;) {
      const code = text.charCodeAt(i)
      if (code === 32 || code === 10 || code === 13 || code === 9) i++
      else return
    }
  }
  const after = () => {
    if (to === from) return ''
    if (to - from === 1 && ',:[]{}'.includes(text[from]!)) return ` after "${text[from]}"`
    return ` after ${visible(to - from > TOKEN_SHOWN ? `…${text.slice(to - TOKEN_SHOWN, to)}` : text.slice(from, to))}`
  }
  const expected = (what: string): false => {
    if (i >= text.length) {
      const bracket = opened.length > 0 ? `; the "${text[opened.at(-1)!]}" opened here is not closed` : ''
      return stop(
        `the file ends where ${what} is expected${after()}${bracket}.`,
        opened.at(-1) ?? Math.max(0, i - 1),
      )
    }
    const comment = text.startsWith('//', i) || text.startsWith('/*', i) || text[i] === '#'
    const found = comment ? 'a comment' : foundAt(text, i)
    return stop(
      `expected ${what}${after()}, found ${found}.`,
      i,
      'E-JSON',
      comment ? 'JSON has no comments; YAML has.' : undefined,
    )
  }

  const readString = (): string | null => {
    const end = stringEnd(text, i)
    if (typeof end !== 'number') {
      fault(end)
      return null
    }
    const raw = text.slice(i, end)
    from = i
    to = end
    let value = raw.slice(1, -1)
    if (value.includes('\\')) {
      try {
        value = JSON.parse(raw)
      } catch {
        stop(`${visible(raw.slice(0, TOKEN_SHOWN))} holds an escape that JSON does not know.`, i)
        return null
      }
    }
    i = end
    return value
  }
  const oddNumber = (): false => {
    BARE.lastIndex = i
    const bare = BARE.exec(text)?.[0] ?? ''
    const read = numberFrom(bare)
    if ('fault' in read) return stop(read.fault.what, i, read.fault.code, read.fault.fix)
    return stop(`JSON does not know the spelling ${visible(bare)}.`, i, 'E-JSON', `Write ${read.value}`)
  }
  const readNumber = (): boolean => {
    NUMBER.lastIndex = i
    const found = NUMBER.exec(text)?.[0]
    const next = found === undefined ? undefined : text[i + found.length]
    if (found === undefined || (next !== undefined && !ENDS.includes(next))) return oddNumber()
    if (!fitsSurely(found)) {
      const read = numberFrom(found)
      if ('fault' in read) fault({ ...read.fault, at: i })
      else if (read.caution) fault({ ...read.caution, at: i })
    }
    take(found.length)
    return true
  }
  const readWord = (): boolean => {
    BARE.lastIndex = i
    const word = BARE.exec(text)?.[0] ?? ''
    if (word !== 'true' && word !== 'false' && word !== 'null') {
      if (word === '' || word[0] === '/' || word[0] === '#') return expected('a value')
      if (/^(?:nan|inf|infinity|none|\.)/i.test(word)) {
        return stop(`${visible(word)} is no JSON value: JSON has no NaN and no Infinity.`, i)
      }
      return stop(`${shown(word)} is no JSON value.`, i, 'E-JSON', 'Texts stand in double quotes.')
    }
    take(word.length)
    return true
  }

  const readKey = (): boolean => {
    if (text.charCodeAt(i) !== 34) return expected('a key in double quotes')
    const at = i
    const key = readString()
    if (key === null) return false
    const keys = open.at(-1)!
    if (taken(keys, key))
      fault({
        code: 'E-JSON-DUPKEY',
        what: `the key ${shown(key)} appears twice in ${pathText(path.slice(0, -1)) || 'the file'}.`,
        at,
        fix: 'Remove one of them.',
      })
    path[path.length - 1] = key
    skip()
    if (text.charCodeAt(i) !== 58) return expected('":"')
    i++
    return true
  }

  for (;;) {
    skip()
    const code = text.charCodeAt(i)
    if (code === 123 || code === 91) {
      if (open.length >= DEEPEST) return stop(`nesting deeper than ${DEEPEST}.`, i, 'E-JSON-DEPTH')
      open.push(code === 123 ? { few: [], many: null } : null)
      opened.push(i)
      path.push(code === 123 ? '' : 0)
      take(1)
      skip()
      const empty = text.charCodeAt(i) === (code === 123 ? 125 : 93)
      if (!empty) {
        if (code === 123 && !readKey()) return false
        continue
      }
    } else if (code === 34) {
      if (readString() === null) return false
    } else if (code === 45 || code === 43 || code === 46 || (code >= 48 && code <= 57)) {
      if (!readNumber()) return false
    } else if (!readWord()) return false

    // A value is complete: close brackets until a comma asks for the next one.
    for (;;) {
      skip()
      if (open.length === 0) return i >= text.length || expected('the end of the file')
      const inMap = open.at(-1) !== null
      const next = text.charCodeAt(i)
      if (next === (inMap ? 125 : 93)) {
        open.pop()
        opened.pop()
        path.pop()
        take(1)
        continue
      }
      if (next !== 44) return expected(`"," or "${inMap ? '}' : ']'}"`)
      if (!inMap) {
        const index = (path.at(-1) as number) + 1
        path[path.length - 1] = index
        if (index >= MOST_LAYERS && path.length === 2 && path[0] === 'layers') {
          return stop(`more than ${grouped(MOST_LAYERS)} layers.`, i, 'E-LIMIT-LAYERS')
        }
      }
      take(1)
      skip()
      if (inMap && !readKey()) return false
      if (!inMap && text.charCodeAt(i) === 93) return expected('a value')
      break
    }
  }
}
