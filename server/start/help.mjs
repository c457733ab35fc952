import {readFileSync} from 'node:fs'

/**
 * @typedef {{name: string | null, env: string | null, value: string | null, default: string, does: string}} Option
 * One setting: its option and its environment variable (either may be missing), the word for its value (none for a
 * switch), its default and what it does, in words.
 */

/** @returns {Option[]} the one list of settings, which the help prints and the config reader reads by */
export function readOptions() {
  return JSON.parse(readFileSync(new URL('../options.json', import.meta.url), 'utf8'))
}

/**
 * The text of `--help`.
 * @param {readonly Option[]} options
 * @returns {string}
 */
export function helpText(options) {
  const entry = (/** @type {Option} */ option) => {
    const value = option.value === null ? '' : ` ${option.value}`
    const spelt = [option.name && `--${option.name}${value}`, option.env && `${option.env}=${option.value ?? '1'}`]
    return `  ${spelt.filter(Boolean).join('   ')}\n      ${option.does}\n      default: ${option.default}\n`
  }
  const group = (/** @type {string} */ title, /** @type {readonly Option[]} */ members) =>
    `${title}\n\n${members.map(entry).join('\n')}`
  return [
    'npm start -- [options]\n\nSets Parlour up and runs it. Options go before environment variables.\n',
    group(
      'Options, and the variables that say the same:',
      options.filter((option) => option.name !== null),
    ),
    group(
      'Environment variables only:',
      options.filter((option) => option.name === null),
    ),
  ].join('\n')
}
