// The texts of what is embedded, and of how one embeds it.

export const embedding = {
  whole: 'Open in handgrad',
  code: 'Embed code',
  codeHow: 'Paste this into a page of your own: it shows the picture and the working there, live.',
  local:
    'The address below is that of your own machine: others see it only from a copy of this page on the web.',
  controls: 'Controls',
  controlNames: {
    none: 'none: picture and working',
    player: 'the player',
    all: 'the player, all numbers and the training',
  },
  copy: 'Copy the embed code',
  unreachable: (address: string) => ({
    what: `There is no network file at ${address}.`,
    fix: 'Look at src: it is an address relative to this page, or one that lets this page read it.',
  }),
  noAddress: {
    what: 'It is not said which network to show.',
    fix: 'Give the address of a network file: <handgrad-network src="network.yaml">.',
  },
} as const
