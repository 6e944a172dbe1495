// The texts of the picture and what stands around it. Sentences about maths come from the library.

export const drawn = {
  closer: 'Closer to the picture',
  farther: 'Farther from the picture',
  fit: 'All of the picture',
  move: 'Picture: arrow keys move it',
  paths: 'Paths to the error',
  edges: 'What the edges show',
  by: { weights: 'Weights', gradients: 'Gradients' },
  large: 'large',
  small: 'small',
  negative: 'negative',
  unknown: 'not computed yet',
} as const

export const there = {
  name: 'Name',
  nameHow: 'Up to 64 characters; a weight or bias may have none.',
} as const
