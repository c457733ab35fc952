import { createLocalAudioTrack, type LocalTrack, Room, RoomEvent, Track } from 'livekit-client'

/** The least page that can talk: what the product's voice is measured against. Production audio settings, nothing else. */
Object.assign(window, {
  bare: {
    async join(side: string, speak: boolean): Promise<void> {
      const { url, token } = await (await fetch(`/way-in?side=${side}`)).json()
      const room = new Room({ publishDefaults: { dtx: true, red: true } })
      room.on(RoomEvent.TrackSubscribed, (track) => {
        if (track.kind === Track.Kind.Audio) document.body.append(track.attach())
      })
      await room.connect(url, token, { rtcConfig: { iceServers: [] } })
      if (speak) await room.localParticipant.publishTrack((await createLocalAudioTrack()) as LocalTrack, { source: Track.Source.Microphone })
      Object.assign(window, { leave: () => room.disconnect() })
    }
  }
})
