import {createCrowd} from '../../../src/world/people/crowd.ts'
import {seeded} from '../random.ts'
import {createStudio} from './studio.ts'
import {behindPillar, playStrip, STRIPS} from './strips.ts'
import type {Stage} from './views.ts'
import {VIEWS} from './views.ts'

declare global {
  interface Window {
    /** Draws one view; answers with the number of draw calls and triangles. */
    shootPeople?: (name: string) => {calls: number; triangles: number}
    peopleProblem?: string
  }
}

const start = async (): Promise<void> => {
  const query = new URLSearchParams(location.search)
  const canvas = document.querySelector('canvas')
  if (!canvas) throw new Error('the page has no canvas')
  const studio = createStudio(canvas, Number(query.get('w') ?? 1280), Number(query.get('h') ?? 720))
  const data = await (await fetch('people.bin')).arrayBuffer()
  window.shootPeople = (name) => {
    // A strip is asked for with its picture's number of eight: walking@3.
    const [stripName = '', picture] = name.split('@')
    const strip = picture === undefined ? undefined : STRIPS[stripName]
    const view = strip ? (stage: Stage) => playStrip(strip, stripName, (Number(picture) / 7) * strip.seconds, stage) : name === 'hidden' ? behindPillar : VIEWS[name]
    if (!view) throw new Error(`no view ${name}`)
    const crowd = createCrowd(data, {advisorWord: 'Advisor', random: seeded(11), ...(query.has('near') && {nearDistance: Number(query.get('near'))})})
    if (query.has('untagged')) crowd.setTags(false)
    studio.scene.add(crowd.object)
    view({crowd, studio})
    studio.renderer.render(studio.scene, studio.camera)
    const {calls, triangles} = studio.renderer.info.render
    studio.scene.remove(crowd.object)
    studio.scene.getObjectByName('pillar')?.removeFromParent()
    crowd.dispose()
    return {calls, triangles}
  }
}

start().catch((error: unknown) => {
  window.peopleProblem = String(error)
})
