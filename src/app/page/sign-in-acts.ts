import { api } from '../../net/api.ts'
import { Refused } from '../../net/refused.ts'
import type { SignInActs } from '../../model/sign-in.ts'

/** Signing in and one's own account, over HTTP. */
export const signInActs: SignInActs = {
  signIn: api.signIn,
  // The ceremony's code is fetched with the press that begins it.
  passkeySignIn: async () => (await import('../../net/passkeys.ts')).signInByPasskey(),
  me: async () => {
    try {
      return await api.me()
    } catch (error) {
      if (error instanceof Refused && error.reason === 'not-signed-in') return null
      throw error
    }
  },
  saveProfile: api.saveProfile,
  registerPasskey: async () => (await import('../../net/passkeys.ts')).registerPasskey(),
  deviceLink: api.deviceLink,
  openId: api.openId,
  goToOpenId: async (join) => location.assign((await api.beginOpenId(join)).url),
  signOut: async (everywhere) => void (await api.signOut(everywhere))
}
