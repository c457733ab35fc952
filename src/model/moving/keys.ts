/** What a key on the picture can do. */
export const KEY_ACTS = ['ahead', 'back', 'left', 'right', 'turn-left', 'turn-right', 'nearer', 'farther'] as const
export type KeyAct = (typeof KEY_ACTS)[number]

/** Keys that somebody chose instead of the usual letter, by their place on the keyboard (`KeyboardEvent.code`). */
export type KeyBindings = Readonly<Partial<Record<KeyAct, string>>>
export const noBindings: KeyBindings = {}

/** By place and not by letter, so that WASD is ZQSD on a French keyboard. */
const USUAL: Readonly<Record<KeyAct, string>> = { ahead: 'KeyW', back: 'KeyS', left: 'KeyA', right: 'KeyD', 'turn-left': 'KeyQ', 'turn-right': 'KeyE', nearer: 'Equal', farther: 'Minus' }
/** These stay whatever is chosen: without them somebody could lock themselves out. */
const ALWAYS: Readonly<Record<string, KeyAct>> = { ArrowUp: 'ahead', ArrowDown: 'back', ArrowLeft: 'left', ArrowRight: 'right' }

/**
 * Letters, digits and the keys of punctuation may be chosen. Everything by which a page or a screen reader is used may not: Tab,
 * Enter, Space, Escape, arrows, Insert and Caps Lock, function keys, the number pad (JAWS and NVDA read with it), modifiers.
 */
export const mayBind = (code: string): boolean => /^(Key[A-Z]|Digit[0-9]|Minus|Equal|BracketLeft|BracketRight|Semicolon|Quote|Backquote|Backslash|Comma|Period|Slash|IntlBackslash)$/.test(code)

/** The key that does something now. */
export const keyOf = (bindings: KeyBindings, act: KeyAct): string => bindings[act] ?? USUAL[act]

/** What each key does, by its place. Of two acts on one key the one that was chosen has it. */
export function keyMap(bindings: KeyBindings): ReadonlyMap<string, KeyAct> {
  const map = new Map<string, KeyAct>()
  for (const act of KEY_ACTS) map.set(USUAL[act], act)
  for (const act of KEY_ACTS) if (bindings[act] && map.get(USUAL[act]) === act) map.delete(USUAL[act])
  for (const act of KEY_ACTS) if (bindings[act]) map.set(bindings[act], act)
  for (const [code, act] of Object.entries(ALWAYS)) map.set(code, act)
  return map
}

/** Gives a key to an act; whatever had it takes the act's former key. The same where the key may not be chosen. */
export function bound(bindings: KeyBindings, act: KeyAct, code: string): KeyBindings {
  if (!mayBind(code)) return bindings
  const before = keyOf(bindings, act)
  const holder = KEY_ACTS.find((other) => other !== act && keyOf(bindings, other) === code)
  return tidy({ ...bindings, [act]: code, ...(holder && { [holder]: before }) })
}

/** Only what differs from the usual is kept. */
const tidy = (bindings: KeyBindings): KeyBindings => Object.fromEntries(Object.entries(bindings).filter(([act, code]) => USUAL[act as KeyAct] !== code))

/** Takes of what was kept all that may be chosen, each key once. */
export function readBindings(kept: unknown): KeyBindings {
  const found = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  return KEY_ACTS.reduce<KeyBindings>((sofar, act) => {
    const code = found[act]
    return typeof code === 'string' && mayBind(code) ? bound(sofar, act, code) : sofar
  }, noBindings)
}
