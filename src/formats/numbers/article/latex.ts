// LaTeX without what only sets it: comments, drawings, colours and environments fall away, `\\` ends a line.

import { BREAK } from './marks.ts'

const blank = (part: string) => part.replace(/[^\n]+/g, '')

/** Of a whole document: its preamble and its drawings have numbers of their own. */
export function withoutLatex(text: string): string {
  const start = Math.max(0, text.indexOf('\\begin{document}'))
  return (blank(text.slice(0, start)) + text.slice(start))
    .split('\\end{tikzpicture}')
    .map((part) => {
      const drawing = part.indexOf('\\begin{tikzpicture}')
      return drawing < 0 ? part : part.slice(0, drawing) + blank(part.slice(drawing))
    })
    .join(BREAK)
    .replace(/(^|[^\\])%[^\n]*/g, '$1')
    .replace(
      /\\(?:label|ref|eqref|cite|includegraphics|usepackage|documentclass)(?:\[[^\]\n]{0,80}\])?\{[^{}\n]{0,200}\}/g,
      ' ',
    )
}

/** Of formulas, wherever they stand. */
export function plainFormulas(text: string): string {
  return withoutColours(text)
    .replace(/\\(?:begin|end)\{[a-z*]{1,20}\}(?:\{[^{}\n]{0,40}\})?/g, BREAK)
    .replace(/\\\\(?:\[[^\]\n]{0,12}\])?/g, BREAK)
    .replace(/&/g, ' ')
    .replace(/\{([.,:;!?])\}/g, '$1')
    .replace(/\\_/g, '_')
    .replace(/\\(?:left|right|displaystyle|limits|quad|qquad|[,;!: ])(?![a-z])/g, ' ')
}

/** `{\color{red}0.5}` is 0.5. */
function withoutColours(text: string): string {
  if (!text.includes('\\color{')) return text
  const parts: string[] = []
  const coloured: boolean[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') {
      const end = text.startsWith('\\color{', at + 1) ? text.slice(at, at + 40).indexOf('}') : -1
      coloured.push(end > 0)
      if (end > 0) {
        parts.push(text.slice(from, at))
        at += end
        from = at + 1
      }
    } else if (text[at] === '}' && coloured.pop() === true) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return parts.join('') + text.slice(from)
}
