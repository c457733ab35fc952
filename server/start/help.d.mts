export type Option = {
  readonly name: string | null
  readonly env: string | null
  readonly value: string | null
  readonly default: string
  readonly does: string
}
export function readOptions(): Option[]
export function helpText(options: readonly Option[]): string
