import type { LeftMessage } from '../../contract/http.ts'

/** Answers a left message; resolves with it as the house keeps it now. */
export type AnswerLeft = (id: string, text: string) => Promise<LeftMessage>
