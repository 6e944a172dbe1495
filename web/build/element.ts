// The custom element <handgrad-network> as one file: a Vite plugin that builds it beside the page. What an element shows
// is built as one function, so that two elements in a page have two states.

import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, type Plugin, type PluginOption } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const VIEW = 'virtual:new-view'

/** A style sheet in a shadow tree brings no fonts: the element gives them itself. */
const noFonts: Plugin = {
  name: 'no-fonts',
  enforce: 'pre',
  transform(code, id) {
    return /katex\.css(?:\?|$)/.test(id) ? code.replace(/@font-face\s*\{[^}]*\}/g, '') : null
  },
}

/** Builds one file and gives its text. */
async function built(entry: string, config: InlineConfig): Promise<string> {
  const made = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: { entry: path(entry), formats: ['iife'], name: 'view', fileName: 'made' },
    },
  })
  const chunks = (Array.isArray(made) ? made : [made]).flatMap((one) =>
    'output' in one ? one.output.filter(({ type }) => type === 'chunk') : [],
  )
  const [only, more] = chunks
  if (only?.type !== 'chunk' || more !== undefined) throw new Error(`${entry} is not one file`)
  return only.code
}

/** `plugins` are those that read the page's own source; new ones for each build. */
export const element = (plugins: () => PluginOption[], alias: Readonly<Record<string, string>>): Plugin => ({
  name: 'element',
  apply: 'build',
  async generateBundle() {
    const view = await built('../element/view.ts', {
      plugins: [noFonts, ...plugins()],
      resolve: { alias },
    })
    const newView: Plugin = {
      name: 'new-view',
      resolveId: (id) => (id === VIEW ? `\0${VIEW}` : null),
      load: (id) => (id === `\0${VIEW}` ? `export const newView = () => {\n${view}\nreturn view\n}` : null),
    }
    const source = await built('../element/element.ts', { plugins: [newView], resolve: { alias } })
    this.emitFile({ type: 'asset', fileName: 'handgrad-network.js', source })
  },
})
