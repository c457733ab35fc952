import { api } from '../net/api.ts'
import { Refused } from '../net/refused.ts'
import { KeptPage } from '../showroom/kept/KeptPage.tsx'
import { openPage } from './page/open-page.ts'

const secret = location.pathname.split('/').at(-1) ?? ''

openPage(KeptPage, {
  load: async () => {
    try {
      const kept = await api.kept(secret)
      return { kept, edition: await api.edition(kept.showroom, kept.edition) }
    } catch (error) {
      // Deleted, expired or never made: for whoever holds the link these are one and the same.
      if (error instanceof Refused && ['not-found', 'expired'].includes(error.reason)) return null
      throw error
    }
  },
  remove: async () => void (await api.deleteKept(secret))
})
