import type { HeadsetPanelModel } from '../headset.ts'

/** A caption as a panel of its own: what was said, and nothing to press. */
export const captionPanel = (text: string): HeadsetPanelModel => ({ title: '', lines: [{ kind: 'text', text }], rows: [] })
