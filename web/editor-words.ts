// What the editor of the network file offers while one types, and tells about a word one points at: the library's
// words, so that a new part is there at once.

import { type Completion, type CompletionContext, pickedCompletion } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { type EditorView, hoverTooltip } from '@codemirror/view'
import { type FileWord, fileWordAt, fileWords } from '#lib'

/** Title, sentence and formulas of a word. */
function about({ title, what, formulas }: FileWord): HTMLElement {
  const box = document.createElement('div')
  box.className = 'about-word'
  const line = (tag: 'strong' | 'p' | 'code', text: string) => {
    if (text === '') return
    const element = document.createElement(tag)
    element.textContent = text
    box.append(element)
  }
  line('strong', title)
  line('p', what)
  for (const formula of formulas) line('code', formula)
  return box
}

/** A key brings its colon with it. */
function put(view: EditorView, completion: Completion, from: number, to: number): void {
  const isKey = completion.type === 'property' && !/^["']?\s*:/.test(view.state.sliceDoc(to, to + 3))
  const insert = `${completion.label}${isKey ? ': ' : ''}`
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
  })
}

function offers({ state, pos, explicit }: CompletionContext) {
  const { begun, words } = fileWords(state.doc.toString(), pos)
  if (words.length === 0 || (!explicit && begun === '')) return null
  const options = words.map((word): Completion => {
    const { what, title, formulas } = word
    const hasMore = what !== '' || title !== '' || formulas.length > 0
    return {
      label: word.word,
      type: word.kind === 'key' ? 'property' : 'constant',
      apply: put,
      ...(hasMore && { info: () => about(word) }),
    }
  })
  return { from: pos - begun.length, options, validFor: /^[\w$-]*$/ }
}

const data = [{ autocomplete: offers }]
export const completion = EditorState.languageData.of(() => data)

export const explanation = hoverTooltip(({ state }, pos) => {
  const { from, to, text } = state.doc.lineAt(pos)
  const word = fileWordAt(state.doc.toString(), pos)
  if (word === null || (word.what === '' && word.formulas.length === 0)) return null
  const start = from + /[\w$-]*$/.exec(text.slice(0, pos - from))!.index
  const end = Math.min(to, pos + /^[\w$-]*/.exec(text.slice(pos - from))![0].length)
  return { pos: start, end, create: () => ({ dom: about(word) }) }
})
