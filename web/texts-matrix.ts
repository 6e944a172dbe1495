// The texts around the matrices of a step.

export const matrix = {
  tab: 'Matrix',
  ways: 'How the matrices stand',
  wayNames: { rows: 'W · x', columns: 'x · W' },
  rest: 'The rest of the step',
  tooLarge: 'This network is too large for its matrices to be shown whole.',
} as const
