import { expect, it } from 'vitest'
import { createToldToAll } from './told-to-all.ts'

function said() {
  const heard: string[] = []
  const { tell, greeted } = createToldToAll<string>((value) => heard.push(`all ${value}`), (party, value) => heard.push(`${party} ${value}`))
  return { heard, tell, greeted }
}

it('tells everybody what is new, once', () => {
  const { heard, tell } = said()
  tell('open')
  tell('open')
  tell('shut')
  expect(heard).toEqual(['all open', 'all shut'])
})

it('tells whoever came in between, and was told what nobody else was, that it is again as it was', () => {
  const { heard, tell, greeted } = said()
  tell('open')
  greeted('paul', 'shut')
  greeted('ana', 'open')
  tell('open')
  tell('open')
  expect(heard).toEqual(['all open', 'paul open'])
})

it('tells somebody of whose two pages one was told otherwise than the other', () => {
  const { heard, tell, greeted } = said()
  tell('open')
  greeted('paul', 'shut')
  greeted('paul', 'open')
  tell('open')
  expect(heard).toEqual(['all open', 'paul open'])
})
