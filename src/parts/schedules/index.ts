// Every way the learning rate can change from epoch to epoch.
import type { Schedule } from '../part.ts'
import { constant } from './constant.ts'
import { cosine } from './cosine.ts'
import { exponential } from './exponential.ts'
import { step } from './step.ts'

export const schedules: readonly Schedule[] = [constant, step, exponential, cosine]
