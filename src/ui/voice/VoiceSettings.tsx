import type { CallState } from '../../contract/call-state.ts'
import type { CallActs } from '../../model/call.ts'
import { commonWords } from '../../words/common.ts'
import { SelectField } from '../controls/SelectField.tsx'
import { Switch } from '../controls/Switch.tsx'
import { useWords } from '../language.ts'
import { Level } from '../people/Level.tsx'

interface VoiceSettingsProps {
  call: CallState
  acts: Pick<CallActs, 'setPushToTalk' | 'chooseInput' | 'setSound'>
  /** One's own voice level, 0 to 1, asked once a frame. */
  level: () => number
}

/** Which microphone, how to speak, and where the other voice comes from, with the reason against it. */
export function VoiceSettings({ call, acts, level }: VoiceSettingsProps) {
  const words = useWords(commonWords)
  const live = call.microphone === 'on' || call.microphone === 'muted'
  return (
    <div className="stack">
      {call.inputs.length > 0 && (
        <SelectField
          label={words.input}
          value={call.input ?? call.inputs[0]!.id}
          options={call.inputs.map((input, index) => ({ value: input.id, label: input.label || words.inputUnnamed(index + 1) }))}
          onChange={acts.chooseInput}
        />
      )}
      {live && (
        <p className="row quiet">
          {words.yourLevel} <Level level={level} label={words.yourLevel} own />
        </p>
      )}
      <div className="lines">
        <div>
          <Switch label={words.pushToTalk} on={call.pushToTalk} onChange={acts.setPushToTalk} />
        </div>
        <div>
          <Switch label={words.spatial} note={words.spatialWhy} on={call.sound === 'spatial'} onChange={(on) => acts.setSound(on ? 'spatial' : 'plain')} />
        </div>
      </div>
    </div>
  )
}
