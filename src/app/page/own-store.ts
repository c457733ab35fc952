type Store = Pick<Storage, 'getItem' | 'setItem'>

const forgetful: Store = { getItem: () => null, setItem: () => {} }

/** The device's own store, or one that forgets where the browser allows none: even naming `localStorage` may throw. */
export function ownStore(): Store {
  try {
    return localStorage
  } catch {
    return forgetful
  }
}
