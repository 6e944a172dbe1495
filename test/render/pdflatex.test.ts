import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderDocument } from '../../src/render/document.ts'
import { latex } from '../../src/render/encode.ts'
import { article2 } from './cells.ts'
import { hostileNames, unkind } from './hostile.ts'
import { sampleDocument } from './sample-document.ts'

function available(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const compiled = (source: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'handgrad-'))
  try {
    writeFileSync(join(folder, 'document.tex'), source)
    try {
      execFileSync(
        'pdflatex',
        ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'document.tex'],
        {
          cwd: folder,
          stdio: 'ignore',
        },
      )
      return 'compiled'
    } catch {
      return readFileSync(join(folder, 'document.log'), 'utf8').slice(-2000)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const withLatex = test.skipIf(!available('pdflatex'))

withLatex(
  'pdflatex compiles the whole document (skipped where there is no pdflatex)',
  () => {
    for (const network of [article2, unkind(0), unkind(11), { ...unkind(30), notation: 'z-a' }]) {
      expect(compiled(renderDocument(sampleDocument(network), 'latex'))).toBe('compiled')
    }
  },
  120_000,
)

withLatex(
  'pdflatex compiles ten thousand hostile names (skipped where there is no pdflatex)',
  () => {
    const lines = [...hostileNames(10_000)].map((name) => `${latex(name)}, $\\text{${latex(name)}}$\\par`)
    const source = renderDocument({ ...sampleDocument(), blocks: [] }, 'latex')
    expect(compiled(source.replace('\\end{document}', () => `${lines.join('\n')}\n\\end{document}`))).toBe(
      'compiled',
    )
  },
  300_000,
)
