/** Sends a report while the page goes away. Nobody waits for an answer, and none is needed: it comes once or not at all. */
export function sendGoing(report: string): void {
  void fetch('/api/attention', { method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' }, body: report }).catch(() => undefined)
}
