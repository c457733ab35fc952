/** Stands in the product for the headset emulator that @react-three/xr names: it is for tests, and brought by them. */
function notHere(): never {
  throw new Error('the emulator is not part of the product')
}

export { notHere as XRDevice, notHere as DevUI, notHere as SyntheticEnvironmentModule }
export const metaQuest3 = {}
export const metaQuest2 = {}
export const metaQuestPro = {}
export const oculusQuest1 = {}
