import type { Role } from '../contract/person.ts'
import { toggled } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { useWords } from '../ui/language.ts'

/** Which roles somebody has, each with what it allows. Roles add up. */
export function RolePicker({ roles, offered, onChange }: { roles: readonly Role[]; offered: readonly Role[]; onChange(roles: Role[]): void }) {
  const words = useWords(teamWords)
  return (
    <fieldset className="stack">
      <legend className="label">{words.roles}</legend>
      <div className="stack is-close">
        {offered.map((role) => (
          <label key={role} className="choice">
            <input type="checkbox" checked={roles.includes(role)} onChange={() => onChange(toggled(roles, role, offered))} />
            <i className="tick" aria-hidden />
            <span>
              <b>{words.role(role)}</b>
              <small>{words.may(role)}</small>
            </span>
          </label>
        ))}
      </div>
      {roles.length === 0 && <p className="field-error">{words.rolesMissing}</p>}
    </fieldset>
  )
}
