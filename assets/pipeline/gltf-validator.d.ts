declare module 'gltf-validator' {
  interface Report {
    issues: { numErrors: number; numWarnings: number; messages: { code: string; message: string; severity: number; pointer?: string }[] }
  }
  interface Options {
    maxIssues?: number
    severityOverrides?: Record<string, number>
    externalResourceFunction?: (uri: string) => Promise<Uint8Array>
  }
  export function validateBytes(bytes: Uint8Array, options?: Options): Promise<Report>
}
