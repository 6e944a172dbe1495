// Opens a network file in the page, with the step and the number to look at.

import { randomBytes } from 'node:crypto'
import {
  addressOf,
  type Description,
  descriptionOf,
  encodeShare,
  InputError,
  type Network,
  parseAddress,
  type ShareState,
  writeShare,
} from '#lib'
import { wholeNumber } from '../arguments.ts'
import type { Command } from '../command.ts'
import { refuseDiverged } from '../diverged.ts'
import { load, networkOptions } from '../load.ts'
import { JSON_TYPE, pageFiles, pageFolder, type ServedFiles } from '../serve/page-files.ts'
import { servePage } from '../serve/serve-page.ts'

/** Characters that every terminal and every system's opener passes on. */
const LONGEST_LINK = 8_000

export const portOption = {
  flags: '--port <p>',
  what: 'where to serve the page (default: a free port)',
  read: wholeNumber('--port', 1, 65_535, 8080),
}

export const openCommand: Command = {
  name: 'open',
  args: '<file>',
  summary: 'open a network in the page: see it, step through it, train it',
  examples: [
    ['handgrad open article-2.yaml', 'in your browser, until Ctrl-C'],
    ['handgrad open article-2.yaml --step 57 --select dE/dw5', 'one number of one step'],
    ['handgrad open article-2.yaml --no-browser --port 8080', 'only serve it, and print the address'],
  ],
  options: [
    { flags: '--step <n>', what: 'which update (default 1, the first)', read: wholeNumber('--step', 1) },
    { flags: '--select <address>', what: 'the number to look at, such as dE/dw5' },
    portOption,
    { flags: '--no-browser', what: 'print the address and open nothing' },
    ...networkOptions,
  ],
  notes: `The page is served to this machine only (127.0.0.1), until Ctrl-C. What stands behind # in the address is the whole network and works behind the address of any copy of the page. A network that makes more than ${LONGEST_LINK} characters is handed over at a random address of this server instead, which ends with it.\nWithout a screen the address is only printed.`,
  async run([file], options, io) {
    const { network, description } = await load(file as string, options, io)
    const step = options.step as number | undefined
    const select = options.select as string | undefined
    const state = {
      step,
      select: select === undefined ? undefined : addressOf(parseAddress(network, select)),
    }
    refuseDiverged(network, step)
    const page = pageFiles(pageFolder())
    const handed = await handOver(withSamples(description, network), state, page)
    await servePage(io, {
      ...handed,
      port: (options.port as number | undefined) ?? 0,
      browser: options.browser !== false,
    })
    return 0
  },
}

/** The file as it was written, with what a data file and the command line add to it. */
function withSamples(description: Description, network: Network): Description {
  const { samples, points, split, numbers, notation } = descriptionOf(network)
  return { ...description, data: undefined, samples, points, split, numbers, notation }
}

/** The network in the fragment; a large one as a file that nobody can guess. */
async function handOver(description: Description, state: ShareState, page: ServedFiles) {
  const link = await linkOf(description, state)
  if (link !== null && link.length <= LONGEST_LINK) return { files: page, fragment: link }
  const token = randomBytes(16).toString('hex')
  const file = { type: JSON_TYPE, bytes: Buffer.from(writeShare(description, state)) }
  return { files: new Map([...page, [`/network/${token}.json`, file]]), fragment: `file=${token}` }
}

async function linkOf(description: Description, state: ShareState): Promise<string | null> {
  try {
    return await encodeShare(description, state)
  } catch (error) {
    if (error instanceof InputError && error.code === 'E-LINK-LARGE') return null
    throw error
  }
}
