// Lets the page work without a network from the first visit on, and tells when a new version is there.

import { mount } from 'svelte'
import { isLocal } from '../local.ts'
import { trusted } from '../trusted.ts'
import NewVersion from './NewVersion.svelte'

export async function workOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || isLocal()) return
  const address = trusted.createScriptURL(new URL('./sw.js', document.baseURI).href)
  try {
    watch(await navigator.serviceWorker.register(address))
  } catch {
    // Forbidden, full, or not offered by the host: the page works while there is a network.
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  const tell = () => {
    const { waiting } = registration
    if (waiting !== null && navigator.serviceWorker.controller !== null) announce(waiting)
  }
  tell()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', tell),
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
  })
}

let isAnnounced = false
function announce(waiting: ServiceWorker): void {
  if (isAnnounced) return
  isAnnounced = true
  const take = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take over')
  }
  mount(NewVersion, { target: document.body, props: { take } })
}
