import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {fileInTar} from './tar.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'parlour-tar-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** An archive made by the system's own tar. */
function archive(files: Readonly<Record<string, string>>): Buffer {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    writeFileSync(path.join(folder, name), text)
  }
  return execFileSync('tar', ['--format=ustar', '-cf', '-', ...Object.keys(files)], {cwd: folder})
}

test('a file is found wherever it lies, with exactly its bytes', () => {
  const text = 'x'.repeat(1_000)
  const bytes = archive({LICENSE: 'free', 'livekit/livekit-server': text})
  expect(Buffer.from(fileInTar(bytes, 'livekit-server') ?? []).toString()).toBe(text)
})

test('what is not there is not found', () => {
  expect(fileInTar(archive({LICENSE: 'free'}), 'livekit-server')).toBeNull()
})

test('an archive that is cut off gives nothing, and no error', () => {
  const bytes = archive({'livekit-server': 'x'.repeat(5_000)})
  expect(fileInTar(bytes.subarray(0, 2_000), 'livekit-server')).toBeNull()
  expect(fileInTar(bytes.subarray(0, 100), 'livekit-server')).toBeNull()
})
