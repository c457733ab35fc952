/** The devices that a product is judged for. */
export const DEVICES = ['phone', 'headset', 'desktop'] as const
export type Device = (typeof DEVICES)[number]
