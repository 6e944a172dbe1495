// Every weight 0: what a whole layer must not start with, and good for showing why.
import type { Initializer } from '../part.ts'

export const zeros: Initializer = {
  id: 'zeros',
  title: 'Zeros',
  why: 'Every weight starts at 0. The units of a hidden layer then stay equal, because they get equal gradients.',
  draw: () => 0,
}
