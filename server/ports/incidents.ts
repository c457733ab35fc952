import type { Incident } from '../rules/incident.ts'
import type { NotDone } from './rows.ts'

/** What went wrong at the house, one at a time. Times are milliseconds since 1970. */
export type Incidents = {
  /** The newest that goes on, or was over after `since`. */
  newest(since: number): Promise<Incident | null>
  /** Tells of one: whoever waits in its showroom goes first from now on. Gives them; refused while another goes on. The same told again is the same. */
  tell(incident: Omit<Incident, 'until'>, at: number): Promise<{ incident: Incident; requests: string[] } | NotDone>
  /** It is over; null if there is none of that id. */
  end(id: string, at: number): Promise<Incident | null>
  /** Whether it caught a visit talking, and that has not been made good by going first since. */
  caught(visit: string, id: string): Promise<boolean>
}
