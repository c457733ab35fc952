import type { Figures } from '../contract/figures.ts'
import type { Hours, HoursTold } from '../contract/hours.ts'
import type { IncidentData, TellIncident } from '../contract/incident.ts'
import type { Invite, Invited, Member, Team } from '../contract/team.ts'
import { SKILL_LIMIT } from '../contract/team.ts'
import type { Role } from '../contract/person.ts'
import { cleanName } from '../contract/writing.ts'

/** What is given to somebody: who they are to be, and where. */
export type MemberWork = Pick<Member, 'languages' | 'skills' | 'showrooms'>

/** Everything that can be done on the team's page. Each rejects with an error that `troubleOf` can read. */
export interface TeamActs {
  team(): Promise<Team>
  invite(invite: Invite): Promise<Invited>
  freshLink(id: string, email: string | null): Promise<Invited>
  setRoles(id: string, roles: Role[]): Promise<Member>
  setWork(id: string, work: MemberWork): Promise<Member>
  /** By slug; null: all of them. */
  setEdits(id: string, edits: string[] | null): Promise<Member>
  remove(id: string): Promise<void>
  /** Over the last `days`, by hour of the day in a time zone. */
  figures(days: number, zone: string): Promise<Figures>
  /** The house's own hours. */
  hours(): Promise<HoursTold>
  setHours(hours: Hours): Promise<HoursTold>
  /** What went wrong here and still counts; telling of one, and saying that it is over. */
  incident(): Promise<IncidentData | null>
  tellIncident(incident: TellIncident): Promise<IncidentData>
  endIncident(id: string): Promise<IncidentData>
  /** Leaves the team oneself. */
  leave(): Promise<void>
}

/** The rights that matter on this page, by their names in the server's table. */
export interface TeamRights {
  read: boolean
  invite: boolean
  place: boolean
  change: boolean
  figures: boolean
  hours: boolean
  incident: boolean
  /** Says which showrooms a marketer sets up. */
  share: boolean
}

export function teamRights(rights: readonly string[]): TeamRights {
  const has = (right: string) => rights.includes(right)
  return { read: has('team.read'), invite: has('team.invite'), place: has('team.place'), change: has('team.change'), figures: has('figures.read'), hours: has('hours.change'), incident: has('incident.tell'), share: has('showrooms.share') }
}

/** Skills as somebody wrote them, with commas between: cleaned, each once, none empty, none too long. */
export function skillsIn(written: string): string[] {
  const skills = written.split(/[,;\n]/).map(cleanName).filter((skill) => skill !== '')
  return [...new Set(skills.map((skill) => skill.slice(0, SKILL_LIMIT)))].slice(0, 20)
}

/** The roles with one more or one less, in the order of `all`. */
export function toggled(roles: readonly Role[], role: Role, all: readonly Role[]): Role[] {
  return all.filter((each) => (each === role ? !roles.includes(role) : roles.includes(each)))
}

/** The team with one member as they are now, or added at the end. */
export function withMember(members: readonly Member[], member: Member): Member[] {
  return members.some(({ id }) => id === member.id) ? members.map((each) => (each.id === member.id ? member : each)) : [...members, member]
}
