import type { Showroom } from '../../contract/showroom.ts'
import type { Pace } from '../../contract/protocol.ts'
import type { Me } from '../../contract/http.ts'
import type { SignInActs } from '../../model/sign-in.ts'
import { UI_LANGUAGES } from '../../contract/language.ts'
import { languageName } from '../../words/format.ts'
import { signInWords } from '../../words/sign-in.ts'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { useWords } from '../../ui/language.ts'
import { MovingSettings } from '../../ui/settings/MovingSettings.tsx'
import { PlaceSettings } from '../../ui/preferences/PlaceSettings.tsx'
import { LookSettings } from '../../ui/preferences/LookSettings.tsx'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'
import { useDeskFrame } from '../desk-frame.ts'
import { DeskSheet } from '../sheet/DeskSheet.tsx'
import { type DeskAvatar, DeskOwnAvatar } from '../look/DeskOwnAvatar.tsx'
import { RingSettingsPanel } from '../sheet/RingSettingsPanel.tsx'
import { PacePanel } from '../status/PacePanel.tsx'
import type { Ring } from '../use-ring.ts'
import { Devices } from './Devices.tsx'
import { OpenIdSection } from './OpenIdSection.tsx'
import { Mark } from './Mark.tsx'
import { ProfileSummary } from './ProfileSummary.tsx'
import { SignOut } from './SignOut.tsx'

interface AccountSheetProps {
  me: Me
  account: SignInActs
  ring: Ring
  /** One's own measure, once it is known. */
  pace: Pace | null
  preferences: PreferencesStore
  /** The showroom on show, whose places one may choose from. */
  showroom: Showroom | null
  ownAvatar?: DeskAvatar | undefined
  onMe(me: Me | null): void
  onClose(): void
}

/** You and this device: name and look, the mark, ringing, other devices, signing out. */
export default function AccountSheet({ me, account, ring, pace, preferences, showroom, ownAvatar, onMe, onClose }: AccountSheetProps) {
  const { words, language, acts } = useDeskFrame()
  const own = useWords(signInWords)
  return (
    <DeskSheet title={words.account} onClose={onClose}>
      <ProfileSummary me={me} account={account} onMe={onMe} />
      {ownAvatar && <DeskOwnAvatar {...ownAvatar} />}
      <Mark me={me} account={account} onMe={onMe} />
      {pace && <PacePanel pace={pace} />}
      <RingSettingsPanel ring={ring} />
      <section className="stack">
        <h3>{own.appearance}</h3>
        <SelectField
          label={own.language}
          value={language}
          options={UI_LANGUAGES.map((each) => ({ value: each, label: languageName(each), lang: each }))}
          onChange={(next) => {
            preferences.setState({ language: next })
            acts.setLanguage(next)
          }}
        />
        <LookSettings preferences={preferences} />
        <MovingSettings preferences={preferences} />
        {showroom && <PlaceSettings showroom={showroom} preferences={preferences} />}
      </section>
      <Devices account={account} />
      <OpenIdSection account={account} />
      <SignOut account={account} onOut={() => onMe(null)} />
    </DeskSheet>
  )
}
