// The public functions for an editor of network files, each with its arguments looked at first; apart from the others,
// so that a page loads them with its editor.

import * as words from './formats/file-words.ts'
import { aText, guarded, whole } from './guarded.ts'

const place = { text: aText, at: whole(0) }

/** What may be written at a place of the text of a network file. */
export const fileWords = guarded('fileWords(text, at)', words.fileWords, place)
/** The word of a network file around a place, and what it means; `null` where it means nothing of ours. */
export const fileWordAt = guarded('fileWordAt(text, at)', words.fileWordAt, place)
