import type { Look } from '../../contract/look.ts'

/** Who somebody is to this page. `advisor` and `verified` are what this page's own server says, never the other side. */
export interface Person {
  /** Null: no body is drawn; a name over a shadow on the floor stands for them. */
  readonly look: Look | null
  readonly name: string
  readonly advisor: boolean
  readonly verified: boolean
  /** BCP 47 tags of what an advisor speaks, for the badge; left out, nothing is printed on it. */
  readonly languages?: readonly string[]
  /** One's own body: drawn without head and hands. */
  readonly own?: boolean
}
