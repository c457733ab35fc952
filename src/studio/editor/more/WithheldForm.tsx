import { ABILITIES, lets } from '../../../contract/presenting.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { Switch } from '../../../ui/controls/Switch.tsx'
import { useWords } from '../../../ui/language.ts'
import { useEditing } from '../editor-props.ts'

/** What visitors may do beside looking, choosing and asking. */
export function WithheldForm() {
  const { description, change } = useEditing()
  const words = useWords(moreWords)
  const set = (withheld: readonly string[]) => change({ name: 'set', at: ['withheld'], to: withheld.length === 0 ? null : [...withheld] })
  return (
    <fieldset className="texts">
      <legend>{words.withheld}</legend>
      <p className="quiet small-print">{words.withheldHint}</p>
      <div className="lines">
        {ABILITIES.map((ability) => (
          <div key={ability}>
            <Switch label={words[ability]} on={lets(description, ability)} onChange={(on) => set(ABILITIES.filter((each) => (each === ability ? !on : !lets(description, each))))} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
