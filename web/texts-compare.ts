// The texts of comparing a training with earlier ones.

export const compare = {
  earlier: 'Earlier trainings',
  same: 'as now',
  remove: (name: string) => `Remove the curve: ${name}`,
} as const
