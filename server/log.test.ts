import {expect, test} from 'vitest'
import {createLog} from './log.ts'

const noon = () => new Date('2026-01-31T12:00:00.000Z')

test('a line has its time, its level, its words and its facts', () => {
  const lines: string[] = []
  createLog('info', (line) => lines.push(line), noon).warn('socket refused', {reason: 'another origin', code: 403})
  expect(lines).toEqual(['2026-01-31T12:00:00.000Z warn socket refused reason="another origin" code=403'])
})

test('what is below the least level is not written', () => {
  const lines: string[] = []
  const log = createLog('warn', (line) => lines.push(line), noon)
  log.debug('a')
  log.info('b')
  log.error('c')
  expect(lines).toHaveLength(1)
})

test('words and facts cannot begin a line of their own', () => {
  const lines: string[] = []
  createLog('info', (line) => lines.push(line), noon).info('a\nforged', {fact: 'b\nforged'})
  expect(lines.join('')).not.toContain('\n')
})
