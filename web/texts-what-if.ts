// The texts of trying a mistake. What a mistake is and does, the library says.

export const whatIfTexts = {
  title: 'What if',
  heading: 'What if somebody went wrong?',
  how: 'Switch a mistake on: the whole step is worked with it, and every number that changes is marked ≠.',
  find: 'Find a mistake',
  none: 'No mistake speaks of that.',
  off: 'Switch it off',
  way: 'How it is made',
  waiting: 'The mistakes are tried …',
  notYet: 'When the training stands still, the step is worked with the mistake.',
  yours: 'With the mistake',
  right: 'Right',
} as const
