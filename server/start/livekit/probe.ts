/** Whether a LiveKit server answers at this address within two seconds. It answers `OK` while it is in order. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/`, {signal: AbortSignal.timeout(2_000)})
    return response.ok
  } catch {
    return false
  }
}
