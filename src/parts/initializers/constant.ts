// Every weight the same number.
import type { Initializer } from '../part.ts'

export const constant: Initializer = {
  id: 'constant',
  also: ['ones'],
  title: 'Constant',
  why: 'Every weight starts at the same number. The units of a hidden layer then stay equal, because they get equal gradients.',
  settings: { value: { default: 0.5, what: 'number every weight starts at' } },
  draw: (_random, _fanIn, _fanOut, { value }) => value!,
}
