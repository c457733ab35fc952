/**
 * Opens the headset's own keyboard, which browsers show over the room for a field that has the focus
 * (`isSystemKeyboardSupported`). What was typed is handed over when the field is left or Enter is pressed. False where the
 * browser has none.
 */
export function openKeyboard(session: XRSession | null, done: (text: string) => void): boolean {
  if (!session || !(session as XRSession & { isSystemKeyboardSupported?: boolean }).isSystemKeyboardSupported) return false
  const field = document.createElement('input')
  field.className = 'unseen'
  field.autocomplete = 'off'
  let over = false
  const finish = () => {
    if (over) return
    over = true
    const text = field.value.trim()
    field.remove()
    if (text) done(text)
  }
  field.addEventListener('blur', finish)
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') finish()
  })
  document.body.append(field)
  field.focus()
  return true
}
