import type { Configuration } from '../../contract/configuration.ts'
import type { StageStore } from '../../model/stage.ts'

/** A lamp is on, and off again, for so long, ms: two flashes in a second, which harms nobody. */
const BLINK = 260

/** The lights come on and go out twice, in this room alone: afterwards it shows what `now` says. */
export async function greet(stage: StageStore, now: () => Configuration): Promise<void> {
  const lamps = stage.getState().showroom.parts.filter(({ light }) => light !== undefined).map(({ name }) => name)
  const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  for (const on of [true, false, true]) {
    const configuration = now()
    stage.setState({ configuration: { ...configuration, open: on ? [...new Set([...configuration.open, ...lamps])] : configuration.open.filter((name) => !lamps.includes(name)) } })
    await rest(BLINK)
  }
  stage.setState({ configuration: now() })
}
