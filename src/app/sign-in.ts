import { openIdTroubleSchema } from '../contract/openid.ts'
import { SignIn } from '../desk/sign-in/SignIn.tsx'
import { passkeyObstacleAt, tokenIn } from '../model/sign-in.ts'
import { openPage } from './page/open-page.ts'
import { signInActs } from './page/sign-in-acts.ts'

// Said by the way back from the provider: one of a few words, and nothing else is read.
const said = openIdTroubleSchema.safeParse(new URLSearchParams(location.search).get('openid'))
const token = tokenIn(location.hash)
// The token must stand neither in the history nor in the address bar that somebody looks at over a shoulder.
if (token || said.success) history.replaceState(null, '', location.pathname)

openPage(SignIn, {
  acts: signInActs,
  token,
  openIdTrouble: said.success ? said.data : null,
  obstacle: passkeyObstacleAt({ hostname: location.hostname, secure: isSecureContext }),
  onIn: ({ rights }) => location.assign(rights.includes('desk.attend') ? '/desk' : '/team')
})
