import type {Config} from './config.ts'

export type LogLevel = Config['logLevel']
/** What a log line may carry beside its words. Never anything about a person, never a secret. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

/** Where the server says what an operator should know. */
export type Log = Readonly<Record<LogLevel, (words: string, facts?: LogFacts) => void>>

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

/** A log of lines such as `2026-01-31T12:00:00.000Z warn socket refused reason="another origin"`. */
export function createLog(least: LogLevel, write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const lineOf = (level: LogLevel) => (words: string, facts: LogFacts = {}) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return
    const told = Object.entries(facts).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    write(`${now().toISOString()} ${level} ${oneLine(words)}${told.join('')}`)
  }
  return {debug: lineOf('debug'), info: lineOf('info'), warn: lineOf('warn'), error: lineOf('error')}
}

/** What came from outside must not be able to begin a line of its own. */
function oneLine(words: string): string {
  return words.replace(/[\x00-\x1f\x7f\u2028\u2029]+/g, ' ')
}
