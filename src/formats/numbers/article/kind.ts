// Is a text an article, and set in what? Lines of numbers with a remark among them are none.

export function articleKind(text: string): 'markdown' | 'html' | 'latex' | undefined {
  const start = text.slice(0, 200_000)
  if (/<(?:!doctype|html|body|p|div|h[1-6]|table|span|li|br|sub|sup)\b[^<>]{0,200}>/i.test(start))
    return 'html'
  if (/\\(?:documentclass|begin\{document|section|usepackage)\b/.test(start)) return 'latex'
  let prose = 0
  let lines = 0
  for (const line of start.split(/[\r\n]+/)) {
    if (line.trim() === '' || /^\s*(?:#|\/\/)/.test(line)) continue
    lines++
    // Five words in a row, wherever they stand.
    if (
      /(?:\p{L}{2,30}[,.]?\s){4}\p{L}{2,30}/u.test(line.slice(0, 5000)) ||
      /\$\$|\\[[(]|\\begin\{/.test(line)
    )
      prose++
  }
  return prose > 0 && (prose >= lines / 8 || /\\[dt]?frac\{/.test(start)) ? 'markdown' : undefined
}
