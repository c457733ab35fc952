/**
 * Whether a Node of this version can run Parlour: 20.19 or newer of 20, 22.12 or newer of 22, 24 and newer.
 * @param {string} version such as `22.14.0`
 * @returns {boolean}
 */
export function nodeFits(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major >= 24
}

/**
 * @param {string} version the version that is too old
 * @returns {string} the sentence that says what to do
 */
export function nodeSentence(version) {
  return `Parlour needs Node 20.19, 22.12, 24 or newer, and this is Node ${version}: get a newer one from https://nodejs.org.`
}
