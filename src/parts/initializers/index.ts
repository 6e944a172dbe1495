// Every way to draw the weights a layer starts with.
import type { Initializer } from '../part.ts'
import { constant } from './constant.ts'
import { heNormal } from './he-normal.ts'
import { heUniform } from './he-uniform.ts'
import { lecunNormal } from './lecun-normal.ts'
import { lecunUniform } from './lecun-uniform.ts'
import { normal } from './normal.ts'
import { uniform } from './uniform.ts'
import { xavierNormal } from './xavier-normal.ts'
import { xavierUniform } from './xavier-uniform.ts'
import { zeros } from './zeros.ts'

export const initializers: readonly Initializer[] = [
  zeros,
  constant,
  uniform,
  normal,
  xavierUniform,
  xavierNormal,
  heUniform,
  heNormal,
  lecunUniform,
  lecunNormal,
]

/** Other words for a family; with `distribution` they make an id such as `he-normal`, without it `-uniform`. */
export const families: Readonly<Record<string, string>> = {
  xavier: 'xavier',
  glorot: 'xavier',
  he: 'he',
  kaiming: 'he',
  lecun: 'lecun',
}
