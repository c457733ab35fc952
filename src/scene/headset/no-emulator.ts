/** Stands in the product for the headset emulator that @react-three/xr names: it is for tests, and brought by them. */
class NotHere {
  constructor() {
    throw new Error('the emulator is not part of the product')
  }
}

export { NotHere as XRDevice, NotHere as DevUI, NotHere as SyntheticEnvironmentModule }
export const metaQuest3 = {}
export const metaQuest2 = {}
export const metaQuestPro = {}
export const oculusQuest1 = {}
