import TestRunner from 'jest-runner'

/** One file after the other: the end-to-end tests share one engine, and some prune it or take its emulators away. */
export default class SerialRunner extends TestRunner {
  isSerial = true
}
