import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderDocument } from '../../src/render/document.ts'
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

const compiled = (source: string, program = 'pdflatex'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'handgrad-'))
  try {
    writeFileSync(join(folder, 'document.tex'), source)
    try {
      execFileSync(
        program,
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
    const names = [...hostileNames(10_000)]
    const blocks = [
      ...names.map((name) => ({ type: 'text', text: [name] }) as const),
      {
        type: 'given',
        rows: names.map((parameter) => ({ name: { of: 'parameter', parameter }, value: 1 }) as const),
      } as const,
    ]
    expect(compiled(renderDocument({ ...sampleDocument(), blocks }, 'latex'))).toBe('compiled')
  },
  300_000,
)

test.skipIf(!available('xelatex'))(
  'xelatex compiles names in other scripts (skipped where there is no xelatex)',
  () => {
    for (const title of ['вес и смещение', '重みとバイアス', '가중치', '权重', 'भार']) {
      expect(compiled(renderDocument(sampleDocument({ ...article2, title }), 'latex'), 'xelatex')).toBe(
        'compiled',
      )
    }
  },
  300_000,
)
