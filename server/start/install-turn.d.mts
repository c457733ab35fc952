/** Waits until no other process installs packages in this checkout; gives the way to let the next one do so. */
export function turnToInstall(root: string, say: (line: string) => void): Promise<() => void>
