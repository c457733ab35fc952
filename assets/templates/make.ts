import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeIO, type Document } from '@gltf-transform/core'
import { KHRMaterialsVariants } from '@gltf-transform/extensions'
import { makeProductOf } from '../pipeline/product.ts'
import { armchair, drill, plinth } from './models.ts'

/*
 * npm run templates    builds the models that showrooms can begin with: public/product/{chair,drill,plinth}
 *
 * They go the way of any model that comes in. The same sources make the same bytes.
 */
const MODELS: Readonly<Record<string, () => Document>> = { chair: armchair, drill, plinth }

for (const [name, build] of Object.entries(MODELS)) {
  const bytes = await new NodeIO().registerExtensions([KHRMaterialsVariants]).writeBinary(build())
  const { report, files } = await makeProductOf(bytes, `${name}.glb`)
  if (report.outcome !== 'ready') throw new Error(`${name}: ${JSON.stringify(report.findings)}`)
  const folder = join('public/product', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [file, data] of files) await writeFile(join(folder, file), data)
  console.log(`${name}: ${[...files].map(([file, data]) => `${file} ${data.length}`).join(', ')}; ${report.gate.map(({ device, verdict }) => `${device} ${verdict}`).join(', ')}`)
}
