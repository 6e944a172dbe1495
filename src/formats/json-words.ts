// The small words of JSON, for scanning it: what a number looks like, where a word ends, and how what stands at
// a place is shown in a message.

import { grouped, visible } from '../network/shown.ts'

/** `stop`: the text cannot be read on. */
export type JsonFault = { code: string; what: string; at: number; fix?: string; stop?: boolean }

export const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
export const BARE = /[^\s,:[\]{}"']+/y
export const ENDS = ' \n\r\t,:]}'
export const TOKEN_SHOWN = 24
export const LONGEST_TEXT = 100_000

/** What stands at a place: a sign, or the word that begins there. */
export function foundAt(text: string, i: number): string {
  BARE.lastIndex = i
  const word = BARE.exec(text)?.[0]
  if (word !== undefined) return visible(word.slice(0, TOKEN_SHOWN))
  return text[i] === '"' ? 'a text' : `"${visible(text[i]!)}"`
}

/** The end of the text that opens at `start`, or what is wrong with it. */
export function stringEnd(text: string, start: number): number | JsonFault {
  const wrong = (what: string, at: number, code = 'E-JSON') => ({ code, what, at, stop: true })
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) return i + 1
    if (code === 92) i++
    else if (code === 10 || code === 13) break
    else if (code < 32) {
      const spelling = `\\u${code.toString(16).padStart(4, '0')}`
      return wrong(`a control character stands in a text; write it as ${spelling}.`, i)
    }
    if (i - start > LONGEST_TEXT) {
      return wrong(`a text of more than ${grouped(LONGEST_TEXT)} characters.`, start, 'E-LIMIT-TEXT')
    }
  }
  return wrong('the text that opens here is not closed on its line.', start)
}

/** Few digits and no exponent: nothing a double could lose. Most weights are settled here. */
export function fitsSurely(text: string): boolean {
  if (text.includes('e') || text.includes('E')) return false
  if (text.length <= 15) return true
  const from = text[0] === '-' ? 1 : 0
  return text.includes('.') && text.length - from <= (text[from] === '0' ? 19 : 18)
}

/** The keys of a map so far: mostly few, and then a list is quicker than a set. */
export type Keys = { few: string[]; many: Set<string> | null }

/** Was the key there already? Adds it if not. */
export function taken(keys: Keys, key: string): boolean {
  if (keys.many?.has(key) || keys.few.includes(key)) return true
  if (keys.many) keys.many.add(key)
  else keys.few.push(key)
  if (keys.few.length > 32) {
    keys.many = new Set(keys.few)
    keys.few = []
  }
  return false
}
