import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse
} from '@simplewebauthn/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Limits } from '../ports/limits.ts'
import type { PasskeyPlace, Passkeys, SessionBook, StoredPasskey } from '../ports/people.ts'
import { mayAddPasskey } from '../rules/sessions.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { Asker } from './origin.ts'
import { passkeyPlace } from './passkey-place.ts'
import { authenticationSchema, challengeIn, registrationSchema } from './passkey-schemas.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type PasskeyParts = {
  readonly staff: StaffDoor
  readonly sessions: SessionBook
  readonly passkeys: Passkeys
  readonly limits: Limits
  readonly asker: Asker
  readonly ids: Ids
  readonly clock: Clock
  readonly selfSigned: boolean
}

/** As a browser tells people who wants a passkey of them. */
const HOUSE = 'Parlour'

/** WebAuthn: user verification is always required, so that a passkey that was used means a person who was there. */
export function passkeyRoutes(app: FastifyInstance, parts: PasskeyParts): void {
  const { staff, sessions, passkeys, limits, asker, ids, clock, selfSigned } = parts

  app.post('/api/passkeys/register/options', does('own'), async (request) => {
    const { person } = await mayRegister(request)
    const place = await placeOf(request)
    const options = await generateRegistrationOptions({
      rpName: HOUSE,
      rpID: place.host,
      userID: new TextEncoder().encode(person.id),
      userName: person.name,
      userDisplayName: person.name,
      attestationType: 'none',
      excludeCredentials: (await passkeys.of(person.id, place.host)).map(described),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
    })
    await passkeys.challenge(options.challenge, 'register', person.id)
    return options
  })

  app.post('/api/passkeys/register', does('own'), async (request) => {
    const session = await mayRegister(request)
    const place = await placeOf(request)
    const response = parsed(registrationSchema, request.body)
    const { registrationInfo } = await checked(
      verifyRegistrationResponse({
        response,
        expectedChallenge: await answered(response, 'register', session.person.id),
        expectedOrigin: place.origin,
        expectedRPID: place.host,
        requireUserVerification: true
      })
    )
    if (!registrationInfo) throw new Refused('not-allowed')
    const { id, publicKey, counter } = registrationInfo.credential
    const transports = response.response.transports ?? []
    if (!(await passkeys.add({ id, person: session.person.id, publicKey, counter, transports, host: place.host }))) throw new Refused('taken')
    return staff.me(request, session)
  })

  app.post('/api/passkeys/sign-in/options', does('anybody'), async (request) => {
    const place = await placeOf(request)
    const session = await staff.session(request)
    const known = session ? await passkeys.of(session.person.id, place.host) : []
    const options = await generateAuthenticationOptions({ rpID: place.host, userVerification: 'required', allowCredentials: known.map(described) })
    await passkeys.challenge(options.challenge, 'sign-in', null)
    return options
  })

  app.post('/api/passkeys/sign-in', does('anybody'), async (request, reply) => {
    const place = await placeOf(request)
    const response = parsed(authenticationSchema, request.body)
    const passkey = await passkeys.byId(response.id)
    if (!passkey) throw new Refused('not-found')
    const { verified, authenticationInfo } = await checked(
      verifyAuthenticationResponse({
        response,
        expectedChallenge: await answered(response, 'sign-in', null),
        expectedOrigin: place.origin,
        expectedRPID: place.host,
        credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
        requireUserVerification: true
      })
    )
    if (!verified || !authenticationInfo.userVerified) throw new Refused('not-allowed')
    await passkeys.used(passkey.id, authenticationInfo.newCounter)
    const secret = await beginOrVerify(request, passkey)
    if (secret !== null) staff.setCookie(request, reply, secret)
    const session = secret === null ? await staff.session(request) : await sessions.live(secret)
    if (!session) throw new Refused('not-signed-in')
    return staff.me(request, session)
  })

  /** Marks the session of the same person as verified, else begins a new one and gives its secret. */
  async function beginOrVerify(request: FastifyRequest, passkey: StoredPasskey): Promise<string | null> {
    const before = await staff.session(request)
    if (before?.person.id === passkey.person) {
      await sessions.verify(before.id)
      return null
    }
    if (before) await sessions.end(before.id)
    const secret = ids.secret()
    await sessions.beginVerified({ id: ids.id(), secret }, passkey.person)
    return secret
  }

  /** The challenge that a browser answered, taken back: it is good once, for five minutes, for what it was given for. */
  async function answered(response: { response: { clientDataJSON: string } }, act: 'register' | 'sign-in', person: string | null) {
    const challenge = challengeIn(response.response.clientDataJSON)
    if (challenge === null || !(await passkeys.answer(challenge, act, person))) throw new Refused('expired')
    return challenge
  }

  async function mayRegister(request: FastifyRequest) {
    const session = await staff.signedIn(request)
    if (!mayAddPasskey(session.times, await passkeys.count(session.person.id), clock.now())) throw new Refused('not-allowed')
    return session
  }

  async function placeOf(request: FastifyRequest): Promise<PasskeyPlace> {
    // Whoever is signed in is known, and guesses nothing.
    if (!(await staff.session(request)) && !limits.take('sign-in', asker.address(request.raw))) throw new Refused('too-fast')
    const place = passkeyPlace(asker.origin(request.raw), selfSigned)
    if (place.obstacle !== null) throw new Refused('not-now')
    return place
  }
}

function described(passkey: StoredPasskey): { id: string; transports: string[] } {
  return { id: passkey.id, transports: passkey.transports }
}

/** A ceremony that does not hold is a refusal and no fault of ours: the library throws for each of its many reasons. */
async function checked<T>(ceremony: Promise<T>): Promise<T> {
  try {
    return await ceremony
  } catch {
    throw new Refused('not-allowed')
  }
}
