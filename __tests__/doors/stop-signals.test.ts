import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import { listenForStops } from '../../src/doors/stop-signals.ts'

/** A process as far as signals go. */
function listen() {
  const said: string[] = []
  const codes: number[] = []
  const source = Object.assign(new EventEmitter(), {
    stderr: { write: (text: string) => said.push(text) },
    exit: (code: number) => codes.push(code),
  })
  const stops = listenForStops(source as unknown as NodeJS.Process)
  const now = () => ({ stop: stops.signal.aborted, hurry: stops.hurry.aborted, codes, said })
  return { source, stops, now }
}

test('signals at once are one; a later one hurries; a third ends, with the last words', async () => {
  const { source, stops, now } = listen()
  stops.lastWords(() => 'these tags moved')
  source.emit('SIGINT')
  await sleep(120)
  source.emit('SIGINT')
  source.emit('SIGTERM')
  expect(now()).toMatchObject({ stop: true, hurry: false, codes: [] })
  await sleep(1600)
  source.emit('SIGTERM')
  source.emit('SIGINT')
  expect(now()).toMatchObject({ hurry: true, codes: [] })
  await sleep(1600)
  source.emit('SIGINT')
  expect(now()).toMatchObject({ codes: [130], said: ['these tags moved\n'] })
})

test('what does not end when it is to hurry is ended, with the last words', async () => {
  const { source, stops, now } = listen()
  stops.lastWords(() => 'these tags moved')
  source.emit('SIGINT')
  await sleep(1600)
  source.emit('SIGINT')
  for (let tries = 0; now().codes.length === 0 && tries < 400; tries += 1) await sleep(50)
  expect(now()).toMatchObject({ codes: [130], said: ['these tags moved\n'] })
})

test('signals that are handed over are nobody else’s', () => {
  const { source, stops, now } = listen()
  const taken: string[] = []
  stops.handOver((signal) => void taken.push(signal))
  source.emit('SIGTERM')
  source.emit('SIGHUP')
  expect(taken).toEqual(['SIGTERM', 'SIGHUP'])
  expect(now()).toMatchObject({ stop: false, codes: [] })
})
