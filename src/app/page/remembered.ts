/**
 * One small value kept on this device under a name, or only for this tab. A browser that keeps nothing (private mode, a
 * full or forbidden store) behaves as one that forgot: nothing here is needed to go on.
 */
export function remembered(name: string, where: 'device' | 'tab') {
  const key = `parlour.${name}`
  const store = () => (where === 'device' ? localStorage : sessionStorage)
  return {
    get(): string | null {
      try {
        return store().getItem(key)
      } catch {
        return null
      }
    },
    set(value: string | null): void {
      try {
        if (value === null) store().removeItem(key)
        else store().setItem(key, value)
      } catch {
        // Forgetting is what such a browser was asked to do.
      }
    }
  }
}
