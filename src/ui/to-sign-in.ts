let leaving = false

/**
 * Leaves for the page where one signs in. Several hear of a sign-out at once (the answer to the press, the line that closes): the
 * first of them leaves, since a second departure would break off the first.
 */
export function toSignIn(): void {
  if (leaving) return
  leaving = true
  // A page that is come back to, as it stood, may leave again.
  addEventListener('pageshow', () => (leaving = false), { once: true })
  location.assign('/sign-in')
}
