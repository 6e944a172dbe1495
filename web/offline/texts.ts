// What is said about versions of the page.

export const offline = {
  newVersion: 'A new version of this page is ready.',
  reload: 'Reload',
  later: 'Later',
} as const
