#!/usr/bin/env node
// The entry: refuses a Node that is too old in one line, then hands the command line to the program.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from './command.ts'
import { packageFolder } from './example-files.ts'
import { tooOld } from './node-version.ts'
import { isColored, widthOf } from './terminal.ts'

const refusal = tooOld(process.versions.node)
if (refusal !== null) {
  process.stderr.write(refusal)
  process.exit(2)
}

// A reader that stops early, such as head, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const { env, stdout } = process
const io: Io = {
  out: (text) => void stdout.write(text),
  say: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  width: widthOf(env, stdout),
  color: isColored(env, stdout),
  interactive: process.stderr.isTTY === true,
}

const { main } = await import('./program.ts')
const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
  version: string
}
process.exitCode = await main(process.argv.slice(2), io, version)
