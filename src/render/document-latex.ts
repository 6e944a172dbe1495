// A document as a complete LaTeX file for pdflatex, with the packages that every installation has; names in
// other scripts ask for xelatex or lualatex.

import type { Block, Document, Phrase } from '../explain/explanation.ts'
import type { Kind } from '../parts/notations/notation.ts'
import { layout } from './drawing/layout.ts'
import { tikz } from './drawing/tikz.ts'
import { latex } from './encode.ts'
import { latexMedium, nameLatex, numberLatex } from './latex.ts'
import { aligned, equation, type LatexEquation, matrixLatex } from './latex-blocks.ts'
import { encodings } from './latex-scripts.ts'
import { matrixLine } from './matrix.ts'
import { show } from './number.ts'
import { type Voice, voiceOf } from './voice.ts'
import { besidePrint, WORDS } from './wording.ts'
import { working } from './working.ts'

const CLASS = '\\documentclass[11pt,a4paper]{article}'
const PREAMBLE = `\\usepackage{textcomp}
\\usepackage{amsmath}
\\usepackage{graphicx}
\\usepackage[margin=25mm]{geometry}
\\usepackage{xcolor}
\\usepackage{tikz}
\\definecolor{value}{HTML}{1D57B8}
\\definecolor{net}{HTML}{5B6472}
\\definecolor{weight}{HTML}{0B6E63}
\\definecolor{negative}{HTML}{B45309}
\\definecolor{error}{HTML}{B3261E}
\\definecolor{gradient}{HTML}{6D28D9}
\\definecolor{updated}{HTML}{1B7A34}
\\setlength{\\parindent}{0pt}
\\setlength{\\parskip}{0.6em}
\\setcounter{MaxMatrixCols}{20}
\\allowdisplaybreaks
\\raggedbottom
\\sloppy
`

const paint = (body: string, kind: Kind) => (kind === 'plain' ? body : `{\\color{${kind}}${body}}`)

export function documentLatex(document: Document): string {
  const voice = voiceOf(document, document.network)
  const body = document.blocks.map((block) => blockLatex(block, voice)).join('\n')
  return [CLASS, encodings(body), PREAMBLE, '\\begin{document}', body, '\\end{document}', ''].join('\n')
}

function blockLatex(block: Block, voice: Voice): string {
  switch (block.type) {
    case 'title':
      return `\\begin{center}{\\LARGE\\bfseries ${prose(block.text)}\\par}\\end{center}`
    case 'heading':
      return `\\section*{${phrase(block.text, voice)}}`
    case 'text':
      return `${phrase(block.text, voice)}\\par`
    case 'drawing':
      return `\\begin{center}\n${tikz(layout(block.network, block.parameters, voice.where.orientation), voice.numbers.decimal)}\n\\end{center}`
    case 'given':
      return givenTable(block, voice)
    case 'working':
      return workingLatex(block, voice)
    case 'result': {
      const medium = latexMedium(voice.numbers.decimal, paint)
      const { name, value } = working({ ...block.explanation, formula: null }, voice, medium)
      return `$${name} = ${value}$\\par`
    }
    case 'matrix': {
      const { names, numbers } = matrixLine(block.terms, voice)
      const lines = [names, numbers].filter((items) => items.length > 0)
      return [
        `${phrase(block.about, voice)}\\par`,
        ...lines.map((items) => fitting(matrixLatex(items, voice, paint))),
      ].join('\n')
    }
    case 'erratum':
      return erratum(block, voice)
  }
}

const prose = (text: string) => latex(text)

const phrase = (parts: Phrase, { notation, where }: Voice) =>
  parts
    .map((part) => {
      if (typeof part === 'string') return prose(part)
      const spelling = notation.spell(part.name, where)
      return `$${paint(nameLatex(spelling), spelling.kind)}$`
    })
    .join('')

/** A formula set smaller where it is wider than the page. */
const fitting = (body: string) =>
  `\\[\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{$\\displaystyle ${body}$}\\]`

/** Short equations are aligned; long ones are set as text, which TeX breaks after a sign. */
function equationLatex(e: LatexEquation): string {
  if (!e.long) return `\\[\n${aligned(e)}\n\\]`
  return e.lines
    .map(({ sign, body }, i) => {
      const start =
        i === 0 ? `$\\displaystyle ${e.name} ${sign} ` : `\\hspace*{1em}$\\displaystyle {}${sign} `
      return `{\\hangindent=3em\\hangafter=1 ${start}${body}$\\par}`
    })
    .join('\n')
}

function workingLatex({ explanation }: Extract<Block, { type: 'working' }>, voice: Voice): string {
  const { title, why, safe, derivation } = explanation
  return [
    `\\subsection*{${phrase(title, voice)}}`,
    equationLatex(equation(explanation, voice, paint)),
    ...(derivation === undefined
      ? []
      : [prose(WORDS.chainRule), equationLatex(equation(explanation, voice, paint, derivation))]),
    `${phrase(why, voice)}${safe === undefined ? '' : ` ${prose(safe)}`}\\par`,
  ].join('\n')
}

function givenTable(
  { rows }: Extract<Block, { type: 'given' }>,
  { notation, where, numbers }: Voice,
): string {
  const cells = rows.map(({ name, value }) => {
    const spelling = notation.spell(name, where)
    return `$${paint(nameLatex(spelling), spelling.kind)}$ & $${numberLatex(show(value, numbers), numbers.decimal)}$`
  })
  const across = cells.length > 8 ? 3 : 1
  const head = Array.from({ length: across }, () => `\\textbf{${WORDS.number}} & \\textbf{${WORDS.value}}`)
  const tables: string[] = []
  for (let start = 0; start < cells.length; start += across * ROWS_ON_PAGE) {
    const part = cells.slice(start, start + across * ROWS_ON_PAGE)
    const height = Math.ceil(part.length / across)
    const body = Array.from({ length: height }, (_, y) =>
      Array.from({ length: across }, (_, x) => part[x * height + y] ?? ' & ').join(' & '),
    )
    tables.push(
      `\\begin{center}\\begin{tabular}{*{${across}}{l@{\\quad}r@{\\qquad}}}`,
      `${head.join(' & ')} \\\\ \\hline`,
      ...body.map((line) => `${line} \\\\`),
      '\\end{tabular}\\end{center}',
    )
  }
  return tables.join('\n')
}

/** Rows of a table that fit a page. */
const ROWS_ON_PAGE = 30

function erratum(block: Extract<Block, { type: 'erratum' }>, voice: Voice): string {
  const { name, step, printed, note } = block
  const right = besidePrint(block, voice.numbers)
  const head =
    name === undefined
      ? ''
      : `${phrase([{ name }], voice)}${step === undefined ? '' : ` (${WORDS.step} ${step})`}: `
  const print = printed === undefined ? '' : `${WORDS.printed} ${prose(printed)}, `
  const value = right === null ? '' : `${WORDS.right} $${numberLatex(right, voice.numbers.decimal)}$. `
  return `\\textbullet\\ ${head}${print}${value}${prose(note)}\\par`
}
