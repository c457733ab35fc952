/** What differs between one start of our own LiveKit server and another. */
export type OwnServerSettings = {
  readonly port: number
  readonly apiKey: string
  readonly apiSecret: string
  /** The address that browsers send media to: 127.0.0.1, or this machine's on the local network. */
  readonly mediaAddress: string
  readonly udpPort: number
  /** For networks that carry no UDP; null for none. */
  readonly tcpPort: number | null
}

/**
 * The configuration of our own LiveKit server, as JSON, which is YAML too. Signalling is on loopback: browsers reach it
 * through the app server. Nobody outside is asked for our address (no STUN), and rooms are made by the app server
 * alone, since otherwise whoever holds an old token could open a closed room again.
 */
export function ownServerConfig(settings: OwnServerSettings): string {
  return JSON.stringify({
    port: settings.port,
    bind_addresses: ['127.0.0.1'],
    keys: {[settings.apiKey]: settings.apiSecret},
    rtc: {
      udp_port: settings.udpPort,
      tcp_port: settings.tcpPort ?? 0,
      node_ip: settings.mediaAddress,
      use_external_ip: false,
      enable_loopback_candidate: settings.mediaAddress === '127.0.0.1',
      stun_servers: [],
      ips: {includes: [`${settings.mediaAddress}/32`]},
    },
    room: {auto_create: false},
    logging: {level: 'info', json: true},
  })
}
