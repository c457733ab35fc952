/**
 * The SHA-256 that a release's checksum file states for one of its files, as 64 hexadecimal digits, or null if it states
 * none. The format is that of `sha256sum`: digest, space, space or star, name.
 */
export function checksumFor(file: string, checksums: string): string | null {
  for (const line of checksums.split('\n')) {
    const found = /^([0-9a-f]{64}) [ *](\S+)\s*$/i.exec(line)
    if (found && found[2] === file) return (found[1] ?? '').toLowerCase()
  }
  return null
}
