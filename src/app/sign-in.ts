import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { uiLanguageFor } from '../contract/language.ts'
import { SignIn } from '../desk/sign-in/SignIn.tsx'
import { passkeyObstacleAt, tokenIn } from '../model/sign-in.ts'
import { applyAppearance } from '../ui/preferences/appearance.ts'
import { createPreferences } from '../ui/preferences/preferences.ts'
import { ownStore } from './page/own-store.ts'
import { signInActs } from './page/sign-in-acts.ts'

const preferences = createPreferences(ownStore())
const language = preferences.getState().language ?? uiLanguageFor(navigator.languages)
document.documentElement.lang = language
applyAppearance(preferences, () => {})

const token = tokenIn(location.hash)
// The token must stand neither in the history nor in the address bar that somebody looks at over a shoulder.
if (token) history.replaceState(null, '', location.pathname)

createRoot(document.getElementById('app')!).render(
  createElement(SignIn, {
    acts: signInActs,
    language,
    token,
    obstacle: passkeyObstacleAt({ hostname: location.hostname, secure: isSecureContext }),
    onIn: () => location.assign('/desk')
  })
)
