import type { CallState } from '../../contract/call-state.ts'
import { remembered } from './remembered.ts'

/**
 * Remembers, for this tab alone, whether the microphone was on in a conversation, so that a reload in the middle does not make
 * somebody silent who was speaking.
 */
export function keptMicrophone() {
  const store = remembered('microphone', 'tab')
  return {
    note: (conversation: string, microphone: CallState['microphone']) => {
      if (microphone === 'on' || microphone === 'muted') store.set(`${microphone} ${conversation}`)
    },
    /** What it was before the reload; null where it was off, or where the browser would have to ask again: that needs a press. */
    before: async (conversation: string): Promise<'on' | 'muted' | null> => {
      const [microphone, of] = store.get()?.split(' ') ?? []
      if (of !== conversation || (microphone !== 'on' && microphone !== 'muted')) return null
      return (await mayOpenUnasked()) ? microphone : null
    }
  }
}

async function mayOpenUnasked(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' as PermissionName })).state === 'granted'
  } catch {
    // A browser that does not tell might ask: then the person presses.
    return false
  }
}
