import { createContext, useContext } from 'react'
import type { UiLanguage } from '../contract/language.ts'
import type { DeskActs } from '../model/desk-acts.ts'
import { type DeskWords, deskWords } from '../words/desk.ts'

/** What every part of the desk needs: the words, and what can be done. */
export interface DeskFrame {
  language: UiLanguage
  words: DeskWords
  acts: DeskActs
}

const Frame = createContext<DeskFrame | null>(null)

export const DeskFrameProvider = Frame.Provider

/** The frame of the desk this part stands in. */
export function useDeskFrame(): DeskFrame {
  const frame = useContext(Frame)
  if (!frame) throw new Error('A part of the desk stands outside of the desk')
  return frame
}

/** The frame for one language. */
export function frameOf(language: UiLanguage, acts: DeskActs): DeskFrame {
  return { language, words: deskWords[language], acts }
}
