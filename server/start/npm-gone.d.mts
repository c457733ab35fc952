export function stopWithNpm(): void
export function isNpm(command: string): boolean
