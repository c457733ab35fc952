/** Remembers whether a ray of one's own is on a panel. */
export function createOnPanel() {
  let on = false
  return {
    get now() {
      return on
    },
    tell(is: boolean): void {
      on = is
    }
  }
}
