// Builds the package into dist/: the library by tsc (one module per file, with declarations), the command line as
// one bundle whose heavy libraries load only when they are needed, and the page. Does nothing when dist/ is newer.

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/.built')

function newest(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const sources = [
  'src',
  'cli',
  'web',
  'examples',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
]
const changed = Math.max(...sources.map((name) => newest(join(root, name))))
if (!existsSync(stamp) || statSync(stamp).mtimeMs < changed || process.argv.includes('--force')) {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const bundle = await rolldown({
    input: { handgrad: join(root, 'cli/handgrad.ts') },
    platform: 'node',
    resolve: { conditionNames: ['development', 'node', 'import', 'default'] },
    cwd: root,
  })
  await bundle.write({
    dir: join(root, 'dist/cli'),
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
    minify: false,
  })
  await bundle.close()
  chmodSync(join(root, 'dist/cli/handgrad.js'), 0o755)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
  await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'error' })
  writeFileSync(stamp, '')
}
