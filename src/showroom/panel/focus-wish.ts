/** Whether the next change of the panel was asked for by a press, so that the focus follows it. */
export interface FocusWish {
  want(): void
  /** Whether it was wished since it was last asked. */
  take(): boolean
}

export function createFocusWish(): FocusWish {
  let wanted = false
  return {
    want: () => {
      wanted = true
    },
    take: () => {
      const was = wanted
      wanted = false
      return was
    }
  }
}
