import * as core from '@actions/core'

import { publishedTags, standingIndexes } from '../model/judge-publication.ts'
import type { RunReport } from '../model/report.ts'

/** What a finished run leaves behind, and where its files are. */
export interface Delivery {
  readonly report: RunReport
  readonly summary: string
  /** Absolute path of report.json; null when it could not be written. */
  readonly reportFile: string | null
}

/** A job's outputs hold 1 MB together, counted in UTF-16 (GitHub docs, usage limits); some is left to others. */
const outputLimit = 400_000

/** Hands a run to the runner: outputs and the job summary. What has no place is said and left out, never cut in half. */
export async function deliver({ report, summary, reportFile }: Delivery): Promise<void> {
  const { publication } = report
  const platforms = new Map(report.plan.variants.map((variant) => [variant.name, variant.platforms]))
  const published = publication === null ? [] : standingIndexes(publication)
  const tags = publication === null ? [] : publishedTags(publication)
  const metadata = published.map(({ variant, digest, tags }) => [
    variant,
    { digest, tags, platforms: platforms.get(variant) ?? [] },
  ])
  setOutput(
    'digests',
    JSON.stringify(Object.fromEntries(published.map(({ variant, digest }) => [variant, digest]))),
  )
  setOutput('tags', tags.join('\n'))
  setOutput('report', reportFile ?? '')
  setOutput('metadata', JSON.stringify(Object.fromEntries(metadata)))
  setOutput('builder', report.builder?.name ?? '')
  await appendSummary(summary)
}

/** Behind what the job summary has already. That it could not be written is a warning. */
export async function appendSummary(text: string): Promise<void> {
  try {
    await core.summary.addRaw(text, true).write()
  } catch (error) {
    core.warning(
      `the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function setOutput(name: string, value: string): void {
  if (value.length <= outputLimit) core.setOutput(name, value)
  else core.warning(`output ${name} is left out: ${value.length} characters; report.json has all of it`)
}
