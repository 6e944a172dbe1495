// The learning rate stays as it is.
import type { Schedule } from '../part.ts'

export const constant: Schedule = {
  id: 'constant',
  also: ['none', 'fixed'],
  title: 'Constant rate',
  why: 'The learning rate stays the same throughout.',
  rate: ({ base }) => base,
}
