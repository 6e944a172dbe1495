// The lines of a LaTeX document that decide about its characters. Latin needs nothing; for names in other scripts
// a font that has them is looked for, and pdflatex, which has none, prints their code points instead.

import { codePoint, isOtherScript } from './encode.ts'

const PDFTEX = '\\usepackage[utf8]{inputenc}\n\\usepackage[T1]{fontenc}'

/** The first installed one of these is used where the characters occur; those of a TeX installation stand last. */
const FONTS: readonly { readonly has: RegExp; readonly fonts: readonly string[] }[] = [
  {
    has: /[\u3041-\u30ff]/,
    fonts: [
      'Noto Serif CJK JP',
      'Source Han Serif',
      'Hiragino Mincho ProN',
      'Yu Mincho',
      'HaranoAjiMincho-Regular.otf',
    ],
  },
  {
    has: /[\uac00-\ud7af]/,
    fonts: ['Noto Serif CJK KR', 'AppleMyungjo', 'Batang', 'UnBatang.ttf'],
  },
  {
    has: /[\u3001-\u3011\u4e00-\u9faf\uff01-\uff60]/,
    fonts: ['Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'SimSun', 'FandolSong-Regular.otf'],
  },
  {
    has: /[\u0900-\u10ff]/,
    fonts: ['FreeSerif', 'Noto Serif Devanagari', 'Nirmala UI', 'Arial Unicode MS', 'FreeSerif.otf'],
  },
  { has: /./u, fonts: ['CMU Serif', 'Noto Serif', 'DejaVu Serif', 'Times New Roman', 'cmunrm.otf'] },
]

/** What stands in the preamble for the characters of that body. */
export function encodings(body: string): string {
  const others = [...new Set(body)].filter(isOtherScript).sort()
  if (others.length === 0) return PDFTEX
  const fonts = FONTS.filter(({ has }) => others.some((c) => has.test(c))).flatMap(({ fonts }) => fonts)
  return [
    '% Compile with xelatex or lualatex: pdflatex shows names in other scripts by their code points.',
    '\\usepackage{iftex}',
    '\\newif\\iffontfound',
    '\\ifPDFTeX',
    PDFTEX,
    ...others.map((c) => `\\DeclareUnicodeCharacter{${codePoint(c)}}{U+${codePoint(c)}}`),
    '\\AtEndDocument{\\typeout{Compile with xelatex or lualatex to see names in their own script.}}',
    '\\else',
    '\\usepackage{fontspec}',
    '\\newcommand{\\fontin}[1]{\\iffontfound\\else\\IfFontExistsTF{#1}{\\setmainfont{#1}\\fontfoundtrue}{}\\fi}',
    ...fonts.map((font) => `\\fontin{${font}}`),
    '\\fi',
  ].join('\n')
}
