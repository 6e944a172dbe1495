// Opens an address in the person's browser: the system's own opener is started with the address as one
// argument, without a shell, and goes on living when this program ends.

import { spawn } from 'node:child_process'
import { win32 } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>
export type Opener = readonly [program: string, ...args: string[]]

/** The system's opener, or `null` where there is no screen to open a browser on. */
export function openerOf(platform: string, env: Env): Opener | null {
  if (platform === 'darwin') return ['/usr/bin/open']
  if (platform === 'win32')
    return [
      win32.join(env.SystemRoot ?? 'C:\\Windows', 'System32', 'rundll32.exe'),
      'url.dll,FileProtocolHandler',
    ]
  const screen = (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== ''
  return screen ? ['xdg-open'] : null
}

/** Starts the browser; `failed` is called where that does not work. */
export function openBrowser([program, ...args]: Opener, address: string, failed: () => void): void {
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore', shell: false })
  child.once('error', failed)
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) failed()
  })
  child.unref()
}
