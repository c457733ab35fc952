import { useState } from 'react'
import { commonWords } from '../../words/common.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { MicrophoneButton } from '../../ui/voice/MicrophoneButton.tsx'
import { VoiceNotices } from '../../ui/voice/VoiceNotices.tsx'
import { VoiceSettings } from '../../ui/voice/VoiceSettings.tsx'
import { useSurface, useVisit } from '../surface.ts'

/** One's own voice, the distance, the way out. Ending is one press; Escape never does it. */
export function TalkControls() {
  const words = useWords(showroomWords)
  const common = useWords(commonWords)
  const { acts, senses, preferences } = useSurface()
  const call = useVisit((model) => model.call)
  const mode = useVisit((model) => model.talk?.mode)
  const [settings, setSettings] = useState(false)
  const speak = () => {
    // The press that asks the browser is this one: the change of mode must not come between.
    acts.microphoneOn()
    if (mode === 'writing') acts.setMode('voice')
  }
  const setSound = (sound: 'spatial' | 'plain') => {
    preferences.setState({ sound })
    acts.setSound(sound)
  }
  return (
    <footer className="talk-controls">
      <VoiceNotices call={call} acts={acts} />
      {settings && <VoiceSettings call={call} acts={{ ...acts, setSound }} level={() => senses.level('customer')} />}
      <div className="row is-wrapping">
        <MicrophoneButton call={call} acts={{ ...acts, microphoneOn: speak }} />
        <Button kind="quiet" icon="sound" square title={common.voiceSettings} aria-expanded={settings} onClick={() => setSettings(!settings)}>
          {common.voiceSettings}
        </Button>
        <Button kind="quiet" icon="step-back" onClick={() => acts.stepBack()}>
          {words.stepBack}
        </Button>
        <Button kind="quiet-bad" className="end" onClick={() => acts.end()}>
          {words.end}
        </Button>
      </div>
      <small>{words.notRecorded}</small>
    </footer>
  )
}
