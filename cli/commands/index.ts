// Every command, in the order of the help.

import type { Command } from '../command.ts'
import { checkCommand } from './check.ts'
import { examplesCommand } from './examples.ts'
import { explainCommand } from './explain.ts'
import { goldenCommand } from './golden.ts'
import { newCommand } from './new.ts'
import { openCommand } from './open.ts'
import { schemaCommand } from './schema.ts'
import { startCommand } from './start.ts'
import { traceCommand } from './trace.ts'
import { trainCommand } from './train.ts'
import { verifyCommand } from './verify.ts'

export const commands: readonly Command[] = [
  explainCommand,
  openCommand,
  traceCommand,
  checkCommand,
  trainCommand,
  verifyCommand,
  goldenCommand,
  newCommand,
  examplesCommand,
  schemaCommand,
  startCommand,
]
