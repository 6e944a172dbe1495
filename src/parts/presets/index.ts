// Networks over points in the plane to start from; the first one is what a page opens with.
import type { Preset } from '../part.ts'
import { playground } from './playground.ts'
import { twoLayers } from './two-layers.ts'
import { waves } from './waves.ts'

export const presets: readonly Preset[] = [twoLayers, waves, playground]
