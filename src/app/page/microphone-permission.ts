/**
 * Whether the microphone was allowed already, followed as it changes. False where the browser does not tell: a headset's session
 * must not be ended by a prompt that nobody expected.
 */
export function watchMicrophonePermission(): () => boolean {
  let granted = false
  navigator.permissions?.query({ name: 'microphone' as PermissionName }).then(
    (status) => {
      const read = () => (granted = status.state === 'granted')
      status.addEventListener('change', read)
      read()
    },
    () => {}
  )
  return () => granted
}
