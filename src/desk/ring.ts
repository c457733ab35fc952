import type { RingSettings } from './ring-settings.ts'
import type { RingSound } from './ring-sound.ts'

/** What the title and the notification say: the request's language and mode, never what a visitor wrote. */
export interface RingWords {
  title: string
  body: string
}

/** The page as the ring uses it; in a browser made by `pageOfRing`. */
export interface RingPage {
  title: string
  /** Somebody looks at another window or tab. */
  elsewhere(): boolean
  /** Shows a notification if it is allowed; returns what takes it away. */
  notify(words: RingWords): () => void
}

/** Rings by every means that is switched on, until the returned function is called. */
export function startRing(words: RingWords, settings: RingSettings, sound: RingSound, page: RingPage): () => void {
  const before = page.title
  const quiet = settings.sound ? sound.ring(settings.loudness) : null
  if (settings.title) page.title = words.title
  const away = settings.notification && page.elsewhere() ? page.notify(words) : null
  return () => {
    quiet?.()
    away?.()
    // Somebody else may have renamed the tab meanwhile: theirs stays.
    if (settings.title && page.title === words.title) page.title = before
  }
}

/** The browser's own title and notifications. */
export function pageOfRing(): RingPage {
  return {
    get title() {
      return document.title
    },
    set title(title) {
      document.title = title
    },
    elsewhere: () => document.hidden || !document.hasFocus(),
    notify({ title, body }) {
      if (notificationState() !== 'granted') return () => {}
      const shown = new Notification(title, { body, tag: 'parlour-ring', silent: true })
      shown.addEventListener('click', () => {
        window.focus()
        shown.close()
      })
      return () => shown.close()
    }
  }
}

/** Whether this browser may show notifications for this page. */
export function notificationState(): NotificationPermission | 'none' {
  return typeof Notification === 'undefined' || !window.isSecureContext ? 'none' : Notification.permission
}
