// The wrong working of a number and the right one, so that a page can set them under each other with the difference
// marked.

import type { Working } from '../check/working.ts'
import { partsOf } from '../explain/explain.ts'
import type { Formula } from '../formula/formula.ts'
import { addressOf } from '../formula/name.ts'
import { type Equation, equationOf } from './card.ts'
import type { Voice } from './voice.ts'

export type BesideEachOther = { readonly yours: Equation; readonly right: Equation }

type Workings = Pick<Working, 'name' | 'look' | 'lookRight' | 'value' | 'expected'> & {
  /** `null` where the number is given. */
  readonly right: Formula | null
  readonly wrong: Formula | null
}

/** `isOther`: terms that both formulas have, with other values. */
export function besideEachOther(
  at: Workings,
  voice: Voice,
  isOther: (address: string) => boolean = () => false,
): BesideEachOther {
  const name = addressOf(at.name)
  const differing = (other: Formula | null) => {
    const own = new Set(other === null ? [] : partsOf(other).map(addressOf))
    return (address: string) => address !== name && (!own.has(address) || isOther(address))
  }
  return {
    yours: equationOf(
      { name: at.name, formula: at.wrong, look: at.look, value: at.value },
      voice,
      differing(at.right),
    ),
    right: equationOf(
      { name: at.name, formula: at.right, look: at.lookRight, value: at.expected },
      voice,
      differing(at.wrong),
    ),
  }
}
