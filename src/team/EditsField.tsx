import type { Team } from '../contract/team.ts'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { Switch } from '../ui/controls/Switch.tsx'
import { useText, useWords } from '../ui/language.ts'

interface EditsFieldProps {
  /** By slug; null: all of them. */
  edits: readonly string[] | null
  drafts: Team['drafts']
  onChange(edits: readonly string[] | null): void
}

/** Which showrooms a marketer sees and changes in the studio. */
export function EditsField({ edits, drafts, onChange }: EditsFieldProps) {
  const words = useWords(teamWords)
  const text = useText()
  const toggle = (slug: string, of: readonly string[]) => onChange(of.includes(slug) ? of.filter((each) => each !== slug) : [...of, slug])
  return (
    <fieldset className="stack">
      <legend className="label">{words.edits}</legend>
      <small>{words.editsHint}</small>
      <Switch label={words.editsAll} on={edits === null} onChange={(all) => onChange(all ? null : [])} />
      {edits !== null && (
        <div className="row is-wrapping">
          {drafts.map(({ slug, title }) => (
            <Button key={slug} size="small" aria-pressed={edits.includes(slug)} onClick={() => toggle(slug, edits)}>
              {text(title)}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}
