import {createSocket} from 'node:dgram'
import {once} from 'node:events'
import {createServer, type AddressInfo} from 'node:net'

/**
 * A TCP port that nothing listens on at `address`: the wished one if that is free, else any. It may be taken by somebody
 * else before it is used; whoever uses it has to be ready for that.
 */
export async function freeTcpPort(address: string, wished = 0): Promise<number> {
  const server = createServer()
  try {
    server.listen({port: wished, host: address})
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  } catch (error) {
    if (wished === 0) throw error
    return await freeTcpPort(address)
  } finally {
    server.close()
  }
}

/** The same for UDP. */
export async function freeUdpPort(address: string, wished = 0): Promise<number> {
  const socket = createSocket('udp4')
  try {
    socket.bind({port: wished, address, exclusive: true})
    await once(socket, 'listening')
    return socket.address().port
  } catch (error) {
    if (wished === 0) throw error
    return await freeUdpPort(address)
  } finally {
    socket.close()
  }
}
