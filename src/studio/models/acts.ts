import type { Confirmed, Model, Models, WishedPass } from '../../contract/incoming/model.ts'
import type { Reason } from '../../contract/reasons.ts'

/** A file on its way in. */
export interface Bringing {
  goOn(): void
  stop(): void
}

/** A model shown in 3D. */
export interface Preview {
  /** Its parts' names, by the names that they came with. */
  readonly parts: ReadonlyMap<string, string>
  /** Marks a part by its name, and unmarks all others; null unmarks. */
  mark(part: string | null): void
  /** Draws what is seen, finely, as a picture (a data address). */
  picture(): Promise<string>
  stop(): void
}

/** Everything that can be done with models that come in. Each rejects where the house cannot be asked. */
export interface ModelActs {
  models(): Promise<Models>
  model(id: string): Promise<Model>
  bring(file: File, heard: { progress(sent: number, of: number): void; waits(): void; done(id: string): void; stopped(reason: Reason | null): void }): Bringing
  confirmParts(id: string, parts: readonly Confirmed[]): Promise<unknown>
  letThrough(id: string, wish: WishedPass): Promise<unknown>
  savePoster(id: string, picture: string): Promise<unknown>
  removeModel(id: string): Promise<unknown>
  /** Shows a ready model on a canvas; null where the browser draws nothing. `size` in metres. */
  preview(canvas: HTMLCanvasElement, product: string, size: readonly [number, number, number]): Promise<Preview | null>
}
