/** Whether the microphone was allowed already. */
export interface MicrophonePermission {
  granted(): boolean
  onChange(listener: () => void): void
}

/**
 * Follows the permission as it changes. Not granted where the browser does not tell: a headset's session must not be ended by a
 * prompt that nobody expected.
 */
export function watchMicrophonePermission(): MicrophonePermission {
  let granted = false
  const listeners: (() => void)[] = []
  navigator.permissions?.query({ name: 'microphone' as PermissionName }).then(
    (status) => {
      const read = () => {
        granted = status.state === 'granted'
        for (const listener of listeners) listener()
      }
      status.addEventListener('change', read)
      read()
    },
    () => {}
  )
  return { granted: () => granted, onChange: (listener) => void listeners.push(listener) }
}
