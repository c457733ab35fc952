import { useState } from 'react'
import type { UiLanguage } from '../contract/language.ts'
import { isWithdrawn } from '../contract/receipt/receipt.ts'
import type { Checked } from '../contract/receipt/sealed.ts'
import { studioWords } from '../words/studio.ts'
import { Button } from '../ui/Button.tsx'
import { LanguageContext, useWords } from '../ui/language.ts'
import './studio.css'

export interface ReceiptPageProps {
  language: UiLanguage
  /** The receipt and secret of the link that was opened, or null. */
  opened: { receipt: string; key: string } | null
  check(text: string): Promise<Checked>
  /** False where the house knows no such receipt. */
  withdraw(receipt: string, key: string): Promise<boolean>
}

/** Checks a receipt on its holder's device, and takes it back by one press. */
export function ReceiptPage(props: ReceiptPageProps) {
  return (
    <LanguageContext value={props.language}>
      <main className="receipt">
        <Inside {...props} />
      </main>
    </LanguageContext>
  )
}

function Inside({ opened, check, withdraw, language }: ReceiptPageProps) {
  const words = useWords(studioWords)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [unread, setUnread] = useState(false)
  const [taken, setTaken] = useState<'no' | 'yes' | 'unknown' | 'failed'>('no')
  const receipt = checked && 'receipt' in checked ? checked.receipt : null
  const by = receipt ? { receipt: receipt['dct:identifier'], key: receipt['parlour:key'] } : opened
  const verdict = { sound: words.sound, foreign: words.foreign, broken: words.broken, 'not-a-receipt': words.notOne }
  const about = receipt?.['dpv:hasProcess']['dpv:hasPersonalData']
  const open = (file: File | undefined) => {
    setUnread(false)
    void file?.text().then(check).then(setChecked, () => {
      setChecked(null)
      setUnread(true)
    })
  }
  return (
    <>
      <h1>{words.checkTitle}</h1>
      <p>{words.checkLede}</p>
      <label className="field">
        <span>{words.choose}</span>
        <input className="input" type="file" accept=".jsonld,.json,application/ld+json,application/json" onChange={(event) => open(event.target.files?.[0])} />
      </label>
      {unread && <p role="alert">{words.failed}</p>}
      {checked && <p role="status" data-verdict={checked.state}>{verdict[checked.state]}</p>}
      {receipt && about && (
        <p>{isWithdrawn(receipt) ? words.saysBack : words.says(about['parlour:measure'], about['parlour:showroom'], new Date(receipt['dpv:isIndicatedAtTime']).toLocaleString(language))}</p>
      )}
      {by && taken === 'no' && (
        <Button
          size="touch"
          onClick={() => void withdraw(by.receipt, by.key).then((known) => setTaken(known ? 'yes' : 'unknown'), () => setTaken('failed'))}
        >
          {words.withdraw}
        </Button>
      )}
      {taken !== 'no' && <p role="status" data-taken={taken}>{taken === 'yes' ? words.taken : taken === 'unknown' ? words.notTaken : words.takenLater}</p>}
    </>
  )
}
