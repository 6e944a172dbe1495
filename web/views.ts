// What of the page can be open: a view, a tab beside the picture, a sheet over it.

export const views = ['explore', 'check', 'practice', 'lessons'] as const
export const tabs = ['working', 'matrix', 'all', 'file', 'data', 'what-if'] as const
export type View = (typeof views)[number]
export type Tab = (typeof tabs)[number]
export type Sheet = 'help' | 'paste' | 'settings' | 'save' | 'samples' | 'share' | 'problems'
