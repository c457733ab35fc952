import { transcriptOf } from '../../model/transcript.ts'
import type { VisitModel } from '../../model/visit.ts'
import { showroomWords } from '../../words/showroom.ts'

/** Hands the conversation and the car to the visitor as a file of their own. */
export function downloadTalk({ edition, configuration, talk, advisor, self, language }: VisitModel): void {
  const text = transcriptOf({
    showroom: edition.showroom,
    configuration,
    entries: talk?.entries ?? [],
    names: { customer: self.name ?? showroomWords[language].you, advisor: advisor?.name ?? '' },
    language
  })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = `${edition.showroom.slug}-${new Date().toISOString().slice(0, 10)}.txt`
  link.click()
  URL.revokeObjectURL(link.href)
}
