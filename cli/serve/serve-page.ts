// Serves the built page until Ctrl-C and prints where it is.

import type { Io } from '../command.ts'
import { openBrowser, openerOf } from './browser.ts'
import type { ServedFiles } from './page-files.ts'
import { serve } from './server.ts'

export type PageOptions = {
  readonly files: ServedFiles
  /** 0 takes a free one. */
  readonly port: number
  /** What stands behind the `#` of the address. */
  readonly fragment?: string
  /** Whether to open it in the person's browser. */
  readonly browser?: boolean
}

export async function servePage(io: Io, options: PageOptions): Promise<void> {
  const { files, port, fragment, browser = false } = options
  const ended = interrupted()
  const serving = await serve(files, port)
  const address = `${serving.address}${fragment === undefined ? '' : `#${fragment}`}`
  io.out(`The page is at ${address}\n`)
  io.say('Ctrl-C ends it.')
  const opener = browser ? openerOf(process.platform, process.env) : null
  if (opener !== null)
    openBrowser(opener, address, () => io.say('No browser could be started: open the address in one.'))
  await ended
  await serving.close()
}

/** When Ctrl-C is pressed, or the program is asked to end. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      process.removeListener('SIGINT', end).removeListener('SIGTERM', end)
      done()
    }
    process.on('SIGINT', end).on('SIGTERM', end)
  })
}
