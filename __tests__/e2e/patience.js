import { jest } from '@jest/globals'

/** What hangs is told after five minutes: on a busy machine an engine, or a step under emulation, takes ten times as long. */
jest.setTimeout(300_000)
