declare module 'expect' {
  interface Matchers<R extends void | Promise<void>> {
    /** Of a process that ended; else says its last words. */
    toExitWith(exitCode: number): R
  }
}
export {}
