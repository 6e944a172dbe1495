// What of the page can be open: a view, a tab beside the picture, a sheet over it.

export type View = 'explore' | 'check' | 'practice'
export type Tab = 'working' | 'all' | 'file' | 'what-if'
export type Sheet = 'help' | 'paste' | 'settings' | 'save' | 'samples' | 'share' | 'problems'
