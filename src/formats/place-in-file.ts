// Where in a network file a place of its text stands: under which keys, and whether a key or a value is written
// there. It reads only what stands before it, so that it works while somebody is typing.

export type PlaceInFile = {
  /** The keys from the outermost on; an item of a list is `-`. */
  readonly path: readonly string[]
  /** Is a value of the last key written here? Else a key. */
  readonly isValue: boolean
  /** What is written of it so far. */
  readonly word: string
  /** The other keys of the same map before it, with their values as they are written. */
  readonly beside: Readonly<Record<string, string>>
}

type Level = {
  indent: number
  readonly isFlow: boolean
  readonly isList: boolean
  key: string
  readonly known: Map<string, string>
}

const levelOf = (indent: number, isFlow: boolean, isList: boolean): Level => ({
  indent,
  isFlow,
  isList,
  key: '',
  known: new Map(),
})
const bare = (text: string) => text.trim().replace(/^["']|["']$/g, '')

export function placeInFile(text: string, at: number): PlaceInFile {
  const levels: Level[] = [levelOf(0, false, false)]
  let word = ''
  let isValue = false
  const top = () => levels.at(-1)!
  const finish = () => {
    const level = top()
    if (isValue && level.key !== '') level.known.set(level.key, bare(word))
    word = ''
    isValue = level.isList
  }

  /** Where a block line begins: its map or list is the one at that indent. */
  const begin = (indent: number, isItem: boolean) => {
    finish()
    while (
      levels.length > 1 &&
      (top().indent > indent || (top().indent === indent && top().isList && !isItem))
    )
      levels.pop()
    if (indent > top().indent || (isItem && !top().isList)) levels.push(levelOf(indent, false, isItem))
    else if (!isItem) top().key = ''
    isValue = top().isList
  }

  const lines = text.slice(0, at).split('\n')
  for (const [number, line] of lines.entries()) {
    const isLast = number === lines.length - 1
    let i = 0
    const isBlock = !top().isFlow
    if (isBlock) {
      const [indents = ''] = /^ */.exec(line)!
      i = indents.length
      if (/^\s*(?:#.*)?$/.test(line) && !(isLast && !line.includes('#'))) continue
      while (line.startsWith('- ', i) || line.slice(i) === '-') {
        begin(i, true)
        i += 2
      }
      begin(i, false)
    }
    let quote = ''
    for (; i < line.length; i++) {
      const c = line[i]!
      if (quote !== '') {
        if (c === quote) quote = ''
        word += c
      } else if ((c === '"' || c === "'") && word.trim() === '') {
        quote = c
        word += c
      } else if (c === '#' && /^$|\s/.test(line[i - 1] ?? '')) {
        if (isLast) return { path: [], isValue: true, word: '', beside: {} }
        break
      } else if ((c === '{' || c === '[') && word.trim() === '') {
        levels.push(levelOf(Number.POSITIVE_INFINITY, true, c === '['))
        word = ''
        isValue = c === '['
      } else if ((c === '}' || c === ']') && top().isFlow) {
        finish()
        levels.pop()
        isValue = true
        word = ''
      } else if (c === ',' && top().isFlow) {
        finish()
        if (!top().isList) top().key = ''
      } else if (c === ':' && !top().isList && !isValue && /^[\s]|^$/.test(line[i + 1] ?? '')) {
        top().key = bare(word)
        word = ''
        isValue = true
      } else word += c
    }
  }
  const path = levels.flatMap(({ isList, key }) => (isList ? ['-'] : key === '' ? [] : [key]))
  const { known, key } = top()
  const beside = Object.fromEntries([...known].filter(([one]) => one !== key))
  return { path, isValue, word: word.trimStart(), beside }
}
