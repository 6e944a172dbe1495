// The equations of a step in matrices as a page shows them: names as LaTeX, and every entry a number that can be
// opened.

import type { Block } from '../explain/explanation.ts'
import { matrixForm } from '../explain/matrix.ts'
import { addressOf, type Name } from '../formula/name.ts'
import type { Sheet } from '../trace/sheet.ts'
import { phraseText } from './explanation.ts'
import { nameLatex } from './latex.ts'
import { matrixLatex } from './latex-blocks.ts'
import { type MatrixItem, matrixLine } from './matrix.ts'
import { numberText, type Shown } from './number.ts'
import { nameText } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'

/** An entry of a matrix; one that is left out is `null`. */
export type MatrixEntry = { readonly text: string; readonly address?: string; readonly name?: string } | null

export type MatrixPiece =
  | { readonly sign: string }
  /** A name without numbers, or a constant. */
  | { readonly latex: string }
  | { readonly rows: readonly (readonly MatrixEntry[])[]; readonly grouped: boolean }

export type MatrixEquation = {
  readonly title: string
  /** `net₁ = W₁ · x + b₁`; empty where only the result stands. */
  readonly latex: string
  /** The same with numbers, the result first. */
  readonly pieces: readonly MatrixPiece[]
  /** Addresses of the numbers that it gives. */
  readonly gives: readonly string[]
}

/** The matrix equations of a step in reading order; `null` on a part of a large network. */
export function matricesOf(sheet: Sheet, orientation: 'rows' | 'columns' = 'rows'): MatrixEquation[] | null {
  const { network, plan } = sheet
  if (plan.slice !== null) return null
  const voice = voiceOf({ ...network, orientation }, network)
  return matrixForm(sheet, orientation).flatMap((block) =>
    block.type === 'matrix' ? equationOf(block, voice) : [],
  )
}

function equationOf({ about, terms }: Extract<Block, { type: 'matrix' }>, voice: Voice): MatrixEquation {
  const { names, numbers } = matrixLine(terms, voice)
  const [result] = terms
  const given = result !== undefined && 'names' in result ? (result.names ?? []) : []
  return {
    title: phraseText(about, voice),
    latex: matrixLatex(names, voice),
    pieces: numbers.map((item) => pieceOf(item, voice)),
    gives: given.flat().map(addressOf),
  }
}

function pieceOf(item: MatrixItem, voice: Voice): MatrixPiece {
  const { decimal } = voice.numbers
  if ('sign' in item) return { sign: item.sign }
  if ('name' in item) return { latex: nameLatex(item.name) }
  if ('constant' in item) return { latex: matrixLatex([item], voice) }
  const entry = (shown: Shown | null, name: Name | null | undefined): MatrixEntry => {
    if (shown === null) return null
    const text = numberText(shown, decimal)
    if (!name) return { text }
    return { text, address: addressOf(name), name: nameText(voice.notation.spell(name, voice.where)) }
  }
  return {
    rows: item.grid.map((row, i) => row.map((shown, j) => entry(shown, item.of?.[i]?.[j]))),
    grouped: item.grouped === true,
  }
}
