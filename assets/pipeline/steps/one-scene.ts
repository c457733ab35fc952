import { EXTMeshoptCompression, KHRDracoMeshCompression, KHRLightsPunctual, KHRMaterialsVariants } from '@gltf-transform/extensions'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'
import type { Work } from '../work.ts'

/** One scene, without cameras, lights and notes of other programs; every node with a mesh has a name of its own. */
export function oneScene({ document, notes }: Work): void {
  const root = document.getRoot()
  const scene = root.getDefaultScene() ?? root.listScenes()[0]
  if (!scene) throw new Unfit('nothing-to-see', 'scenes')
  root.listScenes().forEach((each) => each !== scene && each.dispose())
  root.setDefaultScene(scene)
  root.listCameras().forEach((camera) => {
    notes.add('left-out', 'light', camera.getName())
    camera.dispose()
  })
  for (const extension of root.listExtensionsUsed())
    if (extension instanceof KHRLightsPunctual) {
      notes.add('left-out', 'light', extension.extensionName)
      extension.dispose()
    }
  // How it was packed is no matter of what goes out: that is packed in one way.
  for (const extension of root.listExtensionsUsed()) if (extension instanceof KHRDracoMeshCompression || extension instanceof EXTMeshoptCompression) extension.dispose()
  for (const each of [root, ...root.listNodes(), ...root.listMeshes(), ...root.listMaterials(), ...root.listTextures(), ...root.listAnimations(), ...root.listAccessors(), ...root.listScenes(), ...root.listSkins()]) each.setExtras({})
  const asset = root.getAsset()
  delete asset.copyright
  asset.generator = 'Parlour'
  const there = new Set(reached(scene.listChildren()))
  root.listNodes().forEach((node) => !there.has(node) && node.dispose())
  name(document, notes)
}

type AnyNode = ReturnType<Work['document']['createNode']>

function reached(nodes: AnyNode[]): AnyNode[] {
  return nodes.flatMap((node) => [node, ...reached(node.listChildren())])
}

function name(document: Work['document'], notes: Work['notes']): void {
  const taken = new Set<string>()
  let unnamed = 0
  for (const node of document.getRoot().listNodes()) {
    const own = plainName(node.getName())
    if (!own && node.getMesh()) unnamed++
    const base = own || plainName(node.getMesh()?.getName() ?? '') || 'part'
    let unique = base
    for (let k = 2; taken.has(unique); k++) unique = `${base} ${k}`
    taken.add(unique)
    node.setName(unique)
  }
  for (const material of document.getRoot().listMaterials()) material.setName(plainName(material.getName()))
  for (const clip of document.getRoot().listAnimations()) clip.setName(plainName(clip.getName()))
  if (unnamed > 0) notes.add('no-names', unnamed > 4 ? 'heavy' : 'light', 'scene', `${unnamed} nodes`)
}

/** The names of a model's own variants (KHR_materials_variants). */
export function variantsOf(document: Work['document']): string[] {
  return document
    .getRoot()
    .listExtensionsUsed()
    .flatMap((each) => (each instanceof KHRMaterialsVariants ? each.listProperties().map((property) => property.getName()) : []))
    .filter((each) => each !== '')
    .map(plainName)
}
