// Everything that can be made of a point before it goes into a network.
import type { Feature } from '../part.ts'
import { sinX1 } from './sin-x1.ts'
import { sinX2 } from './sin-x2.ts'
import { x1 } from './x1.ts'
import { x1Squared } from './x1-squared.ts'
import { x1TimesX2 } from './x1-times-x2.ts'
import { x2 } from './x2.ts'
import { x2Squared } from './x2-squared.ts'

export const features: readonly Feature[] = [x1, x2, x1Squared, x2Squared, x1TimesX2, sinX1, sinX2]
