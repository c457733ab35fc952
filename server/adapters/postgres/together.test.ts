import { expect, it } from 'vitest'
import { together } from './together.ts'

function slow() {
  const asked: string[] = []
  const answers: ((value: number) => void)[] = []
  const failures: ((cause: Error) => void)[] = []
  const ask = together(
    (key) =>
      new Promise<number>((resolve, reject) => {
        asked.push(key)
        answers.push(resolve)
        failures.push(reject)
      })
  )
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return { ask, asked, answers, failures, turn }
}

it('asks once for all who came before the question, and once more for all who came after it', async () => {
  const { ask, asked, answers, turn } = slow()
  const first = ask('one')
  const later = [ask('one'), ask('one'), ask('one')]
  expect(asked).toHaveLength(1)
  answers[0]!(1)
  expect(await first).toBe(1)
  await turn()
  expect(asked).toHaveLength(2)
  const last = ask('one')
  answers[1]!(2)
  expect(await Promise.all(later)).toEqual([2, 2, 2])
  await turn()
  answers[2]!(3)
  expect(await last).toBe(3)
  void ask('one')
  expect(asked).toHaveLength(4)
})

it('asks of each thing by itself', () => {
  const { ask, asked } = slow()
  void ask('one')
  void ask('two')
  expect(asked).toEqual(['one', 'two'])
})

it('tells a failure to those it befell alone', async () => {
  const { ask, answers, failures, turn } = slow()
  const first = ask('one')
  const next = ask('one')
  failures[0]!(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  await turn()
  answers[1]!(2)
  expect(await next).toBe(2)
})
