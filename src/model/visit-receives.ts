import type { ToCustomer, VisitState } from '../contract/protocol.ts'
import { shown, withRevised } from './shared-configuration.ts'
import { rejoin } from './talk.ts'
import { talkFrom, talkReceives } from './talk-events.ts'
import type { Panel, VisitModel } from './visit.ts'

/** What a message of the server does to a visit. Answers (`ok`, `no`) go to whoever asked, not through here. */
export function visitReceives(model: VisitModel, message: ToCustomer): VisitModel {
  switch (message.t) {
    case 'welcome':
      return welcomed(model, message.state)
    case 'place': {
      // Who gives up waiting after a line was lost finds what was written, as after any end.
      const givenUp = message.place === null && model.place !== null && model.talk?.ended?.handedBack
      return { ...model, place: message.place, panel: givenUp && model.panel === 'options' ? 'ended' : model.panel }
    }
    case 'knock':
      return { ...model, knock: message.knock, place: message.knock ? null : model.place }
    case 'opened': {
      const { advisor } = message.conversation
      return { ...model, advisor, knock: null, place: null, rated: null, talk: rejoin(talkFrom(message.conversation), model.talk), panel: 'talk' }
    }
    case 'door':
      return { ...model, door: message.door }
    case 'revised':
      return { ...model, ...withRevised(model.edition.showroom, model, message.revised) }
    case 'looked':
      return message.who === 'advisor' ? withAdvisorLook(model, message.conversation, message.look ?? '') : model
    case 'peers':
      return message.conversation === model.talk?.id ? { ...model, peers: message.peers } : model
    case 'ok':
    case 'no':
    case 'pong':
    case 'distance':
    case 'seat':
      return model
    case 'ended': {
      const knockGone = model.knock?.conversation === message.conversation
      if (message.conversation !== model.talk?.id) return knockGone ? { ...model, knock: null } : model
      return { ...model, talk: talkReceives(model.talk, message, 'customer'), peers: { customer: [], advisor: [] }, panel: message.ended.handedBack ? 'options' : 'ended' }
    }
    default:
      return message.conversation === model.talk?.id ? { ...model, talk: talkReceives(model.talk, message, 'customer') } : model
  }
}

/** The advisor of a knock or a conversation looks otherwise from now on. */
function withAdvisorLook(model: VisitModel, conversation: string, look: string): VisitModel {
  const { knock, advisor, talk } = model
  return {
    ...model,
    ...(knock?.conversation === conversation && { knock: { ...knock, advisor: { ...knock.advisor, look } } }),
    ...(talk?.id === conversation && advisor && { advisor: { ...advisor, look } })
  }
}

function welcomed(model: VisitModel, state: VisitState): VisitModel {
  const talk = state.conversation ? rejoin(talkFrom(state.conversation), model.talk) : null
  return {
    ...model,
    ...shown(model.edition.showroom, state.revised, model.pending),
    place: state.place,
    knock: state.knock,
    advisor: state.conversation?.advisor ?? model.advisor,
    talk,
    rated: state.conversation?.rated ?? null,
    peers: state.peers,
    door: state.door,
    self: { ...model.self, name: state.name ?? model.self.name },
    panel: panelAfterWelcome(model, talk !== null, talk?.ended !== null, state.place !== null || state.knock !== null)
  }
}

function panelAfterWelcome(model: VisitModel, talking: boolean, ended: boolean, waiting: boolean): Panel {
  if (!talking) return model.panel === 'talk' ? 'options' : model.panel
  if (model.talk) return model.panel
  if (!ended) return 'talk'
  return waiting ? 'options' : 'ended'
}
