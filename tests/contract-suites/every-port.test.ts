import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const ports = join(here, '../../server/ports')

/** Which suites hold which ports. What has no function in it, and nothing to be held to, has none. */
const heldBy: Readonly<Record<string, readonly string[]>> = {
  'assets.ts': ['assetStoreSuite', 'assetBookSuite'],
  'beside.ts': ['besideSuite', 'repliesSuite'],
  'call-backs.ts': ['callBacksSuite'],
  'calls.ts': ['callsSuite'],
  'clock.ts': ['clockSuite'],
  'carried.ts': [],
  'conversations.ts': ['conversationsSuite'],
  'drafts.ts': ['draftsSuite'],
  'events.ts': ['eventsSuite'],
  'figures.ts': ['figuresSuite'],
  'ids.ts': ['idsSuite'],
  'mail.ts': ['mailSuite'],
  'incidents.ts': ['incidentsSuite'],
  'left-book.ts': ['leftSuite'],
  'left.ts': ['leftSuite'],
  'limits.ts': ['limitsSuite'],
  'models.ts': ['modelsSuite'],
  'openid.ts': ['identitiesSuite', 'openIdSuite'],
  'people.ts': ['staffSuite', 'passkeysSuite'],
  'plans.ts': ['plansSuite'],
  'presence.ts': ['presenceSuite'],
  'previews.ts': ['previewsSuite'],
  'published.ts': ['shelvesSuite'],
  'queue.ts': ['queueSuite'],
  'rows.ts': [],
  'sessions.ts': ['staffSuite'],
  'showrooms.ts': ['shelvesSuite'],
  'visits.ts': ['conversationsSuite']
}

const files = readdirSync(here).filter((name) => name.endsWith('.ts'))
const runs = files.filter((name) => name.endsWith('.test.ts') && name !== 'every-port.test.ts').map((name) => readFileSync(join(here, name), 'utf8'))

test('H4: every port stands in the table, and nothing else does', () => {
  expect(readdirSync(ports).toSorted()).toEqual(Object.keys(heldBy).toSorted())
  const functions = /=>|\([^)]*\):/
  for (const name of Object.keys(heldBy)) expect([name, heldBy[name]!.length > 0]).toEqual([name, functions.test(withoutComments(readFileSync(join(ports, name), 'utf8')))])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*/g, '')
}

test.each([...new Set(Object.values(heldBy).flat()), 'pageSourceSuite'])('H4: %s is run against the real thing and against its fake', (suite) => {
  // Once called by its name, or once named in a list of suites that are all called.
  const mentions = runs.flatMap((text) => [...text.replace(/^import .*$/gm, '').matchAll(new RegExp(`\\b${suite}\\b`, 'g'))])
  expect(mentions.length).toBeGreaterThanOrEqual(2)
})
