import {execFileSync} from 'node:child_process'

/** The command lines of all processes that name a folder. */
export function processesOn(folder: string): string[] {
  return execFileSync('ps', ['-ww', '-A', '-o', 'command='], {encoding: 'utf8'})
    .split('\n')
    .filter((command) => command.includes(folder) && !command.startsWith('ps '))
}
