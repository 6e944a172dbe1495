// What web/build/element.ts makes of view.ts: a function that starts it anew.

declare module 'virtual:new-view' {
  export const newView: () => typeof import('./view.ts')
}
