/** A browser's first connection takes it a moment to make ready. This one goes nowhere, and is made while nobody waits for it. */
export function warmUp(): void {
  new RTCPeerConnection({ iceServers: [] }).close()
}
