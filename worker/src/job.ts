import { setTimeout as sleep } from 'node:timers/promises'
import type { Outcome } from './backend.ts'
import { log } from './log.ts'

export interface Job {
  readonly id: string
  readonly task: string
  readonly input: unknown
}

/** The work that this sample knows. A real worker has its own here. */
const tasks = new Map<string, (input: unknown) => Promise<unknown>>([
  ['echo', async (input) => input],
  ['sleep', (milliseconds) => sleep(Number(milliseconds))],
])

/** Reads `{"id": "1", "task": "echo", "input": …}`; throws on anything else. */
export function parseJob(text: string): Job {
  const { id, task, input } = JSON.parse(text) ?? {}
  if (typeof id !== 'string' || typeof task !== 'string') {
    throw new TypeError('a job has an "id" and a "task", both strings')
  }
  return { id, task, input }
}

/** Parses and performs one job. What can't be understood is rejected, what failed is tried again. */
export async function handle(text: string): Promise<Outcome> {
  let job: Job
  try {
    job = parseJob(text)
  } catch (error) {
    return settle('reject', { error: String(error) })
  }
  const perform = tasks.get(job.task)
  if (!perform) return settle('reject', { id: job.id, error: `no task named ${job.task}` })
  try {
    return settle('ack', { id: job.id, output: await perform(job.input) })
  } catch (error) {
    return settle('retry', { id: job.id, error: String(error) })
  }
}

function settle(outcome: Outcome, details: object): Outcome {
  log(outcome, details)
  return outcome
}
