export function nodeFits(version: string): boolean
export function nodeSentence(version: string): string
