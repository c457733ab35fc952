import {chmod, chown, lchown, readdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {Refusal} from '../refusal.ts'
import {runOnce} from '../run-once.ts'

/** As whom the database's programs are run: PostgreSQL refuses to be the system's administrator. */
export type Identity = {
  /** Puts the program and its arguments into a command that runs it as this identity. */
  wrap(file: string, args: readonly string[]): {readonly file: string; readonly args: readonly string[]}
  readonly user?: {readonly uid: number; readonly gid: number}
  /** Gives a folder and all that is in it to this identity, where it would not own it otherwise. */
  own(folder: string): Promise<void>
}

type Account = {readonly name: string; readonly uid: number; readonly gid: number}

/**
 * Chooses an identity that can run `program`. As a plain user that is oneself. As root: a user namespace in which root's
 * files belong to an ordinary account, so that no account is made and nothing outside the data folder changes; where
 * namespaces are refused, an account that is already there and can reach the program.
 */
export async function chooseIdentity(program: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return {wrap: (file, args) => ({file, args}), own: async () => {}}
  const accounts = ordinaryAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  const inNamespace = await namespaceIdentity(accounts, program)
  if (inNamespace !== null) return inNamespace
  for (const account of accounts) {
    const user = {uid: account.uid, gid: account.gid}
    const {code} = await runOnce(program, ['--version'], {user, cwd: '/'})
    if (code === 0) return {wrap: (file, args) => ({file, args}), user, own: (folder) => give(folder, account)}
  }
  throw new Refusal(
    'PostgreSQL does not run as root, and here it could be run neither in a user namespace (unshare) nor as another ' +
      'account: start Parlour as an ordinary user, or set DATABASE_URL.',
  )
}

/**
 * The accounts of a passwd file that are not root's, the fittest first. PostgreSQL looks its account up by number, so it
 * has to be one that exists.
 */
export function ordinaryAccounts(passwd: string): Account[] {
  const rank = (name: string): number => {
    const place = ['postgres', 'node', 'nobody'].indexOf(name)
    return place === -1 ? 3 : place
  }
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) =>
      name && /^\d+$/.test(uid ?? '') && /^\d+$/.test(gid ?? '') ? [{name, uid: Number(uid), gid: Number(gid)}] : [],
    )
    .filter(({uid}) => uid !== 0)
    .sort((a, b) => rank(a.name) - rank(b.name))
}

async function namespaceIdentity(accounts: readonly Account[], program: string): Promise<Identity | null> {
  const account = accounts[0]
  if (process.platform !== 'linux' || account === undefined) return null
  const map = ['--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--']
  const {code} = await runOnce('unshare', [...map, program, '--version'])
  if (code !== 0) return null
  return {wrap: (file, args) => ({file: 'unshare', args: [...map, file, ...args]}), own: async () => {}}
}

/** Gives a folder with all that is in it to an account, and lets it pass, but not look, through the folder around it. */
async function give(folder: string, {name, uid, gid}: Account): Promise<void> {
  const around = path.dirname(folder)
  const mode = (await stat(around)).mode & 0o7777
  if ((mode & 0o011) !== 0o011) await chmod(around, mode | 0o011)
  if ((await stat(folder)).uid !== uid) {
    for (const entry of await readdir(folder, {recursive: true})) await lchown(path.join(folder, entry), uid, gid)
    await chown(folder, uid, gid)
  }
  const {code} = await runOnce('/bin/sh', ['-c', 'cd "$0"', folder], {user: {uid, gid}, cwd: '/'})
  if (code === 0) return
  throw new Refusal(
    `PostgreSQL does not run as root, and the account ${name} cannot reach ${around}: choose a folder that it can reach ` +
      'with --data, or start Parlour as an ordinary user.',
  )
}
