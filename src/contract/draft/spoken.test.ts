import { expect, test } from 'vitest'
import { spoken } from './spoken.ts'

test.each([
  ['left_app_button', 'Left app button'],
  ['BaseCube', 'Base cube'],
  ['ArrowX1', 'Arrow X1'],
  ['Tür_vorne.L', 'Tür vorne l'],
  ['ABS-Sensor', 'ABS sensor'],
  ['...', '...']
])('E34: a part that came as %s is called %s until somebody names it', (came, called) => {
  expect(spoken(came)).toBe(called)
})
