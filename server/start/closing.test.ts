import {expect, test} from 'vitest'
import {closing} from './closing.ts'

test('what was started last is stopped first, and one that fails holds up none', async () => {
  const said: string[] = []
  const stopped: string[] = []
  const open = closing((line) => said.push(line))
  for (const name of ['The database', 'LiveKit', 'The server']) {
    open.add(name, async () => {
      stopped.push(name)
      if (name === 'LiveKit') throw new Error('it hangs')
    })
  }
  await open.closeAll()
  await open.closeAll()
  expect(stopped).toEqual(['The server', 'LiveKit', 'The database'])
  expect(said).toEqual(['LiveKit did not stop in good order: it hangs'])
})
