import type { Team } from '../contract/team.ts'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/controls/TextField.tsx'
import { useText, useWords } from '../ui/language.ts'
import { LanguagePicker } from '../ui/people/LanguagePicker.tsx'

/** Languages, skills as they are written, and showrooms by slug. */
export interface WorkDraft {
  languages: readonly string[]
  skills: string
  showrooms: readonly string[]
}

/** Where and in what somebody works. Showrooms are asked for only where there are several. */
export function WorkFields({ work, showrooms, onChange }: { work: WorkDraft; showrooms: Team['showrooms']; onChange(work: WorkDraft): void }) {
  const words = useWords(teamWords)
  const text = useText()
  const toggle = (slug: string) =>
    onChange({ ...work, showrooms: work.showrooms.includes(slug) ? work.showrooms.filter((each) => each !== slug) : [...work.showrooms, slug] })
  return (
    <>
      <LanguagePicker label={words.languages} languages={work.languages} onChange={(languages) => onChange({ ...work, languages })} />
      <TextField label={words.skills} optional hint={words.skillsHint} value={work.skills} maxLength={400} onChange={(skills) => onChange({ ...work, skills })} />
      {showrooms.length > 1 && (
        <fieldset className="stack">
          <legend className="label">{words.showrooms}</legend>
          <small>{words.showroomsHint}</small>
          <div className="row is-wrapping">
            {showrooms.map(({ slug, title }) => (
              <Button key={slug} size="small" aria-pressed={work.showrooms.includes(slug)} onClick={() => toggle(slug)}>
                {text(title)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
