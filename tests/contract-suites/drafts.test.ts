import { createFakeDrafts } from '../fakes/drafts.ts'
import { draftsSuite } from './drafts.suite.ts'

draftsSuite('in memory', async () => {
  const drafts = createFakeDrafts()
  return { here: drafts, there: drafts, fresh: () => drafts, close: async () => {} }
})
