import { createContext, use } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Address } from '../../contract/draft/address.ts'
import type { Description, Misfit } from '../../contract/draft/apply.ts'
import type { Command } from '../../contract/draft/command.ts'
import type { Entry } from '../../contract/draft/edit.ts'
import type { Issue, ProductFacts } from '../../contract/draft/issues.ts'
import type { Editions, Preview } from '../../contract/draft/studio.ts'
import type { WishedPass } from '../../contract/incoming/model.ts'
import type { Reason } from '../../contract/reasons.ts'
import type { Vec3 } from '../../contract/ids.ts'
import type { UiLanguage } from '../../contract/language.ts'
import type { DraftModel } from '../../model/studio/draft.ts'
import type { SurpriseWhat } from '../../contract/surprises.ts'
import type { RoomTools } from '../../model/studio/room-tools.ts'
import type { Back } from '../../model/studio/undo.ts'
import type { Spots } from '../../model/spots.ts'

/** What was pressed on the product last; `turn` counts the presses. */
export interface Picked {
  readonly part: string | null
  readonly at: Vec3 | null
  readonly turn: number
}

/** Where somebody stands in the room: eye and aim in its frame, metres; vertical field of view, degrees. */
export interface Stand {
  readonly eye: Vec3
  readonly aim: Vec3
  readonly fov: number
}

/** What can be done in the editor. What asks the house rejects where it cannot. */
export interface EditorActs {
  /** `seen`: the last entry that its author had before their eyes, if that is not the newest. */
  edit(command: Command, seen?: number): Misfit | null
  /** What would go over somebody's later words is done only by who is `sure`; else it is given back. */
  undo(sure?: boolean): Back | null
  redo(sure?: boolean): Back | null
  /** The newest entry that is on show. */
  seen(): number
  at(where: Address | null): void
  putAside(seq: number): void
  dropUntaken(id: string): void
  /** Shows a choice, a part or a view in the room. */
  choose(group: string, choice: string): void
  select(part: string | null): void
  look(view: string): void
  open(part: string, open: boolean): void
  /** What the room can show of what is made by hand; null while there is no room. */
  tools(): Promise<RoomTools | null>
  /** Brings a surprise in the editor's own room. */
  tryOut(what: SurpriseWhat): Promise<void>
  stand(): Stand | null
  /** Models that came in and are ready, by the folder that each is served from; none where somebody may not see them. */
  products(): Promise<readonly { product: string; name: string }[]>
  /** Shows the product in a place at a time of day; null: in the studio. */
  place(name: string | null, time: string | null): void
  /** Draws a description from views of its own, by their names. */
  pictures(description: Description, views: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Has the house draw a logo anew; gives its address. */
  bringLogo(file: Blob): Promise<string>
  history(before: number | null): Promise<Entry[]>
  editions(): Promise<Editions>
  edition(number: number): Promise<Description>
  publish(seq: number, note: string): Promise<{ number: number }>
  rollBack(to: number): Promise<{ number: number }>
  plan(seq: number, note: string, at: number): Promise<void>
  unplan(): Promise<void>
  preview(seq: number): Promise<Preview>
  /** Puts one's name and a reason to a device that a model is red for. */
  letThrough(model: string, wish: WishedPass): Promise<unknown>
  /** Why the house refused what was asked, by what was thrown. */
  refusal(error: unknown): Reason
}

export interface EditorProps {
  readonly language: UiLanguage
  readonly draft: StoreApi<DraftModel>
  readonly picked: StoreApi<Picked>
  /** Null until the product's files were read. */
  readonly product: StoreApi<{ facts: ProductFacts | null }>
  readonly spots: Spots
  readonly acts: EditorActs
  /** Takes the box that the room is drawn in. */
  readonly room: (box: HTMLDivElement | null) => void
  readonly mayPublish: boolean
}

/** What every part of the editor needs: the draft as it stands, and a way to change it. */
export interface Editing {
  readonly description: Description
  readonly issues: readonly Issue[]
  readonly facts: ProductFacts | null
  readonly acts: EditorActs
  /** Makes an edit and says in words why, where it does not fit. */
  readonly change: (command: Command, seen?: number) => string | null
  readonly go: (at: Address) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (!editing) throw new Error('outside of an editor')
  return editing
}
