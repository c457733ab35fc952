import { UI_LANGUAGES } from '../../contract/language.ts'
import { languageName } from '../../words/format.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { AttentionLight } from '../attention/AttentionLight.tsx'
import { useStage, useSurface, useVisit } from '../surface.ts'

/** Headset, one's own looks, language, settings: at the top, beside the panel. */
export function Tools() {
  const words = useWords(showroomWords)
  const language = useLanguage()
  const { acts, go, preferences } = useSurface()
  const headset = useStage((model) => model.headset)
  const panel = useVisit((model) => model.panel)
  const other = UI_LANGUAGES[(UI_LANGUAGES.indexOf(language) + 1) % UI_LANGUAGES.length]!
  return (
    <nav className="tools" aria-label={words.tools}>
      {(headset === 'available' || headset === 'loading') && (
        <Button kind="quiet" icon="headset" disabled={headset === 'loading'} onClick={() => acts.enterHeadset()}>
          <span className="tool-word">{headset === 'loading' ? words.headsetLoading : words.headset}</span>
        </Button>
      )}
      <AttentionLight />
      <Button kind="quiet" icon="person" square title={words.you} aria-pressed={panel === 'self'} onClick={() => go('self')}>
        {words.you}
      </Button>
      <Button
        kind="quiet"
        className="on-desktop"
        lang={other}
        onClick={() => {
          preferences.setState({ language: other })
          acts.setLanguage(other)
        }}
      >
        {languageName(other)}
      </Button>
      <Button kind="quiet" icon="settings" square title={words.settings} aria-pressed={panel === 'settings'} onClick={() => go('settings')}>
        {words.settings}
      </Button>
    </nav>
  )
}
