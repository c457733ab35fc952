/** What the browser and the person say to the microphone. */
export type Permission = 'granted' | 'refused' | 'missing'

/**
 * Asks for the microphone and lets go of it at once: browsers end an immersive session at that prompt, so it must come before
 * one. Must be called from a press. Nothing is sent anywhere.
 */
export async function askForMicrophone(): Promise<Permission> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    stream.getTracks().forEach((track) => track.stop())
    return 'granted'
  } catch (error) {
    return faultOf(error)
  }
}

/** What stands against the microphone: the device has none, or somebody said no. */
export function faultOf(error: unknown): 'refused' | 'missing' {
  const name = error instanceof Error ? error.name : ''
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'refused'
}
