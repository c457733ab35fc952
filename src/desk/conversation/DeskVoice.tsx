import type { CallState } from '../../contract/call-state.ts'
import type { Senses } from '../../model/senses.ts'
import { commonWords } from '../../words/common.ts'
import { useWords } from '../../ui/language.ts'
import { Level } from '../../ui/people/Level.tsx'
import { MicrophoneButton } from '../../ui/voice/MicrophoneButton.tsx'
import { VoiceNotices } from '../../ui/voice/VoiceNotices.tsx'
import { VoiceSettings } from '../../ui/voice/VoiceSettings.tsx'
import { useDeskFrame } from '../desk-frame.ts'

/** Voice at the desk: one's own microphone, how loud the visitor is, what stands in the way, and the settings folded away. */
export function DeskVoice({ call, senses, name }: { call: CallState; senses: Senses; name: string }) {
  const { acts } = useDeskFrame()
  const common = useWords(commonWords)
  const own = () => senses.level('advisor')
  const other = () => senses.level('customer')
  return (
    <div className="desk-voice">
      <VoiceNotices call={call} acts={acts} />
      <div className="row is-wrapping">
        <MicrophoneButton call={call} acts={acts} small />
        <kbd aria-hidden="true">{call.pushToTalk ? 'T' : 'V'}</kbd>
        {call.microphone === 'on' && <Level level={own} label={common.yourLevel} own />}
        <span className="row voice-other">
          {call.other === 'on' && <Level level={other} label={common.speaks(name)} />}
          {call.other === 'muted' && <small>{common.otherMuted(name)}</small>}
          {call.other === 'off' && <small>{common.otherNoMic(name)}</small>}
        </span>
        <details className="end">
          <summary>{common.voiceSettings}</summary>
          <VoiceSettings call={call} acts={acts} level={own} />
        </details>
      </div>
    </div>
  )
}
