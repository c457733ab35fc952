import { validateBytes } from 'gltf-validator'
import { Unfit } from '../unfit.ts'

/** What the validator of Khronos says of a file: code, sentence, JSON pointer. Errors alone; its warnings concern nobody here. */
export interface Objection {
  readonly code: string
  readonly message: string
  readonly pointer: string
}

const ERROR = 0

/** Asks the validator about a GLB or a glTF; `beside` finds what it refers to. At most 100 errors are told. */
export async function objectionsTo(bytes: Uint8Array, beside: (uri: string) => Uint8Array | undefined = () => undefined): Promise<Objection[]> {
  const report = await validateBytes(bytes, {
    maxIssues: 100,
    severityOverrides: { UNSUPPORTED_EXTENSION: 3 },
    externalResourceFunction: async (uri) => {
      const found = beside(uri)
      if (!found) throw new Error(`${uri} is not here`)
      return found
    }
  }).catch((error: unknown) => {
    throw new Unfit('broken-file', 'validator', String(error).slice(0, 200))
  })
  return report.issues.messages.filter(({ severity }) => severity === ERROR).map(({ code, message, pointer }) => ({ code, message, pointer: pointer ?? '' }))
}
