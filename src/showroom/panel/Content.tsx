import { AttentionPanel } from '../attention/AttentionPanel.tsx'
import { Ask } from '../ask/Ask.tsx'
import { Nobody } from '../ask/Nobody.tsx'
import { EndedPanel } from '../ended/EndedPanel.tsx'
import { Knock } from '../knock/Knock.tsx'
import { LookPanel } from '../look/LookPanel.tsx'
import { Options } from '../options/Options.tsx'
import { SelfPanel } from '../self/SelfPanel.tsx'
import { SettingsPanel } from '../settings/SettingsPanel.tsx'
import { TogetherPanel } from '../talk/TogetherPanel.tsx'
import type { Shown } from './shown.ts'

/** The one thing the panel shows. */
export function Content({ shown, onFold }: { shown: Shown; onFold: () => void }) {
  switch (shown) {
    case 'knock':
      return <Knock onFold={onFold} />
    case 'together':
    case 'talk':
      return <TogetherPanel />
    case 'ask':
      return <Ask />
    case 'nobody':
      return <Nobody />
    case 'ended':
      return <EndedPanel />
    case 'self':
      return <SelfPanel />
    case 'look':
      return <LookPanel />
    case 'attention':
      return <AttentionPanel />
    case 'settings':
      return <SettingsPanel />
    case 'options':
      return <Options />
  }
}
