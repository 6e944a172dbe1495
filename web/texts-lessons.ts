// The texts around the lessons.

export const learning = {
  title: 'Lessons',
  how: 'Each lesson walks over the live network: read, look, click any number. Nothing is lost: undo brings your own network back.',
  list: 'All lessons',
  steps: (n: number) => `${n} steps`,
  progress: (n: number, of: number) => `${n} of ${of} steps read`,
  done: 'read',
  place: (n: number, of: number) => `Step ${n} of ${of}`,
  next: 'Next',
  back: 'Back',
  nextLesson: (title: string) => `Next lesson: ${title}`,
  unknown: {
    what: 'There is no lesson of that name.',
    fix: 'Choose one of the list of lessons.',
  },
  tryIt: 'Try it',
  changed: 'You changed the network: the numbers in the text are those of yours.',
  another: 'Another network is open: the numbers in the text are those of the lesson.',
  moved: 'The page stands somewhere else now.',
  return: 'Back to the lesson',
  stepOfNumber: (name: string, step: number) => `${name}, step ${step}`,
} as const
