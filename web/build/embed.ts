// The page that others show inside theirs: a Vite plugin that writes it beside the page. It is the same page, told what
// it is; a second one of its own would cut what both load into more and larger pieces.

import type { Plugin } from 'vite'

const PAGE = 'index.html'
const CHANGES = [
  ['<html lang="en">', '<html lang="en" data-embed>'],
  ['<title>handgrad</title>', '<title>A network in handgrad</title>'],
  ['    <link rel="manifest" href="./manifest.webmanifest" />\n', ''],
  ['frame-ancestors works only as a header: the server sends it.', 'Any page may show this one in a frame.'],
] as const

export const embed: Plugin = {
  name: 'embed',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle[PAGE]
      if (page?.type !== 'asset') return this.error(`there is no ${PAGE}`)
      let source = String(page.source)
      for (const [from, to] of CHANGES) {
        if (!source.includes(from)) this.error(`${PAGE} has no ${from}`)
        source = source.replace(from, to)
      }
      this.emitFile({ type: 'asset', fileName: 'embed.html', source })
    },
  },
}
