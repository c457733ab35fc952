import { useEffect, useState } from 'react'
import type { OpenId } from '../../contract/openid.ts'
import type { SignInActs } from '../../model/sign-in.ts'

/** The provider that staff may sign in at; null until it is known, and where the house cannot be reached. */
export function useOpenId(acts: SignInActs): OpenId | null {
  const [openId, setOpenId] = useState<OpenId | null>(null)
  useEffect(() => {
    let here = true
    // Without an answer there is simply no such button: the other ways in are there, and say what is wrong.
    acts.openId().then((found) => here && setOpenId(found), () => {})
    return () => {
      here = false
    }
  }, [acts])
  return openId
}
