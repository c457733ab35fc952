import {
  KHRMaterialsClearcoat,
  KHRMaterialsEmissiveStrength,
  KHRMaterialsIOR,
  KHRMaterialsIridescence,
  KHRMaterialsSheen,
  KHRTextureTransform,
} from '@gltf-transform/extensions'
import { GRAIN_METRES, grainPicture } from '../materials/grain.ts'
import { LAMP_STRENGTH } from '../materials/lamps.ts'
import { lampColors, lampLight } from './palette.ts'
import type { Document, Material, Texture } from '@gltf-transform/core'
import type { Grain } from '../materials/grain.ts'
import type { Look } from '../materials/look.ts'

/** Metres that the square of texture coordinates covers, for materials with grain. */
export const GRAIN_SQUARE = 6

/** Texture filter of OpenGL: the nearest pixel, as it is. Cells of a palette must not run into one another. */
export const NEAREST = 9728

/** A picture of the document, made once. */
export function picture(document: Document, name: string, bytes: Uint8Array): Texture {
  const known = document.getRoot().listTextures().find((each) => each.getName() === name)
  return known ?? document.createTexture(name).setImage(bytes).setMimeType('image/png')
}

/** A look as a material of its own. */
export function lookMaterial(document: Document, name: string, look: Look): Material {
  const material = document
    .createMaterial(name)
    .setBaseColorFactor([...look.color, look.alpha ?? 1])
    .setMetallicFactor(look.metal ?? 0)
    .setRoughnessFactor(look.rough ?? 0.5)
  if (look.alpha !== undefined) material.setAlphaMode('BLEND')
  if (look.emit) material.setEmissiveFactor(look.emit)
  if (look.picture) material.setEmissiveTexture(picture(document, name, look.picture()))
  if (look.emitStrength) brighten(document, material, look.emitStrength)
  if (look.grain) grain(document, material, look.grain)
  if (look.clearcoat)
    material.setExtension('KHR_materials_clearcoat', document.createExtension(KHRMaterialsClearcoat).createClearcoat().setClearcoatFactor(look.clearcoat).setClearcoatRoughnessFactor(look.clearcoatRough ?? 0.02))
  if (look.sheen)
    material.setExtension('KHR_materials_sheen', document.createExtension(KHRMaterialsSheen).createSheen().setSheenColorFactor(look.sheen).setSheenRoughnessFactor(0.5))
  if (look.ior) material.setExtension('KHR_materials_ior', document.createExtension(KHRMaterialsIOR).createIOR().setIOR(look.ior))
  if (look.iridescence)
    material.setExtension(
      'KHR_materials_iridescence',
      document.createExtension(KHRMaterialsIridescence).createIridescence().setIridescenceFactor(look.iridescence).setIridescenceIOR(1.45).setIridescenceThicknessMinimum(320).setIridescenceThicknessMaximum(320),
    )
  return material
}

/** All lights of the car: a cell each in two pictures, so that a showroom lights them by writing one row of pixels. */
export function lampMaterial(document: Document): Material {
  const material = document
    .createMaterial('lamps')
    .setMetallicFactor(0)
    .setRoughnessFactor(0.3)
    .setBaseColorTexture(picture(document, 'lamps-dark', lampColors()))
    .setEmissiveFactor([1, 1, 1])
    .setEmissiveTexture(picture(document, 'lamps-light', lampLight()))
  for (const info of [material.getBaseColorTextureInfo(), material.getEmissiveTextureInfo()])
    info?.setMagFilter(NEAREST).setMinFilter(NEAREST)
  brighten(document, material, LAMP_STRENGTH)
  return material
}

/** Every glass at once: colour and clearness are in its vertices. */
export function clearMaterial(document: Document): Material {
  return document
    .createMaterial('clear')
    .setMetallicFactor(0)
    .setRoughnessFactor(0.03)
    .setAlphaMode('BLEND')
    .setExtension('KHR_materials_ior', document.createExtension(KHRMaterialsIOR).createIOR().setIOR(1.75))
}

function brighten(document: Document, material: Material, strength: number): void {
  const extension = document.createExtension(KHRMaterialsEmissiveStrength)
  material.setExtension('KHR_materials_emissive_strength', extension.createEmissiveStrength().setEmissiveStrength(strength))
}

/** Fine relief, its places being the `set`th of the vertices' texture coordinates. */
export function grain(document: Document, material: Material, which: Grain, set = 0): void {
  const repeats = GRAIN_SQUARE / GRAIN_METRES[which]
  material.setNormalTexture(picture(document, `grain-${which}`, grainPicture(which)))
  material
    .getNormalTextureInfo()!
    .setTexCoord(set)
    .setExtension('KHR_texture_transform', document.createExtension(KHRTextureTransform).createTransform().setScale([repeats, repeats]))
}
