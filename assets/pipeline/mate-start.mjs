import { register } from 'tsx/esm/api'

// What a thread is begun with is not told to read TypeScript by how its process was.
register()
await import('./mate-thread.ts')
