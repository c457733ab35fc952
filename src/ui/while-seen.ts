/**
 * Does something every so many milliseconds while the page is looked at, and at once whenever it is looked at again. A page that nobody sees waits for
 * nothing: not even a timer is left.
 *
 * @returns ends it
 */
export function whileSeen(every: number, act: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  const rest = () => clearInterval(timer)
  const go = () => {
    rest()
    if (!document.hidden) timer = setInterval(act, every)
  }
  const turned = () => {
    go()
    if (!document.hidden) act()
  }
  document.addEventListener('visibilitychange', turned)
  go()
  return () => {
    rest()
    document.removeEventListener('visibilitychange', turned)
  }
}
