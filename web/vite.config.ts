// Builds the page into dist/web: static files with relative addresses, so that they work under any path.

import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'
import { element } from './build/element.ts'
import { embed } from './build/embed.ts'
import { lessons } from './build/lessons.ts'
import { offline } from './build/offline.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The library guards every public function with calls that only describe its arguments. They are marked as such, so
 * that the functions the page does not use stay out. Only those files: a function of another may have such a name.
 */
const unusedGuards: Plugin = {
  name: 'unused-guards',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/(?:public[\w-]*|guarded)\.ts$/.test(id)) return null
    return code.replace(
      /\b(?:guarded|either|maybe|fields|oneOf|whole|between|anyOptions)\(/g,
      '/* @__PURE__ */ $&',
    )
  },
}

/** Network files as data, so that the page needs no reader of YAML for its examples. */
const networkFiles: Plugin = {
  name: 'network-files',
  transform(code, id) {
    if (!id.endsWith('.yaml')) return null
    return { code: `export default ${JSON.stringify(parse(code))}`, moduleType: 'js' }
  },
}

/** Every browser that runs the page reads WOFF2; KaTeX's older font files stay out. */
const oneFontFormat: Plugin = {
  name: 'one-font-format',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('katex.css')) return null
    return code.replace(/,\s*url\([^)]*\)\s*format\(['"](?:woff|truetype)['"]\)/g, '')
  },
}

const components = () => svelte({ configFile: false, compilerOptions: { fragments: 'tree' } })
const alias = { '#lib': path('../src/index.ts') }

const first = {
  name: 'first',
  tags: ['$initial' as const],
  test: (id: string) => !id.includes('/service-worker'),
}

export default defineConfig({
  root: path('.'),
  base: './',
  plugins: [
    unusedGuards,
    networkFiles,
    lessons,
    oneFontFormat,
    embed,
    offline,
    components(),
    element(() => [unusedGuards, networkFiles, components()], alias),
  ],
  resolve: { alias },
  build: {
    outDir: path('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // The security policy allows no data: addresses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first view needs is one file: many small ones are larger together, and slower. A service worker stands alone.
    rolldownOptions: { output: { codeSplitting: { groups: [first] } } },
  },
})
