import type { Document, Node } from '@gltf-transform/core'
import type { Box, Guess } from '../../src/contract/incoming/guess-parts.ts'
import { variantsOf } from './steps/one-scene.ts'
import type { Proxy } from './proxy.ts'

interface BuiltFile {
  file: string
  /** So that a description names these bytes and no others. */
  sha256: string
  bytes: number
  triangles: number
  draws: number
  textures: number
}

/** What a room reads beside the files (`product.json`), as the demo car's maker writes it. Metres; seconds. */
export interface IncomingManifest {
  version: 1
  levels: Record<'light' | 'headset' | 'full', BuiltFile>
  parts: { name: string; label: { en: string; fr: string }; parent?: string; box: Box }[]
  clips: { name: string; part: string; seconds: number; moves: [] }[]
  variants: { name: string }[]
  proxy: { file: string; sha256: string; bytes: number; triangles: number; zones: Proxy['zones'][number][] }
  size: [number, number, number]
}

/** Describes a model whose nodes still draw what is theirs. `came`: the names that nodes came with. Levels and likeness are put in when they are made. */
export function manifestOf(document: Document, guesses: readonly Guess[], boxes: { readonly product: Box; readonly of: ReadonlyMap<Node, Box> }, came: ReadonlyMap<string, string>): IncomingManifest {
  const none = (): BuiltFile => ({ file: '', sha256: '', bytes: 0, triangles: 0, draws: 0, textures: 0 })
  const guessed = new Set(guesses.map(({ node }) => node))
  const parts: IncomingManifest['parts'] = []
  const labelOf = (name: string) => ({ en: came.get(name) || name, fr: came.get(name) || name })
  const walk = (node: Node, parent: string | null): void => {
    const box = boxes.of.get(node)
    const isPart = box !== undefined && (node.getMesh() !== null || guessed.has(node.getName()))
    if (isPart) parts.push({ name: node.getName(), label: labelOf(node.getName()), ...(parent === null ? {} : { parent }), box })
    node.listChildren().forEach((child) => walk(child, isPart ? node.getName() : parent))
  }
  document.getRoot().getDefaultScene()!.listChildren().forEach((node) => walk(node, null))
  const [low, high] = boxes.product
  return {
    version: 1,
    levels: { light: none(), headset: none(), full: none() },
    parts,
    clips: document.getRoot().listAnimations().map((clip) => ({
      name: clip.getName(),
      part: clip.listChannels()[0]?.getTargetNode()?.getName() ?? '',
      seconds: Math.max(0, ...clip.listSamplers().map((sampler) => sampler.getInput()?.getMax([])[0] ?? 0)),
      moves: []
    })),
    variants: variantsOf(document).map((name) => ({ name })),
    proxy: { file: '', sha256: '', bytes: 0, triangles: 0, zones: [] },
    size: [high[0] - low[0], high[1] - low[1], high[2] - low[2]].map((v) => Math.max(0.001, Math.round(v * 1e4) / 1e4)) as [number, number, number]
  }
}
