import { createFakePlans, createFakePreviews } from '../fakes/plans.ts'
import { plansSuite, previewsSuite } from './plans.suite.ts'

plansSuite('in memory', async () => ({ plans: createFakePlans(), close: async () => {} }))
previewsSuite('in memory', async () => ({ previews: createFakePreviews(), close: async () => {} }))
