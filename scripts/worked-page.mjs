// Works the examples of a page of docs/ anew: writes each `txt` block to mine.txt, runs the command of each `sh`
// block beside it, and puts what it prints into the `text` block that follows. Prints the page.

import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export function workedPage(page) {
  const folder = mkdtempSync(join(tmpdir(), 'handgrad-page-'))
  copyFileSync(`${root}examples/article-2.yaml`, join(folder, 'article-2.yaml'))
  let printed = ''
  const worked = page.replace(/```(txt|sh|text)\n([\s\S]*?)```/g, (block, language, text) => {
    if (language === 'txt') writeFileSync(join(folder, 'mine.txt'), text)
    if (language === 'sh') printed = run(text.trim(), folder)
    return language === 'text' ? `\`\`\`text\n${printed}\`\`\`` : block
  })
  rmSync(folder, { recursive: true })
  return worked
}

/** What a command line of ours prints in a terminal of 80 columns. */
function run(line, cwd) {
  const args = line.split(/\s+/).slice(1)
  const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' }
  return spawnSync(process.execPath, [`${root}dist/cli/handgrad.js`, ...args], { cwd, env }).stdout.toString()
}

if (process.argv[2]) process.stdout.write(workedPage(readFileSync(process.argv[2], 'utf8')))
