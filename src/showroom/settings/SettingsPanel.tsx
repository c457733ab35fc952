import { useStore } from 'zustand'
import { UI_LANGUAGES } from '../../contract/language.ts'
import { commonWords } from '../../words/common.ts'
import { languageName } from '../../words/format.ts'
import { lookWords } from '../../words/look.ts'
import { movingWords } from '../../words/moving.ts'
import { settingsWords } from '../../words/settings.ts'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { fetched } from '../../ui/fetched.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { PlaceSettings } from '../../ui/preferences/PlaceSettings.tsx'
import { LookSettings } from '../../ui/preferences/LookSettings.tsx'
import { AllowMicrophone } from './AllowMicrophone.tsx'
import { OwnLook } from '../look/OwnLook.tsx'
import { AttentionSetting } from '../attention/AttentionSetting.tsx'
import { Heading } from '../panel/Heading.tsx'
import { placesOf } from '../../model/surroundings.ts'
import { homeOf, useStage, useSurface, useVisit } from '../surface.ts'

const KeySettings = fetched(async () => (await import('../../ui/settings/KeySettings.tsx')).KeySettings)
const MovingSettings = fetched(async () => (await import('../../ui/settings/MovingSettings.tsx')).MovingSettings)
const SurpriseSetting = fetched(async () => (await import('../surprise/SurpriseSetting.tsx')).SurpriseSetting)

/** How somebody wants to see and hear the showroom. Kept on the device once something is changed. */
export function SettingsPanel() {
  const words = useWords(settingsWords)
  const common = useWords(commonWords)
  const look = useWords(lookWords)
  const moving = useWords(movingWords)
  const language = useLanguage()
  const { acts, go, visit, preferences } = useSurface()
  const showroom = useStage((model) => model.showroom)
  const effects = useStore(preferences, (now) => now.effects)
  const captions = useStore(preferences, (now) => now.captions)
  const sound = useVisit((model) => model.call.sound)
  return (
    <>
      <Heading onClose={() => go(homeOf(visit.getState()))}>{words.settings}</Heading>
      <div className="body">
        <section className="group">
          <h3>{words.seeBetter}</h3>
          <LookSettings preferences={preferences} />
        </section>
        {placesOf(showroom).length > 0 && (
          <section className="group">
            <h3>{words.surroundings}</h3>
            <PlaceSettings showroom={showroom} preferences={preferences} />
          </section>
        )}
        <section className="group">
          <h3>{words.hearAndRead}</h3>
          <SelectField
            label={words.language}
            value={language}
            options={UI_LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag), lang: tag }))}
            onChange={(next) => {
              preferences.setState({ language: next })
              acts.setLanguage(next)
            }}
          />
          <div className="lines">
            <div>
              <Switch
                label={common.spatial}
                note={common.spatialWhy}
                on={sound === 'spatial'}
                onChange={(on) => {
                  const next = on ? 'spatial' : 'plain'
                  preferences.setState({ sound: next })
                  acts.setSound(next)
                }}
              />
            </div>
            <div>
              <Switch label={moving.captions} note={moving.captionsWhy} on={captions === 'on'} onChange={(on) => preferences.setState({ captions: on ? 'on' : 'off' })} />
            </div>
            <div>
              <Switch label={words.effects} note={words.effectsWhy} on={effects === 'on'} onChange={(on) => preferences.setState({ effects: on ? 'on' : 'off' })} />
            </div>
            {showroom.surprises && <SurpriseSetting preferences={preferences} />}
          </div>
        </section>
        <section className="group">
          <h3>{moving.moving}</h3>
          <KeySettings preferences={preferences} />
        </section>
        <section className="group">
          <h3>{moving.inHeadset}</h3>
          <MovingSettings preferences={preferences} />
          <AllowMicrophone />
        </section>
        <section className="group">
          <h3>{look.title}</h3>
          <OwnLook />
        </section>
        <AttentionSetting />
        <p className="quiet small-print">{words.onDevice}</p>
      </div>
    </>
  )
}
