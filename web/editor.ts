// The editor of the network file, loaded when it is first opened. It lives in a shadow tree: there its styles are
// constructed sheets, which the security policy allows.

import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { Annotation, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import type { Problem } from '#lib'
import { completion, explanation } from './editor-words.ts'

export type Editor = {
  readonly show: (text: string) => void
  readonly mark: (errors: readonly Problem[], warnings: readonly Problem[]) => void
  readonly close: () => void
}

/** A change of the text that nobody typed. */
const shown = Annotation.define<boolean>()

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-content': { fontFamily: 'ui-monospace, monospace', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--quiet)', backgroundColor: 'var(--ground)', borderRightColor: 'var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--soft)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--pale)',
  },
  '.about-word': { display: 'grid', gap: '4px', maxWidth: '320px', padding: '8px' },
  '.about-word p': { margin: '0' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--on-strong)',
    backgroundColor: 'var(--strong)',
  },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    borderColor: 'var(--line)',
  },
})
const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--value)' },
  { tag: [tags.string, tags.content], color: 'var(--weight)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--gradient)' },
])

/**
 * Typing over a selection is done here: the browser's own way writes a style attribute into the text it replaces, which
 * the security policy reports.
 */
const overSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event
    if (inputType !== 'insertText' || data === null || view.state.selection.main.empty) return false
    event.preventDefault()
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    return true
  },
})

/** An editor in a place of its own; `onText` hears what somebody types. */
export function openEditor(
  place: HTMLElement,
  label: string,
  text: string,
  onText: (text: string) => void,
): Editor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        yaml(),
        lintGutter(),
        completion,
        explanation,
        look,
        overSelection,
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((one) => one.annotation(shown))) {
            onText(update.state.doc.toString())
          }
        }),
      ],
    }),
  })
  return {
    show: (next) => {
      if (next === view.state.doc.toString()) return
      const changes = { from: 0, to: view.state.doc.length, insert: next }
      view.dispatch({ changes, annotations: shown.of(true) })
    },
    mark: (errors, warnings) => {
      const marks = [
        ...errors.map((problem) => diagnostic(view, problem, 'error')),
        ...warnings.map((problem) => diagnostic(view, problem, 'warning')),
      ]
      view.dispatch(setDiagnostics(view.state, marks))
    },
    close: () => view.destroy(),
  }
}

/** From the place of a problem to the end of what stands there. */
function diagnostic(
  { state }: EditorView,
  { what, why, fix, line = 1, column = 1 }: Problem,
  severity: 'error' | 'warning',
): Diagnostic {
  const found = state.doc.line(Math.min(line, state.doc.lines))
  const from = Math.min(found.from + column - 1, found.to)
  const [word] = /^[^\s,\]}]*/.exec(found.text.slice(column - 1))!
  const message = [what, why, fix && `→ ${fix}`].filter(Boolean).join('\n')
  return { from, to: from + word.length, severity, message }
}
