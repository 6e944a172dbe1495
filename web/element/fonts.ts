// The fonts of formulas, in the file itself: a style sheet inside an element cannot bring fonts, and a strict page need
// not allow any address for them.

import mainBold from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?inline'
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.woff2?inline'
import main from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?inline'
import mathBold from 'katex/dist/fonts/KaTeX_Math-BoldItalic.woff2?inline'
import math from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?inline'
import size1 from 'katex/dist/fonts/KaTeX_Size1-Regular.woff2?inline'
import size2 from 'katex/dist/fonts/KaTeX_Size2-Regular.woff2?inline'
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.woff2?inline'
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.woff2?inline'

const FONTS: readonly [family: string, data: string, of: FontFaceDescriptors][] = [
  ['KaTeX_Main', main, {}],
  ['KaTeX_Main', mainBold, { weight: 'bold' }],
  ['KaTeX_Main', mainItalic, { style: 'italic' }],
  ['KaTeX_Math', math, { style: 'italic' }],
  ['KaTeX_Math', mathBold, { weight: 'bold', style: 'italic' }],
  ['KaTeX_Size1', size1, {}],
  ['KaTeX_Size2', size2, {}],
  ['KaTeX_Size3', size3, {}],
  ['KaTeX_Size4', size4, {}],
]
let isDone = false

/** Gives the fonts to the document, once. */
export function giveFonts(): void {
  if (isDone) return
  isDone = true
  for (const [family, data, of] of FONTS) {
    const bytes = Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
    document.fonts.add(new FontFace(family, bytes, of))
  }
}
