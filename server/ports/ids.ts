/** Where identities and secrets come from. */
export type Ids = {
  /** A fresh UUID. */
  id(): string
  /** A fresh secret of 192 random bits, safe in addresses and cookies. Whoever keeps it keeps its hash only. */
  secret(): string
}
