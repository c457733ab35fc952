/** What one may change to get another car. Metres and degrees; everything else follows. */
export interface CarParameters {
  name: string
  wheelbase: number
  /** Front axle to the foremost point. */
  frontOverhang: number
  /** Rear axle to the rearmost point. */
  rearOverhang: number
  /** Without mirrors. */
  width: number
  /** Floor to the top of the roof. */
  height: number
  tyreDiameter: number
  tyreWidth: number
  rimDiameter: number
  /** Middle of the tyre to the middle of the car. */
  halfTrack: number
  /** Space between tyre and wheel arch. */
  archGap: number
  /** Width of a shut-line. */
  gap: number
  /** How far each thing opens, in degrees. */
  opening: { frontDoor: number; rearDoor: number; bonnet: number; tailgate: number; chargePort: number }
}

/** The car that every curve of the body was drawn for. */
export const compact: CarParameters = {
  name: 'compact',
  wheelbase: 2.7,
  frontOverhang: 0.79,
  rearOverhang: 0.725,
  width: 1.9,
  height: 1.5,
  tyreDiameter: 0.74,
  tyreWidth: 0.235,
  rimDiameter: 0.594,
  halfTrack: 0.8,
  archGap: 0.026,
  gap: 0.0045,
  opening: { frontDoor: 64, rearDoor: 62, bonnet: 48, tailgate: 74, chargePort: 108 },
}

/** The same car drawn out: more room for the back seat and the boot. */
export const long: CarParameters = { ...compact, name: 'long', wheelbase: 2.9, rearOverhang: 0.84, tyreDiameter: 0.76 }

/** The same car raised: a higher roof on larger wheels. */
export const tall: CarParameters = { ...compact, name: 'tall', height: 1.62, tyreDiameter: 0.78, frontOverhang: 0.77 }
