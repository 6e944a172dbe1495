#!/usr/bin/env node
// The entry: refuses a Node that is too old in one line, then hands the command line to the program.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from './command.ts'
import { packageFolder } from './example-files.ts'

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  process.stderr.write(`E-NODE  Node 20.19 or newer is needed (this is ${process.versions.node}).\n`)
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
  width: stdout.columns ?? (Number(env.COLUMNS) || 80),
  color: stdout.isTTY === true && env.NO_COLOR === undefined && env.TERM !== 'dumb',
  interactive: process.stderr.isTTY === true,
}

const { main } = await import('./program.ts')
const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
  version: string
}
process.exitCode = await main(process.argv.slice(2), io, version)
