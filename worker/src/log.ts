/** Prints one event as one line of JSON. */
export function log(event: string, details: object): void {
  console.log(JSON.stringify({ event, ...details }))
}
