import { randomIds } from '../../server/adapters/system/ids.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { createLimits } from '../../server/http/limits.ts'
import { createSetClock } from '../fakes/clock.ts'
import { createCountedIds } from '../fakes/ids.ts'
import { createFakeLimits } from '../fakes/limits.ts'
import { limitsSuite } from './limits.suite.ts'
import { clockSuite, idsSuite } from './system.suite.ts'

clockSuite('the machine’s', systemClock)
clockSuite('one that is set', createSetClock())
idsSuite('at random', randomIds)
idsSuite('counted', createCountedIds())
limitsSuite('the real ones', (clock) => createLimits(clock))
limitsSuite('so many an hour', (clock) => createFakeLimits(clock))
