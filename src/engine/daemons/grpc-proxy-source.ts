/**
 * A program for `node -e`: dockerd serves BuildKit's gRPC behind `POST /grpc` with `Upgrade: h2c`; this makes a plain
 * endpoint of it, as buildx's remote driver wants one. It is text because the bundle has no second file to start.
 *
 * Arguments: dockerd's socket, then either a unix socket to listen on, or for containers, which cannot see that, an
 * address, a port, and a secret that a caller must send as its first line.
 */
export const grpcProxySource = `
const net = require('node:net')
const fs = require('node:fs')
const [docker, place, port, secret] = process.argv.slice(1)
const question = 'POST /grpc HTTP/1.1\\r\\nHost: docker\\r\\nConnection: Upgrade\\r\\nUpgrade: h2c\\r\\n\\r\\n'

function takeHead(stream, end, accept) {
  let head = Buffer.alloc(0)
  const onData = (chunk) => {
    head = Buffer.concat([head, chunk])
    const at = head.indexOf(end)
    if (at < 0 && head.length < 8192) return
    stream.off('data', onData)
    stream.pause()
    if (at < 0 || !accept(head.subarray(0, at).toString())) return stream.destroy()
    const rest = head.subarray(at + end.length)
    if (rest.length > 0) stream.unshift(rest)
  }
  stream.on('data', onData)
}

function connect(caller) {
  const engine = net.connect(docker, () => engine.write(question))
  caller.on('close', () => engine.destroy())
  engine.on('error', () => caller.destroy()).on('close', () => caller.destroy())
  takeHead(engine, '\\r\\n\\r\\n', (head) => {
    if (!head.startsWith('HTTP/1.1 101')) return false
    setImmediate(() => caller.pipe(engine).pipe(caller))
    return true
  })
}

const server = net.createServer({ pauseOnConnect: true }, (caller) => {
  caller.on('error', () => caller.destroy())
  if (!port) return connect(caller)
  takeHead(caller, '\\n', (line) => line === secret && (connect(caller), true))
  caller.resume()
})
if (port) server.listen(Number(port), place)
else {
  fs.rmSync(place, { force: true })
  server.listen(place, () => fs.chmodSync(place, 0o600))
}
`
